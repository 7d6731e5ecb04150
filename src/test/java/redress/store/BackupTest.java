package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.store.StoreRefused.Reason;

/** What a backup holds and leaves out, and what it takes to put it back. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Party ANN = new Party(77, "Ann", "ann", "en");
    private static final Address NAMED = new Address(77);
    private static final Address NAMELESS = new Address(88);
    private static final List<String> CASES = List.of("AIM-4EMT-FNTT", "AIM-3HYD-PMVT");

    @TempDir
    private Path temp;
    private Path data;
    private Path backup;
    private Store store;

    @BeforeEach
    void write() {
        data = temp.resolve("data folder, it's 100%");
        backup = temp.resolve("backup");
        store = Store.open(data, "aim");
        store.transact(() -> {
            CASES.forEach(reference -> store.cases().open(reference, Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()),
                    new Body(ANN, List.of(new Line("what", "What", "words")), List.of()), new byte[] {1}));
            store.conversations().begin(NAMED, ANN, conversation(), List.of(CASES.get(0)));
            var talk = store.conversations().begin(Seat.anonymous(NAMELESS), Party.unnamed(""), conversation(), List.of());
            store.conversations().keepUntil(talk, NOW);
            store.jobs().add("fetch", new byte[] {1, 2, 3}, talk.key());
            store.outbox().add(new Parcel.Text(NAMELESS, "words", Keyboard.NONE, false), talk.key());
            store.outbox().addAlone(new Parcel.Text(NAMELESS, "last words", Keyboard.NONE, false));
            store.outbox().add(new Parcel.Text(NAMED, "words", Keyboard.NONE, false), store.cases().find(CASES.get(0)).orElseThrow().key());
            store.messages().bind("code:" + talk.key().number(), NAMELESS, 12);
            store.messages().bind("told:" + CASES.get(0) + ":1", NAMED, 13);
            store.timers().set(NOW, "forget", "conversations", "");
            store.timers().set(NOW, Timers.OVERDUE, CASES.get(0), "outcome");
            store.packs().keep(new byte[] {1}, new byte[] {2});
            store.packs().keep(new byte[] {0}, new byte[] {3});
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBackupBesideAWriterHoldsAllButTheKeyAndWhatIsSaidWithoutAName() throws IOException {
        var left = secrets("SELECT wrapped FROM data_key WHERE retired = 1 OR id IN (SELECT key FROM conversation WHERE until IS NOT NULL)"
                + " UNION ALL SELECT sealed FROM conversation WHERE until IS NOT NULL UNION ALL SELECT payload FROM job"
                + " UNION ALL SELECT chat FROM conversation WHERE until IS NOT NULL");
        assertThat(left).hasSize(5);
        var made = Backup.make(data, backup);
        assertThat(made.cases()).isEqualTo(2);
        assertThat(backup.resolve("redress.key")).doesNotExist();
        for (var secret : left) {
            assertThat(holds(data, secret)).isTrue();
            assertThat(holds(backup, secret)).isFalse();
        }
        try (var files = Files.list(backup)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
        try (var restored = restored()) {
            assertThat(restored.cases().faults()).isEmpty();
            assertThat(restored.cases().all()).isEqualTo(store.cases().all());
            assertThat(restored.cases().body(CASES.get(1), 1)).isEqualTo(store.cases().body(CASES.get(1), 1));
            assertThat(restored.conversations().find(NAMED)).isEqualTo(store.conversations().find(NAMED));
            assertThat(restored.conversations().anonymous()).isZero();
            assertThat(restored.outbox().waiting()).hasSize(1);
            assertThat(restored.messages().handle(12)).isEmpty();
            assertThat(restored.messages().handle(13)).isPresent();
            assertThat(restored.timers().all("forget")).isEmpty();
            assertThat(restored.timers().all(Timers.OVERDUE)).hasSize(1);
            assertThat(restored.packs().newest()).contains(new byte[] {3});
            assertThat(restored.sql().all("SELECT name FROM sqlite_schema ORDER BY name", row -> row.getString(1)))
                    .isEqualTo(store.sql().all("SELECT name FROM sqlite_schema ORDER BY name", row -> row.getString(1)));
            restored.transact(() -> restored.cases().append(CASES.get(0), Header.of(2, EventType.NOTED, NOW, Role.STAFF, Map.of()),
                    Body.by(ANN)));
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("letter.txt"), "mine");
        refused(() -> Backup.make(data, backup), Reason.NOT_EMPTY);
        assertThat(backup.resolve("letter.txt")).hasContent("mine");
        Files.delete(backup.resolve("letter.txt"));
        Backup.make(data, backup);
        refused(() -> Backup.make(data, backup), Reason.NOT_EMPTY);
        refused(() -> new Restore(backup, data, Optional.empty()), Reason.NOT_EMPTY);
        refused(() -> Backup.make(temp.resolve("nothing"), temp.resolve("other")), Reason.NOTHING_THERE);
    }

    @Test
    void aBackupThatWasBrokenOffOrChangedIsNotRestored() throws IOException {
        Backup.make(data, backup);
        var there = temp.resolve("there");
        var manifest = Files.readString(backup.resolve(Backup.MANIFEST));
        Files.delete(backup.resolve(Backup.MANIFEST));
        refused(() -> new Restore(backup, there, Optional.of(data.resolve("redress.key"))), Reason.NOTHING_THERE);
        Files.writeString(backup.resolve(Backup.MANIFEST), manifest.replaceAll("\"sha256\":\"..", "\"sha256\":\"xx"));
        refused(() -> new Restore(backup, there, Optional.of(data.resolve("redress.key"))), Reason.DAMAGED);
        Files.writeString(backup.resolve(Backup.MANIFEST), "{}");
        refused(() -> new Restore(backup, there, Optional.of(data.resolve("redress.key"))), Reason.DAMAGED);
        assertThat(there).doesNotExist();
    }

    @Test
    void theRightKeyIsNeededAndNothingIsWrittenWithoutIt() throws IOException {
        Backup.make(data, backup);
        var there = temp.resolve("there");
        refused(() -> new Restore(backup, there, Optional.empty()), Reason.NO_KEY);
        var wrong = Files.writeString(temp.resolve("wrong.key"), Base64.getEncoder().encodeToString(new byte[KeyFile.BYTES]));
        refused(() -> new Restore(backup, there, Optional.of(wrong)), Reason.WRONG_KEY);
        Files.writeString(wrong, "no key");
        refused(() -> new Restore(backup, there, Optional.of(wrong)), Reason.WRONG_KEY);
        assertThat(there).doesNotExist();
        Files.createDirectories(there);
        Files.copy(data.resolve("redress.key"), there.resolve("redress.key"));
        refused(() -> new Restore(backup, there, Optional.of(data.resolve("redress.key"))), Reason.NOT_EMPTY);
        new Restore(backup, there, Optional.empty()).copied().close();
    }

    @Test
    void aRestoreThatWasKilledIsNoDataFolderUntilItIsDoneOnceMore() throws IOException {
        Backup.make(data, backup);
        var there = temp.resolve("there");
        var key = Optional.of(data.resolve("redress.key"));
        try (var killed = new Restore(backup, there, key)) {
            killed.copied().close();
        }
        refused(() -> Store.open(there, "aim"), Reason.UNFINISHED);
        refused(() -> Store.read(there), Reason.UNFINISHED);
        refused(() -> Backup.make(there, temp.resolve("half")), Reason.UNFINISHED);
        assertThat(temp.resolve("half")).doesNotExist();
        Files.writeString(there.resolve("redress.db"), "half");
        Files.delete(there.resolve("redress.key"));
        var again = new Restore(backup, there, key);
        try (var copied = again.copied()) {
            assertThat(copied.cases().faults()).isEmpty();
        }
        again.finish();
        Store.open(there, "aim").close();
        refused(() -> new Restore(backup, there, key), Reason.NOT_EMPTY);
    }

    @Test
    void theListOfErasedCasesLiesInTheFolderAndInEachBackup() throws IOException {
        store.transact(() -> store.erasures().erase(CASES.get(1), NOW, ""));
        assertThat(store.sweep()).isTrue();
        Backup.make(data, backup);
        for (var list : List.of(data, backup, data.resolve(ErasedList.NAME))) {
            assertThat(ErasedList.read(list)).containsExactly(CASES.get(1));
        }
        assertThat(data.resolve(ErasedList.NAME)).content().contains(CASES.get(1) + " 2026-11-02");
        refused(() -> ErasedList.read(temp.resolve("none")), Reason.NOTHING_THERE);
        refused(() -> ErasedList.read(Files.writeString(temp.resolve("odd"), "AIM-4EMT-FNTX\n")), Reason.DAMAGED);
    }

    @Test
    void oneRestoreAtATimeWritesIntoAFolder() {
        Backup.make(data, backup);
        var there = temp.resolve("there");
        var key = Optional.of(data.resolve("redress.key"));
        try (var first = new Restore(backup, there, key)) {
            var copied = first.copied();
            var second = new Restore(backup, there, key);
            refused(second::copied, Reason.IN_USE);
            assertThat(copied.cases().faults()).isEmpty();
            copied.close();
            first.finish();
            refused(second::copied, Reason.NOT_EMPTY);
        }
        Store.open(there, "aim").close();
    }

    @Test
    void ofTwoBackupsThatBeginInOneFolderAtOnceOneIsWhole() throws InterruptedException {
        var refused = new ConcurrentLinkedQueue<StoreRefused>();
        var start = new CountDownLatch(1);
        var makers = IntStream.range(0, 4).mapToObj(any -> new Thread(() -> {
            try {
                start.await();
                Backup.make(data, backup);
            } catch (StoreRefused late) {
                refused.add(late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        })).toList();
        makers.forEach(Thread::start);
        start.countDown();
        for (var maker : makers) {
            maker.join();
        }
        assertThat(refused).hasSize(3).extracting(StoreRefused::reason).containsOnly(Reason.NOT_EMPTY);
        restored().close();
    }

    @Test
    void aListOfErasedCasesThatWasCutOffIsRefused() throws IOException {
        store.transact(() -> CASES.forEach(reference -> store.erasures().erase(reference, NOW, "")));
        Backup.make(data, backup);
        var list = backup.resolve(ErasedList.NAME);
        var lines = Files.readAllLines(list);
        assertThat(ErasedList.read(backup)).hasSize(2);
        for (int kept = 0; kept < lines.size(); kept++) {
            Files.write(list, lines.subList(0, kept));
            refused(() -> ErasedList.read(list), Reason.DAMAGED);
        }
        Files.write(list, new byte[] {(byte) 0xff, (byte) 0xfe});
        refused(() -> ErasedList.read(list), Reason.DAMAGED);
        assertThat(ErasedList.read(Files.writeString(temp.resolve("by hand"), CASES.get(0) + "\n"))).containsExactly(CASES.get(0));
    }

    private Store restored() {
        var there = temp.resolve("there");
        var restore = new Restore(backup, there, Optional.of(data.resolve("redress.key")));
        restore.copied().close();
        restore.finish();
        return Store.open(there, "aim");
    }

    private static Conversation conversation() {
        return new Conversation("c1", "complaint", Map.of(), Set.of(), "", Map.of(), NOW, "", Conversation.Phase.OPEN, "en");
    }

    private List<byte[]> secrets(String query) {
        return store.sql().all(query, row -> row.getBytes(1));
    }

    private static boolean holds(Path folder, byte[] secret) throws IOException {
        var wanted = HexFormat.of().formatHex(secret);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (HexFormat.of().formatHex(Files.readAllBytes(file)).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void refused(ThrowingCallable call, Reason reason) {
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(call)
                .satisfies(refused -> assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason))
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }
}
