package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Phrase;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Timers;

/**
 * Erases what is over once it was kept for as long as its pack says, and tells its team before and after. A legal hold keeps
 * it, and so does taking the case up again. Belongs to the desk's thread.
 */
final class Retention {

    /** What is to happen with a case that is over: reference, and {@link #ANNOUNCE} or {@link #ERASE}. */
    static final String KIND = Timers.RETENTION;
    /** A team has to hear that a case was erased: team, reference. */
    static final String TOLD = "erased";
    private static final String ANNOUNCE = "announce";
    private static final String ERASE = "erase";

    /** For how long at least a team knows that a case will be erased, so that it can say that it is needed; our own number. */
    private static final Duration NOTICE = Duration.ofDays(14);
    /** By how much earlier it is said: a team hears of it when it opens, and may be closed over the holidays; our own number. */
    private static final Duration AHEAD = NOTICE.plusDays(6);
    /** How many cases are erased or announced in one go, so that the desk is held up for no time that anybody notices. */
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** How many cases that an earlier program left without a day get one in one go. */
    private static final int MOST = 200;

    private static final Set<EventType> ENDS = Set.of(EventType.CLOSED, EventType.STOPPED, EventType.WITHDRAWN);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final CaseRoom room;
    private final Hours hours;
    private final Erasing erasing;
    private final Map<String, List<String>> announced = new LinkedHashMap<>();
    private final Map<String, List<String>> erased = new LinkedHashMap<>();
    private int done;

    Retention(Store store, Post post, Rulebook rulebook, TeamDirectory teams, CaseRoom room, Hours hours) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.room = room;
        this.hours = hours;
        this.erasing = new Erasing(store, post, rulebook);
    }

    /** What erases. */
    Erasing erasing() {
        return erasing;
    }

    /** Sets the days of a case that is over and may be erased, and takes them away from one of which that holds no more. */
    void follow(Case before, Case after) {
        if (ends(before) == ends(after)) {
            return;
        }
        store.timers().unset(KIND, after.reference(), ANNOUNCE);
        store.timers().unset(KIND, after.reference(), ERASE);
        if (ends(after)) {
            store.cases().find(after.reference()).ifPresent(this::expect);
        }
    }

    /** Sets the days of cases that an earlier program left without, some at a time. */
    void open(Instant now) {
        var without = store.cases().withoutRetention(MOST);
        without.forEach(reference -> store.cases().find(reference).filter(filed -> ends(filed.file())).ifPresent(this::expect));
        if (without.size() == MOST) {
            store.timers().set(now.plus(PAUSE), KIND, "", "");
        }
    }

    /** One of its timers has run out. */
    void ring(Timers.Timer timer, Instant now) {
        if (timer.reference().isEmpty()) {
            open(now);
        } else if (timer.kind().equals(TOLD)) {
            erased.computeIfAbsent(timer.reference(), team -> new ArrayList<>()).add(timer.detail());
        } else if (++done > AT_ONCE) {
            store.timers().set(now.plus(PAUSE), timer.kind(), timer.reference(), timer.detail());
        } else {
            store.cases().find(timer.reference()).filter(filed -> !filed.isErased() && ends(filed.file())).ifPresent(filed -> {
                if (timer.detail().equals(ANNOUNCE)) {
                    announce(filed, timer, now);
                } else {
                    erase(filed, now);
                }
            });
        }
    }

    /** Tells each team once what is to go, and what has gone. */
    void tell() {
        done = 0;
        announced.forEach((team, lines) -> say(team, Phrase.STAFF_ERASES, lines));
        announced.clear();
        erased.forEach((team, references) -> say(team, Phrase.STAFF_KEPT_LONG_ENOUGH, references));
        erased.clear();
    }

    private void say(String team, Phrase head, List<String> lines) {
        var rules = rulebook.current();
        teams.chat(rules.policy(), team).ifPresent(chat -> new Notices(store, post).say(chat,
                rules.phrases().say(head) + "\n\n" + String.join("\n", lines)));
    }

    private static boolean ends(Case file) {
        return file.state().isOver() && !file.isOnLegalHold() && !file.happened().contains(EventType.ERASED);
    }

    private void expect(Cases.Filed filed) {
        var over = over(filed);
        var announce = due(filed, over).minus(AHEAD);
        store.timers().set(announce.isBefore(over) ? over : announce, KIND, filed.file().reference(), ANNOUNCE);
    }

    private Instant over(Cases.Filed filed) {
        return store.cases().log(filed.file().reference()).stream().filter(header -> ENDS.contains(header.type()))
                .map(Header::at).reduce((earlier, later) -> later).orElse(filed.file().openedAt());
    }

    /** The moment after the last day on which a case is kept that was over at that moment. */
    private Instant due(Cases.Filed filed, Instant over) {
        var rules = rulebook.of(filed.pack());
        return rules.pack().retention().dueFrom(over, hours.calendar(rules.policy())).at().toInstant().plusSeconds(1);
    }

    /** A team hears of it at work; so long as it was not told in time, the case is kept for longer. */
    private void announce(Cases.Filed filed, Timers.Timer timer, Instant now) {
        var rules = rulebook.of(filed.pack());
        var team = filed.file().team();
        if (!hours.isOpen(rules.policy(), team, now)) {
            store.timers().set(hours.next(rules.policy(), team, now), timer.kind(), timer.reference(), timer.detail());
            return;
        }
        var over = over(filed);
        var due = due(filed, over);
        var kept = Duration.between(over, due);
        var noticed = now.plus(kept.compareTo(NOTICE) < 0 ? kept : NOTICE);
        var zone = rules.policy().organisation().zone();
        var day = day(noticed.isAfter(due) ? noticed.plus(Duration.ofDays(1)) : due, zone);
        var header = rules.events().next(filed.file(), EventType.ERASURE_ANNOUNCED, now, Role.PROGRAM,
                Map.of(Header.ERASES, day.toString()));
        var after = store.cases().append(timer.reference(), header, Body.by(Party.PROGRAM));
        store.timers().set(day.atStartOfDay(zone).toInstant(), KIND, timer.reference(), ERASE);
        room.renew(rules, after);
        announced.computeIfAbsent(team, key -> new ArrayList<>()).add(rules.phrases().say(Phrase.STAFF_ERASES_LINE,
                Map.of("reference", timer.reference(), "day", rules.phrases().date(day))));
    }

    private void erase(Cases.Filed filed, Instant now) {
        var reference = filed.file().reference();
        var team = filed.file().team();
        var zone = rulebook.of(filed.pack()).policy().organisation().zone();
        if (announced(reference).filter(day -> !day.isAfter(day(now, zone))).isEmpty()) {
            // The clock of the machine was put back, or the timer is not ours: it is announced first.
            expect(filed);
            return;
        }
        erasing.erase(reference, Header.BY_RETENTION, "", now);
        var policy = rulebook.current().policy();
        store.timers().set(hours.isOpen(policy, team, now) ? now : hours.next(policy, team, now), TOLD, team, reference);
    }

    /** The day that the team was told last. */
    private Optional<LocalDate> announced(String reference) {
        return store.cases().log(reference).stream().filter(header -> header.type().equals(EventType.ERASURE_ANNOUNCED))
                .map(header -> LocalDate.parse(header.id(Header.ERASES))).reduce((earlier, later) -> later);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
