package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.desk.AskingPack;
import redress.desk.ComplaintLines;
import redress.telegram.BotApiStandIn;
import redress.telegram.ShownMessage;

/** Conversations on a case over Telegram: a member is asked in the group, and somebody else comes by a link. */
@Timeout(600)
class ConversationsOnACaseTest {

    private static final Pattern LINK = Pattern.compile("https://t\\.me/" + BotApiStandIn.USERNAME + "\\?start=(\\S+)");

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);
    private final Phone kim = new Phone(api, 4712, "Kim", 4712);
    private final Phone amina = new Phone(api, 8001, "Amina", Bot.COMPLAINTS);
    private final Phone ben = new Phone(api, 8002, "Ben", Bot.COMPLAINTS);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aMemberAnswersByRepliesToTheQuestionsAcrossARestart() {
        AskingPack.outcome(temp.resolve("dialogs"));
        var bot = new Bot(api, temp.resolve("data"));
        try (var first = bot.startWith("REDRESS_PACK", pack())) {
            complain(bot);
            amina.walk(bot, "Tell our finding");
            amina.walk(bot, "Upheld");
            assertThat(newest().text()).startsWith("Amina:\n").endsWith("To answer, reply to this message.");
            assertThat(first.stop()).isZero();
        }
        try (var second = bot.startWith("REDRESS_PACK", pack())) {
            var question = newest();
            amina.writes("Who knows more of this one?");
            replies(ben, "I would say it was the weather.", question);
            bot.awaitQuiet();
            assertThat(newest()).isEqualTo(question);
            replies(amina, "The assessor was ill.", question);
            bot.awaitQuiet();
            assertThat(newest().text()).contains("Is there a letter?");
            amina.walk(bot, "I have no files");
            amina.walk(bot, "Tell them");
            sam.awaitWords("We looked at AIM-");
            assertThat(second.stop()).isZero();
        }
        assertThat(bot.cases()).singleElement().satisfies(file -> assertThat(file.happened()).contains(EventType.OUTCOME));
    }

    @Test
    void aLinkToTheBotBringsSomebodyElseIntoTheCase() {
        AskingPack.consent(temp.resolve("dialogs"));
        var bot = new Bot(api, temp.resolve("data"));
        try (var program = bot.startWith("REDRESS_PACK", pack())) {
            complain(bot);
            var link = LINK.matcher(sam.shown());
            assertThat(link.find()).isTrue();
            kim.walk(bot, "/start " + link.group(1));
            kim.awaitWords("Do you agree?");
            kim.walk(bot, "Yes, I agree");
            sam.awaitWords("They agreed.");
            assertThat(program.stop()).isZero();
        }
        assertThat(bot.cases()).singleElement().satisfies(file -> assertThat(file.state()).isEqualTo(CaseState.RECEIVED));
    }

    private String pack() {
        return temp.resolve("dialogs").resolve("aim").toString();
    }

    private void complain(Bot bot) {
        api.await(call -> call.method().equals("deletewebhook"));
        sam.walk(bot, ComplaintLines.plain());
        sam.walk(bot, ComplaintLines.SUBMIT);
    }

    private ShownMessage newest() {
        var all = api.messages(Bot.COMPLAINTS);
        return all.get(all.size() - 1);
    }

    private static void replies(Phone phone, String words, ShownMessage to) {
        phone.sends(message -> {
            var replied = message.put("text", words).putObject("reply_to_message").put("message_id", to.number())
                    .put("date", 1).put("text", "?");
            replied.set("chat", message.get("chat").deepCopy());
            replied.putObject("from").put("id", BotApiStandIn.BOT).put("is_bot", true).put("first_name", "Redress");
        });
    }
}
