package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of their case can be said only of clocks and events that there are. */
class StatusReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aPackWithoutItTellsOfNoClock() {
        assertThat(PackOnDisk.minimal(folder).read().statuses().in("en")).isEqualTo(StatusWords.NONE);
    }

    @Test
    void theWordsForAnEventAreRead() {
        var words = with("\"events\": {\"closed\": \"It ended on {day}.\"}").read().statuses().in("en");
        assertThat(words.events().get("closed").fill(Map.of("day", "Monday"))).isEqualTo("It ended on Monday.");
    }

    @Test
    void aClockThatIsNotThereIsAFault() {
        assertThat(with("\"clocks\": {\"outcom\": \"You hear it by {due}.\"}").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("outcom"));
    }

    @Test
    void aPlaceThatNothingFillsIsAFault() {
        assertThat(with("\"events\": {\"closed\": \"It ended on {due}.\"}").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("Nothing fills the place {due}."));
    }

    @Test
    void aKeyThatMeansNothingIsAFault() {
        assertThat(with("\"event\": {}").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("\"event\""));
    }

    private PackOnDisk with(String status) {
        return PackOnDisk.minimal(folder).replace("tiny/pack.json", "\"signposts\":",
                "\"status\": {" + status + "}, \"signposts\":");
    }
}
