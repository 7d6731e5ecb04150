package redress.desk;

import java.util.HashMap;
import java.util.Map;
import redress.casework.Body;
import redress.casework.Case;
import redress.dialog.Conversation;
import redress.dialog.Facts;
import redress.dialog.Phrases;

/** What a conversation about a case knows of it from the beginning. */
final class CaseFacts {

    /** The fact under which the case's reference is found again. */
    static final String REFERENCE = "case.reference";
    /** What the names of the choices begin with that were made before the case was opened. */
    private static final String TOLD = "case.told/";

    private CaseFacts() {
    }

    /**
     * The facts of a case by their names, as conditions and texts write them.
     *
     * @param phrases in whose language dates are written
     * @param first   what was told when it was opened
     */
    static Map<String, String> of(Phrases phrases, Case file, Body first) {
        var facts = new HashMap<String, String>();
        facts.put(REFERENCE, file.reference());
        facts.put("case.kind", file.kind());
        facts.put("case.stage", file.stage());
        facts.put("case.state", file.state().id());
        facts.put("case.team", file.team());
        file.deadlines().values().forEach(deadline -> {
            facts.put(Facts.DUE + deadline.clock(), Alert.date(phrases, deadline));
            facts.put(Facts.DUE_DAY + deadline.clock(), deadline.due().toLocalDate().toString());
            deadline.time().ifPresent(time -> facts.put(Facts.DUE_TIME + deadline.clock(), time.toString()));
        });
        first.lines().stream().filter(line -> !line.key().isEmpty() && !line.options().isEmpty())
                .forEach(line -> facts.put(TOLD + line.key(), String.join(" ", line.options())));
        return facts;
    }

    /**
     * A conversation that knows the case as it is now: others may have done something with it since it began.
     *
     * @param staffing who works on it, as far as the conversation is told
     */
    static Conversation renewed(Conversation conversation, Phrases phrases, Case file, Body first,
                                Map<String, String> staffing) {
        var facts = new HashMap<>(conversation.facts());
        facts.keySet().removeIf(name -> name.startsWith(Facts.DUE) || name.startsWith(Facts.DUE_DAY)
                || name.equals(Facts.HANDLER) || name.equals(Facts.LATE));
        facts.putAll(of(phrases, file, first));
        facts.putAll(staffing);
        return conversation.knowing(facts);
    }
}
