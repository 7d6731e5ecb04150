package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;

/** Reminders, delays and the list of the day: in their time, once, and after an outage all together. */
class BellTest {

    /** A case that opens on Monday 5 January is to be acknowledged by the 7th and decided by the 19th. */
    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-01-08T09:00:00Z");
    private static final Instant THREE_WEEKS_LATER = Instant.parse("2026-01-27T11:00:00Z");

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
    void aTeamIsRemindedOnTheDayAndHearsOnceThatItPassed() {
        var reference = desk.complain(SAM);
        desk.liveUntil(WEDNESDAY);
        assertThat(count(reference + ": Acknowledge is due by Wednesday 7 January 2026. That is today. Nobody deals with it yet."))
                .isEqualTo(1);
        desk.liveUntil(THURSDAY);
        assertThat(count(reference + " is overdue. Acknowledge was due by Wednesday 7 January 2026.")).isEqualTo(1);
    }

    @Test
    void nothingRingsAgainAfterRestarts() {
        var reference = desk.complain(SAM);
        desk.liveUntil(WEDNESDAY);
        desk.restart(() -> { });
        desk.liveUntil(WEDNESDAY.plusSeconds(60));
        desk.liveUntil(THURSDAY);
        desk.restart(() -> { });
        desk.restart(() -> { });
        desk.liveUntil(THURSDAY.plusSeconds(3600));
        assertThat(rung(reference)).containsExactly("reminded acknowledge on-the-day", "overdue acknowledge ");
        assertThat(count("Complaints, Wednesday 7 January 2026. Open cases: 1")).isEqualTo(1);
        assertThat(count("Complaints, Thursday 8 January 2026. Open cases: 1")).isEqualTo(1);
    }

    @Test
    void aClockThatIsPutBackAndForthDoublesNothing() {
        var reference = desk.complain(SAM);
        desk.liveUntil(WEDNESDAY);
        desk.passUntil(WEDNESDAY.minusSeconds(600));
        desk.passUntil(WEDNESDAY.plusSeconds(600));
        desk.passUntil(WEDNESDAY.minusSeconds(86_400));
        desk.liveUntil(THURSDAY);
        desk.passUntil(THURSDAY.minusSeconds(3600));
        desk.liveUntil(THURSDAY.plusSeconds(60));
        assertThat(rung(reference)).containsExactly("reminded acknowledge on-the-day", "overdue acknowledge ");
        assertThat(count("Complaints, Wednesday 7 January 2026.")).isEqualTo(1);
        assertThat(count("Complaints, Thursday 8 January 2026.")).isEqualTo(1);
    }

    @Test
    void aClockThatWasAYearAheadForADayKeepsNoTeamWithoutItsList() {
        desk.complain(SAM);
        desk.passUntil(Instant.parse("2027-03-02T10:00:00Z"));
        desk.passUntil(WEDNESDAY);
        desk.complain(KIM);
        desk.liveUntil(THURSDAY);
        assertThat(count("Complaints, Thursday 8 January 2026. Open cases: 2")).isEqualTo(1);
    }

    @Test
    void aClockThatWasAYearAheadForADayKeepsNoTeamWithoutTheFiguresOfItsMonth() {
        desk.complain(SAM);
        desk.passUntil(Instant.parse("2027-03-02T10:00:00Z"));
        desk.passUntil(WEDNESDAY);
        desk.complain(KIM);
        desk.liveUntil(Instant.parse("2026-02-02T10:00:00Z"));
        assertThat(count("Thursday 1 January 2026 to Saturday 31 January 2026")).isEqualTo(1);
    }

    @Test
    void afterThreeWeeksAwayATeamReadsOneMessageAndAllIsOnRecord() {
        var first = desk.complain(SAM);
        var second = desk.complain(KIM);
        int before = desk.chats().said(COMPLAINTS).size();
        desk.restart(() -> { });
        desk.passUntil(THREE_WEEKS_LATER);
        assertThat(rung(first)).containsExactlyInAnyOrder("overdue acknowledge ", "overdue outcome ");
        assertThat(rung(second)).containsExactlyInAnyOrder("overdue acknowledge ", "overdue outcome ");
        var said = desk.chats().said(COMPLAINTS).subList(before, desk.chats().said(COMPLAINTS).size());
        assertThat(said).filteredOn(text -> text.contains("This program was away")).singleElement().satisfies(text ->
                assertThat(text).startsWith("This program was away. From Tuesday 6 January 2026, 09:00 to Tuesday 27 January 2026, "
                                + "11:00 it reminded nobody. Here is where things stand now.")
                        .contains("Overdue (4)\n" + lines(first, second)));
        assertThat(said).noneMatch(text -> text.contains("is overdue."));
        desk.passUntil(THREE_WEEKS_LATER.plusSeconds(60));
        assertThat(count("This program was away")).isEqualTo(1);
    }

    @Test
    void afterAnOutageThatEndsAtNightATeamReadsItInTheMorning() {
        desk.complain(SAM);
        desk.passUntil(Instant.parse("2026-01-27T02:00:00Z"));
        assertThat(count("This program was away")).isZero();
        desk.liveUntil(Instant.parse("2026-01-27T09:00:00Z"));
        assertThat(count("This program was away")).isEqualTo(1);
        assertThat(count("Complaints, Tuesday 27 January 2026.")).isEqualTo(1);
    }

    @Test
    void whatIsMetIsNotHeardAndATeamWithoutCasesReadsNothing() {
        var reference = desk.complain(SAM);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        desk.liveUntil(THURSDAY);
        assertThat(rung(reference)).isEmpty();
        assertThat(desk.store().timers().all("digest")).extracting(timer -> timer.reference()).containsExactly("complaints");
        assertThat(desk.chats().said(OpenDesk.WHISTLEBLOWING)).isEmpty();
    }

    @Test
    void thirtyCasesAreShownTwentyAtATime() {
        for (int i = 0; i < 15; i++) {
            desk.complain(SAM);
            desk.complain(KIM);
        }
        desk.liveUntil(WEDNESDAY);
        assertThat(count("Due today (30)")).isEqualTo(1);
        assertThat(count("And 10 more: send /due")).as("on Tuesday and on Wednesday").isEqualTo(2);
        desk.happen(desk.does(COMPLAINTS, AMINA, "/due"));
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Due today (30)").hasLineCount(23);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Show more"));
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Due today (30)").hasLineCount(13);
    }

    private static String lines(String first, String second) {
        var sorted = first.compareTo(second) < 0 ? List.of(first, second) : List.of(second, first);
        return sorted.get(0) + ": Acknowledge, 14 working days late (Nobody yet)\n"
                + sorted.get(1) + ": Acknowledge, 14 working days late (Nobody yet)\n"
                + sorted.get(0) + ": Outcome, 6 working days late (Nobody yet)\n"
                + sorted.get(1) + ": Outcome, 6 working days late (Nobody yet)";
    }

    private long count(String words) {
        return desk.chats().count(COMPLAINTS, words);
    }

    private List<String> rung(String reference) {
        return desk.store().cases().log(reference).stream().filter(header -> header.type().equals(EventType.OVERDUE)
                || header.type().equals(EventType.REMINDED)).map(header -> header.type() + " " + header.id(Header.CLOCK) + " "
                + header.id(Header.REMINDER)).toList();
    }
}
