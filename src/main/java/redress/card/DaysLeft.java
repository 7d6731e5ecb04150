package redress.card;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.dialog.Counted;
import redress.dialog.Phrase;

/**
 * How much time a deadline leaves, counted in the organisation's working days: those after today up to the day on which it
 * is due, or those since.
 *
 * @param words the words for it
 */
record DaysLeft(CaseWords words) {

    /** A deadline that is still to be met, with the days that are left or have passed. */
    String line(Case file, Deadline deadline, Instant now) {
        if (deadline.isWindow()) {
            return deadline.isPast(now) ? say(Phrase.WINDOW_OVER, file, deadline) : words.due(file, deadline);
        }
        return file.isHeld() && deadline.stops() ? say(Phrase.DUE_STANDS_STILL, file, deadline)
                : left(deadline, now).map(left -> words.due(file, deadline) + ": " + left)
                        .orElseGet(() -> words.due(file, deadline));
    }

    private String say(Phrase phrase, Case file, Deadline deadline) {
        return words.phrases().say(phrase, Map.of("clock", words.clock(file, deadline.clock()), "due", words.date(deadline)));
    }

    /** What is left; nothing is said of one in hours before its day, as it may end long before a working day is over. */
    private Optional<String> left(Deadline deadline, Instant now) {
        var calendar = words.calendar();
        var today = calendar.dayOf(now);
        var due = deadline.due().toLocalDate();
        if (deadline.isPast(now)) {
            int over = calendar.workingDaysBetween(due, today);
            return Optional.of(over == 0 ? words.phrases().say(Phrase.DUE_LATE) : say(Phrase.DUE_LATE_BY, over));
        }
        return due.equals(today) ? Optional.of(words.phrases().say(Phrase.DUE_TODAY)) : deadline.time().isPresent()
                ? Optional.empty() : Optional.of(say(Phrase.DUE_LEFT, calendar.workingDaysBetween(today, due)));
    }

    private String say(Phrase phrase, int days) {
        return words.phrases().say(phrase, Map.of("days", words.phrases().count(Counted.WORKING_DAYS, days)));
    }
}
