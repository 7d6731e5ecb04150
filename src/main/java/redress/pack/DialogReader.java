package redress.pack;

import java.util.LinkedHashMap;
import redress.dialog.Dialog;
import redress.dialog.State;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Reads one dialog.
 *
 * @param vocabulary what dialogs can name
 * @param constants  what texts can use
 */
record DialogReader(Vocabulary vocabulary, Texts constants) {

    /** The most states of a dialog; our own number, several times what anybody would want to go through. */
    static final int MOST_STATES = 500;

    /**
     * A dialog, and what has to be looked at once all are read.
     *
     * @param dialog the dialog
     * @param draft  what it names
     */
    record Read(Dialog dialog, DialogDraft draft) {
    }

    Read read(String id, Page page) {
        var faults = page.faults();
        var texts = constants.in(faults);
        var fields = new Fields(page.json(), "A dialog", faults);
        fields.optional("$schema");
        var title = texts.label(fields, "title", Texts.NAME);
        boolean counted = fields.truth("counted");
        boolean unnamed = fields.truth("unnamed");
        boolean anonymous = fields.truth("anonymous");
        boolean known = !anonymous && fields.optional("anonymous").flatMap(Json::truth).isPresent();
        var members = fields.someNamed("states", "state");
        if (members.size() > MOST_STATES) {
            faults.add(fields.json().at(), "There are " + members.size() + " states in this dialog.",
                    "Split it: a dialog has at most " + MOST_STATES + ".");
        }
        var names = new LinkedHashMap<String, Position>();
        members.forEach(member -> names.put(member.key(), member.at()));
        var draft = new DialogDraft(id, names, faults);
        var first = fields.required("first").map(json -> new RuleReader(draft, new ConditionReader(draft, vocabulary))
                .go(json, "")).orElse("");
        var states = new StateReader(draft, vocabulary, texts);
        var read = new LinkedHashMap<String, State>();
        for (var member : members) {
            reserved(member, faults);
            states.read(member).ifPresent(state -> read.put(member.key(), state));
        }
        draft.extensions().forEach(extension -> read.computeIfPresent(extension.question(),
                (name, state) -> state.puttingOff(extension.clocks())));
        fields.close();
        return new Read(new Dialog(id, title, first, counted, unnamed, anonymous, known, read), draft);
    }

    private static void reserved(Json.Member member, FileFaults faults) {
        if (ConditionReader.WORDS.contains(member.key())) {
            faults.add(member.at(), "No state can be called \"" + member.key() + "\": conditions use that word.",
                    "Choose another name.");
        }
    }
}
