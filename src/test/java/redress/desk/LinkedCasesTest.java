package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Reference;

/** Cases that staff say belong together, and parts that they split off: nobody hears more of another case than they may read. */
class LinkedCasesTest {

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String first;
    private String second;

    @BeforeEach
    void twoCasesOfTwoPeople() {
        desk = new OpenDesk(folder);
        first = desk.complain(SAM);
        second = desk.complain(KIM);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLinkStandsOnBothCasesAndNoComplainantHearsOfIt() {
        int sam = desk.chats().said(SAM).size();
        int kim = desk.chats().said(KIM).size();
        links(first.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(file(first).links()).containsExactly(second);
        assertThat(file(second).links()).containsExactly(first);
        assertThat(types(first)).containsExactly(EventType.OPENED, EventType.LINKED);
        assertThat(types(second)).containsExactly(EventType.OPENED, EventType.LINKED);
        assertThat(desk.chats().said(SAM)).hasSize(sam);
        assertThat(desk.chats().said(KIM)).hasSize(kim);
        assertThat(desk.chats().newest(COMPLAINTS)).isEqualTo(second + " and " + first + " are linked now.");
    }

    @Test
    void eachOfTwoLinkedComplainantsGetsAReplyOfTheirOwnAndNothingOfTheOthers() {
        links(first);
        goes("Outcome", "Not upheld", "All was in time for Kim.", "No");
        assertThat(desk.chats().count(KIM, "All was in time for Kim.")).isPositive();
        assertThat(desk.chats().count(SAM, "All was in time for Kim.")).isZero();
        assertThat(desk.chats().said(KIM)).noneMatch(text -> text.contains(first));
        assertThat(desk.chats().said(SAM)).noneMatch(text -> text.contains(second));
    }

    @Test
    void whetherACaseOfAnotherTeamExistsIsNotSaidAndNoAnswerIsLost() {
        goes("Split off a part", "Malpractice, fraud or the like", "They sign papers.");
        var secret = desk.store().cases().newest().orElseThrow().reference();
        assertThat(desk.chats().count(WHISTLEBLOWING, secret)).isPositive();
        goes("Link a case", "The same matter again", secret);
        assertThat(refusals()).containsExactly(refusal(secret));
        var nobodys = Reference.draw("AIM", new Random(5));
        goes(nobodys, second, first);
        assertThat(refusals()).containsExactly(refusal(secret), refusal(nobodys), refusal(second));
        assertThat(file(second).links()).containsExactlyInAnyOrder(secret, first);
        assertThat(desk.store().cases().body(second, file(second).sequence()).lines()).anyMatch(line ->
                line.text().equals("The same matter again"));
        assertThat(file(secret).links()).containsExactly(second);
    }

    @Test
    void whatIsLinkedAlreadyIsSaidToBe() {
        links(first);
        links(first);
        assertThat(desk.chats().said(COMPLAINTS)).anyMatch(text ->
                text.startsWith("It is linked with " + first + " already."));
        assertThat(types(second)).containsExactly(EventType.OPENED, EventType.LINKED);
        goes("/cancel", "Yes, delete them");
        assertThat(types(second)).containsExactly(EventType.OPENED, EventType.LINKED);
    }

    @Test
    void whoeverComplainedGetsAReceiptForThePartThatIsSplitOffAndTheTeamItIsAboutReadsNothingOfIt() {
        goes("Split off a part", "Malpractice, fraud or the like", "They sign papers.");
        var part = desk.store().cases().newest().orElseThrow();
        assertThat(part.team()).isEqualTo("whistleblowing");
        assertThat(part.links()).containsExactly(second);
        assertThat(desk.chats().newest(KIM)).contains("has a reference of its own now: " + part.reference());
        assertThat(desk.chats().count(SAM, part.reference())).isZero();
        assertThat(desk.chats().count(WHISTLEBLOWING, "The assessor came two hours late")).isEqualTo(1);
        desk.walk(KIM, List.of("/status"));
        assertThat(desk.chats().said(KIM)).anyMatch(text -> text.contains(part.reference()) && text.contains("Disclosure"));
        desk.happen(desk.does(WHISTLEBLOWING, AMINA, "Note"), desk.does(WHISTLEBLOWING, AMINA, "The director knows."));
        assertThat(desk.chats().said(COMPLAINTS)).noneMatch(text -> text.contains("The director knows."));
        assertThat(desk.chats().button(COMPLAINTS, "Acknowledge").orElseThrow().data()).doesNotContain(part.reference());
    }

    /** The newest case, which is the second, is linked with another. */
    private void links(String reference) {
        goes("Link a case", "The same matter again", reference);
    }

    private void goes(String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, AMINA, line));
        }
    }

    private List<String> refusals() {
        return desk.chats().said(COMPLAINTS).stream().filter(text -> text.startsWith("We know of no other case")).toList();
    }

    private static String refusal(String reference) {
        return "We know of no other case " + reference + " that this team can read. Please check the reference, and write it"
                + " again.";
    }

    private Case file(String reference) {
        return desk.store().cases().find(reference).orElseThrow().file();
    }

    private List<EventType> types(String reference) {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }
}
