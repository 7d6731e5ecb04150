package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Agenda;
import redress.casework.Agenda.Item;
import redress.casework.Agenda.Part;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Policy;
import redress.casework.Team;
import redress.dialog.Counted;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.message.Address;
import redress.message.Button;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Timers;

/** What a team reads of all that waits for it: at the beginning of each working day, after an outage, and whenever it asks. */
final class Digest {

    /** What staff write for it, and what the data of the button begins with that shows more of it. */
    static final String DUE = "due";
    /** How many lines one message has at most; our own measure of what is read on a phone. */
    static final int LINES = 20;
    /** Up to how many working days before and after a date the days on a card are counted anew; our own measure. */
    static final int NEAR = 5;
    /**
     * How many cards one morning brings up to date at most, the nearest dates first: Telegram takes 20 messages a minute in a
     * group, so that these take five minutes, in which nothing else is kept waiting for long. The dates on the other cards are
     * right all the same; only the days that are counted to them are as old as the card.
     */
    static final int CARDS = 100;

    private static final Map<Part, Phrase> HEADS = Map.of(Part.ALARM, Phrase.STAFF_DAY_ALARM,
            Part.OVERDUE, Phrase.STAFF_DAY_OVERDUE, Part.TODAY, Phrase.STAFF_DAY_TODAY, Part.SOON, Phrase.STAFF_DAY_SOON,
            Part.TASK, Phrase.STAFF_DAY_TASK, Part.UNREAD, Phrase.STAFF_DAY_UNREAD, Part.HELD, Phrase.STAFF_DAY_HELD, Part.NOBODY, Phrase.STAFF_DAY_NOBODY);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final CaseRoom room;
    private final Hours hours;
    private final Staffing staffing;
    private final Parts parts;

    Digest(Store store, Post post, Rulebook rulebook, TeamDirectory teams, CaseRoom room, Hours hours) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.room = room;
        this.hours = hours;
        this.staffing = new Staffing(store);
        this.parts = new Parts(store, post);
    }

    /** Whether anything of a team waits for staff. */
    boolean isNeeded(String team) {
        return store.cases().isBusy(team) || open(team).stream().anyMatch(filed -> Agenda.waits(filed.file())
                || !rules(filed).policy().owed(filed.file()).isEmpty());
    }

    /** The cases of a team that are not over, but for those of which it has not heard. */
    private List<Cases.Filed> open(String team) {
        var awaited = store.timers().all(Timers.ALERT).stream().map(Timers.Timer::reference).collect(Collectors.toSet());
        return store.cases().open(team).stream().filter(filed -> !awaited.contains(filed.file().reference())).toList();
    }

    /** A team's working day begins. */
    void morning(String team, Instant now) {
        tell(team, now, "");
    }

    /**
     * A team hears once of all that it was not told while this program was away.
     *
     * @param since when it should first have been told something
     */
    void away(String team, Instant since, Instant now) {
        var phrases = phrases();
        tell(team, now, phrases.say(Phrase.STAFF_AWAY, Map.of("from", moment(since), "to", moment(now))) + "\n\n");
    }

    private void tell(String team, Instant now, String before) {
        var files = open(team);
        var agenda = agenda(files, now);
        teams.chat(policy(team, files), team).filter(chat -> agenda.open() > 0).ifPresent(chat -> {
            var shown = agenda.head(LINES);
            int more = agenda.items().size() - shown.size();
            var rest = more == 0 ? "" : "\n\n" + phrases().say(Phrase.STAFF_DAY_REST, Map.of("n", Integer.toString(more)));
            post.text(chat, before + text(team, agenda, shown, now) + rest, Keyboard.NONE, new GroupKeys(store).of(chat));
        });
        // The list goes first, so that nobody waits for it until all cards are there.
        files.stream().filter(filed -> Agenda.isNear(filed.file(), now, hours.calendar(policy()), NEAR))
                .sorted(Comparator.comparing(filed -> Agenda.distance(filed.file(), now))).limit(CARDS)
                .forEach(filed -> parts.attempt(filed.file().reference(), () -> room.renew(rules(filed), filed)));
    }

    /** Somebody in a group asks what waits for its teams. */
    void ask(Address chat, Instant now) {
        var here = teamsIn(chat).stream().filter(this::isNeeded).toList();
        here.forEach(team -> page(chat, team, 0, now));
        if (here.isEmpty()) {
            post.text(chat, phrases().say(Phrase.STAFF_DAY_EMPTY), Keyboard.NONE, new GroupKeys(store).of(chat));
        }
    }

    /**
     * Somebody in a group asks for what comes after the lines that were shown.
     *
     * @param from how many lines come before
     */
    void more(Address chat, String team, int from, Instant now) {
        if (teamsIn(chat).contains(team)) {
            page(chat, team, from, now);
        }
    }

    private void page(Address chat, String team, int from, Instant now) {
        var agenda = agenda(open(team), now);
        var shown = agenda.items().stream().skip(from).limit(LINES).toList();
        int next = from + shown.size();
        var button = next >= agenda.items().size() ? Keyboard.NONE : new Keyboard.Inline(List.of(List.<Button>of(
                new Button.Press(phrases().say(Phrase.STAFF_DAY_MORE), DUE + ":" + team + ":" + next))));
        post.text(chat, text(team, agenda, shown, now), button, new GroupKeys(store).of(chat));
    }

    /** The teams whose work lands in a chat. */
    private List<String> teamsIn(Address chat) {
        return policy().teams().keySet().stream().sorted().filter(team -> teams.chat(policy(), team).filter(chat::equals)
                .isPresent()).toList();
    }

    private Agenda agenda(List<Cases.Filed> files, Instant now) {
        var policies = new HashMap<String, Policy>();
        files.forEach(filed -> policies.put(filed.file().reference(), rules(filed).policy()));
        return Agenda.of(files.stream().map(Cases.Filed::file).toList(), now, hours.calendar(policy()),
                file -> file.kind().equals(policies.get(file.reference()).safeguard().kind()),
                file -> isUnread(policies.get(file.reference()), file),
                file -> !policies.get(file.reference()).owed(file).isEmpty());
    }

    /** One case whose pack cannot be read any more must not silence the others. */
    private Rulebook.Rules rules(Cases.Filed filed) {
        try {
            return rulebook.of(filed.pack());
        } catch (IllegalStateException gone) {
            return rulebook.current();
        }
    }

    private static boolean isUnread(Policy policy, Case file) {
        return policy.actions(file).stream().anyMatch(action -> action.until().equals(EventType.ACKNOWLEDGED));
    }

    private String text(String team, Agenda agenda, List<Item> shown, Instant now) {
        var phrases = phrases();
        var name = policy().team(team).map(Team::name).orElse(team);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(phrases.say(Phrase.STAFF_DAY, Map.of("team", name, "n", Integer.toString(agenda.open()),
                "date", phrases.date(hours.calendar(policy()).dayOf(now)))));
        if (agenda.parts().keySet().stream().allMatch(part -> part.compareTo(Part.SOON) > 0)) {
            paragraphs.add(phrases.say(Phrase.STAFF_DAY_CALM));
        }
        agenda.parts().forEach((part, items) -> {
            var lines = shown.stream().filter(item -> item.part() == part).map(this::line).toList();
            if (!lines.isEmpty()) {
                paragraphs.add(phrases.say(HEADS.get(part), Map.of("n", Integer.toString(items.size()))) + "\n"
                        + String.join("\n", lines));
            }
        });
        return String.join("\n\n", paragraphs);
    }

    private String line(Item item) {
        var filed = store.cases().find(item.file().reference()).orElseThrow();
        var rules = rules(filed);
        var what = item.due().map(due -> Alert.clock(rules, item.file(), due.clock()) + when(item, due))
                .orElseGet(() -> other(rules, item));
        return item.file().reference() + ": " + what + who(filed, item);
    }

    private String when(Item item, Deadline due) {
        var phrases = phrases();
        return switch (item.part()) {
            case OVERDUE -> ", " + (item.days() == 0 ? phrases.say(Phrase.STAFF_DAY_WAS_DUE, Map.of("due",
                    Alert.date(phrases, due))) : phrases.say(Phrase.STAFF_DAY_LATE, Map.of("days",
                    phrases.count(Counted.WORKING_DAYS, item.days()))));
            case TODAY -> due.time().map(time -> ", " + time.withNano(0)).orElse("");
            default -> ", " + Alert.date(phrases, due);
        };
    }

    private String other(Rulebook.Rules rules, Item item) {
        var file = item.file();
        if (item.part() == Part.TASK) {
            return rules.policy().owed(file).stream().map(CaseAction::label).collect(Collectors.joining(" / "));
        }
        boolean held = item.part() == Part.HELD;
        return Alert.words(rules).kind(file) + ", "
                + phrases().say(Phrase.STAFF_DAY_SINCE, Map.of("date",
                phrases().date(hours.calendar(policy()).dayOf(held ? file.hold().since() : came(file)))));
    }

    /** When a case came to its stage. */
    private Instant came(Case file) {
        return store.cases().log(file.reference()).stream().filter(header -> header.type().isEntering())
                .reduce((earlier, later) -> later).map(Header::at).orElse(file.openedAt());
    }

    /** Who deals with it; where nobody does, that stands over the whole part. */
    private String who(Cases.Filed filed, Item item) {
        return staffing.handler(filed).or(() -> item.part() == Part.NOBODY || item.part() == Part.UNREAD
                || item.part() == Part.ALARM ? Optional.empty() : Optional.of(phrases().say(Phrase.CARD_NOBODY)))
                .map(who -> " (" + who + ")").orElse("");
    }

    private String moment(Instant at) {
        return Alert.words(rulebook.current()).moment(at);
    }

    private Phrases phrases() {
        return rulebook.current().phrases();
    }

    /** A policy that knows the team: today's, or that of one of its cases if it is of a team that there was once. */
    private Policy policy(String team, List<Cases.Filed> files) {
        return Stream.concat(Stream.of(policy()), files.stream().map(filed -> rules(filed).policy()))
                .filter(each -> each.team(team).isPresent()).findFirst().orElseGet(this::policy);
    }

    private Policy policy() {
        return rulebook.current().policy();
    }
}
