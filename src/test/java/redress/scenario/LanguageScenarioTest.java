package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.pack.WelshPack;

/** What a pack of two languages does through the whole program. */
class LanguageScenarioTest {

    private static final String UP_TO_CASE = """
            > /start
            < Who is it about?
            = language en
            > /language
            < Says language-which
            > Cymraeg
            < Am bwy mae hyn?
            = language cy
            > Fi
            > ddoe
            > 3
            < Beth yw'r pwnc?
            > Rooms
            > Dweud done
            > Roedd hi'n oer.
            > Dweud none-to-send
            < Beth yw eich enw?
            > Ann Smith
            < Eich rhif, Ann Smith?
            > Hepgor
            < Ydy hyn yn gywir, Ann Smith?
            < Ystafelloedd
            > Ei anfon
            < Eich cyfeirnod yw
            < o fewn 2 o ddau, erbyn Dydd Mercher 7 Ionawr 2026
            """;

    @TempDir
    private Path folder;

    private void goes(String scenario) {
        var read = ScenarioReader.read("welsh.chat", scenario);
        assertThat(read.faults()).isEmpty();
        try (var rehearsal = new Rehearsal(read.scenario(), WelshPack.in(folder.resolve("dialogs")), folder.resolve("data"))) {
            var verdict = rehearsal.play();
            assertThat(verdict.isFine()).as(verdict::report).isTrue();
        }
    }

    @Test
    void theReceiptIsInTheComplainantsLanguageAndWhatStaffReadInTheFirst() {
        goes(UP_TO_CASE + """
                staff complaints< About: Me
                staff complaints< Topics: Rooms
                staff complaints< Roedd hi'n oer.
                staff complaints< Says language-of
                staff complaints!< Ystafelloedd
                staff complaints> Acknowledge
                < gennym, erbyn Dydd Llun 19 Ionawr 2026
                !< We have
                """);
    }

    @Test
    void theLanguageIsKeptForTheNextConversationOfTheChat() {
        goes(UP_TO_CASE + """
                > /start
                < Am bwy mae hyn?
                = language cy
                """);
    }

    @Test
    void theLanguageCanBeChosenBeforeAnythingElse() {
        goes("""
                > /language
                < Says language-which
                > Cymraeg
                < Am bwy mae hyn?
                """);
    }

    @Test
    void itsNameAloneChoosesTheLanguageInAnEmptyChat() {
        goes("""
                > Cymraeg
                < Am bwy mae hyn?
                = language cy
                """);
    }

    @Test
    void afterTheEndAWishForAnotherLanguageIsNoWordsForTheCase() {
        goes(UP_TO_CASE + """
                > English
                < Says language-now
                staff complaints!< English
                = cases 1
                > Also this.
                < Says added-to-case
                """);
    }
}
