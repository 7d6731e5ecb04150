package redress.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.calendar.Period;
import redress.casework.Clock;
import redress.casework.Kind;
import redress.casework.Reminder;
import redress.casework.Side;
import redress.casework.Stage;
import redress.pack.json.Json;

/**
 * Reads the kinds of case, their stages and their clocks.
 *
 * @param reminders those that each clock of staff has that names none of its own
 */
record KindReader(Texts texts, Known events, Known teams, List<Reminder> reminders, FileFaults faults) {

    private static final Known SIDES = Known.of("side", Stream.of(Side.values()).map(Side::id).toList());
    private static final String STOPS = "stops";
    private static final Known HELD = Known.of("word", List.of(STOPS, "runs"));

    Map<String, Kind> read(Fields sheet) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var member : sheet.someNamed("kinds", "kind of case")) {
            var fields = new Fields(member.value(), "A kind of case", faults);
            var name = texts.label(fields, "name", Texts.NAME);
            var stages = fields.someNamed("stages", "stage").stream().map(this::stage).toList();
            fields.close();
            kinds.put(member.key(), new Kind(member.key(), name, stages));
        }
        return kinds;
    }

    private Stage stage(Json.Member member) {
        var fields = new Fields(member.value(), "A stage", faults);
        var stage = new Stage(member.key(), texts.label(fields, "name", Texts.NAME),
                fields.optional("team").map(json -> teams.read(json, faults)).orElse(""),
                fields.named("clocks").stream().map(this::clock).toList());
        fields.close();
        return stage;
    }

    private Clock clock(Json.Member member) {
        var fields = new Fields(member.value(), "A clock", faults);
        var name = texts.label(fields, "name", Texts.NAME);
        var starts = EventReader.required(fields, "starts", events, faults);
        var metBy = EventReader.required(fields, "met_by", events, faults);
        var within = period(fields, "within", faults);
        var side = side(fields, "for", faults);
        var clock = new Clock(member.key(), name, starts, metBy, within, side, stops(fields, within),
                new ReminderReader(faults).clock(fields, reminders, side == Side.COMPLAINANT, within.isElapsed()));
        fields.close();
        return clock;
    }

    private boolean stops(Fields fields, Period within) {
        var written = fields.optional("while_held");
        var word = written.map(json -> HELD.read(json, faults)).orElse("");
        if (within.isElapsed() && word.equals(STOPS)) {
            written.ifPresent(json -> faults.add(json.at(), "A clock that counts hours always runs, also while a case is held.",
                    "Write \"runs\", or give the time in days."));
        }
        return !within.isElapsed() && (word.isEmpty() || word.equals(STOPS));
    }

    /** Whose it is: staff's, unless something else is written. */
    static Side side(Fields fields, String key, FileFaults faults) {
        return fields.optional(key).map(json -> SIDES.read(json, faults)).filter(Side.COMPLAINANT.id()::equals)
                .map(side -> Side.COMPLAINANT).orElse(Side.STAFF);
    }

    static Period period(Fields fields, String key, FileFaults faults) {
        var written = fields.required(key);
        var words = written.map(json -> Fields.words(json, faults)).orElse("");
        Optional<Period> period = Period.parse(words);
        if (period.isEmpty() && !words.isBlank()) {
            faults.add(written.get().at(), "\"" + words + "\" is no length of time.", "Write it as \"48 hours\", "
                    + "\"10 days\", \"2 working days\", \"1 month\" or \"6 months\", up to " + Period.MOST + ".");
        }
        return period.orElseGet(() -> new Period.Days(1));
    }
}
