package redress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code redress check} prints and how it ends. */
class CheckCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();

    /** The files of two folders, where a test can change them. */
    @BeforeEach
    void copy() throws IOException {
        for (var name : List.of("common", "aim", "aim/scenarios")) {
            Files.createDirectories(folder.resolve(name));
            try (var files = Files.newDirectoryStream(Path.of("dialogs", name), Files::isRegularFile)) {
                for (var file : files) {
                    Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
                }
            }
        }
    }

    private int check(String... more) {
        var arguments = new ArrayList<>(List.of("check", folder.resolve("aim").toString()));
        arguments.addAll(List.of(more));
        return Main.run(arguments.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out));
    }

    private void change(String file, String old, String now) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, now));
    }

    @Test
    void whereNothingIsWrongItSaysSo() {
        assertThat(check()).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("No faults.\n");
    }

    @Test
    void aWarningKeepsNobodyFromUsingThePack() throws IOException {
        change("aim/complaint.json", "\"Apprentice registered with AIM\"", "\"Apprentice who is registered with AIM\"");

        assertThat(check()).isZero();
        assertThat(out.toString()).contains(": warning: This button has 37 characters; a phone shows 32.",
                "0 errors, 1 warning.");
    }

    @Test
    void anErrorEndsWithOneAndEditorsGetThePlaces() throws IOException {
        change("aim/complaint.json", "{\"when\": {\"role\": {\"is\": \"none\"}}", "{\"when\": {\"readers\": {\"is\": \"yes\"}}");

        assertThat(check("--json")).isEqualTo(1);
        try (var reader = Json.createReader(new StringReader(out.toString()))) {
            assertThat(reader.readArray().getValuesAs(JsonObject.class)).first().satisfies(fault -> {
                assertThat(fault.keySet()).containsExactly("file", "line", "column", "severity", "what", "remedy");
                assertThat(fault.getString("file")).isEqualTo("aim/complaint.json");
                assertThat(fault.getString("severity")).isEqualTo("error");
                assertThat(fault.getString("what")).contains("Nobody has been asked \"readers\" yet");
            });
        }
    }

    @Test
    void aClauseThatNoScenarioShowsIsAWarningAtTheClause() throws IOException {
        try (var scenarios = Files.newDirectoryStream(folder.resolve("aim/scenarios"))) {
            for (var scenario : scenarios) {
                Files.writeString(scenario, Files.readString(scenario).replace(" AIM-26", "").replace("covers:\n", ""));
            }
        }

        assertThat(check()).isZero();
        assertThat(out.toString()).contains("aim/pack.json:", "warning: No scenario shows the clause \"AIM-26\".");
    }
}
