package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.audit.Audit;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Reference;
import redress.desk.Erasure.Outcome;
import redress.desk.Order.LegalHold.Holding;
import redress.message.Rights;
import redress.report.CaseHistory;
import redress.report.Names;
import redress.report.Reporting;
import redress.report.Span;

/** What becomes of a case that is erased, and what keeps one from it. */
class ErasingTest {

    private static final Rights ALL = new Rights(true, true, true, true);

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingOfItCanBeReadAndItsChainAndTheFiguresStay() {
        var reference = desk.complain(SAM);
        var other = desk.complain(KIM);
        desk.happen(desk.does(COMPLAINTS, BEN, "Acknowledge"));
        var received = received();
        assertThat(erase(reference).outcome()).isEqualTo(Outcome.ERASED);
        var filed = desk.store().cases().find(reference).orElseThrow();
        assertThat(filed.isErased()).isTrue();
        assertThat(filed.file().state().isOver()).isTrue();
        assertThat(filed.file().deadlines().values()).allMatch(deadline -> deadline.isMet());
        assertThat(desk.store().cases().log(reference)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ERASED);
            assertThat(event.id(Header.CAUSE)).isEqualTo(Header.BY_OPERATOR);
        });
        assertThat(received()).isEqualTo(received);
        assertThat(Audit.of(desk.store(), Clock.systemUTC().instant()).faults()).noneMatch(fault -> fault.contains(reference));
        assertThat(desk.store().cases().faults()).isEmpty();
        assertThat(desk.store().erasures().why(reference)).contains("asked for on 3 May");
        assertThat(desk.store().cases().body(other, 1).lines()).isNotEmpty();
        assertThat(erase(reference).outcome()).isEqualTo(Outcome.BEFORE);
        assertThat(erase(Reference.draw("AIM", new Random(3))).outcome()).isEqualTo(Outcome.NO_CASE);
    }

    @Test
    void inAPlainGroupCardAndStorySayThatItIsErasedAndTheOperatorIsToldWhatStays() {
        var reference = desk.complain(SAM);
        long card = desk.chats().message(COMPLAINTS, reference + "\nNew");
        long story = desk.chats().message(COMPLAINTS, "assessor");
        var erasure = erase(reference);
        assertThat(desk.chats().text(COMPLAINTS, card)).startsWith(reference + " was erased on Monday 5 January 2026");
        assertThat(desk.chats().text(COMPLAINTS, story)).startsWith(reference + " was erased");
        assertThat(desk.chats().button(COMPLAINTS, "Acknowledge")).isEmpty();
        assertThat(erasure.remains()).anyMatch(line -> line.contains("Their own chat"))
                .anyMatch(line -> line.contains("Complaints") && line.contains("by hand"))
                .anyMatch(line -> line.contains("Backups")).noneMatch(line -> line.contains("Sam"));
        assertThat(desk.store().messages().all("alert:" + reference + ":")).isEmpty();
    }

    @Test
    void itsTopicIsDeleted() {
        desk.allow(COMPLAINTS, ALL);
        var reference = desk.complain(SAM);
        assertThat(isTopic(reference)).isTrue();
        erase(reference);
        assertThat(isTopic(reference)).isFalse();
        assertThat(desk.store().outbox().parked()).isEmpty();
    }

    @Test
    void whatHadNotGoneOutYetNeverDoesAndATopicUnderWayIsDeletedOnceItIsThere() {
        desk.allow(COMPLAINTS, ALL);
        desk.walk(SAM, ComplaintLines.plain());
        desk.handle(desk.does(SAM, ComplaintLines.SUBMIT));
        var reference = desk.store().cases().newest().orElseThrow().reference();
        erase(reference);
        assertThat(desk.chats().said(COMPLAINTS)).noneMatch(text -> text.contains("assessor"));
        assertThat(isTopic(reference)).isFalse();
        assertThat(desk.store().outbox().waiting()).isEmpty();
    }

    @Test
    void whoeverBroughtItIsForgottenUnlessAnotherCaseOfTheirsIsThere() {
        var first = desk.complain(SAM);
        var second = desk.complain(SAM);
        erase(first);
        assertThat(desk.store().conversations().find(SAM).orElseThrow().references()).containsExactly(second);
        erase(second);
        assertThat(desk.store().conversations().find(SAM)).isEmpty();
    }

    @Test
    void whoWasBeingAskedAboutItIsAskedNoMore() {
        var reference = desk.complain(SAM);
        desk.happen(desk.does(COMPLAINTS, BEN, "Outcome"));
        assertThat(desk.store().conversations().ofMembers(COMPLAINTS)).isNotEmpty();
        erase(reference);
        assertThat(desk.store().conversations().ofMembers(COMPLAINTS)).isEmpty();
    }

    @Test
    void aDamagedCaseCanBeErasedToo() {
        var reference = desk.complain(SAM);
        desk.restart(() -> new DamagedFolder(folder).run("UPDATE event SET body = x'07' WHERE reference = '" + reference
                + "'"));
        assertThat(erase(reference).outcome()).isEqualTo(Outcome.ERASED);
    }

    @Test
    void aLegalHoldForbidsItUntilItIsLiftedAndTheCardShowsIt() {
        var reference = desk.complain(SAM);
        assertThat(hold(reference, true)).isEqualTo(Holding.DONE);
        assertThat(hold(reference, true)).isEqualTo(Holding.BEFORE);
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Legal hold: all of it has to be kept.");
        assertThat(erase(reference).outcome()).isEqualTo(Outcome.HELD);
        assertThat(desk.store().cases().body(reference, 1).lines()).isNotEmpty();
        assertThat(hold(reference, false)).isEqualTo(Holding.DONE);
        assertThat(erase(reference).outcome()).isEqualTo(Outcome.ERASED);
        assertThat(hold(reference, true)).isEqualTo(Holding.ERASED);
    }

    private Erasure erase(String reference) {
        var erasure = new CompletableFuture<Erasure>();
        desk.happen(new Happening.Ordered(new Order.Erase(reference, Header.BY_OPERATOR, "asked for on 3 May", erasure)));
        return erasure.join();
    }

    private Holding hold(String reference, boolean held) {
        var outcome = new CompletableFuture<Holding>();
        desk.happen(new Happening.Ordered(new Order.LegalHold(reference, held, "a court asked", outcome)));
        return outcome.join();
    }

    private boolean isTopic(String reference) {
        return desk.chats().topics().values().stream().anyMatch(name -> name.contains(reference));
    }

    private String received() {
        var policy = OpenDesk.AIM.policy();
        var span = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        var reporting = new Reporting(span, policy.organisation().calendar());
        desk.store().cases().eachLog((reference, log) -> reporting.count(new CaseHistory(log.stream()
                .filter(header -> !header.type().equals(EventType.ERASED)).toList())));
        return reporting.made("AIM", new Names(policy, OpenDesk.AIM.script(), Map.of())).toString();
    }
}
