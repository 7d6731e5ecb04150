package redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import redress.desk.DigestDesk;
import redress.scenario.Theatre;

/** How long the list of the day takes for a team with 2,000 open cases, with the cards that it brings up to date. */
public final class DigestRun {

    private static final int CASES = 2_000;
    private static final int ROUNDS = 5;

    private DigestRun() {
    }

    /** Runs it, from the command that the README gives. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("redress-digest");
        try (var desk = new DigestDesk(folder, CASES)) {
            long[] millis = IntStream.range(0, ROUNDS).mapToLong(round -> desk.morning().toMillis()).toArray();
            System.out.printf("The morning list of %,d open cases: first %,d ms, median of %d mornings %,d ms%n", CASES, millis[0],
                    ROUNDS, LongStream.of(millis).sorted().skip(ROUNDS / 2).findFirst().orElseThrow());
        } finally {
            Theatre.clear(folder);
        }
    }
}
