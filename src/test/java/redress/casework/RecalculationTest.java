package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What happened to a case says what is due when, and nothing else does. */
class RecalculationTest {

    private static final Policy AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim"))).policy();
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final String REFERENCE = "AIM-1";

    private static List<Header> log(Policy policy) {
        var events = new Events(policy);
        var log = new ArrayList<Header>();
        log.add(events.opened(Events.Opening.of(policy.kinds().get("complaint"), "complaints"), MONDAY));
        add(log, events, EventType.ACKNOWLEDGED, 1);
        add(log, events, EventType.HELD, 2);
        add(log, events, EventType.RELEASED, 9);
        var file = Case.of(REFERENCE, log);
        log.add(events.extended(file, Map.of("outcome", LocalDate.of(2026, 3, 2)), day(10), Role.STAFF, Map.of()));
        return log;
    }

    private static void add(List<Header> log, Events events, EventType type, int days) {
        log.add(events.next(Case.of(REFERENCE, log), type, day(days), Role.STAFF, Map.of()));
    }

    private static Instant day(int days) {
        return MONDAY.plusSeconds(days * 86_400L);
    }

    private static Header with(Header header, String id, String value) {
        var ids = new TreeMap<>(header.ids());
        ids.put(id, value);
        return new Header(header.sequence(), header.type(), header.at(), header.role(), ids);
    }

    @Test
    void aLogAsTheRulesMadeItDiffersNowhere() {
        assertThat(new Recalculation(AIM).differences(REFERENCE, log(AIM))).isEmpty();
        assertThat(new Recalculation(AIM).today(REFERENCE, log(AIM))).isEqualTo(Case.of(REFERENCE, log(AIM)));
    }

    @Test
    void aDateThatLiesADayOffIsTheCalendarsAndOneThatLiesWeeksOffIsAFault() {
        var log = log(AIM);
        log.set(0, with(log.get(0), "due.outcome", "2026-01-20T23:59:59Z[Europe/London]"));
        assertThat(new Recalculation(AIM).differences(REFERENCE, log)).first().satisfies(different -> {
            assertThat(different.clock()).isEqualTo("outcome");
            assertThat(different.calendar()).isTrue();
        });
        log.set(0, with(log.get(0), "due.outcome", "2026-03-20T23:59:59Z[Europe/London]"));
        assertThat(new Recalculation(AIM).differences(REFERENCE, log)).first()
                .satisfies(different -> assertThat(different.calendar()).isFalse());
    }

    @Test
    void aClockThatNothingMetIsAFault() {
        var log = log(AIM);
        log.set(1, with(log.get(1), "met.outcome", "yes"));
        assertThat(new Recalculation(AIM).differences(REFERENCE, log)).anyMatch(different -> different.event() == 2
                && different.kept().equals("met.outcome=yes") && !different.calendar());
    }

    @Test
    void aClosedDayMovesWhatIsOpenAndNotWhatAPersonSet() {
        var closed = new Recalculation(AIM.withClosedDays(Set.of(LocalDate.of(2026, 1, 12))));
        var opened = log(AIM).subList(0, 1);
        assertThat(closed.moved(Case.of(REFERENCE, opened), opened)).extracting(Deadline::clock, due -> due.due().toLocalDate())
                .containsExactly(tuple("outcome", LocalDate.of(2026, 1, 20)));
        var extended = log(AIM);
        assertThat(closed.moved(Case.of(REFERENCE, extended), extended)).isEmpty();
    }
}
