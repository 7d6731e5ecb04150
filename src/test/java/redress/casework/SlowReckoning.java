package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.calendar.WorkingCalendar;

/**
 * The same dates worked out another way, day by day and slowly: it knows of a case only what happened when, walks over the
 * calendar one day at a time, and shares no code with what it checks but the list of working days.
 */
final class SlowReckoning {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<String> RELEASING = Set.of("released", "outcome", "escalated", "closed", "stopped", "withdrawn");
    private static final Set<String> ENDING = Set.of("closed", "stopped", "withdrawn");

    private final WorkingCalendar calendar;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final List<Clock> waiting = new ArrayList<>();
    private Stage stage;
    private LocalDate heldSince = LocalDate.MAX;

    /** A clock that runs: from when, or to which day it was put off, and the days on which it stood still. */
    private static final class Running {
        private final Clock clock;
        private final Instant start;
        private LocalDate from;
        private LocalDate putOff = LocalDate.MIN;
        private final List<LocalDate> still = new ArrayList<>();
        private boolean met;

        Running(Clock clock, Instant start) {
            this.clock = clock;
            this.start = start;
            this.from = start.atZone(LONDON).toLocalDate();
        }
    }

    SlowReckoning(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Something happened: what, when, into which stage it led, and to which days which clocks were put off. */
    void happened(String type, Instant at, Stage next, Map<String, LocalDate> moved) {
        var day = at.atZone(LONDON).toLocalDate();
        boolean held = !heldSince.equals(LocalDate.MAX);
        if (held && RELEASING.contains(type)) {
            stoodStill(day);
            heldSince = LocalDate.MAX;
            if (type.equals("released")) {
                waiting.forEach(clock -> running.put(clock.id(), new Running(clock, at)));
            }
            waiting.clear();
        }
        var justMet = new ArrayList<String>();
        running.values().stream().filter(each -> !each.met && each.clock.metBy().id().equals(type)).forEach(each -> {
            each.met = true;
            justMet.add(each.clock.id());
        });
        running.values().removeIf(each -> !each.met && (type.equals("escalated") || ENDING.contains(type)
                && each.clock.side() == Side.STAFF));
        moved.forEach((clock, to) -> {
            var each = running.get(clock);
            if (each != null && !each.met && to.isAfter(last(each))) {
                each.from = day;
                each.putOff = to;
                each.still.clear();
            }
        });
        stage = next;
        boolean holds = type.equals("held") && !held;
        boolean isHeld = holds || !heldSince.equals(LocalDate.MAX);
        for (var clock : stage.clocks()) {
            boolean starts = clock.starts().id().equals(type) || isEntering(type) && isEntering(clock.starts().id());
            var before = running.get(clock.id());
            boolean free = before == null || before.met || type.equals("escalated") || clock.side() == Side.COMPLAINANT;
            if (starts && (free || justMet.contains(clock.id()))) {
                if (isHeld && clock.stops()) {
                    waiting.add(clock);
                } else {
                    running.put(clock.id(), new Running(clock, at));
                }
            }
        }
        if (holds) {
            heldSince = day;
        }
    }

    /** The last day of each clock of staff that was not met, while nothing stands still. */
    Map<String, LocalDate> open() {
        var days = new LinkedHashMap<String, LocalDate>();
        running.values().stream().filter(each -> !each.met && each.clock.side() == Side.STAFF)
                .forEach(each -> days.put(each.clock.id(), last(each)));
        return days;
    }

    boolean isHeld() {
        return !heldSince.equals(LocalDate.MAX);
    }

    private static boolean isEntering(String type) {
        return type.equals("opened") || type.equals("escalated");
    }

    /** The days after the day of holding, through the day of release, count for nothing. */
    private void stoodStill(LocalDate until) {
        running.values().stream().filter(each -> !each.met && each.clock.stops()).forEach(each -> {
            for (var day = heldSince.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
                if (day.isAfter(each.from)) {
                    each.still.add(day);
                }
            }
        });
    }

    private LocalDate last(Running each) {
        var words = each.clock.within().words();
        if (words.contains("hour") && each.putOff.equals(LocalDate.MIN)) {
            return each.start.plusSeconds(3600L * each.clock.within().count()).atZone(LONDON).toLocalDate();
        }
        boolean worked = words.contains("working");
        int left = each.clock.within().count();
        if (words.contains("month")) {
            left = (int) ChronoUnit.DAYS.between(each.from, each.from.plusMonths(left));
        }
        if (!each.putOff.equals(LocalDate.MIN)) {
            left = 0;
            for (var day = each.from.plusDays(1); !day.isAfter(each.putOff); day = day.plusDays(1)) {
                left += !worked || calendar.isWorkingDay(day) ? 1 : 0;
            }
        }
        var day = each.from;
        while (left > 0) {
            day = day.plusDays(1);
            left -= (!worked || calendar.isWorkingDay(day)) && !each.still.contains(day) ? 1 : 0;
        }
        return day;
    }

    /** Nine in the morning of the first working day after a day. */
    Instant morningAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return nine(next);
    }

    /** The first nine in the morning of a working day after a moment. */
    Instant nextNine(Instant moment) {
        var day = moment.atZone(LONDON).toLocalDate();
        return calendar.isWorkingDay(day) && nine(day).isAfter(moment) ? nine(day) : morningAfter(day);
    }

    /** Nine in the morning of a day or of the last working day before it. */
    Instant morningOf(LocalDate day) {
        var last = day;
        while (!calendar.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return nine(last);
    }

    static Instant nine(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(LONDON).toInstant();
    }
}
