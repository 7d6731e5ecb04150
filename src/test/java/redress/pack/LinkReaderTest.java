package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.dialog.Link;

/** A deep link can give only what the first dialog asks, and what is an answer there. */
class LinkReaderTest {

    @TempDir
    private Path folder;

    @Test
    void theAnswersOfALinkAreRead() {
        assertThat(with("\"whose\": \"me\", \"topics\": \"staff rooms\", \"when\": \"3 April 2025\", \"reach/name\": \"Sam Lee\"")
                .read().links()).containsExactly(Map.entry("poster", new Link(Map.of("whose", "me", "topics", "staff rooms",
                        "when", "3 April 2025", "reach/name", "Sam Lee"))));
    }

    @Test
    void aKeyThatNoQuestionHasIsAFault() {
        assertThat(with("\"reach/nam\": \"Sam\"").faults()).singleElement().satisfies(fault ->
                assertThat(fault.what()).isEqualTo("No question of the first dialog has the key \"reach/nam\"."));
    }

    @Test
    void anAnswerThatTheQuestionDoesNotTakeIsAFault() {
        assertThat(with("\"whose\": \"us\"").faults()).singleElement().satisfies(fault ->
                assertThat(fault.what()).isEqualTo("That is no answer to the question \"whose\"."));
        assertThat(with("\"topics\": \"staff roms\"").faults()).hasSize(1);
    }

    @Test
    void aLinkSendsNothing() {
        assertThat(with("\"check\": \"submit\"").faults()).singleElement().satisfies(fault ->
                assertThat(fault.what()).isEqualTo("No question of the first dialog has the key \"check\"."));
        assertThat(with("\"elsewhere\": \"person\"").faults()).hasSize(1);
    }

    private PackOnDisk with(String answers) {
        return PackOnDisk.minimal(folder).replace("tiny/pack.json", "\"signposts\":",
                "\"links\": {\"poster\": {\"answers\": {" + answers + "}}}, \"signposts\":");
    }
}
