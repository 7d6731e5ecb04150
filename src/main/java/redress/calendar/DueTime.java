package redress.calendar;

import java.time.ZonedDateTime;

/**
 * When something is due.
 *
 * @param at      the last second that is in time, in the organisation's zone
 * @param certain false if working days were counted over days whose holidays are not known
 *                ({@link WorkingCalendar#isKnown}): a holiday that is yet to be announced would move it
 */
public record DueTime(ZonedDateTime at, boolean certain) {
}
