package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.Events;
import redress.casework.Line;
import redress.casework.Party;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Store;

/** Erasing, holding, backing up, restoring and changing the key from the command line. */
class ErasureCommandsTest {

    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
    private static final String WORDS = "She called back twice, unmistakably.";

    @TempDir
    private Path temp;
    private String data;
    private String reference;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void aCase() {
        data = temp.resolve("data").toString();
        reference = "AIM-4EMT-FNTT";
        try (var store = Store.open(temp.resolve("data"), "aim")) {
            store.transact(() -> {
                store.packs().keep(AIM.digest(), AIM.files().toBytes());
                store.cases().open(reference, new Events(AIM.policy()).opened(Events.Opening.of(AIM.policy().kinds().get("compliment"),
                        "complaints"), Instant.parse("2026-11-02T10:00:00Z")), new Body(new Party(77, "Ann", "ann", "en"),
                        List.of(new Line("what", "What", WORDS)), List.of()), AIM.digest());
            });
        }
    }

    @Test
    void whatIsErasedIsInNoFileAndALaterRestoreDoesNotBringItBack() throws IOException {
        var before = temp.resolve("before").toString();
        var after = temp.resolve("after").toString();
        assertThat(run("backup", "-o", before)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1 case,", "The key file is not in it");
        assertThat(run("erase", reference, "--why", "asked for", "--yes")).as(err.toString()).isZero();
        assertThat(out.toString()).contains(reference + " is erased", "What this program cannot reach", "Telegram's own copies", "Backups");
        assertThat(run("show", reference)).isZero();
        assertThat(out.toString()).contains("This case was erased", "asked for").doesNotContain("unmistakably");
        assertThat(run("verify")).as(out.toString()).isZero();
        assertThat(run("backup", "-o", after)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1 erased");
        var list = temp.resolve("data").resolve("redress.erased").toString();
        var key = temp.resolve("data").resolve("redress.key").toString();
        assertThat(run("restore", before, "--key", key, "--erased", list)).as("into a folder that is in use").isEqualTo(5);
        assertThat(err.toString().lines()).singleElement().asString().contains("not empty");
        data = temp.resolve("other").toString();
        assertThat(run("restore", before)).as("without a key").isEqualTo(5);
        assertThat(err.toString().lines()).singleElement().asString().contains("--key");
        assertThat(run("restore", before, "--key", key, "--erased", list)).as(err + "" + out).isZero();
        assertThat(out.toString()).contains(reference + " was erased later, and is erased here too.", "1 case,", "0 faults");
        assertThat(run("show", reference)).isZero();
        assertThat(out.toString()).contains("This case was erased").doesNotContain("unmistakably");
        assertThat(run("backup", "-o", after)).isEqualTo(5);
    }

    @Test
    void whatACommandBesideKeepsInTheLogIsNamedAlsoWhereNoBotRuns() throws SQLException {
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("data").resolve("redress.db"));
             var statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM case_file").close();
            assertThat(run("erase", reference, "--yes")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("redress.db-wal");
        }
    }

    @Test
    void theReferenceHasToBeTypedOnceMore() {
        assertThat(typing("AIM-2222-2222", () -> run("erase", reference))).isEqualTo(2);
        assertThat(err.toString()).contains("nothing was erased");
        assertThat(typing(reference.toLowerCase(Locale.ROOT), () -> run("erase", reference))).isZero();
        assertThat(out.toString()).contains("Type " + reference);
        assertThat(run("erase", reference, "--yes")).isZero();
        assertThat(out.toString()).contains("was erased before");
    }

    @Test
    void aLegalHoldEndsItWithALineAndACodeOfItsOwn() {
        assertThat(run("legal-hold", reference)).as("it needs a reason").isEqualTo(2);
        assertThat(run("legal-hold", reference, "--why", "a court asked")).as(err.toString()).isZero();
        assertThat(out.toString()).as("what lifts it, as it has to be typed").contains("--lift --why TEXT`");
        assertThat(run("erase", reference, "--yes")).isEqualTo(8);
        assertThat(err.toString().lines()).singleElement().asString().contains("legal hold", "--lift");
        assertThat(run("legal-hold", reference, "--lift", "--why", "it is over")).isZero();
        assertThat(run("erase", reference, "--yes")).isZero();
    }

    @Test
    void aNewKeyIsTakenAndALostOneIsSaid() throws IOException {
        var key = temp.resolve("data").resolve("redress.key");
        var old = Files.readAllBytes(key);
        assertThat(run("rotate-key")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("has a new key", "Backups made before need the old key");
        assertThat(run("show", reference)).isZero();
        assertThat(out.toString()).contains("unmistakably");
        Files.write(key, old);
        for (var command : List.of("show " + reference, "rotate-key", "erase --yes " + reference, "verify")) {
            assertThat(run(command.split(" "))).isEqualTo(5);
            assertThat(err.toString().lines()).singleElement().asString().contains("is not the one that sealed");
        }
        Files.delete(key);
        assertThat(run("rotate-key")).isEqualTo(5);
        assertThat(err.toString().lines()).singleElement().asString().contains("is missing", "Put its copy back");
        assertThat(key).doesNotExist();
    }

    private int typing(String line, IntSupplier command) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return command.getAsInt();
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data));
        return Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }
}
