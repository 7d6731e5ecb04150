package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AIM;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.audit.Audit;
import redress.casework.EventType;
import redress.casework.Header;
import redress.pack.Pack;

/** A changed calendar moves open deadlines by an event, and an audit tells it from a fault. */
class ChangedCalendarTest {

    private static final Pack CLOSED = AIM.withPolicies(policy -> policy.withClosedDays(Set.of(LocalDate.of(2026, 1, 12))));
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void complain() {
        desk = new OpenDesk(folder);
        reference = desk.complain(SAM);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private LocalDate due(String clock) {
        return desk.store().cases().find(reference).orElseThrow().file().deadline(clock).orElseThrow().due().toLocalDate();
    }

    private List<EventType> types() {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }

    @Test
    void aDayThatIsClosedAfterAllMovesWhatIsDueAfterItOnceAndEverybodyHears() {
        assertThat(due("outcome")).isEqualTo("2026-01-19");
        for (int i = 0; i < 2; i++) {
            desk.restart(CLOSED);
            desk.deliver();
        }
        assertThat(due("outcome")).isEqualTo("2026-01-20");
        assertThat(due("acknowledge")).isEqualTo("2026-01-07");
        assertThat(types()).containsExactly(EventType.OPENED, EventType.RECALCULATED);
        assertThat(desk.chats().count(COMPLAINTS, "Outcome: by Tuesday 20 January 2026 now, and no longer by Monday 19"))
                .isEqualTo(1);
        assertThat(desk.chats().count(SAM, "Outcome: by Tuesday 20 January 2026, and not by Monday 19 January 2026")).isEqualTo(1);
        assertThat(Audit.of(desk.store(), NOW).faults()).isEmpty();
    }

    @Test
    void aCalendarThatStaysMovesNothing() {
        desk.restart(AIM);
        desk.restart(AIM);
        assertThat(types()).containsExactly(EventType.OPENED);
    }

    @Test
    void whatWasMetOrPutOffByPeopleStaysAsItIs() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        desk.restart(AIM.withPolicies(policy -> policy.withClosedDays(Set.of(LocalDate.of(2026, 1, 6)))));
        assertThat(due("acknowledge")).isEqualTo("2026-01-07");
        assertThat(due("outcome")).isEqualTo("2026-01-20");
    }

    @Test
    void anAuditFindsADeadlineThatWasReckonedWronglyAndATimerThatIsGone() throws SQLException {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(Audit.of(desk.store(), NOW).faults()).isEmpty();
        desk.restart(() -> {
            try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("redress.db"));
                    var statement = database.createStatement()) {
                statement.execute("DELETE FROM timer WHERE kind = 'overdue'");
                statement.execute("INSERT INTO timer (at, kind, reference, detail) VALUES (1, 'overdue', 'AIM-2222-2222', 'x')");
                statement.execute("INSERT INTO outbox (payload, waits) VALUES (x'00', 'nobody')");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(Audit.of(desk.store(), NOW).faults()).anyMatch(line -> line.contains("nobody will hear when \"outcome\""))
                .anyMatch(line -> line.contains("AIM-2222-2222, and there is no such case"))
                .anyMatch(line -> line.contains("(nobody) that will never arrive"))
                .anyMatch(line -> line.contains("the key under which it lies is gone")).hasSize(4);
    }
}
