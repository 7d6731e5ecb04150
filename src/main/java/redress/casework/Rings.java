package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import redress.calendar.WorkingCalendar;

/**
 * When a deadline of staff makes itself heard. All of it follows from the deadline, the moment at which it was set, the
 * calendar and the hours of the team, so that it can be found again from the log at any time.
 *
 * @param calendar the organisation's days
 * @param hours    when the team is at work
 * @param anyHour  whether no hour and no day is too late for it, as where someone is at risk
 */
public record Rings(WorkingCalendar calendar, OfficeHours hours, boolean anyHour) {

    /** Whether a deadline counts hours: it is heard at its own time, whatever the hour. */
    public static boolean isHourly(Deadline due) {
        return due.time().isPresent();
    }

    /** Whether a deadline is heard at any hour. */
    public boolean isAnyHour(Deadline due) {
        return anyHour || isHourly(due);
    }

    /** When it is heard that a deadline has passed: when people work again, or at once if it is heard at any hour. */
    public Instant overdue(Deadline due) {
        return isAnyHour(due) ? due.end() : hours.next(due.end().minusMillis(1), calendar);
    }

    /**
     * When the team is reminded of it. What would come before the deadline was set, or at the same moment as a later reminder,
     * falls away.
     *
     * @param wanted which reminders its clock has
     * @param set    when the deadline was set, or was moved to where it is
     */
    public Map<Reminder, Instant> reminders(Collection<Reminder> wanted, Deadline due, Instant set) {
        var all = new EnumMap<Reminder, Instant>(Reminder.class);
        wanted.forEach(reminder -> reminder.at(this, due, set).filter(set::isBefore).filter(due.end()::isAfter)
                .ifPresent(at -> all.put(reminder, at)));
        var later = new HashSet<Instant>();
        for (int i = Reminder.values().length - 1; i >= 0; i--) {
            var reminder = Reminder.values()[i];
            if (all.containsKey(reminder) && !later.add(all.get(reminder))) {
                all.remove(reminder);
            }
        }
        return all;
    }

    /**
     * All that is still to be heard of a deadline, by the reminder's name, and its passing by the empty text. What is on record
     * already is not among it, and no reminder whose moment has passed.
     *
     * @param wanted which reminders its clock has
     * @param log    the log of its case up to now
     */
    public Map<String, Instant> expected(Collection<Reminder> wanted, Deadline due, RungLog log) {
        var all = new HashMap<String, Instant>();
        reminders(wanted, due, log.set(due.clock())).forEach((reminder, at) -> {
            if (at.isAfter(log.last()) && !log.wasReminded(due.clock(), reminder)) {
                all.put(reminder.id(), at);
            }
        });
        if (!log.wasOverdue(due.clock())) {
            var at = overdue(due);
            // What passed while the case was held is heard once it goes on.
            var soonest = isAnyHour(due) ? log.last() : hours.next(log.last(), calendar);
            all.put("", at.isAfter(log.last()) ? at : soonest);
        }
        return all;
    }

    Instant opening(LocalDate day) {
        return hours.opening(day);
    }

    /** That day, or the first working day after it. */
    LocalDate workedFrom(LocalDate day) {
        return anyHour || calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
    }

    /** That day, or the last working day before it. */
    LocalDate workedUntil(LocalDate day) {
        var worked = day;
        while (!anyHour && !calendar.isWorkingDay(worked)) {
            worked = worked.minusDays(1);
        }
        return worked;
    }
}
