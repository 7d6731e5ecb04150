package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Store;

/** The commands that write figures and the register. */
class FiguresCommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCases() {
        var aim = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
        var events = new Events(aim.policy());
        var by = new Party(8001, "Amina", "amina", "en");
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> {
                var opening = Events.Opening.of(aim.policy().kind("complaint").orElseThrow(), "complaints");
                for (var reference : List.of("AIM-1", "AIM-2")) {
                    var filed = store.cases().open(reference, events.opened(opening, Instant.parse("2026-03-02T10:00:00Z"))
                            .with(Map.of(Header.SUBJECT, "service")), Body.by(by), aim.digest());
                    store.cases().append(reference, events.next(filed.file(), EventType.OUTCOME,
                            Instant.parse("2026-03-17T10:00:00Z"), Role.STAFF, Map.of(Header.RESULT, "upheld")), new Body(by,
                            List.of(new Line("reasons", "", "=HYPERLINK(1) <b>late</b>")), List.of()));
                }
            });
        }
    }

    @Test
    void theReportHidesTheTwoAndHoldsNobodysWords() {
        assertThat(run("report", "--from", "2026-01-01", "--to", "2026-12-31")).contains("<!DOCTYPE html>", "hidden")
                .doesNotContain("AIM-1", "HYPERLINK", "Amina");
        assertThat(run("report", "--from", "2026-01-01", "--to", "2026-12-31", "--csv")).contains("received,Complaint,Received,hidden");
        assertThat(run("report", "--from", "2026-01-01", "--to", "2026-12-31", "--json")).contains("\"hidden\": true");
    }

    @Test
    void theRegisterSaysWhatWasFoundAndHarmsNoSpreadsheet() {
        assertThat(run("export", "--register")).contains("AIM-1,Complaint,AIM's service or staff,Formal complaint,decided,2026-03-02,,"
                + "2026-03-17,late,Upheld,'=HYPERLINK(1) <b>late</b>");
        assertThat(run("export", "--register", "--from", "2026-03-03")).doesNotContain("AIM-1");
    }

    @Test
    void theRegisterCanBeAPage() throws Exception {
        run("export", "--register", "-o", folder.resolve("register.html").toString());
        assertThat(Files.readString(folder.resolve("register.html"))).contains("&lt;b&gt;late&lt;/b&gt;").doesNotContain("<b>late");
    }

    @Test
    void aCaseThatCannotBeReadIsNamedAndNoRegisterIsWrittenWithoutIt() throws Exception {
        damage("UPDATE event SET body = x'00'");
        assertThat(run("export", "--register")).startsWith("redress: AIM-").contains("cannot be read", "backup").hasLineCount(1);
    }

    @Test
    void aReportIsNotMadeOfEventsThatCannotBeRead() throws Exception {
        damage("UPDATE event SET ids = 'melted'");
        assertThat(run("report", "--from", "2026-01-01", "--to", "2026-12-31")).startsWith("redress: A case cannot be read")
                .contains("redress verify").hasLineCount(1);
    }

    private void damage(String how) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("redress.db"));
                var statement = database.createStatement()) {
            statement.execute(how);
        }
    }

    @Test
    void aWrongDayIsExplained() {
        assertThat(run("report", "--from", "2026-13-01", "--to", "2026-12-31")).contains("\"2026-13-01\" is no day");
        assertThat(run("report", "--from", "2026-12-31", "--to", "2026-01-01")).contains("lies before the first");
        assertThat(run("export", "--register", "--from", "2026-12-31", "--to", "2026-01-01")).contains("lies before the first")
                .doesNotContain("Reference,");
    }

    private String run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--pack", "dialogs/aim", "--data", folder.toString()));
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        Main.run(all.toArray(String[]::new), writer, writer);
        return out.toString();
    }
}
