package redress.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Party;
import redress.delivery.Outgoing;
import redress.message.Parcel;

class MyDataTest {

    @TempDir
    Path folder;
    private OpenDesk desk;
    private String reference;
    private String request;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
        reference = desk.complain(SAM);
        desk.walk(SAM, List.of("/mydata", "No, something else", "A copy of it", "Yes, with my name", reference, "Sam Carter",
                "The assessor came late.", ComplaintLines.SUBMIT));
        request = desk.store().cases().newest().orElseThrow().reference();
        staff("Check who asks", "Yes, they know what was told");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void staff(String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, AMINA, line));
        }
    }

    private long times(EventType type) {
        return desk.store().cases().log(request).stream().filter(header -> header.type().equals(type)).count();
    }

    /** The pages that go out when staff press this. */
    private List<String> pages(String line) {
        desk.handle(desk.does(COMPLAINTS, AMINA, line));
        var pages = desk.chats().leaving().stream().map(Outgoing::parcel).filter(Parcel.Made.class::isInstance)
                .map(parcel -> new String(((Parcel.Made) parcel).content(), UTF_8)).toList();
        desk.deliver();
        return pages;
    }

    @Test
    void staffReadThePageBeforeAndThePersonGetsItWithoutWhatIsLeftOut() {
        staff("Look it through", reference);
        assertThat(pages("None, show me the page")).singleElement().asString()
                .contains("1. Name in Telegram", "came two hours late");
        staff("Look it through", reference);
        assertThat(pages("3")).singleElement().asString().contains("(left out)");
        staff("Send the copy");
        assertThat(pages("What is about other people")).singleElement().asString().contains("(left out)", "Sam")
                .doesNotContain("came two hours late").doesNotContain("1. Name in Telegram");
        assertThat(desk.chats().newest(SAM)).contains("What we hold about you");
        assertThat(times(EventType.DATA_GIVEN)).isEqualTo(1);
    }

    @Test
    void whatCameAfterTheLastLookDoesNotGoOut() {
        staff("Look it through", reference, "None, show me the page");
        desk.happen(desk.replies(SAM, new Party(SAM.chat(), "Sam", "", "en"), "A later word.",
                desk.chats().message(SAM, reference)));
        staff("Send the copy");
        assertThat(pages("Nothing")).singleElement().asString().doesNotContain("A later word.");
    }

    @Test
    void linesThatAreNotThereAreAskedForAgain() {
        staff("Look it through", reference, "500");
        assertThat(times(EventType.LOOKED_THROUGH)).isZero();
        assertThat(desk.chats().count(COMPLAINTS, "Please write numbers of lines")).isEqualTo(1);
    }

    @Test
    void aCaseThatTheTeamCannotReadIsNotShown() {
        staff("Look it through", "AIM-9999-ZZ", "None, show me the page");
        assertThat(times(EventType.LOOKED_THROUGH)).isZero();
        staff("Look it through", request, "None, show me the page");
        assertThat(times(EventType.LOOKED_THROUGH)).isZero();
    }
}
