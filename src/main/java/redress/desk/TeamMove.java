package redress.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.casework.Team;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.store.CaseQuery;
import redress.store.Store;

/** A team that gets another group takes its open cases along. Belongs to the desk's thread. */
final class TeamMove {

    private final Store store;
    private final Rulebook rulebook;
    private final Notices notices;
    private final CaseRoom room;
    private final Parts parts;

    TeamMove(Store store, Rulebook rulebook, Notices notices, CaseRoom room, Parts parts) {
        this.parts = parts;
        this.store = store;
        this.rulebook = rulebook;
        this.notices = notices;
        this.room = room;
    }

    /**
     * A team sits in another group from now on: its open cases are shown there, and those in the group before are told.
     *
     * @param before where what was for it arrived until now, if anywhere
     * @param now    where it sits from now on
     */
    void move(Team team, Optional<Address> before, Address now) {
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        before.ifPresent(chat -> notices.say(chat, rulebook.current().phrases().say(Phrase.STAFF_MOVED_AWAY,
                Map.of("team", team.name()))));
        served(team).flatMap(id -> store.cases().references(new CaseQuery().team(Optional.of(id)).open()).stream())
                .forEach(reference -> parts.attempt(reference, () -> store.cases().find(reference)
                        .filter(filed -> !filed.isErased()).ifPresent(filed -> room.enter(rulebook.of(filed.pack()), filed))));
    }

    /** The team itself; with the main one go those that it serves, as they have no group of their own. */
    private Stream<String> served(Team team) {
        var policy = rulebook.current().policy();
        var own = store.teamChats().all().keySet();
        return Stream.concat(Stream.of(team.id()), policy.teams().values().stream()
                .filter(other -> team.id().equals(policy.mainTeam()) && !other.restricted() && !own.contains(other.id()))
                .map(Team::id).sorted());
    }
}
