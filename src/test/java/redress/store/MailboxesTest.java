package redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;

/** A mailbox is found and opened by what a code was stretched to, and by nothing else. */
class MailboxesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final byte[] ONE = "one".getBytes(UTF_8);
    private static final byte[] OTHER = "other".getBytes(UTF_8);

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, "aim");
        store.transact(() -> {
            cased("AIM-1");
            cased("AIM-2");
            store.mailboxes().make("AIM-1", ONE);
            store.mailboxes().make("AIM-2", OTHER);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachCodeOpensItsOwnMailboxAndAWrongOneNone() {
        assertThat(store.mailboxes().find(ONE)).contains("AIM-1");
        assertThat(store.mailboxes().find(OTHER)).contains("AIM-2");
        assertThat(store.mailboxes().find("wrong".getBytes(UTF_8))).isEmpty();
        assertThat(store.mailboxes().exists("AIM-1")).isTrue();
        assertThat(store.mailboxes().exists("AIM-3")).isFalse();
    }

    @Test
    void aCaseHasOneMailboxWhoeverComesTwice() {
        store.transact(() -> store.mailboxes().make("AIM-1", ONE));
        store.transact(() -> store.mailboxes().make("AIM-1", "again".getBytes(UTF_8)));
        assertThat(store.mailboxes().find(ONE)).contains("AIM-1");
        assertThat(store.mailboxes().find("again".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void mailLiesThereInOrderUntilItIsReadAndAfter() {
        store.transact(() -> {
            store.mailboxes().put("AIM-1", "Who signed it?", DAY);
            store.mailboxes().put("AIM-1", "Thank you.", DAY.plusDays(1));
            store.mailboxes().put("AIM-2", "Something else.", DAY);
        });
        var fresh = store.mailboxes().mail("AIM-1", true);
        assertThat(fresh).extracting(Mail::text).containsExactly("Who signed it?", "Thank you.");
        assertThat(fresh).extracting(Mail::day).containsExactly(DAY, DAY.plusDays(1));
        store.transact(() -> store.mailboxes().read("AIM-1", fresh.get(0).id()));
        assertThat(store.mailboxes().mail("AIM-1", true)).extracting(Mail::text).containsExactly("Thank you.");
        assertThat(store.mailboxes().mail("AIM-1", false)).extracting(Mail::read).containsExactly(true, false);
        assertThat(store.mailboxes().mail("AIM-2", true)).hasSize(1);
    }

    @Test
    void whereSomebodyWantsToHearOfItIsKeptForOneChatUntilTheyDoNot() {
        store.transact(() -> {
            store.mailboxes().notice("AIM-1", new Address(7001), "en");
            store.mailboxes().notice("AIM-1", new Address(7002), "cy");
        });
        assertThat(store.mailboxes().noticed("AIM-1")).contains(new Mailboxes.Notice(new Address(7002), "cy"));
        assertThat(store.mailboxes().noticedIn(new Address(7002))).containsExactly("AIM-1");
        assertThat(store.mailboxes().noticedIn(new Address(7001))).isEmpty();
        store.transact(() -> store.mailboxes().unnotice("AIM-1"));
        assertThat(store.mailboxes().noticed("AIM-1")).isEmpty();
    }

    @Test
    void theSaltIsDrawnOnceAndStays() {
        var derivation = store.mailboxes().derivation();
        assertThat(derivation.salt()).hasSize(16).isNotEqualTo(new byte[16]);
        close();
        openAgain();
        assertThat(store.mailboxes().derivation()).usingRecursiveComparison().isEqualTo(derivation);
        assertThat(store.mailboxes().find(ONE)).contains("AIM-1");
    }

    @Test
    void aFolderKeepsTheCostAtWhichItsCodesWereDerived() {
        var earlier = new Derivation(new byte[16], 64, 1);
        store.transact(() -> {
            var keys = new Keys(store.sql(), Secrets.of(new KeyFile(new DataFolder(folder)).read()).wrapping());
            var key = keys.fresh();
            store.sql().write("UPDATE meta SET salt = ?, salt_key = ?", keys.seal(key, earlier.kept(), "salt"), key.number());
        });
        close();
        openAgain();
        assertThat(store.mailboxes().derivation()).usingRecursiveComparison().isEqualTo(earlier);
    }

    private void openAgain() {
        store = Store.open(folder, "aim");
    }

    private void cased(String reference) {
        var header = Header.of(1, EventType.OPENED, Instant.parse("2026-11-23T00:00:00Z"), Role.COMPLAINANT,
                Map.of(Header.KIND, "disclosure", Header.STAGE, "first", Header.TEAM, "whistleblowing"));
        store.cases().open(reference, header, new Body(Party.unnamed("Amber Heron"), List.of(), List.of()), new byte[32]);
    }
}
