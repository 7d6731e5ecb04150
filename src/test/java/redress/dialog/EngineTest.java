package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;

class EngineTest {

    @Test
    void anAnswerLeadsToTheNextQuestion() {
        var talk = Talking.complaining().press("Mine");

        assertThat(talk.standsAt()).isEqualTo("what");
        assertThat(talk.shown()).contains("What happened?");
    }

    @Test
    void thePressedQuestionIsMadeNewAndShowsTheAnswer() {
        var talk = Talking.complaining().press("Mine");

        assertThat(talk.turn().replies().get(0)).isEqualTo(new Reply.Renew("Whose is it?\n\n> Mine", Keyboard.NONE));
    }

    @Test
    void anOptionCanBeTypedByLabelByNumberOrByItsBeginning() {
        assertThat(Talking.complaining().say("mine").standsAt()).isEqualTo("what");
        assertThat(Talking.complaining().say("1").standsAt()).isEqualTo("what");
        assertThat(Talking.complaining().say("Somebody").standsAt()).isEqualTo("what");
        assertThat(Talking.complaining().say("9").shown()).contains("<refused not-an-option>");
    }

    @Test
    void answersFromAnotherBranchSleepAndDriveNothing() {
        var talk = upToReview("1 June 2025").press("<change>").press("When").say("yesterday");

        assertThat(talk.standsAt()).isEqualTo("check");
        assertThat(talk.conversation().answers()).containsKey("why");
        assertThat(talk.shown()).doesNotContain("Why so late");
        assertThat(opened(talk.press("Send it")).told()).extracting(Told::key).doesNotContain("why");
    }

    @Test
    void anAnswerThatSleptIsThereAgainWhenItsBranchIs() {
        var talk = upToReview("1 June 2025").press("<change>").press("When").say("yesterday")
                .press("<change>").press("When").say("1 June 2025");

        assertThat(talk.standsAt()).isEqualTo("check");
        assertThat(talk.shown()).contains("I was ill");
    }

    @Test
    void everyAnswerCanBeChangedInTheReviewAndNothingElseIsAskedAgain() {
        for (var label : new String[] {"Whose", "What happened", "When", "Name", "Phone", "Files"}) {
            var talk = upToReview("yesterday").press("<change>").press(label);
            talk = label.equals("Phone") ? talk.say("<keep>") : label.equals("Files") ? talk.press("Done")
                    : talk.press("<keep>");
            assertThat(talk.standsAt()).as(label).isEqualTo("check");
        }
    }

    @Test
    void goingBackTwiceAsksBothAgainAndKeepsWhatWasThere() {
        var talk = Talking.complaining().press("Mine").say("It was closed.").press("Back").press("Back");

        assertThat(talk.standsAt()).isEqualTo("whose");
        talk.press("Somebody else's");
        assertThat(talk.standsAt()).isEqualTo("what");
        assertThat(talk.shown()).contains("So far: It was closed.");
        talk.press("<keep>");
        assertThat(talk.standsAt()).isEqualTo("when");
    }

    @Test
    void backAtTheFirstQuestionSaysSo() {
        assertThat(Talking.complaining().say("/back").shown()).contains("<first-already>");
    }

    @Test
    void aButtonOfAnOldMessageStillChangesItsAnswer() {
        var talk = Talking.complaining().press("Mine").say("It was closed.").press("Somebody else's");

        assertThat(talk.standsAt()).isEqualTo("when");
        assertThat(talk.conversation().answers().get("whose").answer()).isEqualTo(new Answer.Chosen("other"));
    }

    @Test
    void aButtonOfAQuestionThatIsOffThePathSaysWhatToDo() {
        var talk = Talking.complaining().press("A result").press("Let a person read it").press("Mine")
                .press("Let a person read it");

        assertThat(talk.shown()).contains("<old-button>").contains("What happened?");
    }

    @Test
    void aButtonOfAnotherConversationChangesNothing() {
        var talk = Talking.complaining();
        var before = talk.conversation().answers();

        talk.input(new Input.Press("zzz999:1a2b:me"));

        assertThat(talk.conversation().answers()).isEqualTo(before);
        assertThat(talk.shown()).contains("<other-conversation>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc123:", "abc123", ":", "abc123:!nonsense", "abc123:?", "abc123:x:", "abc123::::"})
    void dataThatWeNeverPutOnAButtonIsAnsweredKindly(String data) {
        var talk = Talking.complaining().input(new Input.Press(data));

        assertThat(talk.standsAt()).isEqualTo("whose");
        assertThat(talk.shown()).isNotBlank();
    }

    @Test
    void theSecondPressOfSubmitSaysThatItWasSent() {
        var talk = upToReview("yesterday").press("Send it");
        assertThat(talk.turn().action()).isPresent();

        var engine = new Engine(Scripts.script());
        var remembered = talk.conversation().over(Map.of("reference", "AIM-1"));
        var again = engine.take(remembered, new Input.Press("abc123:x:submit"), Scripts.at("2026-03-02T10:00:00Z"));

        assertThat(again.action()).isEmpty();
        assertThat(again.replies()).extracting(reply -> reply.toString()).hasSize(2);
    }

    @Test
    void aConversationThatIsOverKeepsNoAnswer() {
        assertThat(upToReview("yesterday").press("Send it").conversation().answers()).isEmpty();
    }

    @Test
    void theTeamIsChosenByTheFirstConditionThatHolds() {
        assertThat(opened(upToReview("yesterday").press("Send it")).team()).isEqualTo("first");
        assertThat(opened(upToReview("yesterday").press("Somebody else's").press("Send it")).team()).isEqualTo("second");
    }

    @Test
    void aConditionOnADateHoldsAtItsExactEdge() {
        var lastDayInside = Talking.complaining().press("Mine").say("closed").say("2 December 2025");
        var dayBefore = Talking.complaining().press("Mine").say("closed").say("1 December 2025");

        assertThat(lastDayInside.standsAt()).isEqualTo("contact/name");
        assertThat(dayBefore.standsAt()).isEqualTo("why");
    }

    @Test
    void relativeDatesAreTakenAtTheDayOfTheNewestInput() {
        var talk = Talking.complaining().press("Mine").say("closed").say("2 December 2025");
        assertThat(talk.standsAt()).isEqualTo("contact/name");

        talk.later(Duration.ofDays(1)).input(new Input.Other());

        assertThat(talk.standsAt()).isEqualTo("why");
    }

    @Test
    void wordsWhereAButtonIsExpectedAreRefusedAndTheQuestionStands() {
        var talk = Talking.complaining().say("hello there, what is this?");

        assertThat(talk.shown()).contains("<refused not-an-option>").contains("Whose is it?");
        assertThat(talk.labels()).contains("Mine");
    }

    @Test
    void whatDoesNotFitAtADateIsRefusedWithAReasonOfItsOwn() {
        var talk = Talking.complaining().press("Mine").say("closed");

        assertThat(talk.say("soon").shown()).contains("<refused not-a-date>");
        assertThat(talk.say("31/2/2026").shown()).contains("<refused no-such-day>");
        assertThat(talk.say("1/1/1826").shown()).contains("<refused earliest>");
        assertThat(talk.say("3 March 2026").shown()).contains("That day has not come yet.");
        assertThat(talk.photo("").shown()).contains("<refused not-words>");
        assertThat(talk.input(new Input.Other()).shown()).contains("<refused cannot-read>");
        assertThat(talk.say("not sure").standsAt()).isEqualTo("contact/name");
    }

    @Test
    void whoWritesInBurstsLosesNothing() {
        var script = Scripts.script();
        var dialogs = new java.util.HashMap<>(script.dialogs());
        dialogs.put("complaint", Scripts.dialog("complaint", false,
                Scripts.ask("what", Template.of("What happened?"), "What happened", new TextKind(1, 60), "", Map.of(),
                        java.util.List.of(Rule.always("sure"))),
                Scripts.ask("sure", Template.of("Sure?"), "Sure", new ChoiceKind(java.util.List.of(
                        new Option("yes", "Yes"))), "", Map.of(), java.util.List.of())));
        var talk = new Talking(new Script(dialogs, "complaint", "common/risk", script.phrases()), "complaint",
                Scripts.at("2026-03-02T10:00:00Z")).say("ok so");

        talk.say("my assessor came late");
        assertThat(AnswerTexts.of(talk.conversation(), "what")).isEqualTo("ok so\nmy assessor came late");
        assertThat(talk.shown()).contains("<added>").contains("Sure?");

        assertThat(talk.say("srue").shown()).contains("<refused not-an-option>");
        assertThat(talk.say("and then there was no room left for more of it").shown()).contains("<refused not-an-option>");
        assertThat(AnswerTexts.of(talk.conversation(), "what")).isEqualTo("ok so\nmy assessor came late");
    }

    @Test
    void aVoiceMessageIsAnAnswerWhereverWordsAre() {
        var voice = new FileTicket("v", FileKind.VOICE, "voice.ogg", 5000, "");
        var talk = Talking.complaining().press("Mine").input(new Input.Attached(voice, "", 7));

        assertThat(talk.standsAt()).isEqualTo("when");
        assertThat(talk.conversation().answers().get("what").answer().tickets()).containsExactly(voice);
    }

    @Test
    void aPhotoWithWordsUnderItAnswersAQuestionForWordsAndGoesWithTheCase() {
        var photo = new FileTicket("p", FileKind.PHOTO, "a.jpg", 1000, "It was closed.");
        var talk = Talking.complaining().press("Mine").input(new Input.Attached(photo, "", 7));
        assertThat(talk.standsAt()).isEqualTo("when");

        talk.input(new Input.Amended("It was locked.", 7));
        assertThat(talk.conversation().answers().get("what").answer()).isEqualTo(new Answer.Captioned("It was locked.", photo));
        talk.press("Back").input(new Input.Amended("It was shut.", 7));
        assertThat(talk.conversation().answers().get("what").answer()).isEqualTo(new Answer.Captioned("It was shut.", photo));

        talk.say("yesterday").say("Sam Hill").say("07700 900123").press("None").press("Send it");
        assertThat(opened(talk).told()).filteredOn(told -> told.key().equals("what")).singleElement().satisfies(told -> {
            assertThat(told.shown()).isEqualTo("It was shut.");
            assertThat(told.answer().tickets()).containsExactly(photo);
        });
    }

    @Test
    void aPhotoWithoutWordsIsNoAnswerToAQuestionForWords() {
        var talk = Talking.complaining().press("Mine").photo("");

        assertThat(talk.standsAt()).isEqualTo("what");
        assertThat(talk.shown()).contains("<refused not-words>");
    }

    @Test
    void anEditedMessageChangesTheAnswerThatItGave() {
        var talk = Talking.complaining().press("Mine").say("It was closed.");
        talk.input(new Input.Amended("It was locked.", talk.lastSource()));

        assertThat(AnswerTexts.of(talk.conversation(), "what")).isEqualTo("It was locked.");
        assertThat(talk.shown()).contains("<amended>").contains("When?");
    }

    @Test
    void anEditOfAMessageThatIsNoAnswerSaysSo() {
        assertThat(Talking.complaining().input(new Input.Amended("x", 99)).shown()).contains("<not-amended>");
    }

    @Test
    void someoneElsesContactCardIsRefused() {
        var talk = Talking.complaining().press("Mine").say("closed").say("yesterday").say("Sam Hill");

        assertThat(talk.input(new Input.Card("447700900123", false, 1)).shown()).contains("<refused not-own-card>");
        assertThat(talk.input(new Input.Card("447700900123", true, 2)).standsAt()).isEqualTo("files");
    }

    @Test
    void thePhoneQuestionOffersToShareTheNumberAndGivesTheKeyboardBack() {
        var talk = Talking.complaining().press("Mine").say("closed").say("yesterday").say("Sam Hill");

        assertThat(talk.labels()).containsExactly("<share-phone>", "Back", "Someone is at risk");
        assertThat(talk.shown()).contains("Hello Sam Hill, your phone?");
        talk.say("07700 900123");
        assertThat(talk.turn().replies().get(0)).isEqualTo(new Reply.Show("<noted>", new Keyboard.Remove()));
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        var talk = upToFiles();

        assertThat(talk.photo("album").turn().replies()).hasSize(1);
        assertThat(talk.photo("album").turn().replies()).isEmpty();
        assertThat(talk.conversation().answers().get("files").answer().tickets()).hasSize(2);
    }

    @Test
    void aFileThatIsTooLargeOrOneTooManyIsRefused() {
        var talk = upToFiles();
        var large = new FileTicket("x", FileKind.DOCUMENT, "big.mp4", 25_000_000, "");

        assertThat(talk.input(new Input.Attached(large, "", 1)).shown()).contains("<refused too-large>");
        talk.photo("").photo("").photo("");
        assertThat(talk.photo("").shown()).contains("<refused too-many>");
    }

    @Test
    void someoneIsAtRiskIsInReachAtEveryQuestion() {
        var talk = Talking.complaining();
        assertThat(talk.labels()).contains("Someone is at risk");
        talk.press("Mine");
        assertThat(talk.labels()).contains("Someone is at risk");
        talk.say("closed");
        assertThat(talk.labels()).contains("Someone is at risk");
        talk.say("yesterday").say("Sam Hill");
        assertThat(talk.labels()).contains("Someone is at risk");
        talk.say("07700 900123");
        assertThat(talk.labels()).contains("Someone is at risk");
        talk.press("None");
        assertThat(talk.labels()).contains("Someone is at risk");
    }

    @Test
    void theAlarmsOwnQuestionsDoNotOfferTheAlarmAgain() {
        assertThat(Talking.complaining().press("Someone is at risk").labels()).containsExactly("Alert them", "Never mind");
    }

    @Test
    void anAlarmLeavesAtOnceWithWhatWasToldAndTheConversationGoesOnWhereItWas() {
        var talk = Talking.complaining().press("Mine").say("He hits me.").press("Someone is at risk");
        assertThat(talk.shown()).contains("Call 999.");

        talk.press("Alert them");

        assertThat(talk.turn().action()).hasValueSatisfying(action -> assertThat(action).isInstanceOfSatisfying(
                Action.Raise.class, raise -> assertThat(raise.told()).extracting(Told::shown).contains("He hits me.")));
        assertThat(talk.shown()).contains("They are alerted.").contains("When?");
        assertThat(talk.standsAt()).isEqualTo("when");
    }

    @Test
    void stoppingKeepsEverythingAndResumingShowsTheQuestion() {
        var talk = Talking.complaining().press("Mine").say("stop");
        assertThat(talk.shown()).contains("<stopped>");
        assertThat(talk.say("hello").shown()).contains("<resume-unread>");
        assertThat(talk.press("<go-on>").shown()).contains("What happened?");
        assertThat(talk.say("It was closed.").standsAt()).isEqualTo("when");
    }

    @Test
    void wordsAfterALongPauseAreNotTakenForAnAnswer() {
        var talk = Talking.complaining().press("Mine").later(Duration.ofHours(13)).say("hello?");

        assertThat(talk.shown()).contains("<resume-unread>");
        assertThat(talk.conversation().answers()).doesNotContainKey("what");
    }

    @Test
    void aPressAfterALongPauseIsTaken() {
        assertThat(Talking.complaining().later(Duration.ofDays(9)).press("Mine").standsAt()).isEqualTo("what");
    }

    @Test
    void cancellingAsksFirstAndThenThrowsEverythingAway() {
        var talk = Talking.complaining().press("Mine").say("/cancel");
        assertThat(talk.conversation().answers()).isNotEmpty();

        talk.press("<cancel-yes>");

        assertThat(talk.conversation().answers()).isEmpty();
        assertThat(talk.conversation().phase()).isEqualTo(Conversation.Phase.OVER);
    }

    @Test
    void whileSomethingElseIsAskedNoWordOrNumberAnswersTheQuestionBehindIt() {
        for (var before : new String[] {"/cancel", "/start", "/stop"}) {
            for (var words : new String[] {"1", "send", "Mine"}) {
                var talk = upToReview("yesterday").say(before).say(words);
                assertThat(talk.turn().action()).as(before + " then " + words).isEmpty();
            }
        }
        assertThat(upToReview("yesterday").press("<change>").say("1").turn().action()).isEmpty();
    }

    @Test
    void nothingIsSentByANumberOrByHalfAWord() {
        assertThat(upToReview("yesterday").say("1").turn().action()).isEmpty();
        assertThat(upToReview("yesterday").say("send").turn().action()).isEmpty();
        assertThat(upToReview("yesterday").say("Send it").turn().action()).isPresent();
    }

    @Test
    void anAnswerToBeChangedCanBeNamedInWords() {
        assertThat(upToReview("yesterday").press("<change>").say("when").standsAt()).isEqualTo("when");
    }

    @Test
    void anOldDeleteButtonAsksAgain() {
        var talk = Talking.complaining().press("Mine").say("/cancel").press("<go-on>").press("<cancel-yes>");

        assertThat(talk.conversation().answers()).isNotEmpty();
        assertThat(talk.shown()).contains("<cancel-sure>");
    }

    @Test
    void startingOverIsAskedAboutFirst() {
        var talk = Talking.complaining().press("Mine").say("start over");
        assertThat(talk.conversation().answers()).isNotEmpty();
        assertThat(talk.say("<start-over>").turn().wish()).hasValue(Turn.Wish.BEGIN_ANEW);
    }

    @Test
    void anOldSkipButtonSkipsItsOwnQuestionOnly() {
        var talk = Talking.complaining().press("Mine").say("closed").say("1 June 2025").say("I was ill").press("Skip");

        assertThat(talk.conversation().answers().get("why").answer()).isEqualTo(new Answer.Skipped());
        assertThat(talk.standsAt()).isEqualTo("contact/name");
    }

    @Test
    void wordsForTheAlarmAreTakenHoweverLongThePause() {
        var script = Scripts.script();
        var dialogs = new java.util.HashMap<>(script.dialogs());
        dialogs.put("common/risk", Scripts.dialog("common/risk", false,
                Scripts.ask("words", Template.of("What should they know?"), "Words", new TextKind(1, 500), "", Map.of(),
                        java.util.List.of(Rule.always("alarm"))), new Alarm("alarm", Template.of("They are alerted."))));
        var talk = new Talking(new Script(dialogs, "start", "common/risk", script.phrases()), "complaint",
                Scripts.at("2026-03-02T10:00:00Z")).press("Mine").press("Someone is at risk")
                .later(Duration.ofHours(40)).say("he is hitting me");

        assertThat(talk.turn().action()).isPresent();
    }

    @Test
    void wordsAfterALongPauseCanBeUsedAfterAll() {
        var talk = Talking.complaining().press("Mine").later(Duration.ofHours(13)).say("He came two hours late.")
                .press("<use-unread>");

        assertThat(AnswerTexts.of(talk.conversation(), "what")).isEqualTo("He came two hours late.");
        assertThat(talk.standsAt()).isEqualTo("when");
    }

    @Test
    void anAlarmButtonWorksUnderEveryMessageOfWhateverAge() {
        var talk = Talking.complaining().press("Mine");

        talk.input(new Input.Press("zzz999:!risk"));

        assertThat(talk.shown()).contains("Call 999.");
        assertThat(upToReview("yesterday").say("/cancel").labels()).contains("Someone is at risk");
        assertThat(upToReview("yesterday").say("/cancel").press("<cancel-yes>").labels()).contains("Someone is at risk");
    }

    @Test
    void aSignpostThatSomebodyCameBackToThrowsNothingAway() {
        var talk = Talking.complaining().press("A result").press("Let a person read it").say("It was unfair.").say("yesterday")
                .say("Sam Hill").say("07700 900123").press("None").press("<change>").press("Appeals").press("<enough>");

        assertThat(talk.standsAt()).isEqualTo("check");
    }

    @Test
    void aFileTooManyInAnAlbumIsNotPassedOverInSilence() {
        var talk = upToFiles().photo("album").photo("album").photo("album");
        assertThat(talk.photo("album").shown()).contains("<refused too-many>");
        assertThat(talk.photo("album").turn().replies()).isEmpty();
    }

    @Test
    void aVoiceMessageAfterAStopGoesOn() {
        var voice = new FileTicket("v", FileKind.VOICE, "voice.ogg", 5000, "");
        var talk = Talking.complaining().press("Mine").say("stop").input(new Input.Attached(voice, "", 7)).say("yesterday");

        assertThat(talk.standsAt()).isEqualTo("contact/name");
    }

    @Test
    void anEditCountsAlsoWhileItsQuestionIsAskedAgain() {
        var talk = Talking.complaining().press("Mine").say("It was closed.").say("/back");
        talk.input(new Input.Amended("It was locked.", talk.lastSource() - 1));

        assertThat(AnswerTexts.of(talk.conversation(), "what")).isEqualTo("It was locked.");
    }

    @Test
    void anEditAfterEverythingWasSentSaysSo() {
        var over = upToReview("yesterday").press("Send it").conversation().over(Map.of("reference", "AIM-1"));
        var turn = new Engine(Scripts.script()).take(over, new Input.Amended("new", 1), Scripts.at("2026-03-02T10:00:00Z"));

        assertThat(turn.conversation().phase()).isEqualTo(Conversation.Phase.OVER);
        assertThat(turn.replies()).hasSize(2);
    }

    @Test
    void aTickThatIsTypedShowsTheQuestionAgain() {
        var script = Scripts.script();
        var dialogs = new java.util.HashMap<>(script.dialogs());
        dialogs.put("complaint", Scripts.dialog("complaint", false, Scripts.ask("which", Template.of("Which?"), "Which",
                new SeveralKind(java.util.List.of(new Option("a", "Apples"), new Option("b", "Pears")), "Done"), "", Map.of(),
                java.util.List.of())));
        var talk = new Talking(new Script(dialogs, "complaint", "common/risk", script.phrases()), "complaint",
                Scripts.at("2026-03-02T10:00:00Z")).say("pears");

        assertThat(talk.shown()).contains("Which?");
        assertThat(talk.labels()).contains("✓ Pears");
    }

    @Test
    void anInputThatWasUnderWayForLongTakesNoTimeBack() {
        var talk = Talking.complaining().press("Mine").later(Duration.ofHours(-20)).say("It was closed.");

        assertThat(talk.conversation().touched()).isEqualTo(java.time.Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void startingOverWishesForANewConversation() {
        var talk = Talking.complaining().press("Mine").say("/start").press("<start-over>");

        assertThat(talk.turn().wish()).hasValue(Turn.Wish.BEGIN_ANEW);
    }

    @Test
    void progressCountsQuestionsOnTheUsualWayAndGrowsWithADetour() {
        var talk = Talking.complaining();
        assertThat(talk.shown()).startsWith("1 of about 7");
        talk.press("Mine").say("closed");
        assertThat(talk.shown()).startsWith("3 of about 7");
        talk.say("1 June 2025");
        assertThat(talk.shown()).startsWith("4 of about 8");
    }

    @Test
    void aPackThatLostTheStateOffersToStartOver() {
        var talk = Talking.complaining().press("Mine");
        var script = Scripts.script();
        var changed = new Script(Map.of("complaint", Scripts.dialog("complaint", false, Scripts.ask("whose",
                Template.of("Whose?"), "Whose", new ChoiceKind(java.util.List.of(new Option("me", "Mine"))), "", Map.of(),
                java.util.List.of(Rule.always("gone")))), "common/risk", script.dialogs().get("common/risk")),
                "complaint", "common/risk", script.phrases());

        assertThat(talk.underScript(changed).say("hello").shown()).contains("<lost>");
    }

    @Test
    void anOptionThatAPackNoLongerHasIsAskedAgain() {
        var talk = Talking.complaining().press("Somebody else's").say("closed");
        var script = Scripts.script();
        var whose = Scripts.ask("whose", Template.of("Whose, now?"), "Whose", new ChoiceKind(java.util.List.of(
                new Option("me", "Mine"))), "", Map.of(), java.util.List.of(Rule.always("what")));
        var states = new java.util.LinkedHashMap<>(script.dialogs().get("complaint").states());
        states.put("whose", whose);
        var dialogs = new java.util.HashMap<>(script.dialogs());
        dialogs.put("complaint", new Dialog("complaint", "", "whose", true, false, false, false, states));

        assertThat(talk.underScript(new Script(dialogs, "start", "common/risk", script.phrases()))
                .input(new Input.Other()).standsAt()).isEqualTo("whose");
    }

    /** Law 2: where a conversation stands depends on its answers alone, whatever the way to them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverPeopleDoTheReplayStandsWhereTheConversationDoes(long seed) {
        var random = new Random(seed);
        var talk = new Talking(Scripts.script(), "start", Scripts.at("2026-03-02T10:00:00Z"));
        for (int i = 0; i < 400; i++) {
            var labels = talk.labels();
            switch (random.nextInt(10)) {
                case 0 -> talk.say(random.nextBoolean() ? "yesterday" : "1 June 2025");
                case 1 -> talk.say("Sam Hill");
                case 2 -> talk.say("07700 900123");
                case 3 -> talk.photo(random.nextBoolean() ? "" : "album" + random.nextInt(3));
                case 4 -> talk.input(new Input.Amended("new words", random.nextInt(1, 60)));
                case 5 -> talk.later(Duration.ofHours(random.nextInt(30)));
                default -> {
                    if (!labels.isEmpty()) {
                        talk.say(labels.get(random.nextInt(labels.size())));
                    }
                }
            }
            if (talk.conversation().phase() == Conversation.Phase.OVER) {
                talk = new Talking(Scripts.script(), "start", Moment.of(talk.now(), Scripts.LONDON));
            }
            var afresh = new Engine(Scripts.script());
            assertThat(afresh.stand(talk.conversation(), Moment.of(talk.now(), Scripts.LONDON)).key())
                    .isEqualTo(talk.standsAt());
        }
    }

    private static Talking upToFiles() {
        return Talking.complaining().press("Mine").say("It was closed.").say("yesterday").say("Sam Hill").say("07700 900123");
    }

    private static Talking upToReview(String when) {
        var talk = Talking.complaining().press("Mine").say("It was closed.").say(when);
        if (talk.standsAt().equals("why")) {
            talk.say("I was ill");
        }
        return talk.say("Sam Hill").say("07700 900123").photo("").press("Done");
    }

    private static Action.Open opened(Talking talk) {
        return (Action.Open) talk.turn().action().orElseThrow();
    }
}
