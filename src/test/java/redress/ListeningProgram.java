package redress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a Java of its own, whose output can be read while it runs. */
final class ListeningProgram implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Process process;
    private final Path out;

    private ListeningProgram(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /** Starts it with this environment and these arguments. */
    static ListeningProgram start(Map<String, String> environment, String... arguments) throws IOException {
        var out = Files.createTempFile("redress-out", ".txt");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "redress.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new ListeningProgram(builder.start(), out);
    }

    /** All that it has written, once these words are among it; an AssertionError if they are not within a minute. */
    String awaitOut(String words) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        var text = Files.readString(out);
        while (!text.contains(words)) {
            if (System.nanoTime() > until || !process.isAlive() && !Files.readString(out).contains(words)) {
                throw new AssertionError("It says only: " + text);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
            text = Files.readString(out);
        }
        return text;
    }

    /** How it ended; an AssertionError if it has not after a minute. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
    }
}
