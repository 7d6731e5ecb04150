package redress.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the log of a case says of its rings: since when each deadline is where it is, and what was heard of it since.
 *
 * @param log the headers of its events, in order; at least one
 */
public record RungLog(List<Header> log) {

    private static final Duration DAY = Duration.ofDays(1);

    public RungLog {
        log = List.copyOf(log);
    }

    /** When the newest event happened, at the latest: of some but the day is known. */
    public Instant last() {
        var newest = log.get(log.size() - 1);
        return newest.ids().containsKey(Header.ANONYMOUS) ? newest.at().plus(DAY) : newest.at();
    }

    /** When the due time that a clock has was set. */
    public Instant set(String clock) {
        return log.get(from(clock)).at();
    }

    /** The deadlines of staff that run now and did not before, or were set anew since; the log is that of the case now. */
    public List<Deadline> begun(Case before, Case after) {
        var ran = Agenda.dues(before).toList();
        return Agenda.dues(after).filter(due -> !isAmong(due, ran) || log.get(from(due.clock())).sequence() > before.sequence())
                .toList();
    }

    /** The deadlines of staff that ran before and do not now, or not to the same time. */
    public static List<Deadline> ended(Case before, Case after) {
        var runs = Agenda.dues(after).toList();
        return Agenda.dues(before).filter(due -> !isAmong(due, runs)).toList();
    }

    private static boolean isAmong(Deadline due, List<Deadline> others) {
        return others.stream().anyMatch(other -> other.clock().equals(due.clock()) && other.due().equals(due.due()));
    }

    /** Whether it is on record that the due time that a clock has passed. */
    public boolean wasOverdue(String clock) {
        return since(clock).stream().anyMatch(header -> is(header, EventType.OVERDUE, clock));
    }

    /** Whether it is on record that the team was reminded of the due time that a clock has. */
    public boolean wasReminded(String clock, Reminder reminder) {
        return since(clock).stream().anyMatch(header -> is(header, EventType.REMINDED, clock)
                && header.id(Header.REMINDER).equals(reminder.id()));
    }

    private static boolean is(Header header, EventType type, String clock) {
        return header.type().equals(type) && header.id(Header.CLOCK).equals(clock);
    }

    private List<Header> since(String clock) {
        return log.subList(from(clock), log.size());
    }

    private int from(String clock) {
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).ids().containsKey(Header.DUE + clock)) {
                return i;
            }
        }
        return 0;
    }
}
