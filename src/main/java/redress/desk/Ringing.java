package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.Agenda;
import redress.casework.Body;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Reminder;
import redress.casework.Role;
import redress.casework.RungLog;
import redress.casework.Team;
import redress.dialog.Counted;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Timers;

/**
 * All that rings at one moment: what concerns one case is told at once, what concerns a team is gathered, so that it gets one
 * message of it.
 */
final class Ringing {

    /** What rings so much later than it should was missed: this program, or its machine, was away. Our own measure. */
    private static final Duration AWAY = Duration.ofHours(1);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final CaseRoom room;
    private final Bell bell;
    private final Hours hours;
    private final Instant now;
    private final Staffing staffing;
    private final Precautions precautions;
    private final Map<String, Instant> missed = new LinkedHashMap<>();
    private final Set<String> days = new LinkedHashSet<>();
    private final Set<String> mornings = new LinkedHashSet<>();
    private final Set<String> months = new LinkedHashSet<>();
    private final Map<String, List<String>> passed = new LinkedHashMap<>();

    Ringing(Store store, Post post, Rulebook rulebook, TeamDirectory teams, CaseRoom room, Bell bell, Instant now) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.room = room;
        this.bell = bell;
        this.hours = bell.hours();
        this.now = now;
        this.staffing = new Staffing(store);
        this.precautions = new Precautions(store, rulebook);
    }

    /** The teams that were not told what they should have been, and since when. */
    Map<String, Instant> missed() {
        return missed;
    }

    /** The teams whose next day is to be set. */
    Set<String> days() {
        return days;
    }

    /** The teams whose working day begins. */
    Set<String> mornings() {
        return mornings;
    }

    /** The teams that are to be shown what the month before came to. */
    Set<String> months() {
        return months;
    }

    /** What each next team hears of the dates that have passed. */
    Map<String, List<String>> passed() {
        return passed;
    }

    /** One timer has run out. */
    void ring(Timers.Timer timer) {
        switch (timer.kind()) {
            case Bell.OVERDUE -> overdue(timer);
            case Bell.REMIND -> remind(timer);
            case Timers.ALERT -> alert(timer.reference());
            case Bell.FORGET -> new Forgetting(store).ring(now);
            case Bell.POST -> new FromMailbox(store, rulebook, room).tell(timer.reference(), Long.parseLong(timer.detail()));
            case Bell.NEXT -> next(timer);
            case Bell.JOB -> job(Long.parseLong(timer.detail()));
            case Bell.FIGURES -> month(timer.reference());
            case Retention.KIND, Retention.TOLD -> bell.retention().ring(timer, now);
            case Wiping.TIMER -> store.wipes().forgetOld(now);
            case Bell.AWAY -> missed.merge(timer.reference(), Instant.parse(timer.detail()), Ringing::earlier);
            default -> day(timer);
        }
    }

    private void job(long id) {
        store.jobs().find(id).ifPresent(job -> {
            store.jobs().later(id, Instant.EPOCH, job.tries());
            post.work(job);
        });
    }

    /** However late it rings, the month before is shown once. */
    private void month(String team) {
        months.add(team);
        days.add(team);
    }

    private void day(Timers.Timer timer) {
        days.add(timer.reference());
        if (isLate(timer)) {
            miss(timer.reference(), timer.at(), false);
        } else if (isOpen(timer.reference())) {
            mornings.add(timer.reference());
        }
    }

    /** A team hears of a case that came without a name, and so do those that read of it. */
    private void alert(String reference) {
        store.cases().find(reference).filter(filed -> !filed.isErased()).ifPresent(filed -> {
            // What somebody added just now can be why it rings, so no hour is kept.
            var after = record(filed, EventType.ALERTED, Map.of(), rules(filed).policy().organisation().dayOnly(now));
            new TeamNews(store, post, teams, room).alerted(rules(after), after);
        });
    }

    private void overdue(Timers.Timer timer) {
        if (LateAlert.isAwaited(store, timer.reference())) {
            store.timers().unset(Timers.ALERT, timer.reference(), "");
            alert(timer.reference());
        }
        found(timer).ifPresent(filed -> due(filed, timer.detail()).filter(due -> due.isPast(now)).ifPresent(due -> {
            if (isToWait(timer, filed, due) || log(filed).wasOverdue(due.clock())) {
                return;
            }
            var after = record(filed, EventType.OVERDUE, Map.of(Header.CLOCK, due.clock()));
            if (isLate(timer)) {
                miss(filed.file().team(), timer.at(), isAnyHour(filed, due));
            } else {
                tell(after, Phrase.OVERDUE, places(after, due));
            }
            room.renew(rules(after), after);
            nextOf(filed).ifPresent(team -> store.timers().set(isAnyHour(filed, due) || isOpen(team) ? now
                    : hours.next(rulebook.current().policy(), team, now), Bell.NEXT, timer.reference(), due.clock()));
        }));
    }

    /** Of what a team has not heard it is not reminded either: it reads the date when it does. */
    private void remind(Timers.Timer timer) {
        if (LateAlert.isAwaited(store, timer.reference())) {
            return;
        }
        int colon = timer.detail().lastIndexOf(':');
        var clock = timer.detail().substring(0, colon);
        var reminder = Reminder.of(timer.detail().substring(colon + 1)).orElseThrow();
        found(timer).ifPresent(filed -> due(filed, clock).filter(due -> !due.isPast(now)).ifPresent(due -> {
            if (isToWait(timer, filed, due) || log(filed).wasReminded(clock, reminder)) {
                return;
            }
            var after = record(filed, EventType.REMINDED, Map.of(Header.CLOCK, clock, Header.REMINDER, reminder.id()));
            if (isLate(timer)) {
                miss(filed.file().team(), timer.at(), isAnyHour(filed, due));
            } else {
                tell(after, Phrase.STAFF_REMINDED, places(after, due));
            }
        }));
    }

    private void next(Timers.Timer timer) {
        found(timer).ifPresent(filed -> due(filed, timer.detail()).filter(due -> due.isPast(now)).ifPresent(due ->
                nextOf(filed).ifPresent(team -> passed.computeIfAbsent(team, key -> new ArrayList<>()).add(rules(filed).phrases()
                        .say(Phrase.STAFF_NEXT_LINE, Map.of("reference", timer.reference(), "clock",
                                Alert.clock(rules(filed), filed.file(), due.clock()), "due",
                                Alert.date(rules(filed).phrases(), due), "team", name(filed.file().team())))))));
    }

    /** A team hears of the dates that others have let pass: which and when, and nothing of what they are about. */
    void tellNext(String team, List<String> lines) {
        var rules = rulebook.current();
        teams.chat(rules.policy(), team).ifPresent(chat -> post.text(chat, rules.phrases().say(Phrase.STAFF_NEXT) + "\n\n"
                + String.join("\n", lines), Keyboard.NONE, new GroupKeys(store).of(chat)));
    }

    /** What people are not at work for waits until they are. */
    private boolean isToWait(Timers.Timer timer, Cases.Filed filed, Deadline due) {
        var team = filed.file().team();
        var policy = rules(filed).policy();
        if (isLate(timer) || isAnyHour(filed, due) || hours.isOpen(policy, team, now)) {
            return false;
        }
        store.timers().set(hours.next(policy, team, now), timer.kind(), timer.reference(), timer.detail());
        return true;
    }

    private void miss(String team, Instant at, boolean anyHour) {
        if (anyHour || isOpen(team)) {
            missed.merge(team, at, Ringing::earlier);
        } else {
            var next = hours.next(rulebook.current().policy(), team, now);
            store.timers().set(next, Bell.AWAY, team, at.toString());
        }
    }

    /**
     * The team that hears of a delay: the next one, or the one after it where a case may be about people of the next, or lands in
     * the same chat.
     */
    private Optional<String> nextOf(Cases.Filed filed) {
        var policy = rulebook.current().policy();
        var barred = teams.barred(policy, precautions.concerned(filed));
        var own = teams.chat(policy, filed.file().team());
        var asked = new LinkedHashSet<String>();
        asked.add(filed.file().team());
        var next = policy.team(filed.file().team()).map(Team::next).orElse("");
        while (!next.isEmpty() && asked.add(next)) {
            var chat = teams.chat(policy, next);
            if (!barred.contains(next) && chat.isPresent() && !chat.equals(own)) {
                return Optional.of(next);
            }
            next = policy.team(next).map(Team::next).orElse("");
        }
        return Optional.empty();
    }

    private Cases.Filed record(Cases.Filed filed, EventType type, Map<String, String> ids) {
        return record(filed, type, ids, now);
    }

    private Cases.Filed record(Cases.Filed filed, EventType type, Map<String, String> ids, Instant at) {
        var header = rules(filed).events().next(filed.file(), type, at, Role.PROGRAM, ids);
        var after = store.cases().append(filed.file().reference(), header, Body.by(Party.PROGRAM));
        bell.follow(rules(filed).policy(), filed.file(), after.file());
        return after;
    }

    private void tell(Cases.Filed filed, Phrase phrase, Map<String, String> places) {
        var rules = rules(filed);
        room.say(rules, filed, rules.phrases().say(phrase, places), Alert.keyboard(rules, filed.file()));
    }

    private Map<String, String> places(Cases.Filed filed, Deadline due) {
        var phrases = rules(filed).phrases();
        return Map.of("reference", filed.file().reference(), "clock", Alert.clock(rules(filed), filed.file(), due.clock()),
                "due", Alert.date(phrases, due), "left", left(filed, due),
                "handler", staffing.handler(filed).map(who -> phrases.say(Phrase.STAFF_DEALS, Map.of("who", who)))
                        .orElseGet(() -> phrases.say(Phrase.STAFF_DEALS_NOBODY)));
    }

    /** How much time is left, in hours for a clock that counts them. */
    private String left(Cases.Filed filed, Deadline due) {
        var phrases = rules(filed).phrases();
        var calendar = hours.calendar(rules(filed).policy());
        int days = calendar.workingDaysBetween(calendar.dayOf(now), due.due().toLocalDate());
        if (due.time().isPresent()) {
            return phrases.say(Phrase.STAFF_LEFT, Map.of("left", phrases.count(Counted.HOURS,
                    Duration.between(now, due.end()).toHours())));
        }
        if (calendar.dayOf(now).equals(due.due().toLocalDate())) {
            return phrases.say(Phrase.STAFF_LEFT_TODAY);
        }
        return days == 0 ? phrases.say(Phrase.STAFF_LEFT_NONE) : phrases.say(Phrase.STAFF_LEFT, Map.of("left", phrases.count(Counted.WORKING_DAYS, days)));
    }

    private Optional<Cases.Filed> found(Timers.Timer timer) {
        return store.cases().find(timer.reference()).filter(filed -> !filed.isErased());
    }

    private static Optional<Deadline> due(Cases.Filed filed, String clock) {
        return Agenda.dues(filed.file()).filter(due -> due.clock().equals(clock)).findFirst();
    }

    private RungLog log(Cases.Filed filed) {
        return new RungLog(store.cases().log(filed.file().reference()));
    }

    private boolean isAnyHour(Cases.Filed filed, Deadline due) {
        return hours.rings(rules(filed).policy(), filed.file()).isAnyHour(due);
    }

    private boolean isOpen(String team) {
        return hours.isOpen(rulebook.current().policy(), team, now);
    }

    private boolean isLate(Timers.Timer timer) {
        return !now.isBefore(timer.at().plus(AWAY));
    }

    private Rulebook.Rules rules(Cases.Filed filed) {
        return rulebook.of(filed.pack());
    }

    private String name(String team) {
        return rulebook.current().policy().team(team).map(Team::name).orElse(team);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
