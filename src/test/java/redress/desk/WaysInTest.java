package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** Deep links give answers beforehand, and invitations let somebody else speak on a case, once. */
class WaysInTest {

    private static final Pattern LINK = Pattern.compile("/start (i-[A-Za-z0-9_-]{22})");

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;
    private OpenDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void openPoster() {
        desk = new OpenDesk(folder, AskingPack.poster(dialogs));
    }

    private String openConsent() {
        desk = new OpenDesk(folder, AskingPack.consent(dialogs));
        var reference = desk.complain(SAM);
        assertThat(desk.cases().get(0).state()).isEqualTo(CaseState.HELD);
        return reference;
    }

    @Test
    void aDeepLinkBeginsWithItsAnswersGiven() {
        openPoster();
        desk.walk(SAM, List.of("/start leeds-poster"));
        assertThat(newest(SAM)).contains("What happened?");
        desk.walk(SAM, List.of("The assessor came two hours late."));
        assertThat(newest(SAM)).as("what it is about is answered").contains("Which of these are you")
                .doesNotContain("mostly about");
        desk.walk(SAM, List.of("Back"));
        assertThat(newest(SAM)).contains("mostly about", "Your answer so far: AIM's service or staff");
    }

    @Test
    void whatIsSaidBetweenTheAnswersOfADeepLinkIsSaidAllTheSame() {
        desk = new OpenDesk(folder, PackReader.read(PackFiles.fromFolder(Path.of("dialogs", "imi"))));
        desk.walk(SAM, List.of("/start centre-poster"));
        assertThat(newest(SAM)).containsSubsequence("this is how your data is used", "It cannot pay you money", "What happened?")
                .containsOnlyOnce("this is how your data is used").doesNotContain("Which of these are you");
    }

    @Test
    void answersOfADeepLinkGoOnRecordLikeAnyOthers() {
        openPoster();
        var lines = new ArrayList<>(ComplaintLines.plain());
        lines.removeAll(List.of("Make a complaint", "It happened to me or us", "AIM's service or staff"));
        lines.set(0, "/start leeds-poster");
        lines.add(ComplaintLines.SUBMIT);
        desk.walk(SAM, lines);
        var reference = desk.cases().get(0).reference();
        assertThat(desk.store().cases().body(reference, 1).lines()).extracting(line -> line.text())
                .contains("AIM's service or staff");
    }

    @Test
    void anUnknownPayloadIsAnOrdinaryStart() {
        openPoster();
        desk.walk(SAM, List.of("/start bradford-poster"));
        assertThat(newest(SAM)).contains("What would you like to do?");
    }

    @Test
    void aDeepLinkLosesNoConversationThatIsUnderWay() {
        openPoster();
        desk.walk(SAM, List.of("/start", "Report wrongdoing"));
        var question = newest(SAM);
        desk.walk(SAM, List.of("/start leeds-poster"));
        assertThat(newest(SAM)).startsWith("Welcome back. You were not finished.");
        desk.restart(() -> { });
        desk.walk(SAM, List.of("Go on"));
        assertThat(newest(SAM)).isEqualTo(question);
        desk.walk(SAM, List.of("/start leeds-poster", "Start over"));
        assertThat(newest(SAM)).contains("What happened?");
    }

    @Test
    void anInvitationLetsAnotherPersonSpeakOnTheCase() {
        var reference = openConsent();
        desk.walk(KIM, List.of(link()));
        assertThat(newest(KIM)).isEqualTo("Somebody speaks for you in " + reference
                + " about AIM's service or staff. Do you agree?");
        desk.walk(KIM, List.of("Yes, I agree"));
        assertThat(newest(KIM)).isEqualTo("Thank you. " + reference + " goes on.");
        assertThat(newest(SAM)).isEqualTo("They agreed.");
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.RELEASED);
        assertThat(desk.store().cases().log(reference).get(1).role()).isEqualTo(Role.REPRESENTED);
        assertThat(desk.store().cases().body(reference, 2).by().id()).isEqualTo(KIM.chat());
        assertThat(desk.cases().get(0).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(desk.chats().count(COMPLAINTS, "Yes, I agree")).isPositive();
    }

    @Test
    void anInvitationIsUsedUpByTheFirstRecord() {
        var reference = openConsent();
        desk.walk(KIM, List.of(link(), "No"));
        assertThat(newest(KIM)).isEqualTo("Then nothing is sent.");
        desk.walk(KIM, List.of(link(), "Yes, I agree", link()));
        assertThat(newest(KIM)).startsWith("This link has been used.");
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.RELEASED);
    }

    @Test
    void ofTwoWhoOpenTheSameLinkOnlyTheFirstIsRecorded() {
        var reference = openConsent();
        var lee = new Address(7003);
        desk.walk(KIM, List.of(link()));
        desk.walk(lee, List.of(link()));
        desk.walk(KIM, List.of("Yes, I agree"));
        desk.walk(lee, List.of("Yes, I agree"));
        assertThat(newest(lee)).startsWith("This link has been used.");
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.RELEASED);
    }

    @Test
    void anInvitationToACaseThatIsOverIsTooLateAlsoForWhoHasOpenedIt() {
        var reference = openConsent();
        desk.walk(KIM, List.of(link()));
        var file = desk.cases().get(0);
        desk.store().transact(() -> desk.store().cases().append(reference, Header.of(file.sequence() + 1, EventType.WITHDRAWN,
                Instant.parse("2026-01-05T11:00:00Z"), Role.COMPLAINANT, Map.of()), Body.by(Party.PROGRAM)));
        desk.walk(KIM, List.of("Yes, I agree"));
        assertThat(newest(KIM)).startsWith("This can no longer be done for " + reference);
        desk.walk(KIM, List.of(link()));
        assertThat(newest(KIM)).startsWith("This can no longer be done for " + reference);
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.WITHDRAWN);
    }

    @Test
    void theComplainantIsToldToSendTheLinkOn() {
        var reference = openConsent();
        desk.walk(SAM, List.of(link()));
        assertThat(newest(SAM)).startsWith("This link is not for you but for the person you speak for.");
        assertThat(types(reference)).containsExactly(EventType.OPENED);
    }

    @Test
    void aLinkThatWasNeverMadeIsExplainedAndNobodyIsLeftWithoutAQuestion() {
        openConsent();
        desk.walk(KIM, List.of("/start i-AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(newest(KIM)).startsWith("We do not know this link.");
        assertThat(desk.chats().button(KIM, "Make a complaint")).isPresent();
    }

    @Test
    void whoWasInvitedAddsNothingLaterToACaseThatIsNotTheirs() {
        var reference = openConsent();
        desk.walk(KIM, List.of(link(), "Yes, I agree", "And another thing that I want to say."));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.RELEASED);
        assertThat(newest(KIM)).contains("What would you like to do?");
    }

    private String link() {
        var matcher = LINK.matcher(String.join("\n", desk.chats().said(SAM)));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private String newest(Address chat) {
        return desk.chats().newest(chat);
    }

    private List<EventType> types(String reference) {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }
}
