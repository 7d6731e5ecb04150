package redress.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Opens a case.
 *
 * @param name   its name
 * @param kind   the id of the kind of case
 * @param stage  the id of the stage in which it opens; empty for the first
 * @param teams  which team gets it: the first rule that holds names it
 * @param held   when it opens held
 * @param copies who else is told
 * @param with   further cases that open with it
 * @param invite the link that is made for somebody else, if one is
 * @param counts what reports count
 * @param since  the answer that says on which day it was received; empty if it is the day on which it opens
 * @param confidential when no more people than need be may learn who tells it
 * @param urgent when somebody should look at it at once
 * @param words  the receipt
 * @param tell   what the complainant is told where staff open it for them; empty if nothing
 */
public record OpenCase(String name, String kind, String stage, List<Rule> teams, Condition held, Copies copies,
                       List<With> with, Invite invite, Counts counts, AnswerName since, Condition confidential,
                       Condition urgent, Template words, Template tell)
        implements End {
    public OpenCase {
        teams = List.copyOf(teams);
        with = List.copyOf(with);
    }

    /** A case that opens alone, in the first stage of its kind. */
    public static OpenCase alone(String name, String kind, List<Rule> teams, Template words) {
        return new OpenCase(name, kind, "", teams, Condition.NEVER, Copies.NONE, List.of(), Invite.NONE,
                Counts.NONE, new AnswerName(""), Condition.NEVER, Condition.NEVER, words, Template.of(""));
    }

    /**
     * A further case.
     *
     * @param when  when it opens
     * @param kind  the id of its kind
     * @param teams which team gets it: the first rule that holds names it
     */
    public record With(Condition when, String kind, List<Rule> teams) {
        public With {
            teams = List.copyOf(teams);
        }

        private Optional<Action.Part> part(Facts facts) {
            return when.holds(facts) ? Rule.first(teams, facts).map(team -> new Action.Part(kind, team)) : Optional.empty();
        }
    }

    /**
     * A link by which somebody else can say something on the case.
     *
     * @param when   when it is made
     * @param dialog the id of the dialog that it begins; empty if none is ever made
     * @param shows  the answers that this person is shown
     */
    public record Invite(Condition when, String dialog, List<AnswerName> shows) {

        /** No link is made. */
        public static final Invite NONE = new Invite(Condition.NEVER, "", List.of());

        public Invite {
            shows = List.copyOf(shows);
        }

        private Action.Invitation made(Facts facts, List<Told> told) {
            var shown = new LinkedHashMap<String, String>();
            shows.forEach(name -> told.stream().filter(each -> each.key().equals(facts.key(name))).findFirst()
                    .ifPresent(each -> shown.put(name.path(), each.shown())));
            return when.holds(facts) ? new Action.Invitation(dialog, shown) : Action.Invitation.NONE;
        }
    }

    @Override
    public OpenCase withoutTeam(String team, String other) {
        return new OpenCase(name, kind, stage, Rule.instead(teams, team, other), held, copies.without(team), with.stream()
                .map(each -> new With(each.when(), each.kind(), Rule.instead(each.teams(), team, other))).toList(), invite,
                counts, since, confidential, urgent, words, tell);
    }

    /** An end that opens nothing and says nothing, or the same without further cases of that kind. */
    @Override
    public End withoutKind(String other) {
        return kind.equals(other) ? new Farewell(name, Template.of("")) : new OpenCase(name, kind, stage, teams, held, copies,
                with.stream().filter(each -> !each.kind().equals(other)).toList(), invite, counts, since,
                confidential, urgent, words, tell);
    }

    @Override
    public <T> T accept(Ending<T> visitor) {
        return visitor.open(this);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.empty();
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Rule.first(teams, facts).map(team -> new Action.Open(kind, stage, team, held.holds(facts), copies.to(facts),
                with.stream().flatMap(each -> each.part(facts).stream()).toList(), invite.made(facts, told), counts.chosen(facts),
                new Action.Care(false, false, confidential.holds(facts), urgent.holds(facts)), words, tell, facts.day(since).orElse(Action.TODAY), told));
    }
}
