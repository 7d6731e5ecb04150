package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;

/** An alarm that is raised after a disclosure was sent goes by what was said in it. */
class AlarmTest {

    private static final Party ZELDA = new Party(SAM.chat(), "Zelda Quill", "zq_on_telegram", "en");
    private static final String ALARM = "Someone is at risk";

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
    void itPassesByTheTeamThatTheDisclosureMayBeAbout() {
        disclose("Yes, it is");
        raise();
        assertThat(desk.chats().said(WHISTLEBLOWING)).noneMatch(text -> text.contains(ALARM));
        assertThat(desk.chats().said(COMPLAINTS)).anyMatch(text -> text.contains(ALARM));
    }

    @Test
    void itNamesNobodyWhoSpokeWithoutAName() {
        disclose("No");
        raise();
        assertThat(desk.chats().said(WHISTLEBLOWING)).anyMatch(text -> text.contains(ALARM))
                .noneMatch(text -> text.contains("Zelda") || text.contains("zq_on_telegram"));
    }

    @Test
    void itPassesByATeamInWhoseChatTheOneReadsThatItMayBeAbout() {
        desk.store().transact(() -> desk.store().teamChats().bind("complaints", WHISTLEBLOWING));
        assertThat(new TeamDirectory(desk.store().teamChats()).barred(OpenDesk.AIM.policy(), Set.of("whistleblowing")))
                .contains("complaints", "whistleblowing");
        assertThat(new TeamDirectory(desk.store().teamChats()).barred(OpenDesk.AIM.policy(), Set.of())).isEmpty();
    }

    private void disclose(String aboutReader) {
        goes("/start", "Report wrongdoing", "I understand, go on", "Go on with my report", "Yes, keep it secret", "No, nothing",
                "The answers are handed out before the test.", "Skip this", "Not sure", "Skip this", "I have no files",
                "Leave it out", "Leave it out", "Leave it out", "Malpractice, maladministration", "Done", aboutReader,
                "Send it to AIM");
        assertThat(desk.cases()).hasSize(1);
    }

    private void raise() {
        goes(ALARM, "Alert the team now");
        assertThat(desk.cases()).hasSize(2);
    }

    private void goes(String... lines) {
        List.of(lines).forEach(line -> desk.happen(desk.does(SAM, ZELDA, line)));
    }
}
