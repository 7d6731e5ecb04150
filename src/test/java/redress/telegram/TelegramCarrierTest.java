package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.delivery.Fate;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.Button;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Rights;
import redress.message.Spot;
import redress.message.Target;

@Timeout(120)
class TelegramCarrierTest {

    private static final Address ANN = new Address(4711);

    private final BotApiStandIn api = new BotApiStandIn();
    private final OkHttpClient http = ApiClients.forCalls(4);
    private final List<String> fatal = new ArrayList<>();
    private final List<Address> doubts = new ArrayList<>();
    private final EvidenceFolder evidence = new EvidenceFolder(Path.of("target", "carried"));
    private final TelegramCarrier carrier = new TelegramCarrier(new ApiCalls(http, ApiUrl.of(api.url()),
            new Token(BotApiStandIn.TOKEN)), evidence, fatal::add, doubts::add);

    @AfterEach
    void close() {
        ApiClients.shut(http);
        api.close();
    }

    private static Parcel.Text text(String text) {
        return new Parcel.Text(ANN, text, Keyboard.NONE, false);
    }

    private static Keyboard inline(Button... buttons) {
        return new Keyboard.Inline(List.of(List.of(buttons)));
    }

    private String markup() {
        return api.calls().get(api.calls().size() - 1).body().path("reply_markup").toString().replace('"', '\'');
    }

    @Test
    void aTextGoesPlainAndWithoutALinkPreview() {
        assertThat(carrier.carry(text("<b>Hello</b> _you_ \u00e9\ud83d\ude00 \"quoted\"")))
                .isEqualTo(new Fate.Arrived(1));
        var call = api.calls("sendMessage").get(0);
        assertThat(call.chat()).isEqualTo(4711);
        assertThat(call.text()).isEqualTo("<b>Hello</b> _you_ \u00e9\ud83d\ude00 \"quoted\"");
        assertThat(call.body().path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
        assertThat(call.body().has("parse_mode")).isFalse();
        assertThat(call.body().has("protect_content")).isFalse();
        assertThat(call.body().has("reply_markup")).isFalse();
    }

    @Test
    void whatIsGuardedCannotBePassedOn() {
        carrier.carry(new Parcel.Text(ANN, "For staff", Keyboard.NONE, true));
        carrier.carry(new Parcel.File(ANN, new FileTicket("f1", FileKind.PHOTO, "", 0, ""), "", true));
        assertThat(api.calls()).allMatch(call -> call.body().path("protect_content").asBoolean());
    }

    @Test
    void buttonsCarryDataOrATextToCopy() {
        carrier.carry(new Parcel.Text(ANN, "Which?", inline(new Button.Press("Yes", "1:yes"), new Button.Copy("C-12",
                "C-12")), false));
        assertThat(markup()).isEqualTo("{'inline_keyboard':[[{'text':'Yes','callback_data':'1:yes'},"
                + "{'text':'C-12','copy_text':{'text':'C-12'}}]]}");
    }

    @Test
    void keysAskForTheContactOnce() {
        carrier.carry(new Parcel.Text(ANN, "Your number?", new Keyboard.AskContact("Share", List.of("Skip")), false));
        assertThat(markup()).isEqualTo("{'keyboard':[[{'text':'Share','request_contact':true}],[{'text':'Skip'}]],"
                + "'resize_keyboard':true,'one_time_keyboard':true}");
        carrier.carry(new Parcel.Text(ANN, "Thanks", new Keyboard.Remove(), false));
        assertThat(markup()).isEqualTo("{'remove_keyboard':true}");
    }

    @Test
    void aLongTextGoesInPartsAndTheButtonsWithTheLast() {
        var fate = carrier.carry(new Parcel.Text(ANN, "Word. ".repeat(1500), inline(new Button.Press("Ok", "ok")),
                false));
        assertThat(api.calls()).hasSize(3).allMatch(call -> call.text().length() <= 4096);
        assertThat(api.calls()).extracting(call -> call.body().has("reply_markup")).containsExactly(false, false, true);
        assertThat(fate).isEqualTo(new Fate.Arrived(3));
    }

    @Test
    void partsThatArrivedAreNotSentAgainAfterAPause() {
        var parcel = text("a".repeat(4096) + " " + "b".repeat(100));
        api.failNext("sendMessage", new ApiFault(200, "{\"ok\":true,\"result\":{\"message_id\":1}}", true));
        api.failNext("sendMessage", ApiFault.tooMany(3));
        assertThat(carrier.carry(parcel)).isEqualTo(new Fate.Later(Duration.ofSeconds(3)));
        assertThat(carrier.carry(parcel)).isEqualTo(new Fate.Arrived(2));
        assertThat(api.calls()).extracting(call -> call.text().charAt(0)).containsExactly('a', 'b', 'b');
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(carrier.carry(text(" \n"))).isInstanceOf(Fate.Refused.class);
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void anEditMakesTheMessageNew() {
        carrier.carry(text("Old"));
        assertThat(carrier.carry(new Parcel.Edit(ANN, new Target.Known(1), "New", inline(new Button.Press("Ok",
                "ok")))))
                .isEqualTo(new Fate.Arrived(1));
        assertThat(api.calls("editMessageText").get(0).text()).isEqualTo("New");
        assertThat(carrier.carry(new Parcel.Bare(ANN, new Target.Known(1)))).isEqualTo(new Fate.Arrived(1));
        assertThat(api.calls("editMessageReplyMarkup").get(0).body().has("reply_markup")).isFalse();
    }

    @Test
    void anEditThatChangesNothingHasArrived() {
        carrier.carry(text("Same"));
        assertThat(carrier.carry(new Parcel.Edit(ANN, new Target.Known(1), "Same", Keyboard.NONE)))
                .isEqualTo(new Fate.Arrived(1));
        assertThat(carrier.carry(new Parcel.Bare(ANN, new Target.Known(1)))).isEqualTo(new Fate.Arrived(1));
    }

    @Test
    void anEditOfAMessageThatIsGoneIsRefused() {
        assertThat(carrier.carry(new Parcel.Edit(ANN, new Target.Known(9), "New", Keyboard.NONE)))
                .isEqualTo(new Fate.Gone("Bad Request: message to edit not found"));
        api.failNext(ApiFault.error(400, "Bad Request: message can't be edited"));
        assertThat(carrier.carry(new Parcel.Bare(ANN, new Target.Known(1))))
                .isEqualTo(new Fate.Gone("Bad Request: message can't be edited"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileGoesByItsIdAsItCame(FileKind kind) {
        var fate = carrier.carry(new Parcel.File(ANN, new FileTicket("f1", kind, "x.bin", 7, ""), "c".repeat(2000),
                false));
        var field = kind.name().toLowerCase(java.util.Locale.ROOT);
        var call = api.calls("send" + field).get(0);
        assertThat(fate).isEqualTo(new Fate.Arrived(1));
        assertThat(call.body().path(field).asText()).isEqualTo("f1");
        assertThat(call.text()).hasSize(1024).endsWith("…");
    }

    @Test
    void aRoundVideoGoesAsOneWhenTelegramSaysSo() {
        api.failNext("sendVideo", ApiFault.error(400, "Bad Request: can't use file of type VideoNote as Video"));
        assertThat(carrier.carry(new Parcel.File(ANN, new FileTicket("f1", FileKind.VIDEO, "", 7, ""), "", false)))
                .isEqualTo(new Fate.Arrived(1));
        assertThat(api.calls("sendVideoNote").get(0).body().path("video_note").asText()).isEqualTo("f1");
    }

    @Test
    void floodControlAsksForAPauseOfAtLeastASecond() {
        api.failNext(ApiFault.tooMany(17));
        assertThat(carrier.carry(text("Hi"))).isEqualTo(new Fate.Later(Duration.ofSeconds(17)));
        api.failNext(ApiFault.tooMany(0));
        assertThat(carrier.carry(text("Hi"))).isEqualTo(new Fate.Later(Duration.ofSeconds(1)));
    }

    @Test
    void aGroupThatBecameASupergroupHasMoved() {
        api.migrate(-5, -1005);
        assertThat(carrier.carry(new Parcel.Text(new Address(-5), "Hi", Keyboard.NONE, false)))
                .isEqualTo(new Fate.Moved(new Address(-1005)));
    }

    @ParameterizedTest
    @CsvSource({"403,Forbidden: bot was blocked by the user", "403,Forbidden: user is deactivated",
            "400,Bad Request: chat not found"})
    void whoCannotBeReachedIsUnreachable(int code, String description) {
        api.failNext(ApiFault.error(code, description));
        assertThat(carrier.carry(text("Hi"))).isEqualTo(new Fate.Unreachable());
    }

    @Test
    void whatTelegramNeverTakesIsRefusedInItsWords() {
        var wide = inline(new Button.Press("Yes", "x".repeat(65)));
        assertThat(carrier.carry(new Parcel.Text(ANN, "Secret", wide, false)))
                .isEqualTo(new Fate.Refused("Bad Request: BUTTON_DATA_INVALID"));
        api.failNext(ApiFault.error(413, "Request Entity Too Large"));
        assertThat(carrier.carry(text("Secret"))).isEqualTo(new Fate.Refused("Request Entity Too Large"));
    }

    @Test
    void faultsOfTelegramOrTheNetworkComeAgain() {
        var faults = List.of(ApiFault.error(500, "Internal Server Error"), ApiFault.html(), ApiFault.drop(),
                ApiFault.dropAfterwards(),
                ApiFault.garbage(""), ApiFault.garbage("[]"), ApiFault.garbage("{}"),
                        ApiFault.garbage("{\"ok\":true,\"result\":{"),
                ApiFault.garbage("{\"ok\":false}"));
        for (var fault : faults) {
            api.failNext(fault);
            assertThat(carrier.carry(text("Hi"))).as(fault.toString()).isEqualTo(new Fate.Faltered());
        }
        assertThat(carrier.carry(text("Hi"))).isInstanceOf(Fate.Arrived.class);
        assertThat(fatal).isEmpty();
    }

    @Test
    void aConnectionThatBreaksAfterTheCallSendsItOnlyOnce() {
        carrier.carry(text("first, so that there is a connection to use again"));
        api.failNext(ApiFault.dropAfterwards());
        carrier.carry(text("Hi"));
        assertThat(api.calls()).extracting(ApiCall::text).filteredOn("Hi"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void aRefusedTokenIsToldAndTheParcelStays(int code) {
        api.failNext(ApiFault.error(code, "Unauthorized"));
        assertThat(carrier.carry(text("Hi"))).isEqualTo(new Fate.Faltered());
        assertThat(fatal).singleElement().asString().contains("TELEGRAM_BOT_TOKEN").doesNotContain(BotApiStandIn.TOKEN);
    }

    @Test
    void aPressIsAnsweredWithANoteThatFits() {
        carrier.answer("press-1", "n".repeat(300));
        carrier.answer("press-2", "");
        assertThat(api.calls("answerCallbackQuery")).extracting(call -> call.text().length()).containsExactly(200, 0);
        api.failNext(ApiFault.error(400, "Bad Request: query is too old"));
        carrier.answer("press-3", "");
        api.failNext(ApiFault.drop());
        carrier.answer("press-4", "");
    }

    @Test
    void messagesAreDeletedInOneCallAndWhatIsGoneIsSkipped() {
        var first = ((Fate.Arrived) carrier.carry(text("One"))).message();
        var second = ((Fate.Arrived) carrier.carry(text("Two"))).message();
        var third = ((Fate.Arrived) carrier.carry(text("Three"))).message();
        assertThat(carrier.carry(new Parcel.Delete(ANN, List.of(first, second, 999L)))).isInstanceOf(Fate.Arrived.class);
        assertThat(api.messages(ANN.chat())).extracting(ShownMessage::number).containsExactly(third);
        assertThat(api.calls("deleteMessages")).hasSize(1);
    }

    @Test
    void whatTelegramLetsGoNoMoreKeepsNoneOfTheOthersThere() {
        var sent = IntStream.range(0, 9).mapToObj(i -> ((Fate.Arrived) carrier.carry(text("Word " + i))).message()).toList();
        api.age(ANN.chat(), sent.get(0));
        api.age(ANN.chat(), sent.get(5));
        carrier.carry(new Parcel.Delete(ANN, sent));
        assertThat(api.messages(ANN.chat())).extracting(ShownMessage::number).containsExactly(sent.get(0), sent.get(5));
        assertThat(carrier.carry(new Parcel.Delete(ANN, sent.subList(0, 1))).isRefusal()).isTrue();
    }

    @Test
    void aDeletionThatIsHeldUpIsTriedAgainAsAWhole() {
        api.failNext(ApiFault.tooMany(3));
        assertThat(carrier.carry(new Parcel.Delete(ANN, List.of(1L, 2L)))).isEqualTo(new Fate.Later(Duration.ofSeconds(3)));
    }

    @Test
    void aTopicIsDeletedAndOneThatIsGoneIsNoRefusal() {
        api.groups().allow(GROUP.chat(), new Rights(true, true, true, true));
        var topic = known(carrier.carry(new Parcel.Topic(GROUP, "A case")));
        assertThat(carrier.carry(new Parcel.TopicGone(GROUP, topic))).isEqualTo(new Fate.Arrived(topic.message()));
        assertThat(api.groups().topics(GROUP.chat())).isEmpty();
        assertThat(carrier.carry(new Parcel.TopicGone(GROUP, topic))).isEqualTo(new Fate.Arrived(topic.message()));
    }

    private static final Address GROUP = new Address(-1001);

    private static Parcel.Text in(Spot spot) {
        return new Parcel.Text(GROUP, spot, "Hi", Keyboard.NONE, true);
    }

    private static Target.Known known(Fate fate) {
        return new Target.Known(((Fate.Arrived) fate).message());
    }

    private void topicsAreOn() {
        api.groups().allow(-1001, new Rights(true, true, true, true));
    }

    @Test
    void aTopicIsOpenedAndTakesTextsFilesAndWhatTheProgramMade() {
        topicsAreOn();
        var topic = known(carrier.carry(new Parcel.Topic(GROUP, "New · AIM-1")));
        carrier.carry(in(Spot.topic(topic)));
        carrier.carry(new Parcel.File(GROUP, Spot.topic(topic), new FileTicket("f1", FileKind.PHOTO, "", 0, ""), "", true));
        carrier.carry(new Parcel.Made(GROUP, Spot.topic(topic), FileKind.DOCUMENT, "l.pdf", new byte[1], "", true));
        assertThat(api.groups().topics(-1001)).containsEntry(topic.message(), new StandInGroups.Topic("New · AIM-1", false));
        assertThat(api.messages(-1001)).hasSize(3).allMatch(message -> message.topic() == topic.message())
                .allMatch(ShownMessage::guarded);
        assertThat(doubts).isEmpty();
    }

    @Test
    void aTopicIsRenamedClosedAndOpenedAgain() {
        topicsAreOn();
        var topic = known(carrier.carry(new Parcel.Topic(GROUP, "New")));
        for (boolean closed : List.of(true, true, false, false)) {
            assertThat(carrier.carry(new Parcel.TopicState(GROUP, topic, "n".repeat(200), closed)))
                    .isEqualTo(new Fate.Arrived(topic.message()));
            assertThat(api.groups().topics(-1001).get(topic.message()).closed()).isEqualTo(closed);
        }
        assertThat(api.groups().topics(-1001).get(topic.message()).name()).hasSize(128);
        assertThat(doubts).isEmpty();
    }

    @Test
    void aTopicThatWasDeletedIsGone() {
        topicsAreOn();
        var topic = known(carrier.carry(new Parcel.Topic(GROUP, "New")));
        api.groups().delete(-1001, topic.message());
        assertThat(carrier.carry(in(Spot.topic(topic)))).isEqualTo(new Fate.Gone("Bad Request: message thread not found"));
        assertThat(carrier.carry(new Parcel.TopicState(GROUP, topic, "Old", true)))
                .isEqualTo(new Fate.Gone("Bad Request: TOPIC_ID_INVALID"));
    }

    @Test
    void aGroupThatRefusesATopicIsDoubted() {
        assertThat(carrier.carry(new Parcel.Topic(GROUP, "New"))).isEqualTo(new Fate.Refused("Bad Request: the chat is not a forum"));
        assertThat(doubts).containsExactly(GROUP);
    }

    @Test
    void aTopicWithoutANameIsRefused() {
        topicsAreOn();
        assertThat(carrier.carry(new Parcel.Topic(GROUP, " "))).isInstanceOf(Fate.Refused.class);
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void aReplySaysWhatItRepliesTo() {
        var first = known(carrier.carry(in(Spot.CHAT)));
        carrier.carry(in(Spot.reply(first)));
        carrier.carry(new Parcel.Made(GROUP, Spot.reply(first), FileKind.PHOTO, "p.png", new byte[1], "", true));
        assertThat(api.messages(-1001)).extracting(ShownMessage::replied).containsExactly(0L, first.message(), first.message());
        assertThat(api.calls()).extracting(call -> call.body().path("reply_parameters").path("allow_sending_without_reply")
                .asBoolean()).containsExactly(false, true, true);
    }

    @Test
    void aMessageIsPinnedWithoutASound() {
        var card = known(carrier.carry(in(Spot.CHAT)));
        assertThat(carrier.carry(new Parcel.Pin(GROUP, card))).isEqualTo(new Fate.Arrived(card.message()));
        assertThat(api.groups().pinned(-1001)).containsExactly(card.message());
        assertThat(api.calls("pinChatMessage").get(0).body().path("disable_notification").asBoolean()).isTrue();
        assertThat(carrier.carry(new Parcel.Pin(GROUP, new Target.Known(99)))).isInstanceOf(Fate.Gone.class);
        api.groups().allow(-1001, new Rights(true, false, true, false));
        assertThat(carrier.carry(new Parcel.Pin(GROUP, card))).isInstanceOf(Fate.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProgramMadeIsUploadedAsItIs(FileKind kind) {
        var content = new byte[256];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        assertThat(carrier.carry(new Parcel.Made(ANN, Spot.CHAT, kind, "Llythyr \u0175 \"1\".pdf", content, "c".repeat(2000), true)))
                .isEqualTo(new Fate.Arrived(1));
        var photo = kind == FileKind.PHOTO;
        var call = api.calls(photo ? "sendPhoto" : "sendDocument").get(0);
        var file = call.body().path(photo ? "photo" : "document");
        assertThat(Base64.getDecoder().decode(file.path("content").asText())).isEqualTo(content);
        assertThat(file.path("name").asText()).isEqualTo("Llythyr \u0175 %221%22.pdf");
        assertThat(call.chat()).isEqualTo(4711);
        assertThat(call.text()).hasSize(1024).endsWith("…");
        assertThat(call.body().path("protect_content").asBoolean()).isTrue();
    }
}
