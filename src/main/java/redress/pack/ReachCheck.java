package redress.pack;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.StaffAction;
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
    private static final List<String> NOT_FOR_STAFF = List.of("open", ALARM);
    private static final List<String> GOING_ON = List.of("say", "do", "ask", "review");

    void check() {
        needs(risk, ALARM, "Nobody can be alerted from here: this dialog comes to no \"alarm\".",
                "Add a state with \"alarm\", such as {\"alarm\": \"The team has been told.\"}, and lead to it.");
        sheet.ifPresent(each -> withoutACase(each.start()));
        withoutACase(risk);
        var staffed = new LinkedHashSet<String>();
        sheet.ifPresent(each -> each.policy().actions().stream().filter(action -> staffed.add(action.dialog()))
                .forEach(this::staff));
    }

    /** All that people do by themselves happens before there is a case. */
    private void withoutACase(String root) {
        for (var draft : from(root)) {
            draft.deeds().stream().filter(deed -> deed.key().equals(RECORD)).forEach(deed -> add(draft, deed,
                    "People come here who are not staff, and they have no case on which something could be recorded.",
                    "Use \"open\" or \"end\" here, and keep \"record\" for the dialogs of staff actions."));
        }
    }

    private void staff(StaffAction action) {
        var wrong = from(action.dialog()).stream().filter(draft -> notForStaff(draft).isPresent()).toList();
        // If the action's own dialog is none for staff, it is likely the wrong one, and those that it calls are right.
        boolean itself = wrong.stream().anyMatch(draft -> draft.id().equals(action.dialog()));
        wrong.stream().limit(itself ? 1 : wrong.size()).forEach(draft -> notForStaff(draft).ifPresent(deed -> add(draft,
                deed, refusal(deed.key(), action.label()), "End it with a \"record\" such as {\"record\": \""
                        + action.until().id() + "\", \"say\": \"Done.\"}, or name another dialog for the action.")));
        if (wrong.isEmpty()) {
            Optional.ofNullable(drafts.get(action.dialog())).filter(draft -> draft.faults().none())
                    .ifPresent(draft -> leadsOn(draft, action));
        }
    }

    /** A dialog that is called comes back where it has no way on; the action's own has nowhere to come back to. */
    private static void leadsOn(DialogDraft draft, StaffAction action) {
        draft.deeds().stream().filter(deed -> GOING_ON.contains(deed.key()))
                .filter(deed -> draft.links().stream().noneMatch(link -> link.from().equals(deed.state())))
                .toList().forEach(deed -> add(draft, deed, "The staff action \"" + action.label()
                        + "\" can end here without a trace: nothing is recorded.",
                        "Add a \"next\" that leads to a state with \"record\", such as {\"record\": \""
                        + action.until().id() + "\", \"say\": \"Done.\"}."));
    }

    private static Optional<Deed> notForStaff(DialogDraft draft) {
        return draft.deeds().stream().filter(deed -> NOT_FOR_STAFF.contains(deed.key())).findFirst();
    }

    private static String refusal(String key, String action) {
        return "The staff action \"" + action + "\" comes here, and a staff action can "
                + (key.equals(ALARM) ? "raise no alarm." : "open no other case.");
    }

    /** Where a dialog that it comes to is missing or has faults, nothing is said: what is needed may be behind them. */
    private void needs(String root, String key, String what, String remedy) {
        var reached = from(root);
        boolean known = !reached.isEmpty() && reached.stream().allMatch(draft -> draft.faults().none()
                && draft.calls().stream().map(Call::dialog).allMatch(drafts::containsKey));
        if (known && reached.stream().flatMap(draft -> draft.deeds().stream()).map(Deed::key).noneMatch(key::equals)) {
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
