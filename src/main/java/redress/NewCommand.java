package redress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redress new}: a small pack to begin with, whose every check and test passes. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Writes a small pack to begin with.")
final class NewCommand implements Callable<Integer> {

    private static final Path DIALOGS = Path.of("dialogs");
    private static final String COMMON = "common";
    private static final List<String> FILES = List.of("pack.json", "start.json", "complaint.json", "outcome.json",
            "scenarios/complaint.chat", "scenarios/appeal.chat", "scenarios/before-the-first-answer.chat",
            "scenarios/at-risk.chat");

    @Parameters(arity = "1", paramLabel = "ORGANISATION", description = "its name in files: small letters, digits and -")
    private String organisation;
    @Option(names = "--in", paramLabel = "FOLDER", description = "the folder of all dialogs; default dialogs")
    private Path dialogs = DIALOGS;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var pack = dialogs.resolve(named());
        if (Files.exists(pack, LinkOption.NOFOLLOW_LINKS)) {
            throw new OperatorMistake(ExitCode.USAGE, pack + " is there already, and nothing in it was touched. Choose "
                    + "another name, or take the folder away first.");
        }
        share();
        for (var file : FILES) {
            var path = pack.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, filled(file));
        }
        var out = spec.commandLine().getOut();
        out.println("A small pack is in " + pack + ". It passes: redress check " + pack + " && redress test " + pack);
        out.println("Now replace in pack.json what is an example: the names, every phone number and address, the nation, the");
        out.println("time limits, how long data is kept, and the clauses. The scenarios name some of them.");
        return ExitCode.OK.number();
    }

    private String named() {
        if (organisation.matches("[a-z][a-z0-9-]{0,39}") && !organisation.equals(COMMON)) {
            return organisation;
        }
        var near = organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        var hint = near.isEmpty() || near.equals(COMMON) || near.length() > 40 ? "northgate-college" : near;
        throw new OperatorMistake(ExitCode.USAGE, "\"" + organisation + "\" cannot be the name of a folder of a pack. Use up to "
                + "40 small letters, digits and -, a letter first, as in: redress new " + hint);
    }

    /** What all packs share lies beside them; where it does not yet, it is copied from where the program was started. */
    private void share() throws IOException {
        if (Files.isDirectory(dialogs.resolve(COMMON))) {
            return;
        }
        if (!Files.isDirectory(DIALOGS.resolve(COMMON))) {
            throw new OperatorMistake(ExitCode.USAGE, "There is no folder " + DIALOGS.resolve(COMMON)
                    + ", which every pack needs beside it. Start this from the folder that holds \"dialogs\".");
        }
        Files.createDirectories(dialogs.resolve(COMMON));
        try (var files = Files.walk(DIALOGS, 2)) {
            for (var file : files.filter(NewCommand::isShared).toList()) {
                Files.copy(file, dialogs.resolve(DIALOGS.relativize(file)));
            }
        }
    }

    private static boolean isShared(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && name.endsWith(".json") && !name.startsWith(".")
                && (file.getParent().equals(DIALOGS) || file.getParent().equals(DIALOGS.resolve(COMMON)));
    }

    private String filled(String file) throws IOException {
        try (var in = NewCommand.class.getResourceAsStream("new/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the template " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@id@", organisation).replace("@name@", name())
                    .replace("@today@", LocalDate.now(Clock.systemDefaultZone()).toString());
        }
    }

    /** The name as people write it: Northgate College. */
    private String name() {
        var name = new StringBuilder();
        for (var word : organisation.split("-+")) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
