package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.store.StoreRefused.Reason;

/** All or nothing, for a transaction and for a part of one, on the disk and in memory. */
class TransactionTest {

    private static final Address ANN = new Address(1001);
    private static final Address BEN = new Address(1002);
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, "aim");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatATransactionWroteIsKept() {
        store.transact(() -> begin(ANN, "a"));
        reopen();
        assertThat(dialog(ANN)).isEqualTo("a");
    }

    @Test
    void whatWasThrownUndoesAllInMemoryToo() {
        store.transact(() -> begin(ANN, "a"));
        assertThatExceptionOfType(Mishap.class).isThrownBy(() -> store.transact(() -> {
            store.conversations().keep(in(talk(ANN), "b"));
            begin(BEN, "b");
            throw new Mishap();
        }));
        assertThat(dialog(ANN)).isEqualTo("a");
        assertThat(store.conversations().find(BEN)).isEmpty();
        reopen();
        assertThat(dialog(ANN)).isEqualTo("a");
    }

    @Test
    void aFailedAttemptLosesOnlyItsOwn() {
        store.transact(() -> {
            begin(ANN, "a");
            assertThatExceptionOfType(Mishap.class).isThrownBy(() -> store.attempt(() -> {
                store.conversations().keep(in(talk(ANN), "b"));
                begin(BEN, "b");
                assertThat(dialog(ANN)).isEqualTo("b");
                throw new Mishap();
            }));
            assertThat(dialog(ANN)).isEqualTo("a");
            assertThat(store.conversations().find(BEN)).isEmpty();
            store.attempt(() -> begin(BEN, "c"));
        });
        reopen();
        assertThat(dialog(ANN)).isEqualTo("a");
        assertThat(dialog(BEN)).isEqualTo("c");
    }

    @Test
    void aConversationThatAFailedAttemptBeganAnewIsStillTheOldOne() {
        store.transact(() -> begin(ANN, "a"));
        var key = talk(ANN).key();
        store.transact(() -> assertThatExceptionOfType(Mishap.class).isThrownBy(() -> store.attempt(() -> {
            begin(ANN, "b");
            throw new Mishap();
        })));
        assertThat(talk(ANN).key()).isEqualTo(key);
        reopen();
        assertThat(dialog(ANN)).isEqualTo("a");
    }

    @Test
    void numbersOfWhatWasUndoneAreGivenAnew() {
        assertThatExceptionOfType(Mishap.class).isThrownBy(() -> store.transact(() -> {
            begin(ANN, "a");
            throw new Mishap();
        }));
        store.transact(() -> begin(BEN, "b"));
        reopen();
        assertThat(dialog(BEN)).isEqualTo("b");
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> begin(ANN, "a"));
        assertThatIllegalStateException().isThrownBy(() -> store.attempt(() -> { }));
        assertThatIllegalStateException().isThrownBy(() -> store.transact(() -> store.transact(() -> { })));
        store.transact(() -> begin(ANN, "a"));
    }

    @Test
    void aFullDiskLosesNothingAndCanBeTriedAgain() {
        store.transact(() -> begin(ANN, "a"));
        limit(0);
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> store.transact(() -> {
            store.conversations().keep(in(talk(ANN), "b"));
            fill();
        })).satisfies(full -> assertThat(full.reason()).isEqualTo(Reason.DISK_FULL));
        assertThat(dialog(ANN)).isEqualTo("a");
        limit(1_000_000);
        store.transact(() -> {
            store.conversations().keep(in(talk(ANN), "b"));
            fill();
        });
        reopen();
        assertThat(dialog(ANN)).isEqualTo("b");
        assertThat(store.packs().find(new byte[] {7})).isPresent();
    }

    @Test
    void aFullDiskIsToldEvenIfAnAttemptSwallowedIt() {
        limit(0);
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> store.transact(() -> {
            try {
                store.attempt(this::fill);
            } catch (StoreRefused e) {
                assertThat(e.reason()).isEqualTo(Reason.DISK_FULL);
            }
        }));
        limit(1_000_000);
        store.transact(() -> begin(ANN, "a"));
    }

    private void fill() {
        store.packs().keep(new byte[] {7}, new byte[500_000]);
    }

    /** A limit below what is there means as much as is there. */
    private void limit(int pages) {
        store.sql().one("PRAGMA max_page_count = " + (pages == 0 ? 1 : pages), row -> row.getInt(1));
    }

    private void reopen() {
        store.close();
        store = Store.open(folder, "aim");
    }

    private Talk talk(Address chat) {
        return store.conversations().find(chat).orElseThrow();
    }

    private String dialog(Address chat) {
        return talk(chat).conversation().dialog();
    }

    private void begin(Address chat, String dialog) {
        store.conversations().begin(chat, new Party(chat.chat(), "Ann", "", "en"),
                Conversation.fresh("c1", dialog, Map.of(), NOW), List.of());
    }

    private static Talk in(Talk talk, String dialog) {
        return talk.with(Conversation.fresh("c1", dialog, Map.of(), NOW));
    }

    private static final class Mishap extends RuntimeException {
    }
}
