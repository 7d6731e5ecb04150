package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.store.Tallies.Tally;

/** What goes on record in clear, so that reports can count without reading what anybody said. */
class CountedTest {

    @TempDir
    private Path folder;
    private OpenDesk open;

    @BeforeEach
    void open() {
        open = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aComplaintSaysWhatItIsAboutAndThatItCameWithAName() {
        var reference = open.complain(OpenDesk.SAM);
        var opened = open.store().cases().log(reference).get(0);
        assertThat(opened.id(Header.SUBJECT)).isEqualTo("service");
        assertThat(opened.id(Header.UNNAMED)).isEmpty();
    }

    @Test
    void aReportWithoutANameSaysSo() {
        open.walk(OpenDesk.SAM, List.of("/start", "Report wrongdoing", "I understand, go on", "Go on with my report",
                "Yes, keep it secret", "No, nothing", "They hide papers.", "Skip this", "yesterday", "Skip this",
                "I have no files", "Leave it out", "Leave it out", "Leave it out", "No, nothing", "Crime",
                "Legal duty not kept", "Done", "No", "Send it to AIM"));
        assertThat(open.cases()).singleElement().satisfies(file -> {
            var opened = open.store().cases().log(file.reference()).get(0);
            assertThat(opened.id(Header.UNNAMED)).isEqualTo(Header.YES);
            assertThat(opened.id(Header.SUBJECT)).isEqualTo("crime legal-duty");
        });
    }

    @Test
    void anOutcomeSaysHowItWasDecided() {
        var reference = open.complain(OpenDesk.SAM);
        for (var line : List.of("Acknowledge", "Outcome", "Not upheld", "Nothing was wrong.")) {
            open.happen(open.does(OpenDesk.COMPLAINTS, OpenDesk.AMINA, line));
        }
        assertThat(open.store().cases().log(reference)).filteredOn(header -> header.type().equals(EventType.OUTCOME))
                .singleElement().satisfies(header -> assertThat(header.id(Header.RESULT)).isEqualTo("not-upheld"));
    }

    @Test
    void aSignpostCountsOncePerConversationHoweverOftenItIsSeen() {
        open.walk(OpenDesk.SAM, List.of("/start", "Make a complaint", "It happened to me or us", "My mark is wrong.",
                "Result or grade", "/back", "Result or grade"));
        open.walk(OpenDesk.KIM, List.of("/start", "Make a complaint", "It happened to me or us", "My mark is wrong.",
                "Result or grade"));
        var day = LocalDate.of(2026, 1, 5);
        assertThat(open.store().tally().between(day, day)).containsExactly(new Tally(day, "signpost", "result", 2));
    }
}
