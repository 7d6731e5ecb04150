package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.message.Address;
import redress.store.Store;
import redress.telegram.BotApiStandIn;

/** Groups register themselves with the program as an operator starts it. */
@Timeout(300)
class RegisterTest {

    private static final Pattern CODE = Pattern.compile("/register (\\S+)\\s+(\\S+)");

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Phone amina = new Phone(api, 8001, "Amina", -1005);
    private final Phone ben = new Phone(api, 8002, "Ben", -1006);
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);
    private Bot bot;

    @BeforeEach
    void choosesItsFolder() {
        bot = new Bot(api, temp.resolve("data"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String data() {
        return bot.data().toString();
    }

    /** The codes that were printed, in order. */
    private static List<String> codes(String printed) {
        return CODE.matcher(printed).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aRunningBotHearsTheCodesThatTheCommandPrints() {
        try (var program = bot.start()) {
            api.await(call -> call.method().equals("deletewebhook"));
            assertThat(run("register", "complaints", "--data", data())).as(err.toString()).isZero();
            assertThat(out.toString()).contains("within the hour", "REDRESS_TEAMS names a group for \"complaints\"");
            amina.walk(bot, "/register@" + BotApiStandIn.USERNAME + " " + codes(out.toString()).get(0));
            amina.awaitWords("This is the group for Complaints");
            assertThat(run("register", "--all", "--data", data())).isZero();
            assertThat(out.toString()).contains("Every team has its group");
            assertThat(program.stop()).isZero();
            assertThat(program.out() + program.err()).doesNotContain(codes(out.toString()).get(0));
        }
        assertThat(bot.data().resolve("control")).doesNotExist();
    }

    @Test
    void withoutGroupsItEndsWithOneLineThatNamesTheCommand() {
        var none = bot.environment(Map.of("REDRESS_TEAMS", ""));
        try (var program = RunningProgram.start(none)) {
            assertThat(program.exitCode()).isEqualTo(6);
            assertThat(program.err().lines()).singleElement().asString().contains("redress register --all");
        }
        try (var program = RunningProgram.start(Map.of("REDRESS_DATA", data()), "register", "whistleblowing", "complaints")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out()).contains("Nobody hears them yet");
        }
    }

    @Test
    void teamsThatRegisteredKeepTheirGroupsAcrossRuns() {
        try (var store = Store.open(bot.data(), "aim")) {
            store.transact(() -> {
                store.teamChats().register("complaints", new Address(-1005));
                store.teamChats().register("whistleblowing", new Address(-1006));
            });
        }
        try (var talk = RunningProgram.start(Map.of("REDRESS_DATA", data())).type(List.of("/start"))) {
            assertThat(talk.exitCode()).isZero();
        }
        try (var program = RunningProgram.start(bot.environment(Map.of("REDRESS_TEAMS", "complaints=-1001")))) {
            api.await(call -> call.method().equals("deletewebhook"));
            assertThat(program.stop()).isZero();
        }
        try (var store = Store.read(bot.data())) {
            assertThat(store.teamChats().all()).containsExactlyInAnyOrderEntriesOf(
                    Map.of("complaints", new Address(-1001), "whistleblowing", new Address(-1006)));
        }
    }

    @Test
    void whoeverNamesNoTeamOrAStrangeOneIsToldWhichThereAre() {
        assertThat(run("register", "--data", data())).isEqualTo(2);
        assertThat(run("register", "cooks", "--data", data())).isEqualTo(2);
        assertThat(run("register", "complaints", "--all", "--data", data())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("complaints, whistleblowing"));
        assertThat(bot.data()).doesNotExist();
    }

    @Test
    void theCommandListensItselfWhereNoBotCanStart() throws Exception {
        try (var program = ListeningProgram.start(bot.environment(Map.of("REDRESS_TEAMS", "")), "register", "--all")) {
            var codes = codes(program.awaitOut("Listening until all are there"));
            assertThat(codes).hasSize(2);
            api.await(call -> call.method().equals("deletewebhook"));
            sam.writes("/start");
            sam.awaitWords("This chat is not open yet");
            amina.writes("/register " + codes.get(0));
            amina.awaitWords("This is the group for Complaints");
            amina.writes("/register " + codes.get(1));
            amina.awaitWords("cannot share a group");
            ben.writes("/register " + codes.get(1));
            assertThat(program.exitCode()).isZero();
            ben.awaitWords("This is the group for Whistleblowing");
            assertThat(program.awaitOut("Start `redress run` now.")).contains("Registered: complaints");
        }
        try (var program = RunningProgram.start(bot.environment(Map.of("REDRESS_TEAMS", "")))) {
            int before = api.calls("deletewebhook").size();
            api.awaitThat(calls -> api.calls("deletewebhook").size() > before || before > 1);
            assertThat(program.stop()).isZero();
        }
    }
}
