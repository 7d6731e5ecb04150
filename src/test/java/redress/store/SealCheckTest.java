package redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.audit.Audit;
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

/** A byte that was changed in any sealed row is noticed, and the row is named. */
class SealCheckTest {

    private static final String REFERENCE = "AIM-4EMT-FNTT";
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Address CHAT = new Address(77);
    private static final Party ANN = new Party(77, "Ann", "ann", "en");

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void write() {
        store = Store.open(folder, "aim");
        store.transact(() -> {
            var filed = store.cases().open(REFERENCE, Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()),
                    new Body(ANN, List.of(new Line("what", "What", "words")), List.of()), new byte[] {1});
            store.cases().open("AIM-3HYD-PMVT", Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()), Body.by(ANN),
                    new byte[] {1});
            var talk = store.conversations().begin(CHAT, ANN, new Conversation("c1", "complaint", Map.of(), Set.of(), "", Map.of(), NOW,
                    "", Conversation.Phase.OPEN, "en"), List.of(REFERENCE));
            store.outbox().add(new Parcel.Text(CHAT, "words", Keyboard.NONE, false), filed.key());
            store.outbox().takeBack(talk.key());
            store.invitations().make(filed, "consent", Map.of("what", "words"), new Random(5));
            store.jobs().add("fetch", new byte[] {1, 2}, talk.key());
            new Trails(store.sql(), new Keys(store.sql(), Secrets.of(new KeyFile(new DataFolder(folder)).read()).wrapping()))
                    .note(talk.key(), 5, NOW);
            store.mailboxes().make(REFERENCE, new byte[32]);
            store.mailboxes().put(REFERENCE, "words", LocalDate.of(2026, 11, 2));
            store.mailboxes().notice(REFERENCE, CHAT, "en");
            store.erasures().erase("AIM-3HYD-PMVT", NOW, "asked for");
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatNobodyChangedIsWhole() {
        assertThat(Audit.of(store, Clock.systemUTC().instant()).faults()).allMatch(fault -> fault.contains("the pack under which"));
        assertThat(store.seals().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"conversation, sealed, conversation ", "outbox, payload, outbox ", "outbox, note, outbox ", "invitation, shows, invitation AIM-4EMT-FNTT",
        "job, payload, job ", "mail, sealed, mail AIM-4EMT-FNTT", "notice_to, sealed, notice_to AIM-4EMT-FNTT", "trail, sealed, trail ",
        "erasure, why, erasure AIM-3HYD-PMVT", "meta, salt, meta salt", "data_key, wrapped, data_key "})
    void aChangedByteIsNamedWithItsTable(String table, String column, String named) {
        for (var place : List.of(0.0, 0.5, 0.99)) {
            var bytes = store.sql().one("SELECT " + column + " FROM " + table + " LIMIT 1", row -> row.getBytes(1)).orElseThrow();
            var changed = bytes.clone();
            changed[(int) (bytes.length * place)] ^= 4;
            var change = "UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ?";
            store.transact(() -> store.sql().write(change, changed, bytes));
            assertThat(store.seals().faults()).as("at %s", place).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains("changed"))
                    .anySatisfy(fault -> assertThat(fault).startsWith(named));
            store.transact(() -> store.sql().write(change, bytes, changed));
        }
    }

    @Test
    void aBodyThatWasChangedWithItsHashesIsNamed() {
        store.transact(() -> {
            var row = new EventLog(store.sql()).rows(REFERENCE).get(0);
            var body = row.body();
            body[20] ^= 1;
            var forged = new EventLog.Row(row.sequence(), row.type(), row.at(), row.role(), row.ids(), body, new byte[0]);
            var hash = forged.hashAfter(EventLog.origin(REFERENCE, new byte[] {1}));
            store.sql().write("UPDATE event SET body = ?, hash = ? WHERE reference = ?", body, hash, REFERENCE);
            store.sql().write("UPDATE case_file SET head = ? WHERE reference = ?", hash, REFERENCE);
        });
        assertThat(store.cases().faults()).singleElement().asString().startsWith(REFERENCE + ": event 1 does not open");
    }

    @Test
    void aMailboxThatIsNotSealedIsNamed() {
        store.transact(() -> store.sql().write("UPDATE mailbox SET opens = x'07'"));
        assertThat(store.seals().faults()).singleElement().asString().startsWith("mailbox " + REFERENCE);
    }
}
