package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.store.Timers;

/** What is over is kept for as long as AIM's pack says, which is 36 months, and not for longer. */
class RetentionTest {

    private static final List<String> THANK_YOU = List.of("/start", "Say thank you", "Priya", "She called back twice.",
            "Yes, with my name", "Sam Carter", "Send it to AIM");
    /** It was closed on 5 January 2026, so 5 January 2029 is the last day; twenty days before is a Sunday. */
    private static final Instant SUNDAY = Instant.parse("2028-12-17T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2028-12-18T09:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2029-01-05T23:59:59Z");
    private static final Instant THE_DAY = Instant.parse("2029-01-06T00:00:00Z");
    private static final Instant NEXT_OPENING = Instant.parse("2029-01-08T09:00:00Z");

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void close() {
        desk = new OpenDesk(folder);
        desk.walk(SAM, THANK_YOU);
        reference = desk.store().cases().newest().orElseThrow().reference();
        desk.happen(desk.does(COMPLAINTS, BEN, "Close"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void itIsAnnouncedTwoWeeksBeforeAndErasedOnItsDay() {
        desk.passUntil(SUNDAY);
        assertThat(desk.chats().count(COMPLAINTS, "will be erased")).isZero();
        desk.passUntil(MONDAY);
        assertThat(desk.chats().said(COMPLAINTS)).anyMatch(text -> text.contains(reference + ": on Saturday 6 January 2029"));
        assertThat(desk.store().cases().log(reference)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ERASURE_ANNOUNCED);
            assertThat(event.id(Header.ERASES)).isEqualTo("2029-01-06");
        });
        desk.passUntil(LAST_MOMENT);
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isFalse();
        desk.passUntil(THE_DAY);
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isTrue();
        assertThat(desk.store().cases().log(reference)).last().satisfies(event ->
                assertThat(event.id(Header.CAUSE)).isEqualTo(Header.BY_RETENTION));
        assertThat(desk.chats().count(COMPLAINTS, "are erased now")).as("nobody's phone rings at night").isZero();
        desk.passUntil(NEXT_OPENING);
        assertThat(desk.chats().said(COMPLAINTS)).anyMatch(text -> text.contains("are erased now") && text.contains(reference));
        assertThat(desk.store().cases().faults()).isEmpty();
    }

    @Test
    void whatIsAnnouncedLateIsKeptForTwoMoreWeeks() {
        desk.passUntil(NEXT_OPENING);
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isFalse();
        assertThat(announced()).isEqualTo("2029-01-23");
        desk.passUntil(Instant.parse("2029-01-22T12:00:00Z"));
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isFalse();
        desk.passUntil(Instant.parse("2029-01-23T00:00:00Z"));
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isTrue();
    }

    @Test
    void aLegalHoldKeepsItAndOnceItIsLiftedItIsAnnouncedAnew() {
        desk.passUntil(MONDAY);
        hold(true);
        desk.passUntil(NEXT_OPENING);
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isFalse();
        assertThat(desk.store().timers().all(Timers.RETENTION)).isEmpty();
        hold(false);
        desk.passUntil(NEXT_OPENING.plusSeconds(1));
        assertThat(announced()).isEqualTo("2029-01-23");
        desk.passUntil(Instant.parse("2029-01-23T00:00:00Z"));
        assertThat(desk.store().cases().find(reference).orElseThrow().isErased()).isTrue();
    }

    @Test
    void whatAnEarlierProgramLeftWithoutADayGetsOne() {
        desk.restart(() -> new DamagedFolder(folder).run("DELETE FROM timer"));
        assertThat(desk.store().timers().all(Timers.RETENTION)).singleElement()
                .satisfies(timer -> assertThat(timer.at()).isEqualTo(SUNDAY));
    }

    private String announced() {
        return desk.store().cases().log(reference).stream().filter(event -> event.type().equals(EventType.ERASURE_ANNOUNCED))
                .reduce((earlier, later) -> later).orElseThrow().id(Header.ERASES);
    }

    private void hold(boolean held) {
        var outcome = new CompletableFuture<Order.LegalHold.Holding>();
        desk.happen(new Happening.Ordered(new Order.LegalHold(reference, held, "a court asked", outcome)));
        assertThat(outcome.join()).isEqualTo(Order.LegalHold.Holding.DONE);
    }
}
