package redress.desk;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Agenda;
import redress.casework.Case;
import redress.casework.Clock;
import redress.casework.Deadline;
import redress.casework.Header;
import redress.casework.Policy;
import redress.casework.Reminder;
import redress.casework.RungLog;
import redress.store.Store;
import redress.store.StoreRefused;
import redress.store.Timers;

/**
 * Sets what is to be heard of a case and of a team's day, and has it heard in its time. Each is a row, and what was heard is
 * an event, so that neither a restart nor a clock that is put back loses or doubles it.
 */
final class Bell {

    /** Somebody has to hear that a deadline has passed: reference, clock. */
    static final String OVERDUE = Timers.OVERDUE;
    /** The team is to be reminded of a deadline: reference, clock and reminder. */
    static final String REMIND = Timers.REMIND;
    /** What waits for a team is to be shown to it: team. */
    static final String DIGEST = "digest";
    /** A month is over, and a team is to be shown what it came to: team. */
    static final String FIGURES = "figures";
    /** A team has to hear what it was not told while this program was away: team, since when. */
    static final String AWAY = "away";
    /** The next team has to hear that a deadline has passed: reference, clock. */
    static final String NEXT = "next";

    /** A job that failed is to be tried once more: nothing, its number. */
    static final String JOB = "job";

    /** What is kept for a while only is to be forgotten: which sort of it. */
    static final String FORGET = "forget";

    /** What was written in a mailbox is to be read by the team: reference, the number of the event. */
    static final String POST = "post";

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    /** How often it looks again for what a ring set for the same moment; the rest rings with the next tick. */
    private static final int PASSES = 3;

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final CaseRoom room;
    private final Hours hours = new Hours();
    private final Digest digest;
    private final MonthFigures figures;
    private final Retention retention;

    Bell(Store store, Post post, Rulebook rulebook, TeamDirectory teams, CaseRoom room) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.room = room;
        this.digest = new Digest(store, post, rulebook, teams, room, hours);
        this.figures = new MonthFigures(store, post, rulebook, teams, hours);
        this.retention = new Retention(store, post, rulebook, teams, room, hours);
    }

    /** What becomes of cases that are over. */
    Retention retention() {
        return retention;
    }

    /** When teams are at work. */
    Hours hours() {
        return hours;
    }

    /** What teams read of all that waits for them. */
    Digest digest() {
        return digest;
    }

    /** What a month came to. */
    MonthFigures figures() {
        return figures;
    }

    /**
     * Makes sure that each team which has something to do hears of it on its next working day, also where an earlier program
     * left it without.
     */
    void open(Instant now) {
        store.cases().busyTeams().stream().filter(digest::isNeeded).forEach(team -> expect(team, now));
        retention.open(now);
    }

    /**
     * Sets what is to be heard of each deadline of staff that is new, has moved or runs again, and silences those that were met
     * or lifted, or stand still.
     *
     * @param before the case before
     * @param after  the case now
     */
    void follow(Policy policy, Case before, Case after) {
        retention.follow(before, after);
        RungLog.ended(before, after).forEach(due -> silence(after.reference(), due.clock()));
        if (Agenda.waits(after)) {
            var log = new RungLog(store.cases().log(after.reference()));
            log.begun(before, after).forEach(due -> {
                silence(after.reference(), due.clock());
                set(policy, after, due, log);
            });
            expect(after.team(), log.last());
        } else if (!policy.owed(after).isEmpty()) {
            expect(after.team(), new RungLog(store.cases().log(after.reference())).last());
        }
    }

    private void silence(String reference, String clock) {
        store.timers().unset(OVERDUE, reference, clock);
        store.timers().unset(NEXT, reference, clock);
        for (var reminder : Reminder.values()) {
            store.timers().unset(REMIND, reference, clock + ":" + reminder.id());
        }
    }

    private void set(Policy policy, Case file, Deadline due, RungLog log) {
        var wanted = policy.clock(file, due.clock()).map(Clock::remind).orElse(List.of());
        hours.rings(policy, file).expected(wanted, due, log).forEach((reminder, at) -> store.timers().set(at,
                reminder.isEmpty() ? OVERDUE : REMIND, file.reference(),
                reminder.isEmpty() ? due.clock() : due.clock() + ":" + reminder));
    }

    /**
     * Has a team hear at its next opening of what waits for it, if that is not set. What lies further ahead than the opening after
     * that was set by a clock that went wrong.
     */
    private void expect(String team, Instant now) {
        var policy = rulebook.current().policy();
        var next = hours.next(policy, team, now);
        if (store.timers().at(DIGEST, team, "").filter(at -> !at.isAfter(hours.next(policy, team, next))).isEmpty()) {
            store.timers().set(next, DIGEST, team, "");
        }
        var month = figures.next(team, now);
        if (store.timers().at(FIGURES, team, "").filter(at -> !at.isAfter(figures.next(team, month))).isEmpty()) {
            store.timers().set(month, FIGURES, team, "");
        }
    }

    /** Rings for all that is due. What fails is done with too: it must not ring for ever, nor silence others. */
    void ring(Instant now) {
        var ringing = new Ringing(store, post, rulebook, teams, room, this, now);
        for (int pass = 0; pass < PASSES; pass++) {
            for (var timer : store.timers().due(now)) {
                store.timers().done(timer.id());
                tried(timer.reference(), () -> ringing.ring(timer));
            }
        }
        tried("what was kept for long", retention::tell);
        ringing.passed().forEach((team, lines) -> tried(team, () -> ringing.tellNext(team, lines)));
        ringing.missed().forEach((team, since) -> tried(team, () -> digest.away(team, since, now)));
        ringing.mornings().stream().filter(team -> !ringing.missed().containsKey(team))
                .forEach(team -> tried(team, () -> digest.morning(team, now)));
        ringing.months().forEach(team -> tried(team, () -> figures.ended(team, now)));
        ringing.days().stream().filter(digest::isNeeded).forEach(team -> tried(team, () -> expect(team, now)));
    }

    private void tried(String about, Runnable work) {
        try {
            store.attempt(work);
            post.keep();
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            post.forget();
            LOG.error("Nobody could be told what is due for {}: {}", about, failed.getClass().getSimpleName());
        }
    }
}
