package redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Answer;
import redress.dialog.Conversation;
import redress.dialog.Given;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;

/** No file of the folder shows who wrote or what they said, while it is open and after. */
class SecrecyTest {

    private static final long PERSON = 0x1234_5678_9ABCL;
    private static final Address CHAT = new Address(PERSON);
    private static final Party ANN = new Party(PERSON, "Annabel Unmistakable", "ann_unmistakable", "cy");
    private static final FileTicket LETTER = new FileTicket("ticket-unmistakable", FileKind.DOCUMENT,
            "letter-unmistakable.pdf", 1, "caption-unmistakable");
    private static final int TOKENS = 7;
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void neitherThePersonNorTheirWordsStandAnywhereInClear() throws IOException {
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> everything(store));
            assertNothingShows();
            store.sweep();
            assertNothingShows();
        }
        assertNothingShows();
    }

    @Test
    void aDestroyedKeyIsInNoFile() throws IOException {
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> everything(store));
            var key = store.conversations().find(CHAT).orElseThrow().key();
            var wrapped = store.sql().one("SELECT wrapped FROM data_key WHERE id = ?", row -> row.getBytes(1),
                    key.number())
                    .orElseThrow();
            assertThat(anyFileHolds(wrapped)).isTrue();
            store.transact(() -> {
                store.conversations().forget(CHAT);
                store.outbox().waiting().forEach(posted -> store.outbox().delivered(posted.id(), 1, Instant.EPOCH));
            });
            store.sweep();
            assertThat(anyFileHolds(wrapped)).isFalse();
        }
    }

    @Test
    void nothingShowsInWhatIsLogged() {
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> {
                everything(store);
                assertThat(store.conversations().find(CHAT).orElseThrow().toString()).isEqualTo("a talk");
                assertThat(store.outbox().waiting().toString()).doesNotContain("nmistakable", Long.toString(PERSON));
            });
        }
    }

    private static void everything(Store store) {
        var conversation = new Conversation("c1", "complaint",
                Map.of("what", new Given(new Answer.Written("words-unmistakable"), 5), "files",
                        new Given(new Answer.Files(List.of(LETTER)), 6)),
                Set.of(), "", Map.of(), NOW, "", Conversation.Phase.OPEN, "cy");
        var talk = store.conversations().begin(CHAT, ANN, conversation, List.of());
        store.conversations().keep(talk);
        store.outbox().add(new Parcel.Text(CHAT, "words-unmistakable", Keyboard.NONE, false), talk.key(), "hello");
        store.outbox().add(new Parcel.File(CHAT, LETTER, "words-unmistakable", false), talk.key());
        store.messages().bind("question", CHAT, 6);
        var filed = store.cases().open("AIM-1", Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of()),
                new Body(ANN, List.of(new Line("what", "What", "words-unmistakable")), List.of(LETTER)),
                new byte[] {1});
        store.outbox().add(new Parcel.Text(CHAT, "words-unmistakable", Keyboard.NONE, false), filed.key());
        store.conversations().begin(new Seat(new Address(-5), PERSON), ANN, conversation, List.of());
        store.invitations().make(filed, "consent", Map.of("what", "words-unmistakable"), new Random(TOKENS));
    }

    private void assertNothingShows() throws IOException {
        var secrets = new LinkedHashMap<String, byte[]>();
        secrets.put("words", "nmistakable".getBytes(StandardCharsets.UTF_8));
        secrets.put("words in UTF-16", "nmistakable".getBytes(StandardCharsets.UTF_16BE));
        secrets.put("number", Long.toString(PERSON).getBytes(StandardCharsets.US_ASCII));
        secrets.put("hexadecimal number", Long.toHexString(PERSON).getBytes(StandardCharsets.US_ASCII));
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(PERSON).array();
        secrets.put("number as SQLite keeps it", Arrays.copyOfRange(bytes, 2, Long.BYTES));
        var turned = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(PERSON).array();
        secrets.put("number turned round", Arrays.copyOf(turned, 6));
        secrets.put("number in groups of seven bits, highest first", sevens(true));
        secrets.put("number in groups of seven bits, lowest first", sevens(false));
        var token = new byte[16];
        new Random(TOKENS).nextBytes(token);
        secrets.put("secret word", Base64.getUrlEncoder().withoutPadding().encodeToString(token)
                .getBytes(StandardCharsets.US_ASCII));
        secrets.put("what the secret word is made of", token);
        for (var secret : secrets.entrySet()) {
            assertThat(anyFileHolds(secret.getValue())).as(secret.getKey()).isFalse();
        }
    }

    private boolean anyFileHolds(byte[] secret) throws IOException {
        var wanted = HexFormat.of().formatHex(secret);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = HexFormat.of().formatHex(Files.readAllBytes(file));
                for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                    if (at % 2 == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static byte[] sevens(boolean highestFirst) {
        int groups = (Long.SIZE - Long.numberOfLeadingZeros(PERSON) + 6) / 7;
        var bytes = new byte[groups];
        for (int i = 0; i < groups; i++) {
            int place = highestFirst ? groups - 1 - i : i;
            bytes[i] = (byte) (PERSON >>> 7 * place & 0x7F | (i < groups - 1 ? 0x80 : 0));
        }
        return bytes;
    }
}
