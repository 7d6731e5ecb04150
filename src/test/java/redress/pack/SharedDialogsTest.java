package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packs share suits a pack that has as little as a pack can have. */
class SharedDialogsTest {

    @TempDir
    private Path folder;
    private PackOnDisk pack;

    /** The dialogs that packs really share, and a pack with one clock and one way to reach whoever helps. */
    @BeforeEach
    void shared() throws IOException {
        pack = PackOnDisk.minimal(folder);
        try (var files = Files.newDirectoryStream(Path.of("dialogs", "common"), "*.json")) {
            for (var file : files) {
                pack.write("common/" + file.getFileName(), Files.readString(file));
            }
        }
        var clocks = Pattern.compile("\"clocks\": \\{.*?\\n          }", Pattern.DOTALL);
        var sheet = clocks.matcher(pack.text("tiny/pack.json")).replaceFirst("\"clocks\": {\"reply\": {"
                + "\"name\": \"Reply\", \"starts\": \"opened\", \"met_by\": \"outcome\", \"within\": \"2 days\"}}");
        pack.write("tiny/pack.json", sheet).replace("tiny/pack.json", "clock:acknowledge", "clock:reply")
                .replace("tiny/start.json", "{clock.complaint.formal.acknowledge}, by {due.acknowledge}",
                        "{clock.complaint.formal.reply}, by {due.reply}");
    }

    @Test
    void aPackWithOneClockAndOnlyAPhoneForSafetyPasses() {
        assertThat(pack.faults()).isEmpty();
        assertThat(pack.read().script().dialogs())
                .containsOnlyKeys("start", "contact", "common/risk", "common/acknowledge");
        assertThat(pack.read().script().dialog("common/risk").orElseThrow().states().get("risk").toString())
                .contains("Tiny's safety contact: 01632 960002.");
    }

    @Test
    void onlyAnAddressForSafetyIsEnoughToo() {
        pack.replace("tiny/pack.json", "{\"phone\": \"01632 960002\", \"checked\": \"2026-11-21\"}",
                "{\"email\": \"safe@tiny.example\"}");

        assertThat(pack.read().script().dialog("common/risk").orElseThrow().states().get("risk").toString())
                .contains("Tiny's safety contact: safe@tiny.example.");
    }

    @Test
    void bothWaysAreNamedIfThereAreTwo() {
        pack.replace("tiny/pack.json", "\"Write to {contact.email}.\"", "\"Please {contact.ways}.\"")
                .replace("tiny/pack.json", "{\"phone\": \"01632 960002\", \"checked\": \"2026-11-21\"}",
                        "{\"phone\": \"01632 960002\", \"email\": \"safe@tiny.example\"}");

        var read = pack.read();

        assertThat(read.signposts().get("appeals").say())
                .hasToString("Please call 01632 960001 or e-mail help@tiny.example.");
        assertThat(read.script().dialog("common/risk").orElseThrow().states().get("risk").toString())
                .contains("01632 960002, safe@tiny.example.");
    }

    @Test
    void aSharedDialogToWhichNoWayLeadsNeedsOnlyBeJson() {
        pack.write("common/other.json", "{\"states\": {\"a\": {\"end\": \"By {due.nothing}.\"}}}");
        assertThat(pack.faults()).isEmpty();

        pack.write("common/other.json", "{");
        assertThat(pack.faults()).extracting(Fault::file).containsExactly("common/other.json");
    }

    @Test
    void aSharedDialogThatAnotherCallsIsReadStrictly() {
        pack.write("common/other.json",
                "{\"title\": \"T\", \"first\": \"a\", \"states\": {\"a\": {\"end\": \"{due.x}\"}}}")
                .replace("tiny/start.json", "\"do\": \"contact\"", "\"do\": \"common/other\"")
                .replace("tiny/start.json", ", {reach/name}?", "?")
                .replace("tiny/start.json", "\"reach/phone\": {\"answered\": true}, ", "");

        assertThat(pack.faults()).extracting(fault -> fault.file() + " " + fault.what())
                .containsExactly("common/other.json Nothing fills the place {due.x}.");
    }

    @Test
    void aClauseIsNotCarriedByADialogToWhichNoWayLeads() {
        pack.replace("tiny/pack.json", "\"start:sent\"", "\"common/evidence:files\"");

        assertThat(pack.faults()).extracting(Fault::what)
                .containsExactly("No way of this pack leads to the dialog \"common/evidence\".");
    }
}
