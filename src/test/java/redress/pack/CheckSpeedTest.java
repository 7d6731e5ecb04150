package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Whoever writes a pack looks at it after each change, so that all packs together take less than a third of a second. */
class CheckSpeedTest {

    /** What it may take on a machine that does much else; on one of its own it is a tenth of that. */
    private static final long CEILING = 3_000;

    @Test
    void allPacksTogetherAreLookedAtInAThirdOfASecond() {
        long first = millis();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            best = Math.min(best, millis());
        }

        System.out.printf("check of %d packs: %d ms of the processor at first, %d ms then%n",
                EveryPack.folders().size(), first, best);
        assertThat(best).isLessThan(CEILING);
    }

    /** Of the processor, so that what else runs does not count. */
    private static long millis() {
        var time = ManagementFactory.getThreadMXBean();
        long before = time.getCurrentThreadCpuTime();
        var known = new KnownPages();
        EveryPack.folders().forEach(folder -> PackCheck.examine(PackFiles.fromFolder(folder), PackOnDisk.TODAY, known));
        return (time.getCurrentThreadCpuTime() - before) / 1_000_000;
    }
}
