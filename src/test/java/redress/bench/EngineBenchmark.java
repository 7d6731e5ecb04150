package redress.bench;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import redress.dialog.Conversation;
import redress.dialog.Engine;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Reply;
import redress.dialog.Turn;
import redress.message.Button;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/**
 * One input through the engine at the twelfth question of AIM's complaint, on one core: an answer in words that is taken.
 * The first button is pressed each time, so that the twelfth is the name: at a phone number one would measure
 * libphonenumber.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {

    private static final int ANSWERED = 11;

    private Engine engine;
    private Moment now;
    private Conversation conversation;
    private Input input;

    /** Runs it, from the command that the README gives. */
    public static void main(String[] arguments) throws RunnerException {
        if (EngineBenchmark.class.getClassLoader() instanceof URLClassLoader maven) {
            // JMH begins a JVM of its own with the class path of this one, which is Maven's and not the project's.
            System.setProperty("java.class.path", Stream.of(maven.getURLs()).map(URL::getPath)
                    .collect(Collectors.joining(File.pathSeparator)));
        }
        new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName()).build()).run();
    }

    /** Answers the first eleven questions. */
    @Setup
    public void answerEleven() {
        var pack = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
        engine = new Engine(pack.script());
        now = Moment.of(Instant.parse("2026-03-02T10:00:00Z"), pack.policy().organisation().zone());
        var turn = engine.begin("abc123", "complaint", Map.of(), now);
        for (int i = 0; i < ANSWERED; i++) {
            turn = engine.take(turn.conversation(), answer(turn), now);
        }
        conversation = turn.conversation();
        input = new Input.Said("Sam Jones", 1);
        if (take().conversation().answers().size() == conversation.answers().size()) {
            throw new IllegalStateException("The twelfth answer is none");
        }
    }

    /** The first button, or words that are a date and a text at once. */
    private static Input answer(Turn turn) {
        var last = (Reply.Show) turn.replies().get(turn.replies().size() - 1);
        return last.keyboard().buttons().stream().flatMap(button -> button.press().stream()).map(Button.Press::data)
                .filter(data -> !data.contains("!")).findFirst().<Input>map(Input.Press::new)
                .orElseGet(() -> new Input.Said("yesterday", 1));
    }

    /** One input, its replies included. */
    @Benchmark
    public Turn take() {
        return engine.take(conversation, input, now);
    }
}
