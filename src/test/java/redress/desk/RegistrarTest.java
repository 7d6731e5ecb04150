package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.STRANGERS;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.message.Address;
import redress.message.Rights;

/** Groups register themselves by codes, and what the bot lacks in them is noticed. */
class RegistrarTest {

    private static final Instant LATER = Instant.parse("2026-01-05T11:00:00Z");
    private static final Rights ALL = new Rights(true, true, true, true);

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String code(String team) {
        var codes = new CompletableFuture<Map<String, String>>();
        desk.handle(new Happening.Ordered(new Order.Register(List.of(team), codes)));
        return codes.join().get(team);
    }

    private void write(Address chat, String words) {
        desk.happen(desk.does(chat, AMINA, words));
    }

    @Test
    void aCodeMakesAGroupThePlaceOfATeamOnce() {
        var code = code("complaints");
        assertThat(code).matches("[2-9A-Z]{5}-[2-9A-Z]{5}");
        write(STRANGERS, "/register@the_bot " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(desk.chats().newest(STRANGERS)).contains("This is the group for Complaints");
        assertThat(desk.store().teamChats().all()).containsEntry("complaints", STRANGERS);
        assertThat(desk.store().teamChats().registered()).containsOnlyKeys("complaints");
        assertThat(desk.chats().newest(COMPLAINTS)).contains("they have another group now");
        write(COMPLAINTS, "/register " + code);
        assertThat(desk.chats().newest(COMPLAINTS)).contains("That code does not work");
    }

    @Test
    void aTeamThatMovesTakesItsOpenCasesAlong() {
        var reference = desk.complain(SAM);
        write(STRANGERS, "/register " + code("complaints"));
        assertThat(desk.chats().count(STRANGERS, "Whom it happened to")).isEqualTo(1);
        desk.happen(desk.does(STRANGERS, AMINA, "Acknowledge"));
        assertThat(desk.chats().newest(SAM)).contains(reference + " has been acknowledged");
        assertThat(desk.store().cases().find(reference).orElseThrow().file().deadline("acknowledge").orElseThrow().isMet())
                .isTrue();
    }

    @Test
    void theMainTeamTakesAlongTheCasesOfTeamsWithoutAGroupOfTheirOwn(@TempDir Path changed) {
        desk.restart(AskingPack.in(changed)
                .change("pack.json", "\"teams\": {", "\"teams\": {\"quality\": {\"name\": \"Quality\", \"readers\": \"Quality\"},")
                .change("complaint.json", "{\"is\": \"complaints\"}]", "{\"is\": \"quality\"}]")
                .read());
        desk.complain(SAM);
        assertThat(desk.cases()).extracting(file -> file.team()).containsExactly("quality");
        write(STRANGERS, "/register " + code("complaints"));
        assertThat(desk.chats().count(STRANGERS, "Whom it happened to")).isEqualTo(1);
        assertThat(desk.chats().button(STRANGERS, "Acknowledge")).isPresent();
    }

    @Test
    void aRestrictedTeamSharesItsGroupWithNobodyEitherWay() {
        var code = code("whistleblowing");
        write(COMPLAINTS, "/register " + code);
        assertThat(desk.chats().newest(COMPLAINTS)).contains("cannot share a group");
        write(STRANGERS, "/register " + code);
        assertThat(desk.store().teamChats().all()).containsEntry("whistleblowing", STRANGERS);
        write(STRANGERS, "/register " + code("complaints"));
        assertThat(desk.chats().newest(STRANGERS)).contains("cannot share a group");
        assertThat(desk.store().teamChats().all()).containsEntry("complaints", COMPLAINTS);
    }

    @Test
    void aCodeThatIsOldOrReplacedWorksNoMore() {
        var first = code("complaints");
        var second = code("complaints");
        write(STRANGERS, "/register " + first);
        assertThat(desk.chats().newest(STRANGERS)).contains("That code does not work");
        desk.passUntil(LATER);
        write(STRANGERS, "/register " + second);
        assertThat(desk.chats().newest(STRANGERS)).contains("That code does not work");
        assertThat(desk.store().teamChats().registered()).isEmpty();
    }

    @Test
    void afterFiveWrongCodesNothingIsAnsweredForAnHour() {
        for (int i = 0; i < 5; i++) {
            write(STRANGERS, "/register 22222-22222");
        }
        assertThat(desk.chats().newest(STRANGERS)).contains("For an hour");
        var code = code("complaints");
        write(STRANGERS, "/register " + code);
        assertThat(desk.chats().count(STRANGERS, "code")).isEqualTo(5);
        assertThat(desk.store().teamChats().registered()).isEmpty();
        desk.passUntil(LATER);
        write(STRANGERS, "/register 22222-22222");
        assertThat(desk.chats().newest(STRANGERS)).contains("Please check it, or ask for a new one");
    }

    @Test
    void withoutACodeOrInAPrivateChatItIsExplained() {
        write(STRANGERS, "/register");
        assertThat(desk.chats().newest(STRANGERS)).contains("write /register and its code");
        desk.happen(desk.does(SAM, "/register 4K7MA-9XTPC"));
        assertThat(desk.chats().newest(SAM)).contains("belongs in a group");
        desk.walk(SAM, List.of("/start"));
        assertThat(desk.chats().newest(SAM)).contains("What would you like to do");
    }

    @Test
    void whatTheBotLacksIsSaidOnceToTheMainTeamAndAgainWhenItIsBack() {
        for (int i = 0; i < 2; i++) {
            admitted(WHISTLEBLOWING, new Rights(true, true, false, true));
        }
        assertThat(desk.chats().count(COMPLAINTS, "may not open topics")).isEqualTo(1);
        admitted(WHISTLEBLOWING, ALL);
        assertThat(desk.chats().newest(COMPLAINTS)).contains("all that it needs in their group again");
        assertThat(desk.store().groups().rights(WHISTLEBLOWING)).isEqualTo(ALL);
        admitted(STRANGERS, Rights.NONE);
        desk.happen(desk.blocks(COMPLAINTS), desk.blocks(COMPLAINTS));
        assertThat(desk.chats().count(WHISTLEBLOWING, "takes no messages")).isEqualTo(1);
    }

    private void admitted(Address chat, Rights rights) {
        desk.happen(new Happening.Admitted(0, chat, rights, LATER));
    }
}
