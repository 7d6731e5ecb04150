package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;

/** Complainants act on their own case by the buttons under what they were told. */
class CounterTest {

    private static final EventType ASKED_AGAIN = EventType.of("asked-again");
    /** The outcome is told on 5 January; Monday 2 February is the twentieth working day after it. */
    private static final Instant LAST_MOMENT = Instant.parse("2026-02-02T23:59:59Z");

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder, AskingPack.appeal(dialogs));
        reference = desk.complain(SAM);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatCanAlwaysBeDoneStandsUnderTheReceipt() {
        desk.walk(SAM, List.of("Take mine back"));
        assertThat(newest()).isEqualTo(reference + " is taken back.");
        assertThat(types()).containsExactly(EventType.OPENED, EventType.WITHDRAWN);
        assertThat(log().get(1).role()).isEqualTo(Role.COMPLAINANT);
        assertThat(desk.cases().get(0).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(desk.chats().count(COMPLAINTS, "Taken back: the person who sent it")).isPositive();
    }

    @Test
    void whatFollowsFromAnEventStandsUnderTheMessageThatToldOfIt() {
        assertThat(desk.chats().button(SAM, "Ask again")).isEmpty();
        tellOutcome();
        assertThat(newest()).isEqualTo("Here is what we found on " + reference + ".");
        desk.walk(SAM, List.of("Ask again"));
        assertThat(newest()).contains("Why do you disagree with us about " + reference + ", formal?");
        assertThat(desk.chats().button(SAM, "Ask again")).as("the message stays as it is").isPresent();
        desk.walk(SAM, List.of("You did not ask my tutor."));
        assertThat(newest()).isEqualTo("Your appeal on " + reference + " is with us.");
        assertThat(types()).endsWith(ASKED_AGAIN);
        assertThat(desk.store().cases().body(reference, log().size()).lines()).singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("You did not ask my tutor."));
        assertThat(desk.chats().count(COMPLAINTS, "You did not ask my tutor.")).isPositive();
    }

    @Test
    void theLastDayOfTheWindowIsInside() {
        tellOutcome();
        desk.passUntil(LAST_MOMENT);
        desk.walk(SAM, List.of("Ask again", "It was not fair."));
        assertThat(types()).contains(ASKED_AGAIN);
    }

    @Test
    void afterTheLastDayTheDialogForThoseWhoAreLateBegins() {
        tellOutcome();
        desk.passUntil(LAST_MOMENT.plusSeconds(1));
        desk.walk(SAM, List.of("Ask again"));
        assertThat(newest()).isEqualTo("The time for an appeal on " + reference + " is over.");
        assertThat(types()).doesNotContain(ASKED_AGAIN);
    }

    @Test
    void aWindowThatClosedMeanwhileIsExplained() {
        tellOutcome();
        desk.passUntil(LAST_MOMENT);
        desk.walk(SAM, List.of("Ask again"));
        desk.passUntil(LAST_MOMENT.plusSeconds(1));
        desk.walk(SAM, List.of("It was not fair."));
        assertThat(newest()).startsWith("This can no longer be done for " + reference);
        assertThat(types()).doesNotContain(ASKED_AGAIN);
        assertThat(desk.chats().button(SAM, "Ask again").orElseThrow().message()).as("the way that remains")
                .isEqualTo(desk.chats().message(SAM, "This can no longer be done"));
    }

    @Test
    void beforeTheOutcomeHasArrivedTheButtonWorks() {
        desk.handle(desk.does(COMPLAINTS, AMINA, "Tell our finding"));
        assertThat(desk.cases().get(0).deadline("asking")).isEmpty();
        desk.happen(desk.presses(SAM, sam(), "case:" + reference + ":ask-again", 5));
        assertThat(newest()).contains("Why do you disagree");
    }

    @Test
    void theNameThatTheChannelKnowsOfWhoeverActsIsShownToNobody() {
        var shown = new Party(SAM.chat(), "Zelda Quill", "zq_on_telegram", "en");
        desk.happen(desk.does(SAM, shown, "Take mine back"));
        assertThat(desk.chats().said(COMPLAINTS)).anyMatch(text -> text.contains("Taken back: the person who sent it"))
                .noneMatch(text -> text.contains("Zelda") || text.contains("zq_on_telegram"));
    }

    @Test
    void aButtonThatWasUsedIsExplained() {
        tellOutcome();
        desk.walk(SAM, List.of("Ask again", "It was not fair.", "Ask again"));
        assertThat(desk.answers()).last().isEqualTo("You have done this already for " + reference + ".");
        assertThat(types().stream().filter(ASKED_AGAIN::equals)).hasSize(1);
    }

    @Test
    void somebodyElsesPressDoesNothingButExplain() {
        tellOutcome();
        desk.happen(desk.presses(KIM, new Party(7002, "Kim", "", "en"), "case:" + reference + ":ask-again", 5));
        assertThat(desk.answers()).last().isEqualTo("This button is for the person who sent the case.");
        desk.happen(desk.presses(SAM, sam(), "case:" + reference + ":tell-finding", 5));
        assertThat(desk.answers()).last().asString().startsWith("This can no longer be done");
        assertThat(desk.chats().said(KIM)).isEmpty();
        assertThat(types()).doesNotContain(ASKED_AGAIN);
    }

    @Test
    void aConversationUnderWayIsNotLost() {
        tellOutcome();
        desk.walk(SAM, List.of("/start", "Make a complaint", "It happened to me or us"));
        var question = newest();
        desk.walk(SAM, List.of("Ask again"));
        assertThat(newest()).startsWith("Welcome back. You were not finished.");
        desk.walk(SAM, List.of("Go on"));
        assertThat(newest()).isEqualTo(question);
        desk.walk(SAM, List.of("Ask again", "Start over"));
        assertThat(newest()).contains("Why do you disagree");
    }

    @Test
    void whatWaitedIsForgottenOnceTheConversationGoesOn() {
        tellOutcome();
        desk.walk(SAM, List.of("/start", "Make a complaint", "It happened to me or us", "Ask again", "Go on", "/start",
                "Start over"));
        assertThat(newest()).contains("What would you like to do?");
    }

    @Test
    void aConversationInWhichNothingWasAnsweredMakesRoom() {
        tellOutcome();
        desk.walk(SAM, List.of("/start", "Ask again"));
        assertThat(newest()).contains("Why do you disagree");
    }

    @Test
    void whatIsWrittenAfterwardsBelongsToTheCase() {
        tellOutcome();
        desk.walk(SAM, List.of("Ask again", "It was not fair.", "And my tutor says so too."));
        assertThat(types()).endsWith(ASKED_AGAIN, EventType.MESSAGE_IN);
    }

    @Test
    void theConversationRunsOnThePackOfItsCaseAlsoAfterARestart(@TempDir Path other) {
        tellOutcome();
        desk.walk(SAM, List.of("Ask again"));
        desk.restart(AskingPack.in(other).read());
        desk.walk(SAM, List.of("It was not fair."));
        assertThat(newest()).isEqualTo("Your appeal on " + reference + " is with us.");
    }

    private void tellOutcome() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Tell our finding"));
    }

    private static Party sam() {
        return new Party(7001, "Sam", "", "en");
    }

    private String newest() {
        return desk.chats().newest(SAM);
    }

    private List<Header> log() {
        return desk.store().cases().log(reference);
    }

    private List<EventType> types() {
        return log().stream().map(Header::type).toList();
    }
}
