package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.CaseState;
import redress.store.Store;
import redress.telegram.ApiFault;
import redress.telegram.BotApiStandIn;

/** A whole complaint on Telegram, from the first word to the team's acknowledgement, with all that may come between. */
@Timeout(600)
class WholeComplaintTest {

    private static final int MOST_CALLS = 3;
    /** What the README promises; a call for updates may hang for 50 s meanwhile. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(2);

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private Bot bot;
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);
    private final Phone amina = new Phone(api, 8001, "Amina", Bot.COMPLAINTS);
    private final Phone ben = new Phone(api, 8002, "Ben", Bot.COMPLAINTS);

    @BeforeEach
    void choosesItsFolder() {
        bot = new Bot(api, temp.resolve("data"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void step(String line) {
        assertThat(sam.walk(bot, line)).as(line).isBetween(1, MOST_CALLS);
    }

    @Test
    void aComplaintGoesItsWholeWayAcrossARestart() {
        try (var first = bot.start()) {
            api.await(call -> call.method().equals("deletewebhook"));
            step("/start");
            step("Make a complaint");
            step("It happened to me or us");
            assertThat(sam.shown()).as("the pressed question shows its answer")
                    .contains("You answered: It happened to me");
            api.push("{\"some_new_kind\": {\"x\": 1}}");
            api.push("{\"message\": {\"message_id\": \"no number\", \"date\": {}}}");
            bot.awaitQuiet();
            step("The assessor came two hours late.");
            step("AIM's service or staff");
            var before = System.nanoTime();
            assertThat(first.stop()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(STOPS_WITHIN);
            assertThat(first.err()).contains("was set aside").doesNotContain("no number", "assessor", "\tat ");
        }
        int start = api.calls().size();
        try (var second = bot.start()) {
            api.awaitThat(all -> all.stream().skip(start).anyMatch(call -> call.method().equals("deletewebhook")));
            for (var line : List.of("Apprentice registered with AIM", "Yes, I have", "yesterday", "Skip this",
                    "Skip this")) {
                step(line);
            }
            evidence();
            step("Done");
            step("No, nothing");
            step("Yes, I will give them");
            step("Sam Carter");
            sharesACard(99, "+447700900999");
            sam.awaitWords("That is somebody else's number");
            sharesACard(4711, "+447700900123");
            bot.awaitQuiet();
            step("Skip this");
            step("No");
            step("Send it to AIM");
            sam.awaitWords("Your reference is AIM-");
            amina.awaitWords("New: Complaint");
            api.await(call -> call.method().equals("sendphoto") && call.chat() == Bot.COMPLAINTS
                    && call.body().path("photo").asText().equals("photo-2"));
            api.await(call -> call.method().equals("senddocument") && call.chat() == Bot.COMPLAINTS
                    && call.body().path("document").asText().equals("letter"));
            acknowledge();
            assertThat(second.stop()).isZero();
        }
        assertThat(bot.cases()).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(CaseState.ACKNOWLEDGED);
            assertThat(file.deadline("acknowledge").orElseThrow().isMet()).isTrue();
        });
    }

    private void acknowledge() {
        var alert = api.messages(Bot.COMPLAINTS).stream()
                .filter(one -> one.data("Acknowledge").isPresent()).findFirst().orElseThrow();
        var data = alert.data("Acknowledge").orElseThrow();
        amina.presses(data, alert.number());
        sam.awaitWords("has been acknowledged");
        ben.presses(data, alert.number());
        api.await(call -> call.method().equals("answercallbackquery")
                && call.text().contains("Amina has already done this"));
        amina.awaitWords(": Acknowledged (Amina)");
    }

    private void evidence() {
        for (int i = 1; i <= 2; i++) {
            var id = "photo-" + i;
            api.putFile(id, "a picture".getBytes(StandardCharsets.UTF_8));
            sam.sends(message -> message.put("media_group_id", "album").putArray("photo").addObject()
                    .put("file_id", id)
                    .put("file_unique_id", id).put("width", 90).put("height", 90).put("file_size", 1000));
        }
        api.putFile("letter", "a letter".getBytes(StandardCharsets.UTF_8));
        bot.awaitQuiet();
        int mark = api.calls().size();
        sam.sends(message -> message.putObject("document").put("file_id", "big").put("file_unique_id", "big")
                .put("file_name", "big.mp4").put("file_size", 25_000_000));
        sam.awaitWords("That file is too big");
        sam.sends(message -> message.putObject("document").put("file_id", "letter").put("file_unique_id", "letter")
                .put("file_name", "../../etc/../letter\u202Efdp.txt").put("file_size", 1000));
        bot.awaitQuiet();
        assertThat(api.calls().stream().skip(mark).filter(call -> call.method().startsWith("send"))).hasSize(2);
        assertThat(temp.resolve("letter")).doesNotExist();
    }

    private void sharesACard(long of, String phone) {
        sam.sends(message -> message.putObject("contact").put("phone_number", phone).put("first_name", "X")
                .put("user_id", of));
    }

    @Test
    void aTokenThatIsNoneOrUnknownEndsItWithOneLine() {
        try (var program = bot.startWith("TELEGRAM_BOT_TOKEN", "no token")) {
            endsWith(program, 4, "TELEGRAM_BOT_TOKEN");
        }
        api.revokeToken();
        try (var program = bot.start()) {
            endsWith(program, 4, "TELEGRAM_BOT_TOKEN");
        }
    }

    @Test
    void wrongTeamsEndItWithOneLine() {
        for (var teams : List.of("", "complaints=-1001,whistleblowing=-1002,cooks=-1003",
                "complaints=-1001,whistleblowing=-1001")) {
            try (var program = bot.startWith("REDRESS_TEAMS", teams)) {
                endsWith(program, 6, "REDRESS_TEAMS");
            }
        }
    }

    @Test
    void aDataFolderThatIsTakenOrAnothersEndsItWithOneLine() {
        try (var first = bot.start()) {
            api.await(call -> call.method().equals("deletewebhook"));
            try (var second = bot.start()) {
                endsWith(second, 5, "in use");
            }
            assertThat(first.stop()).isZero();
        }
        var others = temp.resolve("others");
        Store.open(others, "imi").close();
        try (var program = new Bot(api, others).start()) {
            endsWith(program, 5, "belongs to imi");
        }
    }

    @Test
    void whileTelegramCannotBeReachedItCanBeStopped() {
        for (int i = 0; i < 100; i++) {
            api.failNext("getMe", ApiFault.html());
        }
        try (var program = new Bot(api, temp.resolve("data")).start()) {
            api.await(call -> call.method().equals("getme"));
            assertThat(program.stop()).isZero();
        }
    }

    private static void endsWith(RunningProgram program, int code, String words) {
        assertThat(program.exitCode()).isEqualTo(code);
        assertThat(program.err().lines()).singleElement().asString()
                .contains(words).doesNotContain(BotApiStandIn.TOKEN);
    }
}
