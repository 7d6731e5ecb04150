package redress;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import redress.casework.Case;
import redress.casework.Deadline;

/** A case with its deadlines, as lists print it: ids and times, and no word of a person. */
final class CaseText {

    /** With the offset that held in the organisation's zone, as every program reads it. */
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private CaseText() {
    }

    static String of(Case file) {
        var text = new StringBuilder(String.format("%s  %s  %s  %s  %s", file.reference(), file.kind(), file.stage(),
                file.state().id(), file.team()));
        file.deadlines().values().forEach(deadline -> text.append(String.format("%n    %-12s due %s  %s",
                deadline.clock(), due(deadline), deadline.isMet() ? "met" : "not met")));
        return text.toString();
    }

    static JsonObject json(Case file) {
        var deadlines = Json.createArrayBuilder();
        file.deadlines().values().forEach(deadline -> {
            var one = Json.createObjectBuilder().add("clock", deadline.clock()).add("due", due(deadline))
                    .add("zone", deadline.due().getZone().getId())
                    .add("certain", deadline.certain()).add("met", deadline.isMet());
            deadline.met().ifPresent(at -> one.add("met_at", iso(at, deadline.due().getZone())));
            deadlines.add(one);
        });
        return Json.createObjectBuilder().add("reference", file.reference()).add("kind", file.kind())
                .add("stage", file.stage()).add("state", file.state().id()).add("team", file.team())
                .add("opened_at", file.openedAt().toString()).add("deadlines", deadlines).build();
    }

    private static String due(Deadline deadline) {
        return ISO.format(deadline.due());
    }

    private static String iso(Instant at, ZoneId zone) {
        return ISO.format(at.atZone(zone));
    }
}
