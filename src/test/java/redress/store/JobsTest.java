package redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;

/** Slow work is kept until it is done or nobody wants it any more. */
class JobsTest {

    private static final Address CHAT = new Address(7001);
    private static final byte[] WHAT = "marmalade".getBytes(UTF_8);

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
    void aJobOutlivesARestartAndIsDoneOnce() {
        var key = begun();
        store.transact(() -> store.jobs().add("fetch", WHAT, key));
        close();
        open();
        var waiting = store.jobs().waiting();
        assertThat(waiting).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo("fetch");
            assertThat(job.payload()).isEqualTo(WHAT);
            assertThat(job.key()).isEqualTo(key);
            assertThat(store.jobs().find(job.id())).isPresent();
        });
        store.transact(() -> store.jobs().done(waiting.get(0).id()));
        assertThat(store.jobs().waiting()).isEmpty();
        assertThat(store.conversations().find(CHAT)).as("its owner's key lives on").isPresent();
    }

    @Test
    void afterAKillAMailboxIsMadeBeforeOneIsOpened() {
        store.transact(() -> {
            for (int i = 0; i < 8; i++) {
                store.jobs().addAlone("open-mailbox", WHAT);
                store.jobs().addAlone("make-mailbox", WHAT);
            }
        });
        close();
        open();
        assertThat(store.jobs().waiting()).extracting(Jobs.Waiting::kind).startsWith("make-mailbox").endsWith("open-mailbox").isSorted();
    }

    @Test
    void whoeverForgetsAConversationForgetsItsJobs() {
        var key = begun();
        store.transact(() -> store.jobs().add("fetch", WHAT, key));
        store.transact(() -> store.conversations().forget(CHAT));
        assertThat(store.jobs().waiting()).isEmpty();
    }

    @Test
    void aJobOfItsOwnTakesItsKeyAlong() {
        var before = keys();
        var job = new AtomicReference<Jobs.Waiting>();
        store.transact(() -> job.set(store.jobs().addAlone("make", WHAT)));
        assertThat(keys()).hasSize(before.size() + 1);
        assertThat(store.jobs().find(job.get().id()).orElseThrow().payload()).isEqualTo(WHAT);
        store.transact(() -> store.jobs().done(job.get().id()));
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void oneThatIsToBeTriedLaterIsNotWaiting() {
        var key = begun();
        store.transact(() -> {
            var job = store.jobs().add("fetch", WHAT, key);
            store.jobs().later(job.id(), Instant.parse("2026-11-02T10:00:00Z"), 3);
            assertThat(store.jobs().waiting()).isEmpty();
            assertThat(store.jobs().find(job.id()).orElseThrow().tries()).isEqualTo(3);
            store.jobs().later(job.id(), Instant.EPOCH, 3);
            assertThat(store.jobs().waiting()).hasSize(1);
        });
    }

    @Test
    void jobsCanBeHandedOverBeforeTheirKeyGoes() {
        var key = begun();
        store.transact(() -> {
            var job = store.jobs().add("fetch", WHAT, key);
            var other = store.conversations().begin(new Address(7002), Party.PROGRAM, conversation(), List.of()).key();
            store.jobs().handOver(key, other);
            store.conversations().forget(CHAT);
            assertThat(store.jobs().under(other)).singleElement().satisfies(moved -> {
                assertThat(moved.id()).isEqualTo(job.id());
                assertThat(moved.payload()).isEqualTo(WHAT);
            });
        });
    }

    private KeyId begun() {
        store.transact(() -> store.conversations().begin(CHAT, Party.PROGRAM, conversation(), List.of()));
        return store.conversations().find(CHAT).orElseThrow().key();
    }

    private static Conversation conversation() {
        return Conversation.fresh("talk", "start", Map.of(), Instant.parse("2026-11-02T10:00:00Z"));
    }

    private List<Long> keys() {
        return store.sql().all("SELECT id FROM data_key ORDER BY id", row -> row.getLong(1));
    }
}
