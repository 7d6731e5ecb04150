package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.calendar.WorkingCalendar;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/**
 * Ten thousand cases of the five packs live through three years of random events, with their timers beside them. What is kept
 * agrees with the log, with a slow calculation of its own, and nothing rings twice or never.
 */
class TenThousandCasesTest {

    private static final int CASES = 10_000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:30Z");
    private static final Instant LAST = Instant.parse("2028-12-01T00:00:00Z");
    private static final List<String> BY_STAFF = List.of("acknowledged", "noted", "held", "released", "held", "released",
            "extended", "extended", "outcome", "scope", "settled", "manager-told", "review-done", "copy-sent", "handed-over",
            "reached", "escalated", "escalated", "message-in", "closed", "withdrawn");

    private final Random random = new Random(20261122);

    @Test
    void theirDatesAgreeAndNothingRingsTwiceOrNever() {
        var policies = Stream.of("aim", "imi", "cqm", "als", "magnum-opus")
                .map(name -> PackReader.read(PackFiles.fromFolder(Path.of("dialogs", name))).policy()).toList();
        var makers = policies.stream().map(Events::new).toList();
        var calendars = policies.stream().map(policy -> policy.organisation().calendar()).toList();
        int rung = 0;
        for (int i = 0; i < CASES; i++) {
            int which = random.nextInt(policies.size());
            var kinds = policies.get(which).kinds().values().stream()
                    .filter(kind -> !kind.first().clocks().isEmpty()).sorted((one, other) -> one.id().compareTo(other.id())).toList();
            var life = new Life(policies.get(which), makers.get(which), calendars.get(which), kinds.get(random.nextInt(kinds.size())));
            life.live();
            life.check();
            rung += life.rung;
        }
        assertThat(rung).as("enough rang for this to mean something").isGreaterThan(CASES);
    }

    /** One case, its log, its timers and the slow calculation beside it. */
    private final class Life {

        private final Policy policy;
        private final Events events;
        private final WorkingCalendar calendar;
        private final Kind kind;
        private final SlowReckoning slow;
        private final List<Header> log = new ArrayList<>();
        private final Map<String, Instant> timers = new HashMap<>();
        private Case file = Case.unopened("X-1");
        private int rung;

        Life(Policy policy, Events events, WorkingCalendar calendar, Kind kind) {
            this.policy = policy;
            this.events = events;
            this.calendar = calendar;
            this.kind = kind;
            this.slow = new SlowReckoning(calendar);
        }

        void live() {
            long span = Duration.between(FIRST, LAST).toDays();
            var at = FIRST.plus(Duration.ofMinutes(random.nextLong(span * 1440)));
            enter(events.opened(Events.Opening.of(kind, policy.mainTeam()), at), Map.of());
            int more = random.nextInt(14);
            for (int i = 0; i < more && !file.state().isOver(); i++) {
                at = at.plus(Duration.ofMinutes(1 + random.nextLong(10L * 1440)));
                ringUntil(at);
                act(BY_STAFF.get(random.nextInt(BY_STAFF.size())), at);
            }
            ringUntil(LAST.plus(Duration.ofDays(400)));
        }

        private void act(String id, Instant at) {
            var type = EventType.of(id);
            if (type.equals(EventType.ESCALATED)) {
                var next = kind.stages().get(random.nextInt(kind.stages().size()));
                enter(events.escalated(file, next, at, Role.STAFF, Map.of()), Map.of());
            } else if (type.equals(EventType.EXTENDED)) {
                var moved = new HashMap<String, LocalDate>();
                Agenda.dues(file).filter(due -> due.time().isEmpty() && random.nextBoolean()).forEach(due -> moved.put(due.clock(),
                        calendar.plusWorkingDays(later(due.due().toLocalDate(), calendar.dayOf(at)), 1 + random.nextInt(15))));
                enter(events.extended(file, moved, at, Role.STAFF, Map.of()), moved);
            } else {
                enter(events.next(file, type, at, Role.STAFF, Map.of()), Map.of());
            }
        }

        private void enter(Header header, Map<String, LocalDate> moved) {
            boolean holdsAgain = header.type().equals(EventType.HELD) && file.state().isOver();
            append(header);
            if (!holdsAgain) {
                slow.happened(header.type().id(), header.at(), kind.stage(file.stage()).orElseThrow(), moved);
            }
            if (!slow.isHeld()) {
                var kept = new HashMap<String, LocalDate>();
                file.deadlines().values().stream().filter(due -> !due.isMet() && !due.isWindow())
                        .forEach(due -> kept.put(due.clock(), due.due().toLocalDate()));
                assertThat(kept).as(() -> log.toString()).isEqualTo(slow.open());
            }
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private void append(Header header) {
            var before = file;
            log.add(header);
            file = file.after(header);
            RungLog.ended(before, file).forEach(due -> silence(due.clock()));
            var written = new RungLog(log);
            written.begun(before, file).forEach(due -> {
                silence(due.clock());
                rings().expected(remind(due), due, written).forEach((reminder, at) -> timers.put(due.clock() + ":" + reminder, at));
            });
        }

        private void silence(String clock) {
            timers.keySet().removeIf(name -> name.startsWith(clock + ":"));
        }

        private List<Reminder> remind(Deadline due) {
            return policy.clock(file, due.clock()).map(Clock::remind).orElse(List.of());
        }

        private Rings rings() {
            return new Rings(calendar, OfficeHours.usual(LONDON), false);
        }

        private void ringUntil(Instant until) {
            while (true) {
                var due = new TreeMap<Instant, String>();
                timers.forEach((name, at) -> due.merge(at, name, (one, other) -> one.compareTo(other) < 0 ? one : other));
                if (due.isEmpty() || due.firstKey().isAfter(until)) {
                    return;
                }
                var name = due.firstEntry().getValue();
                timers.remove(name);
                var parts = name.split(":", 2);
                var ids = parts[1].isEmpty() ? Map.of(Header.CLOCK, parts[0])
                        : Map.of(Header.CLOCK, parts[0], Header.REMINDER, parts[1]);
                append(events.next(file, parts[1].isEmpty() ? EventType.OVERDUE : EventType.REMINDED, due.firstKey(),
                        Role.PROGRAM, ids));
                rung++;
            }
        }

        void check() {
            assertThat(Case.of("X-1", log)).isEqualTo(file);
            assertThat(timers).isEmpty();
            for (int i = 0; i < log.size(); i++) {
                for (var id : log.get(i).ids().keySet()) {
                    if (id.startsWith(Header.DUE) && !log.get(i).ids().containsKey(Header.WINDOW + id.substring(Header.DUE.length()))) {
                        ofOne(i, id.substring(Header.DUE.length()));
                    }
                }
            }
        }

        /** What was heard of one due time: at its moments, if it was still open then, and at no other. */
        private void ofOne(int set, String clock) {
            var due = Case.of("X-1", log.subList(0, set + 1)).deadline(clock).orElseThrow();
            var wanted = new TreeMap<String, Instant>();
            var last = due.due().toLocalDate();
            boolean hourly = due.time().isPresent();
            wanted.put("", passed(set, due, hourly ? due.end() : slow.morningAfter(last)));
            remindersOf(set, clock).forEach(reminder -> {
                var at = moment(reminder, log.get(set).at(), due, hourly);
                if (at.isAfter(log.get(set).at()) && at.isBefore(due.end())) {
                    wanted.values().removeIf(at::equals);
                    wanted.put(reminder.id(), at);
                }
            });
            var until = log.stream().skip(set + 1L).filter(header -> header.ids().containsKey(Header.DUE + clock)).map(Header::at)
                    .findFirst().orElse(Instant.MAX);
            wanted.values().removeIf(at -> !isOpenAt(due, at) || !at.isBefore(until));
            var heard = new TreeMap<String, Instant>();
            for (int i = set + 1; i < log.size() && !log.get(i).ids().containsKey(Header.DUE + clock); i++) {
                var header = log.get(i);
                if (header.role() == Role.PROGRAM && header.id(Header.CLOCK).equals(clock)) {
                    assertThat(heard.put(header.id(Header.REMINDER), header.at())).as("rang twice: %s", log).isNull();
                }
            }
            assertThat(heard).as(() -> clock + " of " + log).isEqualTo(wanted);
        }

        /** When it is heard that it passed; where the case was held then, on the morning after it went on. */
        private Instant passed(int set, Deadline due, Instant usual) {
            return Stream.concat(Stream.of(usual), log.subList(set, log.size()).stream().map(Header::at)
                            .filter(at -> at.isAfter(usual)).map(slow::nextNine))
                    .filter(at -> isOpenAt(due, at)).findFirst().orElse(usual);
        }

        private List<Reminder> remindersOf(int set, String clock) {
            var then = Case.of("X-1", log.subList(0, set + 1));
            return policy.clock(then, clock).map(Clock::remind).orElse(List.of()).stream().sorted().toList();
        }

        private Instant moment(Reminder reminder, Instant set, Deadline due, boolean hourly) {
            var last = due.due().toLocalDate();
            if (hourly) {
                return reminder == Reminder.HALF_WAY ? set.plusMillis(Duration.between(set, due.due().toInstant()).toMillis() / 2) : Instant.EPOCH;
            }
            if (reminder != Reminder.HALF_WAY) {
                return slow.morningOf(reminder == Reminder.ON_THE_DAY ? last : last.minusDays(1));
            }
            var days = set.atZone(LONDON).toLocalDate().datesUntil(last.plusDays(1)).toList();
            return slow.morningAfter(days.get(days.size() / 2).minusDays(1));
        }

        private boolean isOpenAt(Deadline due, Instant at) {
            var then = Case.of("X-1", log.stream().filter(header -> header.at().isBefore(at)).toList());
            return Agenda.dues(then).anyMatch(open -> open.clock().equals(due.clock()) && open.due().equals(due.due()));
        }
    }
}
