package redress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import redress.pack.Pack;
import redress.scenario.Recording;
import redress.scenario.ScenarioReader;
import redress.scenario.Theatre;

/**
 * A conversation in the terminal that becomes a scenario. It needs no data folder: time and people are a scenario's own.
 *
 * @param file where the scenario is written; it must not be there yet
 * @param out  where the conversation is shown
 */
record RecordedTalk(Path file, Pack pack, PrintWriter out) {

    private static final String ENDING = ".chat";

    /** Talks until the input ends, writes the scenario, and plays it once to see that it goes as written. */
    ExitCode hold() throws IOException {
        var name = file.getFileName().toString();
        if (!name.endsWith(ENDING) || Files.exists(file) || !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new OperatorMistake(ExitCode.USAGE, "--record " + file + ": write the name of a new file that ends in "
                    + ENDING + ", in a folder that is there.");
        }
        out.println("What you type is written to " + file + " as a scenario. Type a number, the words on a button, or your own");
        out.println("words. \"@ +3 days\" lets time pass, \"staff " + pack.policy().mainTeam() + "> Acknowledge\" acts as staff, "
                + "\"mum> hello\" is another");
        out.println("person. It is the fifth of January 2026, ten in the morning. Ctrl-D ends.");
        var written = talk(name);
        Files.writeString(file, written, StandardOpenOption.CREATE_NEW);
        var verdict = Theatre.play(ScenarioReader.read(name, written).scenario(), pack);
        out.println(verdict.passes() ? "Written to " + file + ", and it passes. Add a line \"covers:\" with the clauses that it "
                + "shows." : verdict.report());
        return verdict.passes() ? ExitCode.OK : ExitCode.FAULTS;
    }

    private String talk(String name) throws IOException {
        var folder = Files.createTempDirectory("redress-recording");
        try (var recording = new Recording(name, pack, folder, out)) {
            recording.talk(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    System.console() == null);
            return recording.written();
        } finally {
            Theatre.clear(folder);
        }
    }
}
