package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.message.Button;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.ReceiptCode;

/** A receipt code is shown once, and read nowhere else. */
class ReceiptTest {

    private static final Moment NOW = Scripts.at("2026-03-02T10:00:00Z");
    private static final ReceiptCode CODE = ReceiptCode.fresh(new Random(7));
    private static final ReceiptCode OTHER = ReceiptCode.fresh(new Random(8));

    /** What, a review, the code, a case; and beside it the way back in. */
    private static Script script() {
        var dialogs = new HashMap<>(Scripts.script().dialogs());
        dialogs.put("start", anonymous(Scripts.dialog("start", false,
                Scripts.ask("what", Template.of("What is wrong?"), "What is wrong", new TextKind(1, 500), "", Map.of(),
                        List.of(Rule.always("check"))),
                new Review("check", Template.of("Right?"), "Send it", List.of(Rule.always("code"))),
                Scripts.ask("code", Template.of("Keep {receipt.code}."), "", new ReceiptKind(), "I have it", Map.of(),
                        List.of(Rule.always("open"))),
                OpenCase.alone("open", "disclosure", List.of(Rule.always("team")), Template.of("Thank you.")))));
        dialogs.put("mailbox", anonymous(Scripts.dialog("mailbox", false,
                Scripts.ask("code", Template.of("Your code?"), "", new CodeKind(), "", Map.of(), List.of(Rule.always("why"))),
                Scripts.ask("why", Template.of("Why do you come?"), "Why", new TextKind(1, 500), "", Map.of(),
                        List.of(Rule.always("visit"))),
                new Visit("visit", "mailbox", Template.of("Welcome, {code}. One moment.")))));
        return new Script(dialogs, "start", "common/risk", Scripts.phrases());
    }

    private static Dialog anonymous(Dialog dialog) {
        return new Dialog(dialog.id(), "", dialog.first(), false, false, true, false, dialog.states());
    }

    private static Talking atTheCode() {
        return new Talking(script(), "start", NOW).say("Forged marks")
                .knowing(Map.of(Facts.RECEIPT_CODE, CODE.letters())).press("Send it");
    }

    private static Talking atTheDoor() {
        return new Talking(script(), "mailbox", NOW);
    }

    @Test
    void theCodeIsShownWithAButtonThatCopiesIt() {
        var shown = (Reply.Show) atTheCode().turn().replies().get(1);

        assertThat(shown.text()).contains("Keep " + CODE.shown() + ".");
        assertThat(shown.secret()).isTrue();
        assertThat(shown.keyboard().buttons()).contains(new Button.Copy("<copy-code>", CODE.shown()));
    }

    @Test
    void typedBackInWhateverFormItIsConfirmedAndNotKept() {
        var talking = atTheCode().say(CODE.letters().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{5})", "$1 "));

        assertThat(talking.turn().action()).isPresent();
        assertThat(talking.turn().confirmed()).isTrue();
        assertThat(talking.turn().secrets()).containsExactly(talking.lastSource());
        var told = ((Action.Open) talking.turn().action().orElseThrow()).told();
        assertThat(told).extracting(Told::key).containsExactly("what");
    }

    @Test
    void onlyThatItWasTypedBackIsKept() {
        var kind = new ReceiptKind().on(Map.of(Facts.RECEIPT_CODE, CODE.letters()));

        assertThat(kind.words(CODE.shown(), java.util.Optional.empty(), NOW.today()))
                .isEqualTo(new Reading.Settled(new Answer.Chosen("confirmed")));
    }

    @Test
    void itCanBePassedOverAndTheMessageThatShowsItStays() {
        var talking = atTheCode().press("I have it");

        assertThat(talking.turn().action()).isPresent();
        assertThat(talking.turn().confirmed()).isFalse();
        assertThat(talking.turn().secrets()).isEmpty();
        assertThat(talking.shown()).doesNotContain(CODE.shown());
    }

    @Test
    void anotherCodeAndASlipAreRefusedAndDeletedAllTheSame() {
        var other = atTheCode().say(OTHER.shown());
        assertThat(other.shown()).contains("<refused another-code>");
        assertThat(other.turn().secrets()).containsExactly(other.lastSource());

        var slip = atTheCode().say(CODE.shown().substring(0, 18));
        assertThat(slip.shown()).contains("<refused not-a-code>").contains(CODE.shown());
        assertThat(slip.turn().secrets()).containsExactly(slip.lastSource());
        assertThat(slip.turn().confirmed()).isFalse();
    }

    @Test
    void ordinaryWordsAreNoSecret() {
        var talking = atTheCode().say("what am I to do with it");

        assertThat(talking.shown()).contains("<refused not-a-code>");
        assertThat(talking.turn().secrets()).isEmpty();
    }

    @Test
    void whoeverCorrectsWhatTheyMistypedIsUnderstood() {
        var talking = atTheCode().say(CODE.shown().substring(0, 18));

        assertThat(talking.input(new Input.Amended(CODE.shown(), talking.lastSource())).turn().confirmed()).isTrue();
    }

    @Test
    void aCodeThatComesBackOpensTheMailboxAndIsToldToNobody() {
        var talking = atTheDoor().say(CODE.shown());
        assertThat(talking.turn().secrets()).containsExactly(talking.lastSource());

        var visit = (Action.Visit) talking.say("To read").turn().action().orElseThrow();

        assertThat(visit.code()).isEqualTo(CODE.letters());
        assertThat(visit.words().fill(Map.of())).isEqualTo("Welcome, . One moment.");
        assertThat(visit.toString()).doesNotContain(CODE.letters());
    }

    @Test
    void goneBackToACodeIsNotShown() {
        var talking = atTheDoor().say(CODE.shown()).press("Back");

        assertThat(talking.standsAt()).isEqualTo("code");
        assertThat(talking.shown()).doesNotContain(CODE.letters()).doesNotContain(CODE.shown());
        assertThat(talking.labels()).doesNotContain("<keep>");
    }

    @Test
    void aCodeTypedWhereNobodyAskedForItMustNotStayEither() {
        var talking = new Talking(script(), "start", NOW).say(CODE.shown());

        assertThat(talking.turn().secrets()).containsExactly(talking.lastSource());
        assertThat(talking.turn().confirmed()).isFalse();
        var photo = new FileTicket("f", FileKind.PHOTO, "a.jpg", 1000, CODE.shown());
        assertThat(atTheDoor().input(new Input.Attached(photo, "", 77)).turn().secrets()).containsExactly(77L);
    }
}
