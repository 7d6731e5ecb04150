package redress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.ComplaintLines;

/** The program in the terminal, its input piped in. */
@Timeout(180)
class TerminalTest {

    @TempDir
    private Path data;
    @TempDir
    private Path home;

    @Test
    void aPipedTalkRecordsACaseInUtf8WhateverTheLocale() throws IOException {
        var letter = Files.writeString(home.resolve("letter é.txt"), "Dear AIM");
        var lines = new ArrayList<>(ComplaintLines.with("Zoë’s \u001B[31mred\u001B[0m 😀 Łódź",
                "Skip this", "Skip this", "Zoë Łuk"));
        lines.remove("/start");
        lines.set(lines.indexOf("I have no files"), "[file " + Files.move(letter, home.resolve("letter.txt")) + "]");
        lines.add(lines.indexOf(ComplaintLines.NEEDS), "Done");
        lines.addAll(List.of(ComplaintLines.SUBMIT, "staff cooks> Acknowledge", "staff complaints/amina> Acknowledge"));
        try (var talk = RunningProgram.start(List.of("-Dfile.encoding=US-ASCII"), Map.of("LANG", "C", "LC_ALL", "C"),
                "--data", data.toString()).type(lines)) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
            assertThat(talk.out()).contains("Zoë’s [31mred[0m 😀 Łódź").contains("Zoë Łuk").doesNotContain("\u001B")
                    .contains("There is no team \"cooks\"").contains("letter.txt").contains("has been acknowledged");
            assertThat(talk.err()).doesNotContain("\tat ");
        }
        try (var cases = RunningProgram.start(Map.of("REDRESS_DATA", data.toString()), "cases", "--json")) {
            assertThat(cases.exitCode()).isZero();
            listed(cases.out());
        }
    }

    private static void listed(String out) {
        try (var reader = Json.createReader(new StringReader(out))) {
            var file = reader.readArray().getJsonObject(0);
            assertThat(file.getString("reference")).startsWith("AIM-");
            assertThat(file.getString("kind")).isEqualTo("complaint");
            assertThat(file.getString("stage")).isEqualTo("formal");
            assertThat(file.getString("state")).isEqualTo("acknowledged");
            var deadlines = file.getJsonArray("deadlines");
            assertThat(deadlines).hasSize(2);
            var first = deadlines.getJsonObject(0);
            assertThat(first.getString("clock")).isEqualTo("acknowledge");
            assertThat(first.getString("zone")).isEqualTo("Europe/London");
            assertThat(OffsetDateTime.parse(first.getString("due")).toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
            assertThat(first.getBoolean("met")).isTrue();
            assertThat(deadlines.getJsonObject(1).getBoolean("met")).isFalse();
        }
    }
}
