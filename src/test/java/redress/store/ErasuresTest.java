package redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;

/** Of a case that was erased no file of the folder holds anything but its log, which nobody can open. */
class ErasuresTest {

    private static final String REFERENCE = "AIM-4EMT-FNTT";
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Address CHAT = new Address(77);
    private static final Party ANN = new Party(77, "Ann", "ann", "en");
    private static final String EVIDENCE = "0123456789abcdef01234567";

    @TempDir
    private Path temp;
    private Path folder;
    private Store store;

    @BeforeEach
    void write() {
        folder = temp.resolve("data");
        store = Store.open(folder, "aim");
        store.transact(() -> {
            var filed = store.cases().open(REFERENCE, Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()),
                    new Body(ANN, List.of(new Line("what", "What", "words")), List.of()), new byte[] {1});
            store.outbox().add(new Parcel.Text(CHAT, "words", Keyboard.NONE, false), filed.key(), "told:" + REFERENCE + ":1");
            store.outbox().parked(store.outbox().add(new Parcel.Text(CHAT, "words", Keyboard.NONE, false), filed.key()).id(), "never");
            store.invitations().make(filed, "consent", Map.of("what", "words"), new Random(5));
            store.handlers().put(REFERENCE, 78);
            store.jobs().add("fetch", new byte[] {1, 2}, filed.key());
            store.mailboxes().make(REFERENCE, new byte[32]);
            store.mailboxes().put(REFERENCE, "words", LocalDate.of(2026, 11, 2));
            store.mailboxes().notice(REFERENCE, CHAT, "en");
            store.evidence().keep(EVIDENCE, filed.key());
            store.timers().set(NOW, Timers.OVERDUE, REFERENCE, "outcome");
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void neitherTheKeyNorARowThatLedToAPersonIsInAnyFileOrBackup() throws IOException {
        var secrets = new ArrayList<byte[]>();
        List.of("SELECT wrapped FROM data_key WHERE id = (SELECT key FROM case_file)", "SELECT payload FROM outbox WHERE payload IS NOT NULL",
                "SELECT shows FROM invitation", "SELECT name FROM invitation", "SELECT person FROM handler", "SELECT payload FROM job",
                "SELECT name FROM mailbox", "SELECT opens FROM mailbox", "SELECT sealed FROM mail", "SELECT sealed FROM notice_to",
                "SELECT lane FROM outbox WHERE lane IS NOT NULL").forEach(query -> {
                    var found = store.sql().all(query, row -> row.getBytes(1));
                    assertThat(found).as(query).isNotEmpty();
                    secrets.addAll(found);
                });
        for (var secret : secrets) {
            assertThat(anyFileHolds(folder, secret)).isTrue();
        }
        var erased = new ArrayList<Erasures.Erased>();
        store.transact(() -> erased.add(store.erasures().erase(REFERENCE, NOW, "asked for")));
        assertThat(erased.get(0).recalled()).hasSize(1);
        assertThat(store.evidence().gone()).containsExactly(EVIDENCE);
        assertThat(store.sweep()).isTrue();
        var backup = temp.resolve("backup");
        Backup.make(folder, backup);
        for (var secret : secrets) {
            assertThat(anyFileHolds(folder, secret)).isFalse();
            assertThat(anyFileHolds(backup, secret)).isFalse();
        }
        assertThat(store.cases().faults()).isEmpty();
        assertThat(store.seals().faults()).isEmpty();
        assertThat(store.timers().next()).isEmpty();
        assertThat(store.backlog().lost(REFERENCE)).isEmpty();
        assertThat(store.cases().log(REFERENCE)).hasSize(1);
    }

    @Test
    void aReaderBesideKeepsTheLogAndHoldsNobodyUpAndItIsSweptOnceTheyAreDone() {
        try (var reader = Store.read(folder)) {
            reader.sql().together(() -> {
                assertThat(reader.cases().references()).hasSize(1);
                store.transact(() -> store.erasures().erase(REFERENCE, NOW, ""));
                long before = System.nanoTime();
                assertThat(store.sweep()).isFalse();
                assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
                return true;
            });
        }
        assertThat(store.sweep()).isTrue();
    }

    @Test
    void whatWaitedForAMessageOfItGoesByItself() {
        store.transact(() -> {
            var other = store.cases().open("AIM-3HYD-PMVT", Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()), Body.by(ANN),
                    new byte[] {1});
            store.outbox().add(new Parcel.Text(CHAT, Spot.reply(new Target.Ours("told:" + REFERENCE + ":1")),
                    "others", Keyboard.NONE, false), other.key());
            assertThat(store.outbox().waiting()).hasSize(1);
            assertThat(store.erasures().erase(REFERENCE, NOW, "").freed()).singleElement()
                    .satisfies(posted -> assertThat(posted.parcel().awaited()).isEmpty());
        });
        assertThat(store.outbox().waiting()).hasSize(1);
    }

    private static boolean anyFileHolds(Path where, byte[] secret) throws IOException {
        var wanted = HexFormat.of().formatHex(secret);
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (HexFormat.of().formatHex(Files.readAllBytes(file)).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
