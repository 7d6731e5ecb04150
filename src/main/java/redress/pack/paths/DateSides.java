package redress.pack.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds how a date can lie to the days that it is compared with. Both move: "6 months ago" and "180 days ago" change
 * places in the course of a year. So it is tried out, on days around each month's end in the four years from today.
 */
final class DateSides {

    private static final int MONTHS = 48;
    private static final List<Integer> DAYS_OF_MONTH = List.of(1, 2, 15, 27, 28, 29, 30, 31);

    private DateSides() {
    }

    static Set<Atom> of(Spec spec, Collection<Test> tests, LocalDate today) {
        Map<String, DayMark> marks = new LinkedHashMap<>();
        tests.forEach(test -> test.day().ifPresent(day -> marks.put(day.words(), day.mark())));
        var atoms = new LinkedHashSet<Atom>();
        if (marks.isEmpty()) {
            atoms.add(Atom.REST);
            return atoms;
        }
        for (var day : todays(today)) {
            around(spec, marks, day, atoms);
        }
        return atoms;
    }

    private static void around(Spec spec, Map<String, DayMark> marks, LocalDate today, Set<Atom> atoms) {
        var first = today.minusYears(spec.years());
        var last = spec.future() ? today.plusYears(spec.years()) : today;
        var days = new LinkedHashMap<String, LocalDate>();
        marks.forEach((words, mark) -> days.put(words, mark.on(today)));
        var tried = new ArrayList<>(List.of(first, last));
        days.values().forEach(day -> tried.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        for (var date : tried) {
            if (!date.isBefore(first) && !date.isAfter(last)) {
                var sides = new HashMap<String, Integer>();
                days.forEach((words, day) -> sides.put(words, Integer.signum(date.compareTo(day))));
                atoms.add(Atom.dated(sides));
            }
        }
    }

    private static List<LocalDate> todays(LocalDate today) {
        var days = new ArrayList<>(List.of(today));
        var month = today.withDayOfMonth(1);
        for (int i = 0; i <= MONTHS; i++, month = month.plusMonths(1)) {
            for (int day : DAYS_OF_MONTH) {
                if (day <= month.lengthOfMonth() && month.withDayOfMonth(day).isAfter(today)) {
                    days.add(month.withDayOfMonth(day));
                }
            }
        }
        return days;
    }
}
