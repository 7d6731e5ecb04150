package redress.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.Cleaning;
import redress.evidence.clean.FileType;
import redress.message.EvidenceKind;
import redress.store.Derivation;

/** What is fetched lies in the folder as it came, with a clean copy beside it; what is not kept leaves nothing there. */
class FetchingTest {

    private static final Set<EvidenceKind> ALL = EnumSet.allOf(EvidenceKind.class);

    @TempDir
    private Path data;
    private EvidenceFolder folder;

    @BeforeEach
    void open() {
        folder = new EvidenceFolder(data);
    }

    private Result fetch(Source source, String name, long limit, Set<EvidenceKind> kinds) {
        return new Fetching(source, folder, new Cleaning()).fetch(new Job.Fetch("f", "telegram", name, limit, kinds));
    }

    private static Source of(String text) {
        return (id, to) -> to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textIsKeptAsItIs() throws IOException {
        var fetched = (Result.Fetched) fetch(of("What happened."), "../../a.txt", 1_000, ALL);
        assertThat(fetched.type()).isEqualTo(FileType.TEXT);
        assertThat(folder.names()).hasSize(2);
        try (var content = folder.open(fetched.original().ticket())) {
            assertThat(content).hasBinaryContent("What happened.".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsLargerThanItWasSaidToBeIsNotKept() {
        var result = fetch((id, to) -> {
            for (int i = 0; i < 300; i++) {
                to.write(new byte[10_000]);
            }
        }, "a.txt", 1_000_000, ALL);
        assertThat(result).isEqualTo(new Result.Unfit(Result.Unfit.Why.TOO_LARGE));
        assertThat(folder.names()).isEmpty();
    }

    @Test
    void whatBreaksOffIsTriedAgainAndLeavesNothing() {
        assertThat(fetch((id, to) -> {
            to.write(new byte[100_000]);
            throw new IOException("broken off");
        }, "a.txt", 1_000_000, ALL)).isInstanceOf(Result.Failed.class);
        assertThat(folder.names()).isEmpty();
    }

    @Test
    void emptyFilesProgramsAndKindsThatMayNotBeSentAreNotKept() {
        assertThat(fetch(of(""), "a.txt", 1_000, ALL)).isEqualTo(new Result.Unfit(Result.Unfit.Why.EMPTY));
        assertThat(fetch(of("MZ"), "letter.pdf.exe", 1_000, ALL)).isEqualTo(new Result.Unfit(Result.Unfit.Why.PROGRAM));
        assertThat(fetch(of("words"), "a.txt", 1_000, EnumSet.of(EvidenceKind.PICTURE)))
                .isEqualTo(new Result.Unfit(Result.Unfit.Why.KIND));
        assertThat(folder.names()).isEmpty();
    }

    @Test
    void whatTheChannelNeverGivesIsTooLarge() {
        assertThat(fetch((id, to) -> {
            throw new Source.Withheld();
        }, "a.txt", 1_000, ALL)).isEqualTo(new Result.Unfit(Result.Unfit.Why.TOO_LARGE));
    }

    @Test
    void whateverGoesWrongIsAResultToo() {
        var craft = new Craft(new Stretching(new Derivation(new byte[16], 64, 1)), new Fetching((id, to) -> {
            throw new StackOverflowError();
        }, folder, new Cleaning()));
        assertThat(craft.work(new Job.Fetch("f", "telegram", "a.txt", 1_000, ALL))).isInstanceOf(Result.Failed.class);
        assertThat(folder.names()).isEmpty();
    }

    @Test
    void aJobComesBackFromItsRow() {
        var job = new Job.Fetch("f", "telegram", "Brief \u0175.pdf", 7, EnumSet.of(EvidenceKind.PDF, EvidenceKind.TEXT));
        assertThat(Job.read(job.kind(), job.payload())).isEqualTo(job);
    }
}
