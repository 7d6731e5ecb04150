package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a staff action comes to through several dialogs; the single slips stand in {@link PlantedFaults}. */
class ReachCheckTest {

    @TempDir
    private Path folder;

    @Test
    void aDialogThatIsNotMeantForStaffIsOneFault() {
        var faults = PackOnDisk.minimal(folder).replace("tiny/pack.json", "\"dialog\": \"common/acknowledge\"",
                "\"dialog\": \"start\"").faults();

        assertThat(faults).extracting(Fault::toString).containsExactly(
                "tiny/pack.json:35:97: The button \"Acknowledge\" would never go away: no action on this kind of case records"
                        + " \"acknowledged\". Its dialog records nothing: take \"until\" away, or name another dialog.");
    }

    @Test
    void aCaseActionCanAskAsLongAsEveryWayEnds() {
        var pack = PackOnDisk.minimal(folder).replace("common/acknowledge.json",
                "{\"record\": \"acknowledged\", \"say\": \"Read.\"}", "{\"do\": \"contact\", \"next\": \"other\"},\n"
                        + "    \"other\": {\"end\": \"Nothing was done.\"}");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aCaseActionThatNeverRecordsAnythingIsOneFault() {
        var pack = PackOnDisk.minimal(folder);
        pack.replace("common/acknowledge.json", "\"record\": \"acknowledged\", \"say\": \"Read.\"", "\"end\": \"Read.\"");
        pack.replace("common/acknowledge.json", "\"record\": \"acknowledged\", \"say\": \"Done, {who} {when}.\", "
                + "\"tell\": \"We have {reference}, due {due.outcome}.\"", "\"end\": \"Done.\"");

        assertThat(pack.faults()).singleElement().extracting(Fault::what).asString()
                .startsWith("The staff action \"Acknowledge\" can only end here without a trace");
    }

    @Test
    void aButtonThatWouldNeverGoAwayIsOneFault() {
        var pack = PackOnDisk.minimal(folder);
        for (int i = 0; i < 2; i++) {
            pack.replace("common/acknowledge.json", "\"record\": \"acknowledged\"", "\"record\": \"outcome\"");
        }

        var faults = pack.faults();

        assertThat(faults).extracting(Fault::toString).containsExactly(
                "tiny/pack.json:35:110: The button \"Acknowledge\" would never go away: no action on this kind of case records"
                        + " \"acknowledged\". Write what its dialog records: outcome.");
        assertThat(pack.at(faults.get(0))).startsWith("\"acknowledged\"");
    }
}
