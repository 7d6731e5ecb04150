package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.casework.Case;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;

/** The log of a case, the chain through it, and what is kept beside it. */
class CasesTest {

    private static final String ONE = "AIM-0001";
    private static final String TWO = "AIM-0002";
    private static final byte[] PACK = {1, 2, 3};
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123456Z");

    @TempDir
    private Path folder;
    private Store store;
    private final Drawn drawn = new Drawn(7);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @BeforeEach
    void open() {
        store = Store.open(folder, "aim");
        store.transact(() -> {
            store.cases().open(ONE, opened(), drawn.body(), PACK);
            store.cases().open(TWO, opened(), drawn.body(), PACK);
            store.cases().append(ONE, acknowledged(2), drawn.body());
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCaseIsWhatItsEventsMakeIt() {
        var filed = store.cases().find(ONE).orElseThrow();
        assertThat(filed.file()).isEqualTo(Case.of(ONE, store.cases().log(ONE)));
        assertThat(filed.file().state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(filed.file().deadline("acknowledge").orElseThrow().isMet()).isTrue();
        assertThat(List.copyOf(filed.file().deadlines().keySet())).containsExactly("acknowledge", "outcome");
        assertThat(filed.pack()).isEqualTo(PACK);
        assertThat(store.cases().log(ONE)).extracting(Header::sequence).containsExactly(1L, 2L);
        assertThat(store.cases().faults()).isEmpty();
    }

    @Test
    void whatIsGivenBackIsWhatIsKept() {
        store.transact(() -> {
            var body = drawn.body();
            var filed = store.cases().append(TWO, acknowledged(2), body);
            assertThat(store.cases().find(TWO).orElseThrow().file()).isEqualTo(filed.file());
            assertThat(store.cases().body(TWO, 2)).isEqualTo(body);
        });
    }

    @Test
    void theNewestIsLast() {
        assertThat(store.cases().all()).extracting(Case::reference).containsExactly(ONE, TWO);
        assertThat(store.cases().all().get(0)).isEqualTo(store.cases().find(ONE).orElseThrow().file());
        assertThat(store.cases().newest().orElseThrow().reference()).isEqualTo(TWO);
        assertThat(store.cases().exists(ONE)).isTrue();
        assertThat(store.cases().exists("AIM-0003")).isFalse();
        assertThat(store.cases().find("AIM-0003")).isEmpty();
        assertThat(store.cases().log("AIM-0003")).isEmpty();
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        store.transact(() -> {
            assertThatIllegalArgumentException().isThrownBy(() ->
                    store.cases().open(ONE, opened(), drawn.body(), PACK));
            assertThatIllegalArgumentException().isThrownBy(() ->
                    store.cases().append(ONE, acknowledged(2), drawn.body()));
            assertThatIllegalArgumentException().isThrownBy(() ->
                    store.cases().append("AIM-0003", acknowledged(2), drawn.body()));
        });
        assertThatIllegalArgumentException().isThrownBy(() -> store.cases().body(ONE, 9));
        assertThat(store.cases().faults()).isEmpty();
    }

    @Test
    void aReaderBesideTheDeskVerifiesToo() {
        try (var reader = Store.read(folder)) {
            assertThat(reader.cases().faults()).isEmpty();
            assertThat(reader.cases().all()).isEqualTo(store.cases().all());
            assertThat(reader.cases().body(ONE, 2)).isEqualTo(store.cases().body(ONE, 2));
        }
    }

    @Test
    void anErasedCaseCannotBeReadAndItsChainHolds() {
        var key = store.cases().find(ONE).orElseThrow().key();
        store.transact(() -> store.erasures().erase(ONE, Instant.EPOCH, ""));
        assertThat(store.cases().find(ONE).orElseThrow().key()).isEqualTo(KeyId.NONE);
        assertThat(store.cases().faults()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.cases().body(ONE, 1));
        assertThat(store.sql().one("SELECT 1 FROM data_key WHERE id = ?", row -> 1, key.number())).isEmpty();
        assertThat(store.cases().body(TWO, 1)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFlippedBitOfABodyOrAHashGoesUnnoticed(long seed) {
        var random = new Random(seed);
        var column = random.nextBoolean() ? "body" : "hash";
        var bytes = store.sql().one("SELECT " + column + " FROM event WHERE reference = ? AND sequence = 1",
                row -> row.getBytes(1), ONE).orElseThrow();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        change("UPDATE event SET " + column + " = ? WHERE reference = ? AND sequence = 1", bytes, ONE);
        assertThat(store.cases().faults()).isNotEmpty().first().asString().startsWith(ONE + ": event 1 ");
        if (column.equals("body")) {
            assertThatIllegalStateException().isThrownBy(() -> store.cases().body(ONE, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type = 'outcome'", "at = at + 1", "role = 'staff'", "ids = replace(ids, '29', '30')",
        "ids = ids || ' '", "sequence = 7", "reference = 'AIM-0002', sequence = 2"})
    void noChangedHeaderGoesUnnoticed(String change) {
        change("UPDATE event SET " + change + " WHERE reference = ? AND sequence = 1", ONE);
        assertThat(store.cases().faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM event WHERE reference = ? AND sequence = 1",
        "DELETE FROM event WHERE reference = ? AND sequence = 2",
        "UPDATE case_file SET pack = x'00' WHERE reference = ?",
        "DELETE FROM deadline WHERE reference = ?", "UPDATE deadline SET due_at = due_at + 1 WHERE reference = ?",
        "UPDATE deadline SET met_at = NULL WHERE reference = ?",
        "UPDATE case_file SET state = 'received' WHERE reference = ?",
        "UPDATE case_file SET happened = 'opened' WHERE reference = ?",
        "UPDATE case_file SET head = x'00' WHERE reference = ?",
        "UPDATE case_file SET team = 'other' WHERE reference = ?",
        "UPDATE case_file SET state = 'odd' WHERE reference = ?"})
    void whatIsMissingOrWrongBesideTheLogIsTold(String change) {
        change(change, ONE);
        assertThat(store.cases().faults()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith(ONE + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE case_file SET state = 'lost' WHERE reference = ?",
        "UPDATE deadline SET due = 'soon' WHERE reference = ?"})
    void aCaseThatCannotBeReadIsNamedAndHidesNoOther(String change) {
        change(change, ONE);
        var listing = store.cases().listing(store.cases().references());
        assertThat(listing.damaged()).containsExactly(ONE);
        assertThat(listing.cases()).extracting(Case::reference).containsExactly(TWO);
        assertThat(store.cases().faults()).singleElement().asString().contains(ONE, "Restore", "backup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM deadline WHERE reference = ?",
            "UPDATE deadline SET due_at = 0 WHERE reference = ?",
        "UPDATE case_file SET state = 'received', stage = '', happened = '', sequence = 0 WHERE reference = ?",
        "UPDATE case_file SET head = x'' WHERE reference = ?",
        "INSERT INTO deadline VALUES (?, 'made-up', '2026-12-29T23:59:59Z[Europe/London]', 0, 1, NULL, 'staff', 1, 0)"})
    void rebuildingMakesTheSameAgain(String change) {
        var before = store.cases().all();
        change(change, ONE);
        assertThat(store.cases().faults()).isNotEmpty();
        store.transact(() -> store.cases().rebuild());
        assertThat(store.cases().faults()).isEmpty();
        assertThat(store.cases().all()).isEqualTo(before);
        store.transact(() -> store.cases().append(ONE, Header.of(3, EventType.OUTCOME, NOW, Role.STAFF, Map.of()),
                drawn.body()));
        assertThat(store.cases().faults()).isEmpty();
    }

    @Test
    void keptAndFoldedAgreeForAnyEvents() {
        var random = new Random(11);
        store.transact(() -> {
            for (long sequence = 2; sequence < 40; sequence++) {
                var ids = new LinkedHashMap<String, String>();
                ids.put(Header.DUE + "c" + random.nextInt(4), "2026-12-" + (10 + random.nextInt(20))
                        + "T23:59:59Z[Europe/London]");
                List.of(Header.WINDOW, Header.RUNS, Header.GONE, Header.WAITS, Header.ANEW).forEach(prefix -> {
                    if (random.nextInt(4) == 0) {
                        ids.put(prefix + "c" + random.nextInt(4), Header.YES);
                    }
                });
                ids.put(Header.STAGE, "s" + random.nextInt(3));
                if (random.nextBoolean()) {
                    ids.put(Header.UNCERTAIN + "c" + random.nextInt(4), "yes");
                    ids.put(Header.MET + "c" + random.nextInt(4), "yes");
                }
                var type = EventType.builtIn().get(1 + random.nextInt(EventType.builtIn().size() - 1));
                store.cases().append(TWO, Header.of(sequence, type, NOW.plusSeconds(sequence), Role.STAFF, ids),
                        drawn.body());
            }
        });
        assertThat(store.cases().faults()).isEmpty();
        assertThat(store.cases().find(TWO).orElseThrow().file()).isEqualTo(Case.of(TWO, store.cases().log(TWO)));
    }

    private void change(String statement, Object... values) {
        store.sql().script("PRAGMA foreign_keys = OFF");
        store.transact(() -> assertThat(store.sql().write(statement, values)).isPositive());
        store.sql().script("PRAGMA foreign_keys = ON");
    }

    private static Header opened() {
        return Header.of(1, EventType.OPENED, NOW, Role.COMPLAINANT, Map.of("kind", "complaint", "stage", "one",
                "team", "complaints", Header.DUE + "acknowledge", "2026-12-29T23:59:59Z[Europe/London]",
                Header.DUE + "outcome", "2027-03-29T23:59:59+01:00[Europe/London]", Header.UNCERTAIN + "outcome",
                "yes"));
    }

    private static Header acknowledged(long sequence) {
        return Header.of(sequence, EventType.ACKNOWLEDGED, NOW.plusSeconds(60), Role.STAFF,
                Map.of(Header.MET + "acknowledge", "yes"));
    }
}
