package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.CaseState;
import redress.pack.PackFaults;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** Cases under a pack that was sound for an earlier program and would be refused today. */
class KeptPackTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void aCaseIsOpenUnderAPackThatKnowsLess() throws IOException {
        AskingPack.in(dialogs);
        without("common/phrases.json", "    \"overdue\": ");
        without("aim/pack.json", "    \"basis\": ");
        var earlier = PackFiles.fromFolder(dialogs.resolve("aim"));
        assertThatThrownBy(() -> PackReader.read(earlier)).isInstanceOf(PackFaults.class);
        desk = new OpenDesk(folder, PackReader.kept(earlier));
        reference = desk.complain(SAM);
        desk.restart(OpenDesk.AIM);
    }

    private void without(String file, String beginning) throws IOException {
        var path = dialogs.resolve(file);
        var lines = Files.readAllLines(path);
        assertThat(lines.removeIf(line -> line.startsWith(beginning))).isTrue();
        Files.write(path, lines);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void staffGoOnWithTheirCases() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.cases().get(0).state()).isEqualTo(CaseState.ACKNOWLEDGED);
    }

    @Test
    void whatIsSentLaterArrives() {
        desk.walk(SAM, List.of("I forgot something."));
        assertThat(desk.chats().newest(COMPLAINTS)).contains(reference).contains("I forgot something.");
    }

    @Test
    void whatTheyLackIsSaidInTodaysWords() {
        desk.liveUntil(Instant.parse("2026-01-08T09:00:00Z"));
        assertThat(desk.chats().count(COMPLAINTS, reference + " is overdue. Acknowledge was due")).isEqualTo(1);
    }
}
