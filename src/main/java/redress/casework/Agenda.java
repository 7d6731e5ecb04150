package redress.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redress.calendar.WorkingCalendar;

/**
 * What waits for a team: each of its open cases once for each date that matters now, and each other one at most once, for the
 * most pressing reason; a decided one also for what is still to be done.
 *
 * @param open  how many of its cases wait for staff
 * @param parts what waits, by why it does; a part that is there is never empty
 */
public record Agenda(int open, Map<Part, List<Item>> parts) {

    /** How many working days ahead it looks; our own measure. */
    public static final int SOON = 2;

    private static final Duration FAR = Duration.ofSeconds(Long.MAX_VALUE);

    /** Why something waits, the most pressing first. */
    public enum Part {
        /** Someone is at risk, and nobody has said that they read it. */
        ALARM,
        /** A date has passed. */
        OVERDUE,
        /** It is due today. */
        TODAY,
        /** It is due within {@link Agenda#SOON} working days. */
        SOON,
        /** It is decided, and something is still to be done for which no clock runs. */
        TASK,
        /** Nobody has acknowledged it. */
        UNREAD,
        /** It waits for somebody else. */
        HELD,
        /** Nobody deals with it. */
        NOBODY
    }

    /**
     * Something that waits.
     *
     * @param part  why
     * @param file  the case
     * @param clock the clock whose date matters; empty in the parts that have none
     * @param days  how many working days are left, or have gone since
     */
    public record Item(Part part, Case file, String clock, int days) {

        private static Item of(Part part, Case file) {
            return new Item(part, file, "", 0);
        }

        /** The date that matters, in the parts that have one. */
        public Optional<Deadline> due() {
            return file.deadline(clock);
        }

        private Instant order() {
            return due().map(Deadline::end).orElse(part == Part.HELD ? file.hold().since() : file.openedAt());
        }
    }

    public Agenda {
        var ordered = new EnumMap<Part, List<Item>>(Part.class);
        parts.forEach((part, items) -> ordered.put(part, List.copyOf(items)));
        parts = Collections.unmodifiableMap(ordered);
    }

    /**
     * What waits at a moment.
     *
     * @param files    the team's cases
     * @param now      the moment, whose day in the organisation's zone is today
     * @param calendar the organisation's days
     * @param alarms   which cases are alarms
     * @param unread   which cases wait for somebody to acknowledge them
     * @param owed     which decided cases wait for something for which no clock runs
     */
    public static Agenda of(List<Case> files, Instant now, WorkingCalendar calendar, Predicate<Case> alarms,
                            Predicate<Case> unread, Predicate<Case> owed) {
        var waiting = files.stream().filter(file -> waits(file) || owed.test(file)).toList();
        var items = waiting.stream().flatMap(file -> Stream.concat(items(file, now, calendar, alarms, unread),
                        Stream.of(file).filter(owed).map(task -> Item.of(Part.TASK, task))))
                .sorted(Comparator.comparing(Item::part).thenComparing(Item::order).thenComparing(item -> item.file().reference()))
                .toList();
        var parts = new EnumMap<Part, List<Item>>(Part.class);
        items.forEach(item -> parts.computeIfAbsent(item.part(), part -> new ArrayList<>()).add(item));
        return new Agenda(waiting.size(), parts);
    }

    /** Whether a case waits for staff: one that is decided does only while a date is open. */
    public static boolean waits(Case file) {
        return !file.state().isOver() && (file.state() != CaseState.DECIDED || dues(file).findAny().isPresent());
    }

    /** The dates of a case that staff have to meet, and that do not stand still. */
    public static Stream<Deadline> dues(Case file) {
        return file.deadlines().values().stream().filter(due -> !due.isMet() && !due.isWindow())
                .filter(due -> !(file.isHeld() && due.stops()));
    }

    /** Whether a date that staff have to meet is at most so many working days away, before or behind. */
    public static boolean isNear(Case file, Instant now, WorkingCalendar calendar, int days) {
        var today = calendar.dayOf(now);
        return dues(file).map(due -> due.due().toLocalDate()).anyMatch(day -> day.isAfter(today)
                ? calendar.workingDaysBetween(today, day) <= days : calendar.workingDaysBetween(day, today) <= days);
    }

    /** How far away the nearest date is that staff have to meet, before or behind; for ever if there is none. */
    public static Duration distance(Case file, Instant now) {
        return dues(file).map(due -> Duration.between(now, due.end()).abs()).min(Comparator.naturalOrder()).orElse(FAR);
    }

    /** All that waits, in order. */
    public List<Item> items() {
        return parts.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The beginning of each part, where not all can be shown: each gets its share, and what one does not need goes to the most
     * pressing that does.
     *
     * @param most how many items at most
     */
    public List<Item> head(int most) {
        var shares = new EnumMap<Part, Integer>(Part.class);
        parts.forEach((part, items) -> shares.put(part, Math.min(items.size(), most / parts.size())));
        int left = most - shares.values().stream().mapToInt(Integer::intValue).sum();
        for (var part : parts.entrySet()) {
            int more = Math.min(left, part.getValue().size() - shares.get(part.getKey()));
            shares.merge(part.getKey(), more, Integer::sum);
            left -= more;
        }
        return parts.entrySet().stream().flatMap(part -> part.getValue().stream().limit(shares.get(part.getKey()))).toList();
    }

    private static Stream<Item> items(Case file, Instant now, WorkingCalendar calendar, Predicate<Case> alarms,
                                      Predicate<Case> unread) {
        var items = new LinkedHashSet<Item>();
        if (alarms.test(file) && unread.test(file)) {
            items.add(Item.of(Part.ALARM, file));
        }
        dues(file).flatMap(due -> item(file, due, now, calendar).stream()).forEach(items::add);
        if (items.isEmpty()) {
            other(file, unread).map(part -> Item.of(part, file)).ifPresent(items::add);
        }
        return items.stream();
    }

    private static Optional<Item> item(Case file, Deadline due, Instant now, WorkingCalendar calendar) {
        var today = calendar.dayOf(now);
        var day = due.due().toLocalDate();
        if (due.isPast(now)) {
            return Optional.of(new Item(Part.OVERDUE, file, due.clock(), calendar.workingDaysBetween(day, today)));
        }
        int left = calendar.workingDaysBetween(today, day);
        return left > SOON ? Optional.empty()
                : Optional.of(new Item(day.equals(today) ? Part.TODAY : Part.SOON, file, due.clock(), left));
    }

    private static Optional<Part> other(Case file, Predicate<Case> unread) {
        if (file.isHeld()) {
            return Optional.of(Part.HELD);
        }
        if (unread.test(file)) {
            return Optional.of(Part.UNREAD);
        }
        return file.isHandled() || file.state() == CaseState.DECIDED ? Optional.empty() : Optional.of(Part.NOBODY);
    }
}
