package redress.desk;

import java.util.List;
import java.util.Map;
import redress.card.CaseWords;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Phrase;
import redress.store.Cases;
import redress.store.Store;

/**
 * Who is in a team's group. Whoever leaves it can do nothing there any more, and their cases go back to the team; whoever
 * comes back begins anew.
 */
final class Members {

    /** The action whose button is offered below a case that nobody works on any more, where the policy has it. */
    private static final String TAKE = "take";

    private final Store store;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final CaseRoom room;
    private final Staffing staffing;
    private final StaffTalks talks;
    private final Bell bell;
    private final Parts parts;

    Members(Store store, Rulebook rulebook, TeamDirectory teams, CaseRoom room, Staffing staffing, StaffTalks talks, Bell bell,
            Parts parts) {
        this.bell = bell;
        this.parts = parts;
        this.store = store;
        this.rulebook = rulebook;
        this.teams = teams;
        this.room = room;
        this.staffing = staffing;
        this.talks = talks;
    }

    /** Somebody left a group. */
    void went(Happening.MemberGone gone) {
        if (teams.team(gone.chat()).isEmpty()) {
            return;
        }
        store.goneMembers().went(gone.chat(), gone.person());
        store.conversations().ofMembers(gone.chat()).stream().filter(talk -> talk.seat().person() == gone.person())
                .forEach(talk -> parts.attempt("a conversation", () -> talks.end(talk)));
        store.handlers().of(gone.person()).forEach(reference -> parts.attempt(reference, () -> store.cases().find(reference)
                .filter(filed -> !filed.isErased() && sits(filed, gone)).ifPresent(filed -> giveBack(filed, gone))));
    }

    /** Somebody came into a group, perhaps again. */
    void came(Happening.MemberCame came) {
        store.goneMembers().came(came.chat(), came.person());
    }

    private boolean sits(Cases.Filed filed, Happening.MemberGone gone) {
        return teams.chat(rulebook.of(filed.pack()).policy(), filed.file().team()).filter(gone.chat()::equals).isPresent();
    }

    private void giveBack(Cases.Filed filed, Happening.MemberGone gone) {
        var rules = rulebook.of(filed.pack());
        var reference = filed.file().reference();
        var who = staffing.assigned(filed).map(CaseWords::person).orElse("");
        var ids = staffing.ids(filed, EventType.RETURNED, Role.PROGRAM, Party.PROGRAM);
        var header = rules.events().next(filed.file(), EventType.RETURNED, gone.at(), Role.PROGRAM, ids);
        var after = store.cases().append(reference, header, Body.by(Party.PROGRAM));
        staffing.follow(filed.file(), after);
        bell.follow(rules.policy(), filed.file(), after.file());
        room.say(rules, after, rules.phrases().say(Phrase.STAFF_RETURNED, Map.of("who", who, "reference", reference)),
                Alert.keyboard(rules, after.file(), List.of(TAKE)));
        room.renew(rules, after);
    }
}
