package redress;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A case with its whole log, as programs read it. */
final class StoryJson {

    private StoryJson() {
    }

    /** The case, its log, and what is waiting. */
    static JsonObject of(CaseStory story) {
        var log = Json.createArrayBuilder();
        story.entries().forEach(entry -> {
            var header = entry.header();
            var ids = Json.createObjectBuilder();
            header.ids().forEach(ids::add);
            var one = Json.createObjectBuilder().add("number", header.sequence()).add("type", header.type().id())
                    .add("name", entry.name()).add("at", header.at().toString()).add("role", header.role().id())
                    .add("who", entry.who()).add("ids", ids);
            entry.body().ifPresent(body -> {
                var lines = Json.createArrayBuilder();
                body.lines().forEach(line -> lines.add(Json.createObjectBuilder().add("key", line.key())
                        .add("label", line.label()).add("text", line.text())));
                var files = Json.createArrayBuilder();
                body.files().forEach(file -> files.add(CaseStory.file(file)));
                one.add("lines", lines).add("files", files);
            });
            log.add(one);
        });
        return Json.createObjectBuilder(CaseText.json(story.file())).add("erased", story.isErased()).add("log", log)
                .add("undelivered", Json.createArrayBuilder(story.lost())).add("waiting", story.waiting()).build();
    }
}
