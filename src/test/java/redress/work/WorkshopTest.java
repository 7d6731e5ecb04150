package redress.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.Cleaning;
import redress.message.Address;
import redress.message.EvidenceKind;
import redress.message.ReceiptCode;
import redress.store.Derivation;

/** Jobs are done in order, each by the thread that is named after its worker. */
class WorkshopTest {

    private static final ReceiptCode CODE = ReceiptCode.fresh(new Random(1));
    private static final Derivation SCRIPTED = new Derivation(new byte[16], 64, 1);

    @TempDir
    private Path data;
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final Stretching stretching = new Stretching(SCRIPTED);
    private final Fetching fetching = new Fetching(Source.NONE, new EvidenceFolder(Path.of("target", "nowhere")), new Cleaning());

    @Test
    void eachIsDoneInItsTurnOnItsOwnThread() throws InterruptedException {
        try (var workshop = new Workshop(new Craft(stretching, fetching), finished ->
                done.add(finished.job() + " " + Thread.currentThread().getName()))) {
            for (long job = 1; job <= 3; job++) {
                assertThat(workshop.take(new Workshop.Order(job, new Job.MakeMailbox(CODE, "")))).isTrue();
            }
            for (var expected : List.of("1 receipt", "2 receipt", "3 receipt")) {
                assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void ofAJobThatBreaksWhateverDoesItItIsHeardThatItFailed() {
        var broken = new Fetching((id, to) -> {
            throw new NoClassDefFoundError("java/awt/Toolkit");
        }, new EvidenceFolder(data), new Cleaning());
        assertThat(new Craft(stretching, broken).work(new Job.Fetch("f", "telegram", "a.jpg", 1_000, EnumSet.allOf(EvidenceKind.class))))
                .isEqualTo(new Result.Failed("NoClassDefFoundError"));
    }

    @Test
    void aClosedOneTakesNothing() {
        var workshop = new Workshop(new Craft(stretching, fetching), finished -> done.add("late"));
        workshop.close();
        assertThat(workshop.take(new Workshop.Order(1, new Job.MakeMailbox(CODE, "")))).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void theSameCodeIsAlwaysStretchedToTheSameAndEachSaltToAnother() {
        var other = new byte[16];
        other[15] = 1;
        assertThat(stretching.of(CODE)).hasSize(Stretching.BYTES).isEqualTo(stretching.of(CODE))
                .isNotEqualTo(new Stretching(new Derivation(other, 64, 1)).of(CODE))
                .isNotEqualTo(new Stretching(new Derivation(new byte[16], 64, 2)).of(CODE))
                .isNotEqualTo(stretching.of(ReceiptCode.fresh(new Random(2))));
    }

    @Test
    void aJobIsReadAsItWasKept() {
        for (var job : List.of(new Job.MakeMailbox(CODE, "AIM-7"), new Job.OpenMailbox(CODE, new Address(7001), "cy"))) {
            assertThat(Job.read(job.kind(), job.payload())).isEqualTo(job);
        }
    }
}
