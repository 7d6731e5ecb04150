package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static redress.desk.ComplaintLines.SUBMIT;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.CapturedLog;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.casework.Party;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.store.FullDisk;
import redress.store.StoreRefused;

/** What cannot be handled spoils nothing else. */
class PoisonTest {

    private static final Instant LONG_AFTER = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void spoil(String statement) {
        desk.restart(() -> new DamagedFolder(folder).run(statement));
    }

    @Test
    void aPressOnACaseWhosePackIsDamagedSpoilsNoOther() {
        var reference = desk.complain(SAM);
        spoil("UPDATE pack SET content = x'07'");
        desk.restart(ChangedPack.in(dialogs));
        var poison = desk.does(COMPLAINTS, BEN, "Acknowledge");
        var before = desk.does(KIM, "/start");
        desk.happen(before);
        try (var log = new CapturedLog()) {
            desk.happen(desk.does(KIM, "Make a complaint"), poison, desk.does(OpenDesk.STRANGERS, BEN, "Hello"));
            assertThat(log.text()).containsOnlyOnce("was set aside").doesNotContain("Sam").doesNotContain("assessor")
                    .doesNotContain("Ben").doesNotContain(reference);
            desk.happen(poison);
            assertThat(log.text()).containsOnlyOnce("was set aside");
        }
        assertThat(desk.chats().count(KIM, "helping someone")).isEqualTo(1);
        assertThat(desk.store().cases().log(reference)).hasSize(1);
        assertThat(desk.answers()).as("whoever pressed is told").anyMatch(note -> note.contains("went wrong"));
    }

    @Test
    void aConversationThatIsDamagedSpoilsNoOther() {
        desk.walk(SAM, ComplaintLines.plain());
        spoil("UPDATE conversation SET sealed = x'07'");
        var poison = desk.does(SAM, SUBMIT);
        try (var log = new CapturedLog()) {
            desk.happen(desk.does(KIM, "/start"), poison);
            desk.happen(desk.does(KIM, "Make a complaint"), poison);
            assertThat(log.text()).containsOnlyOnce("was set aside").doesNotContain("Sam");
        }
        assertThat(desk.chats().count(KIM, "helping someone")).isEqualTo(1);
        assertThat(desk.cases()).isEmpty();
    }

    @Test
    void aFileWhoseConversationCannotBeReadIsTriedAgainAndLeavesNothingMeanwhile() {
        desk.idle(true);
        desk.walk(SAM, ComplaintLines.plain().subList(0, ComplaintLines.plain().indexOf("I have no files")));
        desk.happen(desk.sends(SAM, new Party(SAM.chat(), "Sam", "", "en"), "a.jpg"));
        spoil("UPDATE conversation SET sealed = CAST(x'07' || sealed AS BLOB)");
        try (var log = new CapturedLog()) {
            desk.work();
            assertThat(log.text()).contains("was set aside", "is tried again");
        }
        assertThat(new EvidenceFolder(folder).names()).isEmpty();
        spoil("UPDATE conversation SET sealed = substr(sealed, 2)");
        assertThat(desk.store().jobs().waiting()).as("it waits for its time").isEmpty();
        desk.idle(false);
        desk.liveUntil(Instant.parse("2026-01-05T10:01:00Z"));
        assertThat(new EvidenceFolder(folder).names()).isNotEmpty().isEqualTo(desk.store().evidence().names());
    }

    @Test
    void aDeadlineOfADamagedCaseKeepsNoOtherFromBeingTold() {
        var spoilt = desk.complain(SAM);
        var sound = desk.complain(KIM);
        desk.store().transact(() -> desk.store().erasures().erase(spoilt, Instant.EPOCH, ""));
        desk.liveUntil(LONG_AFTER);
        assertThat(desk.chats().count(COMPLAINTS, sound + " is overdue")).isEqualTo(2);
        assertThat(desk.store().timers().next()).as("nothing rings for ever but the list of the day")
                .hasValueSatisfying(next -> assertThat(next).isAfter(LONG_AFTER));
    }

    @Test
    void whoeverLeftCanDoNothingThoughOneOfTheirCasesIsDamaged() {
        var spoilt = taken(SAM);
        var sound = taken(KIM);
        spoil("UPDATE event SET body = x'07' WHERE reference = '" + spoilt + "'");
        desk.happen(new Happening.MemberGone(0, COMPLAINTS, BEN.id(), Instant.parse("2026-01-05T12:00:00Z")));
        assertThat(desk.store().goneMembers().isGone(COMPLAINTS, BEN.id())).isTrue();
        assertThat(desk.store().cases().find(sound).orElseThrow().file().isHandled()).isFalse();
    }

    private String taken(Address person) {
        var reference = desk.complain(person);
        List.of("Take it on", "Yes", "No", "No").forEach(line -> desk.happen(desk.does(COMPLAINTS, BEN, line)));
        assertThat(desk.store().cases().find(reference).orElseThrow().file().isHandled()).isTrue();
        return reference;
    }

    @Test
    void aTeamReadsItsListThoughTheCardOfOneCaseCannotBeMadeNew() {
        var spoilt = desk.complain(SAM);
        var sound = desk.complain(KIM);
        spoil("UPDATE event SET body = x'07' WHERE reference = '" + spoilt + "'");
        desk.liveUntil(Instant.parse("2026-01-06T09:00:00Z"));
        assertThat(desk.chats().count(COMPLAINTS, "Open cases: 2")).isEqualTo(1);
        assertThat(desk.chats().text(COMPLAINTS, desk.chats().message(COMPLAINTS, sound + "\nNew"))).contains("1 working day left");
    }

    @Test
    void aTeamMovesThoughOneOfItsCasesIsDamaged() {
        var spoilt = desk.complain(SAM);
        var sound = desk.complain(KIM);
        spoil("UPDATE event SET body = x'07' WHERE reference = '" + spoilt + "'");
        var codes = new CompletableFuture<Map<String, String>>();
        desk.handle(new Happening.Ordered(new Order.Register(List.of("complaints"), codes)));
        desk.happen(desk.does(OpenDesk.STRANGERS, BEN, "/register " + codes.join().get("complaints")));
        assertThat(desk.store().teamChats().all()).containsEntry("complaints", OpenDesk.STRANGERS);
        assertThat(desk.chats().count(OpenDesk.STRANGERS, sound + "\nNew")).isEqualTo(1);
    }

    @Test
    void thatSomebodyBlockedTheBotIsNotedThoughOneOfTheirCasesIsErased() {
        var erased = desk.complain(SAM);
        var open = desk.complain(SAM);
        desk.store().transact(() -> desk.store().erasures().erase(erased, Instant.EPOCH, ""));
        desk.happen(desk.blocks(SAM));
        assertThat(desk.store().cases().find(open).orElseThrow().file().happened()).contains(EventType.UNREACHABLE);
    }

    @Test
    void aFullDiskLeavesNothingHalfDoneAndTheSameGoesThroughOnceThereIsRoom() {
        desk.walk(SAM, ComplaintLines.with("x".repeat(4000), "y".repeat(4000), "z".repeat(4000), "Sam Carter"));
        desk.happen(desk.does(KIM, "/start"));
        int said = desk.chats().said(SAM).size();
        var submit = desk.does(SAM, SUBMIT);
        var other = desk.does(KIM, "Make a complaint");
        FullDisk.of(desk.store());
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> desk.handle(other, submit))
                .satisfies(full -> assertThat(full.reason()).isEqualTo(StoreRefused.Reason.DISK_FULL));
        assertThat(desk.chats().leaving()).isEmpty();
        assertThat(desk.chats().said(SAM)).hasSize(said);
        assertThat(desk.cases()).isEmpty();
        FullDisk.over(desk.store());
        desk.happen(other, submit);
        assertThat(desk.cases()).singleElement().satisfies(file ->
                assertThat(file.state()).isEqualTo(CaseState.RECEIVED));
        assertThat(desk.chats().count(SAM, "Thank you. We have it.")).isEqualTo(1);
        assertThat(desk.chats().count(KIM, "helping someone")).isEqualTo(1);
        assertThat(desk.store().cases().faults()).isEmpty();
    }
}
