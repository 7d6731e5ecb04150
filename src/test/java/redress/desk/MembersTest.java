package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;

/** Whoever leaves a team's group leaves their cases there, and can do nothing from its buttons any more. */
class MembersTest {

    private static final String GONE = "You have left the team's group, so you cannot do this any more.";

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
        reference = desk.complain(SAM);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCasesOfWhoeverLeavesGoBackToTheTeamWhichIsAskedToTakeThemOn() {
        takes(AMINA);
        desk.happen(desk.leaves(COMPLAINTS, AMINA));
        assertThat(log(reference)).extracting(Header::type).endsWith(EventType.ASSIGNED, EventType.RETURNED);
        assertThat(last(reference).role()).isEqualTo(Role.PROGRAM);
        assertThat(desk.chats().newest(COMPLAINTS)).startsWith("Amina (@amina) has left this group. " + reference);
        takes(BEN);
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Ben works on it now");
    }

    @Test
    void whatSomebodyElseWorksOnStaysWithThem() {
        takes(AMINA);
        var other = desk.complain(KIM);
        takes(BEN);
        desk.happen(desk.leaves(COMPLAINTS, AMINA));
        assertThat(last(reference).type()).isEqualTo(EventType.RETURNED);
        assertThat(last(other).type()).isEqualTo(EventType.ASSIGNED);
    }

    @Test
    void onlyTheCasesOfTheGroupThatSomebodyLeftGoBack() {
        takes(AMINA);
        desk.happen(desk.leaves(WHISTLEBLOWING, AMINA));
        assertThat(last(reference).type()).isEqualTo(EventType.ASSIGNED);
        goes(AMINA, "Note", "She rang.");
        assertThat(last(reference).type()).isEqualTo(EventType.NOTED);
    }

    @Test
    void whoeverHasLeftIsToldSoAtEachPressAndReplyAndNothingElseHappens() {
        goes(AMINA, "Take it on");
        var button = desk.chats().button(COMPLAINTS, "Yes").orElseThrow();
        long question = desk.chats().message(COMPLAINTS, "Do you have the training");
        desk.happen(desk.leaves(COMPLAINTS, AMINA));
        var before = log(reference).size();
        desk.happen(desk.presses(COMPLAINTS, AMINA, button.data(), button.message()),
                desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.answers()).endsWith(GONE, GONE);
        int said = desk.chats().said(COMPLAINTS).size();
        desk.happen(desk.replies(COMPLAINTS, AMINA, "Goodbye all.", 0));
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(said);
        desk.happen(desk.replies(COMPLAINTS, AMINA, "Yes", question));
        assertThat(desk.chats().newest(COMPLAINTS)).isEqualTo(GONE);
        assertThat(log(reference)).hasSize(before);
    }

    @Test
    void whatWhoeverLeavesHadBegunIsOverAlsoIfTheyComeBack() {
        goes(AMINA, "Take it on");
        var button = desk.chats().button(COMPLAINTS, "Yes").orElseThrow();
        desk.happen(desk.leaves(COMPLAINTS, AMINA));
        assertThat(desk.chats().button(COMPLAINTS, "Yes")).isEmpty();
        desk.happen(desk.joins(COMPLAINTS, AMINA), desk.presses(COMPLAINTS, AMINA, button.data(), button.message()));
        assertThat(desk.answers()).last().asString().contains("finished");
        takes(AMINA);
        assertThat(last(reference).type()).isEqualTo(EventType.ASSIGNED);
    }

    @Test
    void whatSomebodyWasWritingDownEndsWithThem() {
        goes(AMINA, "/record");
        desk.happen(desk.leaves(COMPLAINTS, AMINA), desk.joins(COMPLAINTS, AMINA));
        int said = desk.chats().said(COMPLAINTS).size();
        desk.happen(desk.replies(COMPLAINTS, AMINA, "They were late.", 0));
        goes(AMINA, "Well then.");
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(said);
        assertThat(desk.cases()).hasSize(1);
    }

    @Test
    void whoeverHasLeftHasLeftTheGroupAlsoUnderItsNewNumber() {
        var supergroup = new Address(-100_555);
        takes(AMINA);
        desk.happen(desk.leaves(COMPLAINTS, AMINA), desk.moves(COMPLAINTS, supergroup));
        desk.happen(desk.presses(supergroup, AMINA, "case:" + reference + ":acknowledge", 5));
        assertThat(desk.answers()).last().isEqualTo(GONE);
    }

    @Test
    void leavingTwiceGivesNothingBackTwice() {
        takes(AMINA);
        desk.happen(desk.leaves(COMPLAINTS, AMINA), desk.leaves(COMPLAINTS, AMINA));
        assertThat(log(reference).stream().filter(header -> header.type().equals(EventType.RETURNED))).hasSize(1);
        assertThat(desk.chats().count(COMPLAINTS, "has left this group")).isEqualTo(1);
    }

    @Test
    void aClosedCaseGoesBackToNobody() {
        takes(AMINA);
        goes(AMINA, "Outcome", "Not upheld", "All was in time.", "No", "Close");
        var before = log(reference).size();
        desk.happen(desk.leaves(COMPLAINTS, AMINA));
        assertThat(log(reference)).hasSize(before);
        assertThat(desk.chats().count(COMPLAINTS, "has left this group")).isZero();
    }

    @Test
    void aCaseThatIsTakenUpAgainDoesNotComeBackToWhoeverLeftMeanwhile() {
        takes(BEN);
        desk.walk(SAM, List.of("Take it back", "No, it is my own choice"));
        desk.happen(desk.leaves(COMPLAINTS, BEN));
        goes(AMINA, "Open it again", "Somebody was pushed");
        var file = desk.store().cases().find(reference).orElseThrow().file();
        assertThat(file.happened()).contains(EventType.REOPENED);
        assertThat(file.isHandled()).isFalse();
        assertThat(desk.store().handlers().of(BEN.id())).isEmpty();
        takes(AMINA);
        assertThat(last(reference).type()).isEqualTo(EventType.ASSIGNED);
    }

    private void takes(Party who) {
        goes(who, "Take it on", "Yes", "No", "No");
    }

    private void goes(Party who, String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, who, line));
        }
    }

    private List<Header> log(String of) {
        return desk.store().cases().log(of);
    }

    private Header last(String of) {
        return log(of).get(log(of).size() - 1);
    }
}
