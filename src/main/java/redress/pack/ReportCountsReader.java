package redress.pack;

import java.util.LinkedHashMap;
import java.util.List;
import redress.casework.Header;
import redress.dialog.AnswerName;
import redress.dialog.Counts;

/**
 * Reads which answers reports count at an end. Only choices can be counted, as their ids go on record in
 * clear; of a lesson in words it is only counted that there is one.
 *
 * @param draft the dialog in which the end stands
 */
record ReportCountsReader(DialogDraft draft) {

    private static final String KEY = "counts";
    private static final List<String> OPENING = List.of(Header.SUBJECT);
    private static final List<String> RECORDING = List.of(Header.RESULT, Header.REASON, Header.REMEDY, Header.LESSON);

    /** What is counted where a case opens: what it is about. */
    Counts atOpening(Fields fields) {
        return read(fields, OPENING);
    }

    /** What is counted where an event is recorded: how it was decided, why, what was done, what was learned. */
    Counts atEvent(Fields fields) {
        return read(fields, RECORDING);
    }

    private Counts read(Fields fields, List<String> names) {
        var answers = new LinkedHashMap<String, AnswerName>();
        for (var member : fields.optionalNamed(KEY)) {
            if (!names.contains(member.key())) {
                draft.faults().add(member.at(), "Nothing is counted here as \"" + member.key() + "\".",
                        Nearest.remedy(member.key(), names));
                continue;
            }
            var path = Fields.words(member.value(), draft.faults());
            if (!path.isBlank()) {
                draft.uses().add(new Use(member.value().at(), path, member.key().equals(Header.LESSON)
                        ? Use.Demand.NONE : Use.Demand.choice(member.value().at())));
                answers.put(member.key(), new AnswerName(path));
            }
        }
        return new Counts(answers);
    }
}
