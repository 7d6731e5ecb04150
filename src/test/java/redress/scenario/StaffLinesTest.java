package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.AskingPack;
import redress.desk.ComplaintLines;

/** What members of a team write in a scenario answers what they are asked. */
class StaffLinesTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;

    @Test
    void aTypedLineAnswersTheNewestQuestionPutToThatMember() {
        goes("""
                staff complaints/amina> Tell the outcome
                staff complaints/amina> Upheld
                staff complaints/ben> Tell the outcome
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
                staff complaints/amina> Tell the outcome
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
                staff complaints/amina> Tell the outcome
                staff complaints/amina> Upheld
                staff complaints/amina> [photo "The assessor was ill, see here."]
                staff complaints< Is there a letter?
                """);
    }

    private void goes(String lines) {
        var complaint = String.join("\n", ComplaintLines.plain().stream().map(line -> "> " + line).toList())
                + "\n> " + ComplaintLines.SUBMIT + "\n";
        var read = ScenarioReader.read("staff.chat", complaint + lines);
        assertThat(read.faults()).isEmpty();
        try (var rehearsal = new Rehearsal(read.scenario(), AskingPack.outcome(dialogs), folder)) {
            var verdict = rehearsal.play();
            assertThat(verdict.passes()).as(verdict.report()).isTrue();
        }
    }
}
