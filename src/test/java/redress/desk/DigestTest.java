package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one morning puts into a group that has very many open cases. */
class DigestTest {

    private static final int CASES = 160;

    @TempDir
    private Path folder;

    @Test
    void theListComesFirstAndThenAtMostAHundredCardsTheNearestDatesBeforeAllOthers() {
        try (var desk = new DigestDesk(folder, CASES)) {
            int before = desk.leaving().size();
            desk.morning();
            var texts = desk.leaving().subList(before, desk.leaving().size());
            assertThat(texts).hasSize(1 + Digest.CARDS);
            assertThat(texts.get(0)).startsWith("Complaints, ").contains("Open cases: " + CASES);
            // Every third case was acknowledged, so that its next date lies further away.
            assertThat(texts.get(1)).startsWith("AIM-B000-C001");
            assertThat(texts.subList(1, texts.size())).noneMatch(text -> text.startsWith("AIM-B000-C003"));
        }
    }
}
