package redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
            var all = Stream.generate(desk::morning).limit(ROUNDS).toList();
            System.out.printf("The morning list of %,d open cases: first %,d ms, median of %d mornings %,d ms; of these %,d ms and "
                    + "%,d ms processor time%n", CASES, all.get(0).passed().toMillis(), ROUNDS, median(all, DigestDesk.Took::passed),
                    all.get(0).processor().toMillis(), median(all, DigestDesk.Took::processor));
        } finally {
            Theatre.clear(folder);
        }
    }

    private static long median(List<DigestDesk.Took> all, Function<DigestDesk.Took, Duration> figure) {
        return all.stream().map(figure).sorted().skip(all.size() / 2).findFirst().orElseThrow().toMillis();
    }
}
