package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.telegram.SomeUpdate.inGroup;
import static redress.telegram.SomeUpdate.inPrivate;
import static redress.telegram.SomeUpdate.inTopic;
import static redress.telegram.SomeUpdate.json;
import static redress.telegram.SomeUpdate.message;
import static redress.telegram.SomeUpdate.press;
import static redress.telegram.SomeUpdate.reply;
import static redress.telegram.SomeUpdate.standing;
import static redress.telegram.SomeUpdate.text;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import redress.casework.Party;
import redress.desk.Happening;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Rights;

class UpdateReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:34:56Z");
    private static final Instant SENT = Instant.ofEpochSecond(SomeUpdate.DATE);
    private static final Party ANN = new Party(4711, "Ann Lee", "annlee", "en");
    private static final Happening NOBODY = new Happening.Unreadable(42, "");

    private final UpdateReader reader = new UpdateReader(BotApiStandIn.BOT, BotApiStandIn.USERNAME, Clock.fixed(NOW,
            ZoneOffset.UTC));

    private Happening read(String update) {
        var all = readAll(update);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Happening> readAll(String update) {
        try {
            var answer = "{\"ok\":true,\"result\":[{\"update_id\":42," + update.substring(1) + "]}";
            return reader.read(new UpdateSieve().sift(answer).get(0));
        } catch (TelegramApiRequestException e) {
            throw new AssertionError(e);
        }
    }

    private static Happening came(long chat, Input input) {
        return new Happening.Came(42, new Address(chat), ANN, input, SENT, "", 0, 0);
    }

    private static Happening attached(FileKind kind, String name, long size, String caption, String album) {
        return came(4711, new Input.Attached(new FileTicket("F", kind, name, size, caption), album, 77));
    }

    @Test
    void aPrivateTextIsSaidWhenTelegramTookIt() {
        assertThat(read(text("Hello"))).isEqualTo(came(4711, new Input.Said("Hello", 77)));
        assertThat(SENT).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void aCommandIsTextAndLosesOnlyOurName() {
        assertThat(read(text("/start case_12"))).isEqualTo(came(4711, new Input.Said("/start case_12", 77)));
        assertThat(read(text("/help@Redress_Test_Bot now"))).isEqualTo(came(4711, new Input.Said("/help now", 77)));
    }

    @Test
    void filesBecomeTickets() {
        assertThat(read(inPrivate("'caption':'See','media_group_id':'a1','photo':[{'file_id':'S','file_unique_id':'s',"
                + "'width':9,'height':9},{'file_id':'F','file_unique_id':'f','width':90,'height':90,"
                + "'file_size':1234}]")))
                .isEqualTo(attached(FileKind.PHOTO, "", 1234, "See", "a1"));
        var file = "{'file_id':'F','file_unique_id':'f','width':9,'height':9,'duration':1,'length':9,"
                + "'file_size':5000000000,'file_name':'a.x'}";
        long size = 5_000_000_000L;
        assertThat(read(inPrivate("'document':" + file))).isEqualTo(attached(FileKind.DOCUMENT, "a.x", size, "", ""));
        assertThat(read(inPrivate("'video':" + file))).isEqualTo(attached(FileKind.VIDEO, "a.x", size, "", ""));
        assertThat(read(inPrivate("'audio':" + file))).isEqualTo(attached(FileKind.AUDIO, "a.x", size, "", ""));
        assertThat(read(inPrivate("'voice':" + file))).isEqualTo(attached(FileKind.VOICE, "", size, "", ""));
        assertThat(read(inPrivate("'video_note':{'file_id':'F','file_unique_id':'f','length':9,'duration':1}")))
                .isEqualTo(attached(FileKind.VIDEO, "", 0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"'user_id':4711,true", "'user_id':4712,false", "'last_name':'Lee',false"})
    void aContactCardIsOwnOnlyIfItsNumberIsTheSenders(String field, boolean own) {
        assertThat(read(inPrivate("'contact':{'phone_number':'+447700900123','first_name':'Ann'," + field + "}")))
                .isEqualTo(came(4711, new Input.Card("+447700900123", own, 77)));
    }

    @Test
    void aPlaceIsEvidence() {
        assertThat(read(inPrivate("'location':{'latitude':1.0,'longitude':2.0}")))
                .isEqualTo(came(4711, new Input.Place(1.0, 2.0, 77)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'sticker':{'file_id':'F','file_unique_id':'f','type':'regular','width':1,'height':1,"
            + "'is_animated':false,'is_video':false}",
            "'dice':{'emoji':'x','value':3}", "'poll':{'id':'1','question':'?','options':[]}", "'something_new':{'a':1}"})
    void whatNoQuestionCanTakeIsOther(String fields) {
        assertThat(read(inPrivate(fields))).isEqualTo(came(4711, new Input.Other(77)));
    }

    @Test
    void aNoticeOfTelegramsConcernsNobody() {
        assertThat(read(inPrivate("'pinned_message':{'message_id':3,'date':5,'chat':{'id':4711,'type':'private'},"
                + "'text':'x'}")))
                .isEqualTo(NOBODY);
        assertThat(read(inPrivate("'message_auto_delete_timer_changed':{'message_auto_delete_time':1}")))
                .isEqualTo(NOBODY);
    }

    @Test
    void aWordFromANewSortOfForwardIsReadAllTheSame() {
        assertThat(read(inPrivate("'text':'Hello','forward_origin':{'type':'martian','date':5}")))
                .isEqualTo(came(4711, new Input.Said("Hello", 77)));
    }

    @Test
    void anEditedMessageIsAmended() {
        assertThat(read(text("Better").replace("\"message\"", "\"edited_message\""))).isEqualTo(came(4711,
                new Input.Amended("Better", 77)));
        assertThat(read(inPrivate("'caption':'Better','document':{'file_id':'F','file_unique_id':'f'}")
                .replace("\"message\"", "\"edited_message\""))).isEqualTo(came(4711, new Input.Amended("Better", 77)));
        assertThat(read(inPrivate("'location':{'latitude':1.0,'longitude':2.0}").replace("\"message\"",
                "\"edited_message\"")))
                .isEqualTo(NOBODY);
    }

    @Test
    void anEditCountsWhenItWasMade() {
        var edited = inPrivate("'edit_date':" + (SomeUpdate.DATE + 90) + ",'text':'Better'")
                .replace("\"message\"", "\"edited_message\"");

        assertThat(read(edited)).isEqualTo(new Happening.Came(42, new Address(4711), ANN,
                new Input.Amended("Better", 77), SENT.plusSeconds(90), "", 0, 0));
    }

    @Test
    void aPressCountsOnArrival() {
        assertThat(read(press("1:yes", 4711, 12))).isEqualTo(new Happening.Came(42, new Address(4711), ANN,
                new Input.Press("1:yes"), NOW, "press-1", 12, 0));
    }

    @Test
    void aPressUnderAMessageThatIsTooOldCountsToo() {
        var old = press("1:yes", -1001, 12).replaceAll("\"date\":\\d+", "\"date\":0");
        assertThat(read(old)).isEqualTo(new Happening.Came(42, new Address(-1001), ANN, new Input.Press("1:yes"), NOW,
                "press-1", 12, 0));
    }

    @Test
    void aPressWithoutAMessageIsUnreadable() {
        assertThat(read(json("{'callback_query':{'id':'p','from':" + SomeUpdate.ANN
                + ",'chat_instance':'1','data':'x'}}")))
                .isEqualTo(new Happening.Unreadable(42, "a press without a message or without data"));
    }

    @ParameterizedTest
    @CsvSource({"4711,private,kicked", "-1001,supergroup,left", "-1001,group,kicked"})
    void whoThrowsTheBotOutHasLeft(long chat, String type, String status) {
        assertThat(read(standing(chat, type, status))).isEqualTo(new Happening.Left(42, new Address(chat), SENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "restricted", "something new"})
    void whatTheBotMayDoAsNoAdministratorIsNotSaidByTheUpdate(String status) {
        assertThat(read(standing(-1001, "supergroup", status))).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"true,true,true", "true,false,true", "false,true,false"})
    void whatAnAdministratorMayDoIsKnownAtOnce(boolean forum, boolean topics, boolean pins) {
        var update = standing(-1001, "supergroup", "administrator").replace("\"type\":\"supergroup\"",
                "\"type\":\"supergroup\",\"is_forum\":" + forum).replace("\"until_date\":0",
                "\"can_manage_topics\":" + topics + ",\"can_pin_messages\":" + pins);
        assertThat(read(update)).isEqualTo(new Happening.Admitted(42, new Address(-1001), new Rights(true, forum, topics, pins),
                SENT));
    }

    @Test
    void aGroupThatBecomesASupergroupMoves() {
        var chat = "'from':" + SomeUpdate.ANN + ",'chat':{'id':-5,'type':'group','title':'T'},";
        assertThat(read(message(chat + "'migrate_to_chat_id':-1005")))
                .isEqualTo(new Happening.Moved(42, new Address(-5), new Address(-1005)));
        assertThat(read(inGroup("'migrate_from_chat_id':-5")))
                .isEqualTo(new Happening.Moved(42, new Address(-5), new Address(-1001)));
    }

    @Test
    void inAGroupCommandsAndRepliesToTheBotCount() {
        assertThat(read(inGroup("'text':'/cases@redress_test_bot all'"))).isEqualTo(came(-1001,
                new Input.Said("/cases all", 77)));
        assertThat(read(inGroup("'text':'/cases'"))).isEqualTo(came(-1001, new Input.Said("/cases", 77)));
        assertThat(read(reply("'text':'Because'"))).isEqualTo(new Happening.Came(42, new Address(-1001), ANN,
                new Input.Said("Because", 77), SENT, "", 0, 5));
    }

    @Test
    void chatterInAGroupConcernsNobody() {
        assertThat(read(inGroup("'text':'Lunch?'"))).isEqualTo(NOBODY);
        assertThat(read(inGroup("'text':'/cases@other_bot'"))).isEqualTo(NOBODY);
        assertThat(read(inTopic("'text':'What a case'"))).isEqualTo(NOBODY);
        assertThat(read(inGroup("'new_chat_title':'New'"))).isEqualTo(NOBODY);
    }

    @Test
    void nobodyAnswersBotsChannelsOrThoseWhoWriteAsAChat() {
        assertThat(read(reply("'text':'Hi','sender_chat':{'id':-1001,'type':'supergroup'}"))).isEqualTo(NOBODY);
        assertThat(read(text("Hi").replace("\"is_bot\":false", "\"is_bot\":true"))).isEqualTo(NOBODY);
        assertThat(read(message("'chat':{'id':-1002,'type':'channel'},'text':'Hi'"))).isEqualTo(NOBODY);
        assertThat(read(text("Hi").replace("\"message\"", "\"channel_post\""))).isEqualTo(NOBODY);
    }

    @Test
    void anUnknownKindOfUpdateConcernsNobody() {
        assertThat(read(json("{'telepathy':{'thought':'?'}}"))).isEqualTo(NOBODY);
    }

    private static Happening inThread(Input input, long replied) {
        return new Happening.Came(42, new Address(-1001), ANN, input, SENT, "", 0, replied, 9);
    }

    @Test
    void whatIsSaidInATopicSaysInWhich() {
        var topic = "'message_thread_id':9,'is_topic_message':true,";
        assertThat(read(inGroup(topic + "'text':'/due'"))).isEqualTo(inThread(new Input.Said("/due", 77), 0));
        assertThat(read(reply(topic + "'text':'Because'"))).isEqualTo(inThread(new Input.Said("Because", 77), 5));
        assertThat(read(inTopic(topic + "'text':'/due'"))).isEqualTo(inThread(new Input.Said("/due", 77), 0));
    }

    @Test
    void aThreadOfRepliesIsNoTopic() {
        assertThat(read(reply("'message_thread_id':5,'text':'Because'"))).isEqualTo(new Happening.Came(42, new Address(-1001),
                ANN, new Input.Said("Because", 77), SENT, "", 0, 5, 0));
    }

    @Test
    void aReplyToTheOpeningOfItsTopicIsNone() {
        assertThat(read(reply("'message_thread_id':5,'is_topic_message':true,'text':'What a case'"))).isEqualTo(NOBODY);
    }

    @Test
    void aPressInATopicSaysInWhich() {
        var pressed = press("1:yes", -1001, 12).replace("\"text\":\"Why?\"",
                "\"text\":\"Why?\",\"message_thread_id\":9,\"is_topic_message\":true");
        assertThat(read(pressed)).isEqualTo(new Happening.Came(42, new Address(-1001), ANN, new Input.Press("1:yes"), NOW,
                "press-1", 12, 0, 9));
    }

    private static String user(long id, boolean bot) {
        return "{'id':" + id + ",'is_bot':" + bot + ",'first_name':'X'}";
    }

    @Test
    void whoeverJoinsOrLeavesAGroupIsNoted() {
        var group = new Address(-1001);
        assertThat(readAll(inGroup("'new_chat_members':[" + user(5, false) + "," + user(6, true) + "," + user(7, false) + "]")))
                .containsExactly(new Happening.MemberCame(42, group, 5, SENT), new Happening.MemberCame(0, group, 7, SENT));
        assertThat(read(inGroup("'left_chat_member':" + user(5, false)))).isEqualTo(new Happening.MemberGone(42, group, 5, SENT));
        assertThat(read(inGroup("'left_chat_member':" + user(5, true)))).isEqualTo(NOBODY);
        assertThat(read(inGroup("'new_chat_members':[" + user(6, true) + "]"))).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"member,left,gone", "administrator,kicked,gone", "left,member,came", "kicked,restricted,came",
            "member,administrator,none", "left,kicked,none", "restricted,left,gone"})
    void anAdministratorHearsOfEveryMember(String before, String after, String what) {
        var update = json("{'chat_member':{'chat':{'id':-1001,'type':'supergroup'},'from':" + SomeUpdate.ANN + ",'date':"
                + SomeUpdate.DATE + ",'old_chat_member':{'status':'" + before + "','is_member':true,'user':" + user(5, false)
                + "},'new_chat_member':{'status':'" + after + "','is_member':true,'until_date':0,'user':" + user(5, false) + "}}}");
        var expected = switch (what) {
            case "gone" -> new Happening.MemberGone(42, new Address(-1001), 5, SENT);
            case "came" -> new Happening.MemberCame(42, new Address(-1001), 5, SENT);
            default -> NOBODY;
        };
        assertThat(read(update)).isEqualTo(expected);
    }
}
