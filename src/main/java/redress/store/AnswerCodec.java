package redress.store;

import static redress.store.Variants.variant;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.List;
import redress.dialog.Answer;

/** How answers are kept: by ids and values, as they are. */
final class AnswerCodec {

    private static final Variants<Answer> ANSWERS = new Variants<>(Answer.class, List.of(
            variant("c", Answer.Chosen.class, (json, answer) -> json.write("o", answer.option()),
                    object -> new Answer.Chosen(object.getString("o"))),
            variant("m", Answer.Several.class, (json, answer) -> Json.strings(json, "o", answer.options()),
                    object -> new Answer.Several(Json.strings(object.getJsonArray("o")))),
            variant("w", Answer.Written.class, (json, answer) -> json.write("t", answer.text()),
                    object -> new Answer.Written(object.getString("t"))),
            variant("p", Answer.Captioned.class,
                    (json, answer) -> FileTicketCodec.write(json.write("t", answer.text()), "f", answer.file()),
                    object -> new Answer.Captioned(object.getString("t"),
                            FileTicketCodec.read(object.getJsonObject("f")))),
            variant("v", Answer.Spoken.class, (json, answer) -> FileTicketCodec.write(json, "f", answer.recording()),
                    object -> new Answer.Spoken(FileTicketCodec.read(object.getJsonObject("f")))),
            variant("d", Answer.Dated.class, (json, answer) -> json.write("d", answer.day().toString()),
                    object -> new Answer.Dated(LocalDate.parse(object.getString("d")))),
            variant("n", Answer.Counted.class, (json, answer) -> json.write("n", answer.number()),
                    object -> new Answer.Counted(object.getJsonNumber("n").longValue())),
            variant("f", Answer.Files.class, (json, answer) -> {
                FileTicketCodec.writeAll(json, "f", answer.files());
                Json.strings(json, "n", answer.notes());
            }, object -> new Answer.Files(FileTicketCodec.readAll(object.getJsonArray("f")),
                    object.containsKey("n") ? Json.strings(object.getJsonArray("n")) : List.of())),
            variant("l", Answer.Listed.class, (json, answer) -> Json.strings(json, "o", answer.texts()),
                    object -> new Answer.Listed(Json.strings(object.getJsonArray("o")))),
            variant("u", Answer.Unsure.class, (json, answer) -> { }, object -> new Answer.Unsure()),
            variant("s", Answer.Skipped.class, (json, answer) -> { }, object -> new Answer.Skipped())));

    private AnswerCodec() {
    }

    /** Writes the fields of an answer into the object that was begun. */
    static void write(JsonGenerator json, Answer answer) {
        ANSWERS.write(json, answer);
    }

    static Answer read(JsonObject object) {
        return ANSWERS.read(object);
    }
}
