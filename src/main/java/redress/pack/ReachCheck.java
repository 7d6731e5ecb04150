package redress.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.casework.Side;
import redress.pack.DialogDraft.Call;
import redress.pack.DialogDraft.Deed;

/**
 * Looks whether people, someone at risk and staff come only to states that can do something for them there, and to the
 * one for which they came.
 *
 * @param drafts the dialogs that could be read, by id
 * @param sheet  what {@code pack.json} says; nothing if it could not be read
 * @param risk   the id of the dialog for someone at risk
 */
record ReachCheck(Map<String, DialogDraft> drafts, Optional<PackSheet> sheet, String risk) {

    private static final String ALARM = "alarm";
    private static final String RECORD = "record";
    private static final String OPEN = "open";
    private static final List<String> GOING_ON = List.of("say", "do", "ask", "review");

    void check() {
        needs(risk, List.of(ALARM), "Nobody can be alerted from here: this dialog comes to no \"alarm\".",
                "Add a state with \"alarm\", such as {\"alarm\": \"The team has been told.\"}, and lead to it.");
        staffOnly();
        sheet.ifPresent(each -> withoutACase(each.start()));
        sheet.map(PackSheet::recording).filter(Recording::isThere).ifPresent(each -> writesDown(each.dialog()));
        withoutACase(risk);
        withoutACase(PackReader.MAILBOX);
        ends(PackReader.IN_MAILBOX, "Whoever is in their mailbox", recording(EventType.MESSAGE_IN.id()));
        var looked = new LinkedHashSet<String>();
        var actions = sheet.map(each -> each.policy().actions()).orElse(List.of());
        actions.stream().filter(action -> looked.add(action.dialog())).forEach(this::acts);
        actions.stream().filter(action -> !action.late().isEmpty() && looked.add(action.late())).forEach(action ->
                ends(action.late(), "Whoever is late for \"" + action.label() + "\"", "{\"end\": \"It is too late for that.\"}"));
        drafts.values().stream().flatMap(draft -> draft.invites().stream()).map(Call::dialog).filter(looked::add).toList()
                .forEach(dialog -> {
                    ends(dialog, "Whoever is invited", recording("released"));
                    needs(dialog, List.of(RECORD), "Whoever is invited comes here, and nothing of what they say is recorded.",
                            "Add a state such as " + recording("released") + ", and lead to it.");
                });
    }

    /** Who works on a case, and what part somebody has in it, is known where staff are asked. */
    private void staffOnly() {
        var roots = new ArrayList<>(List.of(risk));
        sheet.ifPresent(each -> {
            roots.add(each.start());
            each.policy().actions().stream().filter(action -> action.by() == Side.COMPLAINANT)
                    .flatMap(action -> Stream.of(action.dialog(), action.late())).forEach(roots::add);
        });
        drafts.values().forEach(draft -> draft.invites().forEach(invite -> roots.add(invite.dialog())));
        roots.stream().flatMap(root -> from(root).stream()).distinct().forEach(draft -> draft.ofStaff().forEach(use ->
                draft.faults().add(use.at(), "People come here who are not staff, and of them \"" + use.path()
                        + "\" is not known.", "Ask for it in the dialogs of staff actions only.")));
        roots.stream().flatMap(root -> from(root).stream()).distinct().forEach(draft -> draft.tells().forEach(at ->
                draft.faults().add(at, "Whoever opens the case here is the one who complains, and reads its \"say\".",
                        "Keep \"tell\" for the dialogs of staff actions, or take it away.")));
    }

    /** All that people do by themselves happens before there is a case. */
    private void withoutACase(String root) {
        for (var draft : from(root)) {
            draft.deeds().stream().filter(deed -> deed.key().equals(RECORD)).forEach(deed -> add(draft, deed,
                    "People come here who are not staff, and they have no case on which something could be recorded.",
                    "Use \"open\" or \"end\" here, and keep \"record\" for the dialogs of actions."));
            draft.onCase().forEach(use -> draft.faults().add(use.at(), "Nothing fills the place {" + use.path()
                    + "}: people come here who have no case.", "Say it in the \"say\" of an \"open\", or take it away."));
        }
    }

    /** Staff write down what they were told: that ends in a case, or in none. */
    private void writesDown(String root) {
        for (var draft : from(root)) {
            draft.deeds().stream().filter(deed -> List.of(RECORD, ALARM).contains(deed.key())).forEach(deed -> add(draft, deed,
                    "Staff come here to write down what they were told, and there is no case yet.",
                    "Use \"open\" or \"end\" here."));
            draft.onCase().forEach(use -> draft.faults().add(use.at(), "Nothing fills the place {" + use.path()
                    + "}: staff come here before there is a case.", "Say it in the \"say\" of an \"open\", or take it away."));
        }
        needs(root, List.of(OPEN), "Staff come here to write down what they were told, and no case ever opens.",
                "Add a state with \"open\", and lead to it.");
    }

    private void acts(CaseAction action) {
        var root = action.dialog();
        var wrong = action.by() == Side.STAFF ? from(root).stream().filter(draft -> notForStaff(draft).isPresent()).toList()
                : List.<DialogDraft>of();
        // If the action's own dialog is none for staff, it is likely the wrong one, and those that it calls are right.
        boolean itself = wrong.stream().anyMatch(draft -> draft.id().equals(root));
        wrong.stream().limit(itself ? 1 : wrong.size()).forEach(draft -> notForStaff(draft).ifPresent(deed -> add(draft,
                deed, "The staff action \"" + action.label() + "\" comes here, and a staff action can raise no alarm.",
                "End with \"record\" or \"end\" instead, such as " + example(action) + ", or name another dialog for the action.")));
        if (wrong.isEmpty()) {
            ends(root, who(action), example(action));
            if (action.by() == Side.STAFF) {
                needs(root, List.of(RECORD, OPEN), who(action) + " can only end here without a trace: nothing is ever recorded.",
                        "Add a state with \"record\", such as " + example(action) + ", and lead to it.");
            }
        }
    }

    private static String who(CaseAction action) {
        return "The " + (action.by() == Side.STAFF ? "staff " : "") + "action \"" + action.label() + "\"";
    }

    private static String example(CaseAction action) {
        return recording(action.until().equals(EventType.NONE) ? EventType.NOTED.id() : action.until().id());
    }

    private static String recording(String type) {
        return "{\"record\": \"" + type + "\", \"say\": \"Done.\"}";
    }

    /** A dialog that is called comes back where it has no way on; one that begins has nowhere to come back to. */
    private void ends(String root, String who, String example) {
        Optional.ofNullable(drafts.get(root)).filter(draft -> draft.faults().none()).ifPresent(draft ->
                draft.deeds().stream().filter(deed -> GOING_ON.contains(deed.key()))
                        .filter(deed -> draft.links().stream().noneMatch(link -> link.from().equals(deed.state())))
                        .toList().forEach(deed -> add(draft, deed, who + " can end here without a word, and nothing is"
                                + " recorded.", "Add a \"next\" that leads to a state such as " + example + ".")));
    }

    private static Optional<Deed> notForStaff(DialogDraft draft) {
        return draft.deeds().stream().filter(deed -> deed.key().equals(ALARM)).findFirst();
    }

    /** Where a dialog that it comes to is missing or has faults, nothing is said: what is needed may be behind them. */
    private void needs(String root, List<String> keys, String what, String remedy) {
        var reached = from(root);
        boolean known = !reached.isEmpty() && reached.stream().allMatch(draft -> draft.faults().none()
                && draft.calls().stream().map(Call::dialog).allMatch(drafts::containsKey));
        if (known && reached.stream().flatMap(draft -> draft.deeds().stream()).map(Deed::key).noneMatch(keys::contains)) {
            var first = drafts.get(root);
            first.faults().add(first.begin(), what, remedy);
        }
    }

    private static void add(DialogDraft draft, Deed deed, String what, String remedy) {
        draft.faults().add(deed.at(), what, remedy);
    }

    /** A dialog and all that it calls, as far as they could be read. */
    private Set<DialogDraft> from(String root) {
        var reached = new LinkedHashSet<DialogDraft>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Optional.ofNullable(drafts.get(open.remove())).filter(reached::add)
                    .ifPresent(draft -> draft.calls().stream().map(Call::dialog).forEach(open::add));
        }
        return reached;
    }
}
