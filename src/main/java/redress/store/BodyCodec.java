package redress.store;

import jakarta.json.JsonObject;
import java.util.List;
import redress.casework.Body;
import redress.casework.Line;

/** How the sealed part of an event is kept. */
final class BodyCodec {

    private static final int VERSION = 1;

    private BodyCodec() {
    }

    static byte[] write(Body body) {
        return Json.versioned(VERSION, json -> {
            PartyCodec.write(json, "by", body.by());
            json.writeStartArray("lines");
            body.lines().forEach(line -> {
                json.writeStartObject().write("k", line.key()).write("l", line.label()).write("t", line.text());
                Json.strings(json, "o", line.options());
                json.writeEnd();
            });
            json.writeEnd();
            FileTicketCodec.writeAll(json, "files", body.files());
        });
    }

    static Body read(byte[] kept) {
        var object = Json.versioned(VERSION, kept);
        return new Body(PartyCodec.read(object.getJsonObject("by")),
                object.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(BodyCodec::line).toList(),
                FileTicketCodec.readAll(object.getJsonArray("files")));
    }

    /** Bodies of an earlier version say nothing of options. */
    private static Line line(JsonObject line) {
        return new Line(line.getString("k"), line.getString("l"), line.getString("t"),
                line.containsKey("o") ? Json.strings(line.getJsonArray("o")) : List.of());
    }
}
