package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.ComplaintLines.SUBMIT;
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
import redress.message.Address;
import redress.message.Parcel;

/** What becomes of messages that cannot arrive. */
class FatesTest {

    private static final Address SUPERGROUP = new Address(-100_500);
    private static final String UNREACHABLE = "our messages no longer reach this person";

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoBlocksTheBotBeforeTheReceiptComesIsAlertedAllTheSame() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.happen(desk.blocks(SAM), desk.does(SAM, SUBMIT));
        unreachableOnce();
    }

    @Test
    void whoBlocksTheBotAfterTheReceiptIsToldToStaff() {
        desk.complain(SAM);
        desk.happen(desk.blocks(SAM));
        desk.happen(desk.does(COMPLAINTS, BEN, "Acknowledge"));
        unreachableOnce();
    }

    @Test
    void whoBlocksTheBotWhileTheReceiptIsUnderWayIsToldToStaffOnce() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.handle(desk.does(SAM, SUBMIT));
        desk.happen(desk.blocks(SAM));
        unreachableOnce();
    }

    private void unreachableOnce() {
        var file = desk.cases().get(0);
        assertThat(desk.store().cases().log(file.reference())).extracting(header -> header.type())
                .containsOnlyOnce(EventType.UNREACHABLE);
        assertThat(desk.chats().count(COMPLAINTS, "New: Complaint")).isPositive();
        assertThat(desk.chats().count(COMPLAINTS, UNREACHABLE)).isEqualTo(1);
        assertThat(desk.store().outbox().waiting()).isEmpty();
    }

    @Test
    void aReceiptThatIsRefusedForGoodIsSetAsideAndToldToStaff() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.chats().refuse(parcel -> parcel.to().equals(SAM) && text(parcel).contains("We have it"));
        desk.happen(desk.does(SAM, SUBMIT));
        assertThat(desk.store().outbox().parked()).hasSize(1);
        assertThat(desk.store().outbox().waiting()).isEmpty();
        assertThat(desk.chats().count(COMPLAINTS, "a message to this person did not arrive")).isEqualTo(1);
    }

    @Test
    void aMessageThatDoesNotArriveIsToldToTheTeamOfTheCaseThatItWasAbout() {
        var complaint = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Someone is at risk", "Alert the team now"));
        assertThat(desk.store().cases().newest().orElseThrow().team()).isEqualTo("whistleblowing");
        desk.chats().refuse(parcel -> parcel.to().equals(SAM));
        desk.happen(desk.does(COMPLAINTS, BEN, "Acknowledge"));
        assertThat(desk.chats().said(COMPLAINTS)).filteredOn(text -> text.contains("did not arrive")).singleElement()
                .asString().contains(complaint);
        assertThat(desk.chats().count(WHISTLEBLOWING, "did not arrive")).isZero();
    }

    @Test
    void aMessageAboutNoCaseThatDoesNotArriveIsToldToTheTeamOfTheNewestCase() {
        desk.complain(SAM);
        desk.chats().refuse(parcel -> parcel.to().equals(SAM));
        desk.walk(SAM, List.of("/start"));
        assertThat(desk.chats().count(COMPLAINTS, "did not arrive")).isPositive();
    }

    @Test
    void aButtonThatCannotBeTakenAwayIsNothingThatStaffMustKnow() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.chats().refuse(parcel -> parcel instanceof Parcel.Bare || parcel instanceof Parcel.Edit);
        desk.happen(desk.does(SAM, SUBMIT));
        desk.happen(desk.does(SAM, SUBMIT));
        assertThat(desk.cases()).hasSize(1);
        assertThat(desk.chats().count(COMPLAINTS, "did not arrive")).isZero();
    }

    @Test
    void aGroupThatIsToldToHaveMovedTwiceAsksEachMemberOnce() {
        desk.complain(SAM);
        desk.happen(desk.does(COMPLAINTS, BEN, "Outcome"));
        desk.chats().move(COMPLAINTS, SUPERGROUP);
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        assertThat(desk.chats().count(SUPERGROUP, "What is the outcome")).isEqualTo(1);
    }

    @Test
    void whoWasWritingSomethingDownWhenTheGroupMovedIsAskedAgainThere() {
        desk.happen(desk.does(COMPLAINTS, BEN, "/record"));
        var asked = desk.chats().newest(COMPLAINTS);
        desk.chats().move(COMPLAINTS, SUPERGROUP);
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        assertThat(desk.chats().said(SUPERGROUP)).containsExactly(asked);
        desk.happen(desk.does(SUPERGROUP, BEN, "No"));
        assertThat(desk.chats().newest(SUPERGROUP)).isNotEqualTo(asked);
    }

    @Test
    void whatIsForAGroupInWhichNoTeamSitsIsGivenUpOnceTheBotIsNotIn() {
        desk.chats().block(OpenDesk.STRANGERS);
        desk.happen(desk.does(OpenDesk.STRANGERS, BEN, "/register"));
        assertThat(desk.store().outbox().waiting()).isEmpty();
        assertThat(desk.store().outbox().parked()).hasSize(1);
    }

    @Test
    void aGroupThatBecameASupergroupGetsEachWaitingMessageOnceAsTelegramSays() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.walk(KIM, ComplaintLines.plain());
        var first = waiting(SAM);
        var second = waiting(KIM);
        desk.handle(desk.moves(COMPLAINTS, SUPERGROUP));
        desk.handle(desk.moves(COMPLAINTS, SUPERGROUP));
        desk.chats().move(COMPLAINTS, SUPERGROUP);
        desk.deliver();
        eachOnce(first, second);
    }

    @Test
    void aGroupThatBecameASupergroupGetsEachWaitingMessageOnceAsTheFirstRefusalSays() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.walk(KIM, ComplaintLines.plain());
        var first = waiting(SAM);
        var second = waiting(KIM);
        desk.chats().move(COMPLAINTS, SUPERGROUP);
        desk.deliver();
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        eachOnce(first, second);
    }

    private String waiting(Address person) {
        desk.handle(desk.does(person, SUBMIT));
        return desk.store().cases().newest().orElseThrow().reference();
    }

    private void eachOnce(String first, String second) {
        assertThat(desk.chats().said(COMPLAINTS)).isEmpty();
        assertThat(desk.chats().said(SUPERGROUP)).as("what was told, and the card").hasSize(4);
        assertThat(desk.chats().count(SUPERGROUP, first)).isEqualTo(2);
        assertThat(desk.chats().count(SUPERGROUP, second)).isEqualTo(2);
        desk.happen(desk.does(SUPERGROUP, BEN, "Acknowledge"));
        assertThat(desk.store().cases().log(second)).hasSize(2);
    }

    private static String text(Parcel parcel) {
        return parcel.accept(new Parcel.Visitor<>() {
            @Override
            public String text(Parcel.Text text) {
                return text.text();
            }

            @Override
            public String edit(Parcel.Edit edit) {
                return "";
            }

            @Override
            public String bare(Parcel.Bare bare) {
                return "";
            }

            @Override
            public String file(Parcel.File file) {
                return file.caption();
            }

            @Override
            public String made(Parcel.Made made) {
                return made.caption();
            }

            @Override
            public String kept(Parcel.Kept kept) {
                return kept.caption();
            }

            @Override
            public String topic(Parcel.Topic topic) {
                return "";
            }

            @Override
            public String topicState(Parcel.TopicState state) {
                return "";
            }

            @Override
            public String pin(Parcel.Pin pin) {
                return "";
            }

            @Override
            public String delete(Parcel.Delete delete) {
                return "";
            }

            @Override
            public String topicGone(Parcel.TopicGone gone) {
                return "";
            }
        });
    }
}
