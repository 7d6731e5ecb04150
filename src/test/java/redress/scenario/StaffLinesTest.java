package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.AskingPack;
import redress.desk.ComplaintLines;
import redress.pack.Pack;

/** What members of a team write in a scenario answers what they are asked. */
class StaffLinesTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;

    @Test
    void aTypedLineAnswersTheNewestQuestionPutToThatMember() {
        goes("""
                staff complaints/amina> Tell our finding
                staff complaints/amina> Upheld
                staff complaints/ben> Tell our finding
                staff complaints/ben> Not upheld
                staff complaints/amina> "The assessor was ill."
                staff complaints< amina:
                staff complaints< Is there a letter?
                staff complaints/ben> Nobody was ill at all.
                staff complaints< ben:
                staff complaints< Is there a letter?
                staff complaints/ben> [file letter.pdf]
                staff complaints/ben> Done
                staff complaints/ben> Tell them
                staff complaints< they are being told
                = event outcome
                < We looked at
                """);
    }

    @Test
    void aLineWithoutANameIsSaidByWhoeverIsAsked() {
        goes("""
                staff complaints/amina> Tell our finding
                staff complaints> Upheld
                staff complaints> The assessor was ill.
                staff complaints< amina:
                staff complaints> I have no files
                staff complaints> Tell them
                = event outcome
                """);
    }

    @Test
    void wordsOfAMemberWhoIsAskedNothingDoNothing() {
        goes("""
                staff complaints/amina> What do you think of this one?
                staff complaints!< What
                = no event outcome
                """);
    }

    @Test
    void aPhotoCanHaveWords() {
        goes("""
                staff complaints/amina> Tell our finding
                staff complaints/amina> Upheld
                staff complaints/amina> [photo "The assessor was ill, see here."]
                staff complaints< Is there a letter?
                """);
    }

    @Test
    void theNewestInvitationIsOpenedBySomebodyElse() {
        goes(AskingPack.consent(dialogs), """
                = case-state held
                kim> [start invitation]
                kim< Do you agree?
                kim> Yes, I agree
                kim< goes on
                < They agreed.
                = event released
                = case-state received
                > [start invitation]
                < not for you
                """);
    }

    @Test
    void aDeepLinkIsOpenedByItsName() {
        goes(AskingPack.poster(dialogs), """
                kim> [start leeds-poster]
                kim< What happened?
                """);
    }

    private void goes(String lines) {
        goes(AskingPack.outcome(dialogs), lines);
    }

    private void goes(Pack pack, String lines) {
        var complaint = String.join("\n", ComplaintLines.plain().stream().map(line -> "> " + line).toList())
                + "\n> " + ComplaintLines.SUBMIT + "\n";
        var read = ScenarioReader.read("staff.chat", complaint + lines);
        assertThat(read.faults()).isEmpty();
        try (var rehearsal = new Rehearsal(read.scenario(), pack, folder)) {
            var verdict = rehearsal.play();
            assertThat(verdict.passes()).as(verdict.report()).isTrue();
        }
    }
}
