package redress.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.calendar.Period;
import redress.casework.Clock;
import redress.casework.EventType;
import redress.casework.Kind;
import redress.casework.Stage;
import redress.pack.json.Json;

/** Reads the kinds of case, their stages and their clocks. */
record KindReader(Texts texts, FileFaults faults) {

    static final Known EVENTS = Known.of("type of event", Stream.of(EventType.values()).map(EventType::id).toList());

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
                fields.named("clocks").stream().map(this::clock).toList());
        fields.close();
        return stage;
    }

    private Clock clock(Json.Member member) {
        var fields = new Fields(member.value(), "A clock", faults);
        var clock = new Clock(member.key(), texts.label(fields, "name", Texts.NAME), event(fields, "starts", faults),
                event(fields, "met_by", faults), period(fields, "within", faults));
        fields.close();
        return clock;
    }

    static EventType event(Fields fields, String key, FileFaults faults) {
        return fields.required(key).flatMap(json -> EventType.of(EVENTS.read(json, faults))).orElse(EventType.OPENED);
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
