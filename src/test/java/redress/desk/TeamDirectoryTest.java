package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AIM;
import static redress.desk.OpenDesk.COMPLAINTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsForATeamThatTheseRulesDoNotKnowLandsWithNobodyElse() {
        try (var desk = new OpenDesk(folder)) {
            var directory = new TeamDirectory(desk.store().teamChats());
            assertThat(directory.chat(AIM.policy(), "complaints")).contains(COMPLAINTS);
            assertThat(directory.chat(AIM.policy(), "whistleblowing-as-it-was-called-once")).isEmpty();
        }
    }
}
