package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation can be held in any language of its pack, and change it at any moment. */
class EngineLanguageTest {

    private static Talking talking() {
        return new Talking(WelshScript.both(), "complaint", Scripts.at("2026-03-02T10:00:00Z"));
    }

    private static Talking upToReview() {
        return talking().press("Mine").say("It went wrong").say("yesterday").say("Ann Smith").say("07700 900123").press("None");
    }

    @Test
    void oneButtonForEachLanguageChoosesItAndTheQuestionIsShownAgain() {
        var talk = talking().press("Mine").say("/language");

        assertThat(talk.shown()).isEqualTo("<language-which>");
        assertThat(talk.labels()).startsWith("English", "Cymraeg");
        assertThat(talk.press("Cymraeg").shown()).endsWith("cy What happened?");
        assertThat(talk.conversation().language()).isEqualTo("cy");
        assertThat(talk.labels()).contains("cy Back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cymraeg", "cymraeg", "Welsh", " CYMRAEG "})
    void theNameOfALanguageChoosesItToo(String name) {
        assertThat(talking().press("Mine").say(name).shown()).endsWith("cy What happened?");
    }

    @Test
    void theNameOfTheLanguageThatIsSpokenIsAnAnswerLikeAnyOther() {
        assertThat(talking().press("Mine").say("English").standsAt()).isEqualTo("when");
        assertThat(talking().press("Mine").say("Cymraeg").say("Saesneg").shown()).endsWith("What happened?")
                .doesNotContain("cy ");
    }

    @Test
    void noAnswerIsLostWhereverTheLanguageChanges() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            var plain = talking();
            var changing = talking();
            for (var step : List.of("Mine", "It went wrong", "yesterday", "Ann Smith", "07700 900123")) {
                if (random.nextBoolean()) {
                    changing.say(changing.conversation().language().equals("cy") ? "English" : "Cymraeg");
                }
                plain.say(step);
                changing.say(step);
            }
            assertThat(changing.standsAt()).isEqualTo(plain.standsAt());
            assertThat(changing.conversation().answers().keySet()).isEqualTo(plain.conversation().answers().keySet());
            changing.conversation().answers().forEach((key, given) ->
                    assertThat(given.answer()).isEqualTo(plain.conversation().answers().get(key).answer()));
        }
    }

    @Test
    void aButtonOfAnEarlierLanguageStillWorks() {
        assertThat(talking().say("Cymraeg").press("Mine").standsAt()).isEqualTo("what");
        assertThat(talking().say("Cymraeg").press("cy Mine").standsAt()).isEqualTo("what");
    }

    @ParameterizedTest
    @CsvSource({"Mine", "cy Mine", "Somebody else's", "cy Somebody else's"})
    void theWordsOfAButtonAreUnderstoodInEitherLanguage(String words) {
        assertThat(talking().say(words).standsAt()).isEqualTo("what");
        assertThat(talking().say("Cymraeg").say(words).standsAt()).isEqualTo("what");
    }

    @ParameterizedTest
    @CsvSource({"yn ôl", "go back", "/back", "Back", "cy Back", "YN OL"})
    void commandsAreUnderstoodInEitherLanguage(String words) {
        assertThat(talking().press("Mine").say(words).standsAt()).isEqualTo("whose");
        assertThat(talking().press("Mine").say("Cymraeg").say(words).standsAt()).isEqualTo("whose");
    }

    @ParameterizedTest
    @CsvSource({"ddoe, 2026-03-01", "yesterday, 2026-03-01", "1af o Fawrth, 2026-03-01", "2il o Fawrth 2025, 2025-03-02",
        "Mawrth 1, 2026-03-01", "dydd Mawrth diwethaf, 2026-02-24", "dydd Mawrth, 2026-02-24", "wythnos yn ôl, 2026-02-23",
        "3 wythnos yn ôl, 2026-02-09", "1 March 2026, 2026-03-01", "1/3/2026, 2026-03-01"})
    void datesAreUnderstoodInEitherLanguage(String words, LocalDate day) {
        var english = talking().press("Mine").say("It went wrong").say(words);
        var welsh = talking().say("Cymraeg").press("cy Mine").say("It went wrong").say(words);

        assertThat(english.conversation().answers().get("when").answer().date()).contains(day);
        assertThat(welsh.conversation().answers().get("when").answer().date()).contains(day);
    }

    @Test
    void theReviewIsInTheLanguageThatIsSpokenAndWhatGoesOnRecordInTheFirst() {
        var talk = upToReview().say("Cymraeg");
        assertThat(talk.shown()).contains("cy Please check.", "cy Whose:\ncy Mine", "1 Mawrth 2026", "It went wrong");

        var turn = talk.press("cy Send it").turn();
        var open = (Action.Open) turn.action().orElseThrow();
        assertThat(open.told()).extracting(Told::label).startsWith("Whose", "What happened", "When");
        assertThat(open.told()).extracting(Told::shown).startsWith("Mine", "It went wrong", "Sunday 1 March 2026");
        assertThat(turn.action("cy").orElseThrow().words().fill(Map.of("reference", "R"))).isEqualTo("cy Received as R.");
        assertThat(turn.action("fr").orElseThrow().words().fill(Map.of("reference", "R"))).isEqualTo("Received as R.");
    }

    @Test
    void anAlarmFromWithinAnotherConversationTellsStaffInTheFirstLanguage() {
        var talk = talking().say("Cymraeg").press("cy Mine").say("/risk").press("cy Alert them");

        var raise = (Action.Raise) talk.turn().action().orElseThrow();
        assertThat(raise.told()).extracting(Told::label).containsExactly("Whose", "Danger");
        assertThat(talk.shown()).contains("cy They are alerted.");
    }

    @Test
    void theLanguageCanBeChosenAfterTheEndAndIsKept() {
        var talk = upToReview().press("Send it").say("/language");
        assertThat(talk.labels()).startsWith("English", "Cymraeg");

        talk.press("Cymraeg");
        assertThat(talk.shown()).contains("cy <language-now>");
        assertThat(talk.conversation().phase()).isEqualTo(Conversation.Phase.OVER);
        assertThat(talk.conversation().language()).isEqualTo("cy");
    }

    @Test
    void aPackOfOneLanguageSaysSo() {
        assertThat(Talking.complaining().say("/language").shown()).startsWith("<language-only>").contains("Whose is it?");
        assertThat(Talking.complaining().press("Mine").say("Cymraeg").standsAt()).isEqualTo("when");
    }

    @Test
    void aLanguageThatThePackDoesNotSpeakIsTheFirst() {
        var engine = new Engine(WelshScript.both());
        var turn = engine.begin("abc", "complaint", Map.of(), "fr", Scripts.at("2026-03-02T10:00:00Z"));

        assertThat(turn.conversation().language()).isEqualTo("en");
        assertThat(WelshScript.both().forDevice("cy-GB")).isEqualTo("cy");
        assertThat(WelshScript.both().forDevice("")).isEqualTo("en");
        assertThat(WelshScript.both().forDevice("pt_BR")).isEqualTo("en");
    }

    @Test
    void whenSomethingIsDueIsSaidInTheLanguageThatIsSpoken() {
        var both = WelshScript.both();
        var asking = Scripts.dialog("due", false,
                Scripts.ask("sure", Template.of("Due by {due.outcome}."), "", new TextKind(1, 9),
                "", Map.of(), List.of()));
        var engine = new Engine(new Languages(both.scripts().stream()
                .map(script -> script.withDialogs(Map.of("due", asking))).toList()));
        var facts = Map.of("due.outcome", "Sunday 1 March 2026", "day.outcome", "2026-03-01");

        for (var language : Map.of("en", "Sunday 1 March 2026", "cy", "1 Mawrth 2026").entrySet()) {
            var turn = engine.begin("abc", "due", facts, language.getKey(), Scripts.at("2026-03-02T10:00:00Z"));
            assertThat(((Reply.Show) turn.replies().get(0)).text()).contains(language.getValue());
        }
    }

    @Test
    void somebodyWhoStoppedForNowGoesOnInAnotherLanguage() {
        var talk = talking().press("Mine").say("/stop").say("Cymraeg");

        assertThat(talk.shown()).endsWith("cy What happened?");
        assertThat(talk.conversation().phase()).isEqualTo(Conversation.Phase.OPEN);
    }
}
