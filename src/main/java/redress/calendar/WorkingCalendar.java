package redress.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which an organisation works: Monday to Friday, without its nation's bank holidays and without the days on
 * which it is closed besides.
 *
 * <p>Threads may share one. All is fixed but the holidays by year, which are found on first use, once for each year,
 * and kept in a {@link ConcurrentHashMap}. Making a calendar costs nothing, so that the program starts fast.
 */
public final class WorkingCalendar {

    /** The first day from which the holidays are known; see {@link #LAST_KNOWN}. */
    public static final LocalDate FIRST_KNOWN = LocalDate.of(2025, 1, 1);

    /**
     * The last day for which the holidays are known. For 2025 to 2028 they were compared, day by day and for each
     * nation, with what the government published (https://www.gov.uk/bank-holidays). Later years follow the usual
     * rules, which foresee no holiday that is made for one year, such as a coronation's.
     */
    public static final LocalDate LAST_KNOWN = LocalDate.of(2028, 12, 31);

    /** For how many years after the known ones {@link #days} tells the holidays; deadlines reach no further in practice. */
    private static final int YEARS_FORESEEN = 3;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Nation nation;
    private final ZoneId zone;
    private final Set<LocalDate> closedDays;
    private final ConcurrentHashMap<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    private WorkingCalendar(Nation nation, ZoneId zone, Set<LocalDate> closedDays) {
        this.nation = nation;
        this.zone = zone;
        this.closedDays = Set.copyOf(closedDays);
    }

    /**
     * A calendar.
     *
     * @param nation     whose bank holidays are kept
     * @param zone       the organisation's zone, in which its days begin and end
     * @param closedDays further days on which it is closed: its own, or a bank holiday made for one year; may be empty
     */
    public static WorkingCalendar of(Nation nation, ZoneId zone, Set<LocalDate> closedDays) {
        return new WorkingCalendar(nation, zone, closedDays);
    }

    /** The organisation's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether the organisation works on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !closedDays.contains(day) && !isBankHoliday(day);
    }

    /** The first working day after that day, whether or not it is one itself. */
    public LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The day that is so many working days later. The given day is day 0, whether or not it is a working day.
     *
     * @param day   day 0
     * @param count how many, from 0, which gives the day itself
     * @throws IllegalArgumentException if the count is negative
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, not " + count);
        }
        var last = day;
        for (int counted = 0; counted < count; counted++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    /** Whether the holidays around that day are known, not foreseen: {@link #FIRST_KNOWN} to {@link #LAST_KNOWN}. */
    public boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST_KNOWN) && !day.isAfter(LAST_KNOWN);
    }

    /** How many working days lie after one day, up to and with another. */
    public int workingDaysBetween(LocalDate day, LocalDate last) {
        int count = 0;
        for (var next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            count += isWorkingDay(next) ? 1 : 0;
        }
        return count;
    }

    /**
     * All that tells this calendar from another: the days on which nobody works for some years, and how far holidays are known.
     * The first call for a nation takes about a quarter of a second.
     *
     * @return the same text for the same days
     */
    public String days() {
        var off = new TreeSet<>(closedDays);
        for (int year = FIRST_KNOWN.getYear(); year <= LAST_KNOWN.getYear() + YEARS_FORESEEN; year++) {
            off.addAll(BankHolidays.in(year, nation));
        }
        return zone + " " + LAST_KNOWN + " " + off;
    }

    /** The day, in the organisation's zone, in which that moment lies. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** 23:59:59 of that day in the organisation's zone; the later one, should the clock show it twice. */
    public ZonedDateTime endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(zone).withLaterOffsetAtOverlap();
    }

    private boolean isBankHoliday(LocalDate day) {
        return holidaysByYear.computeIfAbsent(day.getYear(), year -> BankHolidays.in(year, nation)).contains(day);
    }
}
