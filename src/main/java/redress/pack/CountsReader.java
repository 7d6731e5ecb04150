package redress.pack;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.dialog.Counted;
import redress.dialog.PluralForm;
import redress.dialog.Template;
import redress.pack.json.Json;

/** Reads what is said of counts, in each form that a language has for them. */
final class CountsReader {

    static final String KEY = "plurals";
    static final Map<String, Counted> COUNTED = counted();

    private static final Known FORMS = Known.of("form", Stream.of(PluralForm.values()).map(PluralForm::id).toList());

    private final Map<Counted, Map<PluralForm, Template>> counts = new EnumMap<>(Counted.class);

    /** Takes what a file of phrases says; what an earlier one said of the same is gone. */
    void take(Fields file, FileFaults faults) {
        var known = Known.of("counted phrase", COUNTED.keySet());
        for (var member : file.optionalNamed(KEY)) {
            if (!known.read(new Json.Words(member.at(), member.key()), faults).isEmpty()) {
                counts.put(COUNTED.get(member.key()), forms(member.value(), faults));
            }
        }
    }

    /** All that was taken. */
    Map<Counted, Map<PluralForm, Template>> read() {
        return counts;
    }

    private static Map<PluralForm, Template> forms(Json json, FileFaults faults) {
        var forms = new EnumMap<PluralForm, Template>(PluralForm.class);
        var texts = new Texts(Map.of(), true, faults);
        var fields = new Fields(json, "A counted phrase", faults);
        fields.required(PluralForm.OTHER.id());
        for (var member : json.group().map(Json.Group::members).orElse(List.of())) {
            fields.optional(member.key());
            PluralForm.of(FORMS.read(new Json.Words(member.at(), member.key()), faults)).ifPresent(form ->
                    forms.put(form, texts.text(member.value(), Places.of(List.of("n")))));
        }
        fields.close();
        return forms;
    }

    private static Map<String, Counted> counted() {
        var counted = new LinkedHashMap<String, Counted>();
        Stream.of(Counted.values()).forEach(each -> counted.put(each.id(), each));
        return counted;
    }
}
