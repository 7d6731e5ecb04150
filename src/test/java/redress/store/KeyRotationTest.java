package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import redress.message.Target;
import redress.store.KeyRotation.Step;
import redress.store.StoreRefused.Reason;

/** A data folder gets another key, and everything in it is found and read as before, wherever the change was broken off. */
class KeyRotationTest {

    private static final String REFERENCE = "AIM-4EMT-FNTT";
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Address CHAT = new Address(77);
    private static final Address GROUP = new Address(-5);
    private static final Party ANN = new Party(77, "Ann", "ann", "en");

    @TempDir
    private Path folder;
    private String invitation;
    private byte[] salt;
    private byte[] oldKey;
    private List<byte[]> oldSeals;
    private List<byte[]> oldNames;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void write() throws IOException {
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> {
                var filed = store.cases().open(REFERENCE, Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()),
                        new Body(ANN, List.of(new Line("what", "What", "words")), List.of()), new byte[] {1});
                store.conversations().begin(CHAT, ANN, conversation(), List.of(REFERENCE));
                store.conversations().keepUntil(store.conversations().begin(Seat.anonymous(new Address(88)), Party.unnamed(""),
                        conversation(), List.of()), NOW);
                store.conversations().begin(new Seat(GROUP, 5, 78), ANN, conversation(), List.of());
                store.outbox().add(new Parcel.Text(CHAT, "words", Keyboard.NONE, false), filed.key());
                store.outbox().add(new Parcel.Edit(GROUP, new Target.Known(5), "words", Keyboard.NONE), filed.key());
                invitation = store.invitations().make(filed, "consent", Map.of("what", "words"), new Random(5));
                store.handlers().put(REFERENCE, 78);
                store.goneMembers().went(GROUP, 79);
                store.registrations().add("CODE", "complaints", NOW);
            });
            salt = store.mailboxes().derivation().salt();
            oldSeals = store.sql().all("SELECT wrapped FROM data_key", row -> row.getBytes(1));
            oldNames = store.sql().all("SELECT chat FROM conversation UNION ALL SELECT lane FROM outbox", row -> row.getBytes(1));
        }
        oldKey = Files.readAllBytes(folder.resolve("redress.key"));
    }

    @Test
    void everythingIsFoundAndReadUnderTheNewKeyAndTheOldOneOpensNothing() throws IOException {
        assertThat(KeyRotation.rotate(folder)).isEqualTo(oldSeals.size());
        assertThat(Files.readAllBytes(folder.resolve("redress.key"))).isNotEqualTo(oldKey);
        assertAllIsThere();
        for (var old : oldSeals) {
            assertThat(holds(old)).isFalse();
        }
        for (var old : oldNames) {
            assertThat(holds(old)).isFalse();
        }
        KeyRotation.rotate(folder);
        assertAllIsThere();
        Files.write(folder.resolve("redress.key"), oldKey);
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> Store.open(folder, "aim"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_KEY));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aKillAfterAnyStepLosesNothing(Step last) throws IOException {
        assertThatThrownBy(() -> KeyRotation.rotate(folder, step -> {
            if (step == last) {
                throw new Killed();
            }
        })).isInstanceOf(Killed.class);
        try (var reader = Store.read(folder)) {
            assertThat(reader.cases().body(REFERENCE, 1).lines()).hasSize(1);
        }
        assertAllIsThere();
        assertThat(folder.resolve("redress.key.next")).doesNotExist();
        KeyRotation.rotate(folder);
        assertAllIsThere();
    }

    @Test
    void itNeedsTheKeyAndAFolderThatNobodyUses() throws IOException {
        var store = Store.open(folder, "aim");
        refused(Reason.IN_USE);
        store.close();
        Files.delete(folder.resolve("redress.key"));
        refused(Reason.NO_KEY);
        assertThat(folder.resolve("redress.key.next")).doesNotExist();
        Files.writeString(folder.resolve("redress.key"), "no key");
        refused(Reason.WRONG_KEY);
    }

    private void refused(Reason reason) {
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> KeyRotation.rotate(folder))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertAllIsThere() {
        try (var store = Store.open(folder, "aim")) {
            assertThat(store.cases().faults()).isEmpty();
            assertThat(store.cases().body(REFERENCE, 1).lines()).hasSize(1);
            assertThat(store.conversations().find(CHAT).orElseThrow().references()).containsExactly(REFERENCE);
            assertThat(store.conversations().find(Seat.anonymous(new Address(88)))).isPresent();
            assertThat(store.conversations().find(new Seat(GROUP, 5, 78))).isPresent();
            assertThat(store.invitations().find(invitation).map(Invitations.Invitation::shows)).isEqualTo(Optional.of(Map.of("what", "words")));
            assertThat(store.handlers().of(78)).containsExactly(REFERENCE);
            assertThat(store.goneMembers().isGone(GROUP, 79)).isTrue();
            assertThat(store.mailboxes().derivation().salt()).isEqualTo(salt);
            assertThat(store.outbox().waiting()).hasSize(2);
            store.transact(() -> store.outbox().add(new Parcel.Edit(GROUP, new Target.Known(5), "other words", Keyboard.NONE),
                    store.conversations().find(CHAT).orElseThrow().key()));
            assertThat(store.outbox().waiting()).as("a newer edit takes the place of the older").hasSize(2);
        }
    }

    private static Conversation conversation() {
        return new Conversation("c1", "complaint", Map.of(), Set.of(), "", Map.of(), NOW, "", Conversation.Phase.OPEN, "en");
    }

    private boolean holds(byte[] secret) throws IOException {
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
}
