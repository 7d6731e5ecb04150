package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;
import redress.store.StoreRefused.Reason;

/** What a data folder is opened for, and what it is refused for. */
class OpeningTest {

    private static final Address GROUP = new Address(-1001);

    @TempDir
    private Path temp;

    @Test
    void aNewFolderIsTheOwnersAlone() throws IOException {
        Store.open(folder(), "aim").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        try (var files = Files.list(folder())) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void whatWasWrittenIsThereAgain() {
        write();
        try (var store = Store.open(folder(), "aim")) {
            assertThat(store.teamChats().all()).isEqualTo(Map.of("complaints", GROUP));
        }
    }

    @Test
    void aSecondWriterIsRefusedAtOnce() {
        try (var first = Store.open(folder(), "aim")) {
            refused(() -> Store.open(folder(), "aim"), Reason.IN_USE);
            first.transact(() -> first.teamChats().bind("complaints", GROUP));
        }
        Store.open(folder(), "aim").close();
    }

    @Test
    void aDatabaseThatWasTakenAwayIsNoticedBeforeTheNextWrite() throws IOException {
        try (var store = Store.open(folder(), "aim")) {
            store.transact(() -> store.teamChats().bind("complaints", GROUP));
            Files.move(folder().resolve("redress.db"), temp.resolve("elsewhere.db"));
            refused(() -> store.transact(() -> store.teamChats().bind("complaints", GROUP)), Reason.DAMAGED);
        }
    }

    @Test
    void aReaderSeesWhatARunningWriterHasCommitted() {
        try (var writer = Store.open(folder(), "aim"); var reader = Store.read(folder())) {
            writer.transact(() -> writer.teamChats().bind("complaints", GROUP));
            assertThat(reader.teamChats().team(GROUP)).contains("complaints");
            assertThatIllegalStateException().isThrownBy(() -> reader.transact(() -> { }));
        }
        try (var reader = Store.read(folder())) {
            assertThat(reader.teamChats().team(GROUP)).contains("complaints");
        }
    }

    @Test
    void thereIsNothingToReadInAnEmptyFolder() throws IOException {
        refused(() -> Store.read(folder()), Reason.NOTHING_THERE);
        Files.createDirectories(folder());
        Files.createFile(folder().resolve("redress.db"));
        refused(() -> Store.read(folder()), Reason.NOTHING_THERE);
    }

    @Test
    void anotherOrganisationIsRefused() throws IOException {
        write();
        unchanged(() -> refused(() -> Store.open(folder(), "imi"), Reason.OTHER_ORGANISATION));
    }

    @Test
    void aMissingKeyIsNotReplaced() throws IOException {
        write();
        Files.delete(folder().resolve("redress.key"));
        unchanged(() -> refused(() -> Store.open(folder(), "aim"), Reason.NO_KEY));
        unchanged(() -> refused(() -> Store.read(folder()), Reason.NO_KEY));
    }

    @Test
    void aWrongKeyIsToldFromAMissingOne() throws IOException {
        write();
        var key = folder().resolve("redress.key");
        Files.writeString(key, "some key\n" + Base64.getEncoder().encodeToString(new byte[KeyFile.BYTES]) + "\n");
        unchanged(() -> refused(() -> Store.open(folder(), "aim"), Reason.WRONG_KEY));
        unchanged(() -> refused(() -> Store.read(folder()), Reason.WRONG_KEY));
        for (var text : List.of("", "no key\n", "c2hvcnQ=\n")) {
            Files.writeString(key, text);
            unchanged(() -> refused(() -> Store.open(folder(), "aim"), Reason.WRONG_KEY));
        }
    }

    @Test
    void aKeyThatWasWrittenBeforeAKillIsUsed() throws IOException {
        Store.open(folder(), "aim").close();
        var key = Files.readAllBytes(folder().resolve("redress.key"));
        Files.delete(folder().resolve("redress.db"));
        Store.open(folder(), "aim").close();
        assertThat(Files.readAllBytes(folder().resolve("redress.key"))).isEqualTo(key);
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("redress.db"), "This is a letter. ".repeat(100));
        refused(() -> Store.open(folder(), "aim"), Reason.DAMAGED);
        refused(() -> Store.read(folder()), Reason.DAMAGED);
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(folder(), "a file");
        refused(() -> Store.open(folder(), "aim"), Reason.UNWRITABLE);
    }

    @Test
    void aNewerDatabaseIsRefused() throws IOException {
        var newer = grown("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;");
        Store.open(data(), "aim", newer).close();
        unchanged(() -> refused(() -> Store.open(folder(), "aim"), Reason.NEWER));
    }

    @Test
    void anOlderDatabaseIsBroughtUpToDate() {
        write();
        var next = grown("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;");
        try (var store = Store.open(data(), "aim", next)) {
            assertThat(next.version(store.sql())).isEqualTo(next.versions().size());
            assertThat(store.teamChats().team(GROUP)).contains("complaints");
            assertThat(store.sql().one("SELECT count(*) FROM more", row -> row.getInt(1))).contains(0);
        }
    }

    @Test
    void anOlderDatabaseCannotJustBeRead() throws IOException {
        Store.open(data(), "aim", new Schema(data(), Schema.of(data()).versions().subList(0, 1))).close();
        unchanged(() -> refused(() -> Store.read(folder()), Reason.OLDER));
        Store.open(folder(), "aim").close();
        Store.read(folder()).close();
    }

    /** The tables as the first version had them, which knew neither holds nor stages to come. */
    @Test
    void aCaseOfTheFirstVersionIsKeptAsItsLogHasIt() throws IOException, SQLException {
        var opened = Header.of(1, EventType.OPENED, Instant.parse("2026-12-23T15:00:00Z"), Role.COMPLAINANT, Map.of("kind",
                "complaint", "stage", "formal", "team", "complaints", "due.outcome", "2027-01-11T23:59:59Z[Europe/London]"));
        try (var store = Store.open(folder(), "aim")) {
            store.transact(() -> store.cases().open("AIM-1", opened, Body.by(Party.PROGRAM), new byte[32]));
        }
        asTheFirstVersionHadIt();
        try (var store = Store.open(folder(), "aim")) {
            assertThat(store.cases().faults()).isEmpty();
            assertThat(store.cases().find("AIM-1").orElseThrow().file()).isEqualTo(Case.of("AIM-1", List.of(opened)));
        }
    }

    /** Puts a database in place that has the first version's tables, and of each row what those can hold. */
    private void asTheFirstVersionHadIt() throws IOException, SQLException {
        var first = folder().resolve("first.db");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + first); var sql = database.createStatement()) {
            sql.executeUpdate(Schema.of(data()).versions().get(0));
            sql.execute("PRAGMA application_id = " + Schema.APPLICATION);
            sql.execute("PRAGMA user_version = 1");
            sql.execute("ATTACH '" + data().database() + "' AS now");
            for (var table : List.of("meta", "data_key", "case_file", "event", "deadline")) {
                var columns = new ArrayList<String>();
                try (var found = sql.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
                    while (found.next()) {
                        columns.add(found.getString(1));
                    }
                }
                var names = String.join(", ", columns);
                sql.execute("INSERT INTO main." + table + " (" + names + ") SELECT " + names + " FROM now." + table);
            }
        }
        Files.move(first, data().database(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aChangeOfTablesThatFailsLeavesNothing() {
        write();
        var broken = grown("CREATE TABLE more (id INTEGER) STRICT;", "CREATE TABLE more;");
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Store.open(data(), "aim", broken));
        try (var store = Store.open(folder(), "aim")) {
            assertThat(Schema.of(data()).version(store.sql())).isEqualTo(Schema.of(data()).versions().size());
            assertThat(store.sql().one("SELECT 1 FROM sqlite_schema WHERE name = 'more'", row -> 1)).isEmpty();
        }
    }

    @Test
    void theDatabaseIsOpenedDurableAndWiped() {
        try (var store = Store.open(folder(), "aim")) {
            var expected = Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "secure_delete", "1",
                    "trusted_schema", "0", "application_id", Integer.toString(Schema.APPLICATION));
            expected.forEach((pragma, value) -> assertThat(
                    store.sql().one("PRAGMA " + pragma, row -> row.getString(1))).as(pragma).contains(value));
        }
    }

    /** The third test case of RFC 5869 in its first 32 bytes: neither salt nor purpose. */
    @Test
    void keysAreDerivedAsTheStandardSays() {
        assertThat(HexFormat.of().formatHex(Secrets.derived(HexFormat.of().parseHex("0b".repeat(22)), "")))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    private Path folder() {
        return temp.resolve("data");
    }

    private DataFolder data() {
        return new DataFolder(folder());
    }

    /** The tables of this program, and what later versions make of them. */
    private Schema grown(String... later) {
        return new Schema(data(), Stream.concat(Schema.of(data()).versions().stream(), Stream.of(later)).toList());
    }

    private void write() {
        try (var store = Store.open(folder(), "aim")) {
            store.transact(() -> store.teamChats().bind("complaints", GROUP));
        }
    }

    private void unchanged(Runnable work) throws IOException {
        var before = contents();
        work.run();
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        for (var name : List.of("redress.db", "redress.key")) {
            var file = folder().resolve(name);
            contents.put(name, Files.exists(file) ? HexFormat.of().formatHex(Files.readAllBytes(file)) : "missing");
        }
        return contents;
    }

    private static void refused(ThrowingCallable work, Reason reason) {
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(work).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getMessage().lines()).hasSize(1);
        });
    }
}
