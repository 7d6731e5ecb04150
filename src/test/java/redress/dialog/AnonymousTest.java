package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.message.Keyboard;

/** Whoever takes a way on which nobody is recorded is known not to be, wherever they then are. */
class AnonymousTest {

    private static final Moment NOW = Scripts.at("2026-03-02T10:00:00Z");

    /** How, then (without a name) what and a phone after all, a review, a case. */
    private static Script script() {
        var start = Scripts.dialog("start", false,
                Scripts.ask("how", Template.of("How?"), "How", new ChoiceKind(List.of(new Option("named", "With my name"),
                        new Option("unnamed", "Without"))), "", Map.of(),
                        List.of(new Rule(Scripts.is("how", "unnamed"), "quiet"), Rule.always("what"))),
                new SubDialog("quiet", "quiet", List.of(Rule.always("check"))),
                Scripts.ask("what", Template.of("What?"), "What", new TextKind(1, 500), "", Map.of(),
                        List.of(Rule.always("check"))),
                new Review("check", Template.of("Right?"), "Send it", List.of(Rule.always("open"))),
                OpenCase.alone("open", "disclosure", List.of(Rule.always("team")), Template.of("Thank you.")));
        var quiet = Scripts.dialog("quiet", false,
                Scripts.ask("what", Template.of("What is wrong?"), "What is wrong", new TextKind(1, 500), "", Map.of(),
                        List.of(Rule.always("phone"))),
                Scripts.ask("phone", Template.of("A phone?"), "Phone", new PhoneKind(), "Skip", Map.of(), List.of()));
        var dialogs = new HashMap<>(Scripts.script().dialogs());
        dialogs.put("start", start);
        dialogs.put("quiet", new Dialog("quiet", "", "what", false, false, true, false, quiet.states()));
        return new Script(dialogs, "start", "common/risk", Scripts.phrases());
    }

    private static Talking begun() {
        return new Talking(script(), "start", NOW);
    }

    private static Talking atReview() {
        return begun().press("Without").say("Forged marks").say("skip");
    }

    @Test
    void aConversationIsAnonymousFromWhereItsWayEntersSuchADialogToItsEnd() {
        var talking = begun();
        assertThat(talking.turn().anonymous()).isFalse();

        assertThat(talking.press("Without").turn().anonymous()).isTrue();
        assertThat(talking.say("Forged marks").say("skip").standsAt()).isEqualTo("check");
        assertThat(talking.turn().anonymous()).isTrue();
        assertThat(talking.press("Send it").turn().anonymous()).isTrue();
    }

    @Test
    void goingBackToWhereItIsNotMakesItNamedAgain() {
        var talking = atReview().press("Back").press("Back").press("Back").press("With my name");

        assertThat(talking.turn().anonymous()).isFalse();
    }

    @Test
    void whoeverSaysWhoTheyAreAfterAllIsRecordedAgainAndKeepsTheirWords() {
        var dialogs = new HashMap<>(script().dialogs());
        var known = Scripts.dialog("known", false, new Say("said", Template.of("You are known again."), List.of()));
        dialogs.put("known", new Dialog("known", "", "said", false, false, false, true, known.states()));
        var states = new LinkedHashMap<>(dialogs.get("start").states());
        states.put("quiet", new SubDialog("quiet", "quiet", List.of(Rule.always("known"))));
        states.put("known", new SubDialog("known", "known", List.of(Rule.always("check"))));
        dialogs.put("start", dialogs.get("start").withStates(states));
        var talking = new Talking(new Script(dialogs, "start", "common/risk", Scripts.phrases()), "start", NOW);

        assertThat(talking.press("Without").say("Forged marks").turn().anonymous()).isTrue();
        assertThat(talking.say("skip").turn().anonymous()).isFalse();
        assertThat(talking.turn().preview()).isEmpty();
        var opened = (Action.Open) talking.press("Send it").turn().action().orElseThrow();
        assertThat(opened.anonymous()).isFalse();
        assertThat(opened.told()).extracting(Told::shown).contains("Forged marks");
    }

    @Test
    void theCaseHasNoNameAndNoTrace() {
        var opened = (Action.Open) atReview().press("Send it").turn().action().orElseThrow();

        assertThat(List.of(opened.anonymous(), opened.unnamed(), opened.urgent(), opened.confidential()))
                .containsExactly(true, true, false, false);
    }

    @Test
    void anAlarmFromSuchAConversationHasNeitherAndWhatWasToldInIt() {
        var talking = begun().press("Without").say("Forged marks").press("Someone is at risk");
        assertThat(talking.turn().anonymous()).isTrue();

        talking.press("Alert them");

        var raised = (Action.Raise) talking.turn().action().orElseThrow();
        assertThat(raised.anonymous() && raised.unnamed()).isTrue();
        assertThat(raised.told()).extracting(Told::shown).contains("Forged marks");
        assertThat(talking.turn().anonymous()).isTrue();
    }

    @Test
    void nobodyIsAskedToShareTheirPhone() {
        var keyboard = ((Reply.Show) begun().press("Without").say("Forged marks").turn().replies().get(0)).keyboard();

        assertThat(keyboard).isNotInstanceOf(Keyboard.AskContact.class);
        assertThat(keyboard.labels()).contains("Skip", "Back", "Someone is at risk");
    }

    @Test
    void whatStaffWillReadIsThereAtTheReviewAndNowhereElse() {
        assertThat(begun().press("Without").turn().preview()).isEmpty();
        assertThat(begun().press("With my name").say("Dirty rooms").turn().preview()).isEmpty();

        assertThat(atReview().turn().preview().orElseThrow()).extracting(Told::shown).contains("Forged marks");
    }

    @Test
    void aCardIsNeverTaken() {
        var talking = begun().press("Without").say("Forged marks").input(new Input.Card("+447700900123", true, 9));

        assertThat(talking.shown()).contains("<refused not-shared-here>");
        assertThat(talking.standsAt()).isEqualTo("quiet/phone");
        assertThat(talking.input(new Input.Place(51.5, -0.1, 10)).shown()).contains("<refused not-shared-here>");
    }

    @Test
    void whatWasThrownAwayWasAnonymous() {
        assertThat(begun().press("Without").say("cancel").press("<cancel-yes>").turn().anonymous()).isTrue();
        assertThat(begun().press("Without").turn().secrets()).isEqualTo(Set.of());
    }
}
