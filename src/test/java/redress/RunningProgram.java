package redress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The whole program in a Java of its own, as an operator starts it. */
final class RunningProgram implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String CLASSES = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private RunningProgram(Process process) {
        this.process = process;
        out = reading("out", process.getInputStream());
        err = reading("err", process.getErrorStream());
    }

    /** Starts it with this environment and these arguments. */
    static RunningProgram start(Map<String, String> environment, String... arguments) {
        return start(List.of(), environment, arguments);
    }

    /** Starts it with these options for Java too. */
    static RunningProgram start(List<String> options, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                // As the manifest of the jar does, so that newer Javas have nothing to warn of.
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", CLASSES, "redress.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        List.of("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "REDRESS_TEAMS", "REDRESS_DATA", "REDRESS_PACK",
                "JAVA_TOOL_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        try {
            return new RunningProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a thread of its own: a shared pool has one worker on two cores, and another program may keep it waiting. */
    private static CompletableFuture<String> reading(String name, InputStream stream) {
        var text = new CompletableFuture<String>();
        var thread = new Thread(() -> text.complete(read(stream)), "reading-" + name);
        thread.setDaemon(true);
        thread.start();
        return text;
    }

    /** Types these lines in UTF-8 and ends the input. */
    RunningProgram type(List<String> lines) {
        try (var in = process.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Kills it, as a power cut would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Asks it to stop, as a service manager does, and waits until it has. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** How it ended; an AssertionError if it has not after a minute. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All that it wrote to standard output, once it has ended. */
    String out() {
        return out.join();
    }

    /** All that it wrote to standard error, once it has ended. */
    String err() {
        return err.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
