package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.ScenarioReader;
import redress.scenario.Theatre;

/** What staff do with a case, and what follows from it, told as its scenarios tell it. */
class CaseworkTest {

    private static final String COMPLAIN = """
            > /start
            > Mine
            > Nobody
            > It was loud.
            """;

    @TempDir
    private static Path folder;
    private static Pack pack;

    @BeforeAll
    static void read() throws IOException {
        copy(Path.of("dialogs", "common"), folder.resolve("common"));
        copy(Path.of("src", "test", "resources", "packs", "ladder"), folder.resolve("ladder"));
        pack = PackReader.read(PackFiles.fromFolder(folder.resolve("ladder")));
    }

    @Test
    void aCaseThatWaitsStandsStillAndGoesOn() {
        plays(COMPLAIN + """
                = due outcome 2026-01-19
                @ 2026-01-08
                staff complaints> Hold
                staff complaints< On hold
                < we wait
                = case-state held
                @ 2026-01-30 12:00
                staff complaints> Go on
                < you hear by
                = case-state received
                = due outcome 2026-02-10
                @ 2026-02-11 12:00
                staff complaints< overdue
                staff complaints> Hold
                = case-state held
                """);
    }

    @Test
    void aCaseCanOpenHeldAndItsClocksWaitWithIt() {
        plays("""
                > /start
                > A child's
                > Kim
                > Lee
                > Done
                > It was loud.
                = case-state held
                = event held
                = no due outcome
                = due acknowledge 2026-01-07
                staff complaints< Kim; Lee
                @ 2026-01-07
                staff complaints> Acknowledge
                = case-state held
                @ 2026-01-14
                staff complaints> Go on
                = case-state acknowledged
                = due outcome 2026-01-28
                """);
    }

    @Test
    void aDeadlineMovesToALaterDayAndTheRingWithIt() {
        plays(COMPLAIN + """
                staff complaints> Extend
                staff complaints< It is due Monday 19 January 2026
                staff complaints> The tutor is away.
                staff complaints> 19 January 2026
                staff complaints< not later
                = no event extended
                staff complaints> 2 February 2026
                = event extended
                = due outcome 2026-02-02
                < It takes until Monday 2 February 2026: The tutor is away.
                staff complaints< New date: Monday 2 February 2026
                @ 2026-02-02 12:00
                staff complaints!< Outcome was due
                @ 2026-02-03 12:00
                staff complaints< Outcome was due
                """);
    }

    @Test
    void aClockInHoursIsToldWithItsTimeOfDayAndRingsWhenTheyHavePassedWhateverTheDay() {
        plays("""
                @ 2026-01-09 18:20
                > /start
                > Mine
                > Nobody
                > It was loud.
                < acknowledged by Sunday 11 January 2026, 18:20
                = due acknowledge 2026-01-11 18:20
                staff complaints< Acknowledge by Sunday 11 January 2026, 18:20
                staff complaints< Outcome by Friday 23 January 2026
                staff complaints!< 23 January 2026,
                staff complaints> Extend
                staff complaints< a person writes by Sunday 11 January 2026, 18:20
                @ 2026-01-11 18:20
                staff complaints!< overdue
                @ 2026-01-11 18:21
                staff complaints< Acknowledge was due by Sunday 11 January 2026, 18:20.
                = event overdue
                @ 2026-01-24 12:00
                staff complaints!< Outcome was due
                @ 2026-01-26 09:00
                staff complaints< Outcome was due by Friday 23 January 2026.
                """);
    }

    @Test
    void whatAColleagueMovedMeanwhileIsNotMovedBack() {
        plays(COMPLAIN + """
                staff complaints/Ann> Extend
                staff complaints/Ann> The tutor is away.
                staff complaints/Ben> Extend
                staff complaints/Ben> It is a long story.
                staff complaints/Ben> 2 March 2026
                = due outcome 2026-03-02
                staff complaints/Ann> 2 February 2026
                staff complaints< not later
                = due outcome 2026-03-02
                """);
    }

    @Test
    void anOutcomeStartsAWindowATaskAndACopy() {
        plays(COMPLAIN + """
                staff complaints> Tell the outcome
                staff complaints> Upheld, and an assessment failed
                < we found for you
                = case-state decided
                = event regulator-due
                = event reached
                = due appeal 2026-01-15
                = due regulator 2026-01-10
                staff director< For your information
                staff director< Finding: Upheld, and an assessment failed
                staff complaints< Regulator told
                @ 2026-01-12 12:00
                staff complaints< Tell the regulator was due
                staff complaints> Regulator told
                = met regulator
                staff complaints!< Regulator told: (
                @ 2026-01-20 12:00
                staff complaints!< Time to appeal was due
                """);
    }

    @Test
    void anOutcomeThatCannotArriveStartsNoWindow() {
        plays(COMPLAIN + """
                > [block]
                staff complaints> Tell the outcome
                staff complaints> Upheld
                = event outcome
                = no event reached
                = no due appeal
                """);
    }

    @Test
    void aCaseGoesToTheTeamOfItsNextStageWithAllThatWasSaid() {
        plays(COMPLAIN + """
                staff complaints> Tell the outcome
                staff complaints> Not upheld
                < Not upheld: that is what we found.
                staff complaints> Pass to the board
                staff complaints> They still disagree.
                = stage review
                = team board
                = case-state received
                = due outcome 2026-02-02
                = met appeal
                < The board looks at it by Monday 2 February 2026
                staff complaints< It has gone on to: Board
                staff board< now at: Review by the board
                staff board< It was loud.
                staff board< Finding: Not upheld
                staff board< They still disagree.
                staff complaints> Note
                = no event noted
                staff board> Tell the outcome
                staff board> Upheld
                = case-state decided
                staff board> Close
                < this is closed
                = case-state closed
                staff board> Note
                staff board> All is well.
                = event noted
                = case-state closed
                """);
    }

    @Test
    void aButtonThatIsTooLateIsExplainedByWhatHappenedLastAndBeginsNothing() {
        plays(COMPLAIN + """
                @ 2026-01-20 12:00
                staff complaints/amina> Hold
                staff complaints/amina> Go on
                staff complaints/bob> Hold
                @ 2026-01-21 12:00
                staff complaints/carol> Hold
                staff complaints< bob has already done this: Tuesday 20 January 2026, 12:00
                staff complaints> Go on
                staff complaints> Tell the outcome
                staff complaints> Upheld
                staff complaints> Close
                = case-state closed
                staff complaints> Extend
                staff complaints!< Why? It is due
                staff complaints< has already done this: Wednesday 21 January 2026, 12:00
                staff complaints> Hold
                staff complaints< "Hold" can no longer be done
                = case-state closed
                """);
    }

    @Test
    void aCaseIsHandedOverToAnotherTeamWithAllThatWasSaid() {
        plays(COMPLAIN + """
                staff complaints> Note
                staff complaints> The room is next to the road.
                staff complaints> Hand over
                staff complaints> The director
                = event handed
                = team director
                = stage formal
                = due outcome 2026-01-19
                staff complaints< It has gone on to: Director
                staff director< It was loud.
                staff director< The room is next to the road.
                staff director< To: The director
                staff complaints> Acknowledge
                = no event acknowledged
                staff director> Acknowledge
                = case-state acknowledged
                @ 2026-01-20 09:00
                staff director< Outcome was due
                staff complaints!< Outcome was due
                staff director> Hand over
                staff director> The complaints team
                = team complaints
                staff director< It has gone on to: Complaints
                staff complaints> Tell the outcome
                """);
    }

    @Test
    void aMixedMatterBecomesTwoCasesThatKnowEachOther() {
        plays("""
                > /start
                > Mine, and it is not safe
                > Kim
                > Done
                > The wires are bare.
                < The other part is LADDER-
                = cases 2
                = case safety
                = team board
                staff board< Linked with LADDER-
                staff complaints< Linked with LADDER-
                staff director< Not safe, says somebody of Kim.
                """);
    }

    @Test
    void aReceiptSaysNothingOfWhatDidNotComeAbout() {
        plays(COMPLAIN + """
                < Received as LADDER-
                !< The other part is
                """);
    }

    private static void plays(String lines) {
        var read = ScenarioReader.read("casework.chat", "# Casework\n" + lines);
        assertThat(read.faults()).isEmpty();
        var verdict = Theatre.play(read.scenario(), pack);
        assertThat(verdict.passes()).as(verdict.passes() ? "" : verdict.report()).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
