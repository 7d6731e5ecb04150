package redress.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/** The bank holidays of a year, asked of Jollyday. */
final class BankHolidays {

    private BankHolidays() {
    }

    /**
     * The days on which a nation's banks are closed; a holiday on a weekend counts on the day that stands in for it.
     *
     * <p>One thread at a time, so that we need not rely on how Jollyday guards its own caches: each year is asked for
     * once by each calendar, so the lock costs nothing. The first call of all takes about a quarter of a second, so
     * nobody asks before a day is in question.
     */
    static synchronized Set<LocalDate> in(int year, Nation nation) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
                .getHolidays(Year.of(year), nation.subdivision()).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
