package redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as its own process, and what the system counts of it. Linux only, for the files below /proc. */
final class LoadProgram implements AutoCloseable {

    /** Clock ticks a second, which is what /proc counts in on every Linux. */
    private static final double TICKS = 100;

    private final Process process;

    /**
     * Starts it.
     *
     * @param flags for the JVM
     * @param work  where its pack, its data and its log lie
     * @param url   the Bot API server
     */
    LoadProgram(List<String> flags, Path work, String url) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", "target/redress.jar", "--pack", work.resolve("dialogs/ten").toString(),
                "--data", work.resolve("data").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("program.log").toFile()));
        builder.environment().put("TELEGRAM_BOT_TOKEN", "1:load");
        builder.environment().put("TELEGRAM_API_URL", url);
        builder.environment().put("REDRESS_TEAMS", "complaints=-1001,directors=-1002");
        process = builder.start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time so far, user and system, in milliseconds. */
    double processorMillis() throws IOException {
        return processorMillis(process.pid());
    }

    /** The same of any process. */
    static double processorMillis(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The name in brackets may hold spaces; after it, user and system time are the 12th and 13th field.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }

    /** Resident memory in MB (of 1,000,000 bytes). */
    double residentMegabytes() throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/status")).lines()
                .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong).findFirst().orElse(0) * 1024 / 1e6;
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
