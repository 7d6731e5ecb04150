package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import redress.casework.Agenda;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Policy;
import redress.store.Store;
import redress.store.Timers;

/**
 * Has a team hear of a case that came without a name at a moment drawn by lot, so that nobody can tell from it when it was sent,
 * and who had a phone in their hand then. Until that moment nothing of the case is shown to staff.
 */
final class LateAlert {

    /** Of what is left until a deadline, the part within which the team hears of a case: one in so many. Our own number. */
    private static final int PART = 4;

    private final Store store;
    private final Hours hours;
    private final RandomGenerator random;

    /**
     * @param random a source that nobody can foresee
     */
    LateAlert(Store store, Hours hours, RandomGenerator random) {
        this.store = store;
        this.hours = hours;
        this.random = random;
    }

    /** Whether the team of a case has not heard of it yet. */
    static boolean isAwaited(Store store, String reference) {
        return store.timers().at(Timers.ALERT, reference, "").isPresent();
    }

    /** Draws when the team of a case hears of it, and sets it. */
    void set(Policy policy, Case file, Instant now) {
        store.timers().set(time(policy, file, now), Timers.ALERT, file.reference(), "");
    }

    /** Draws when the team of a case reads something that came without a name. */
    Instant drawn(Policy policy, Case file, Instant now) {
        return time(policy, file, now);
    }

    /** Sets it for the cases that wait without it, as they may where a row was lost. */
    void open(Instant now) {
        store.cases().undated().stream().filter(reference -> !isAwaited(store, reference))
                .forEach(reference -> store.cases().find(reference).filter(filed -> !filed.isErased())
                        .filter(filed -> !filed.file().happened().contains(EventType.ALERTED))
                        .ifPresent(filed -> store.timers().set(now, Timers.ALERT, reference, "")));
    }

    /** Whether nothing is kept of who sent a case. */
    static boolean isAnonymous(Store store, String reference) {
        return store.cases().log(reference).stream().findFirst().filter(opened -> opened.ids().containsKey(Header.ANONYMOUS))
                .isPresent();
    }

    /**
     * At any moment of the team's next working day; if something is due before the end of that day, within the first part of the
     * time that is left until then, at whatever hour.
     */
    private Instant time(Policy policy, Case file, Instant now) {
        var calendar = hours.calendar(policy);
        var day = calendar.nextWorkingDay(calendar.dayOf(now));
        var end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        var due = Agenda.dues(file).map(Deadline::end).min(Comparator.naturalOrder()).filter(end::isAfter);
        if (due.isPresent()) {
            return between(now, now.plus(Duration.between(now, due.get()).dividedBy(PART)));
        }
        var open = Hours.of(policy, file.team());
        return between(open.opening(day), open.closing(day));
    }

    private Instant between(Instant from, Instant to) {
        // The thousandths would be those of the moment at which somebody sent it.
        var second = from.truncatedTo(ChronoUnit.SECONDS);
        return from.isBefore(to) ? second.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds() + 1)) : second;
    }
}
