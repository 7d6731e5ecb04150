package redress.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.dialog.Counted;
import redress.dialog.Phrase;
import redress.dialog.Refusal;

/** A pack of the test resources, copied to a folder where a test can spoil it. */
final class PackOnDisk {

    private static final Path PACKS = Path.of("src", "test", "resources", "packs");

    /** The day on which the contacts of all test packs were checked. */
    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Path dialogs;
    private final String name;

    private PackOnDisk(Path dialogs, String name) {
        this.dialogs = dialogs;
        this.name = name;
    }

    /** The small pack in which nothing is wrong. */
    static PackOnDisk minimal(Path into) {
        return copy("minimal", "tiny", into);
    }

    /** The same pack, that speaks Welsh as well, and has all that it says in Welsh. */
    static PackOnDisk welsh(Path into) {
        var pack = minimal(into).replace("tiny/pack.json", "[\"en\"]", "[\"en\", \"cy\"]");
        try {
            pack.write("tiny/cy.json", Files.readString(PACKS.resolve("welsh/tiny/cy.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pack.write("common/cy.json", """
                {
                  "language": "Cymraeg",
                  "dialogs": {
                    "risk": {"states": {"danger": {"alarm": {
                      "en": ["Please call {safeguarding.phone}.", "{organisation} has been told."],
                      "cy": ["Ffoniwch {safeguarding.phone}.", "Mae {organisation} wedi cael gwybod."]}}}},
                    "acknowledge": {"states": {"done": {"tell": {
                      "en": "We have {reference}, due {due.outcome}.",
                      "cy": "Mae {reference} gennym, erbyn {due.outcome}."}}}}
                  },
                """ + "  \"phrases\": " + both(Phrase.values(), Phrase::id) + ",\n  \"refusals\": "
                + both(Refusal.values(), Refusal::id) + """
                ,
                  "plurals": {
                """ + Stream.of(Counted.values()).map(one -> "    \"" + one.id() + "\": {\"en\": {\"one\": \"1 " + one.id()
                + "\", \"other\": \"{n} " + one.id() + "\"}, \"cy\": {\"two\": \"{n} o ddau\", \"other\": \"{n} o bethau\"}}")
                .collect(Collectors.joining(",\n")) + """

                  },
                  "patterns": {"back": ["yn ôl"]},
                  "dates": {"yesterday": ["ddoe"], "march": ["Mawrth", "Fawrth"], "of": ["o"]}
                }
                """);
    }

    private static <T> String both(T[] each, Function<T, String> id) {
        return Stream.of(each).map(one -> "    \"" + id.apply(one) + "\": {\"en\": \"Says " + id.apply(one)
                        + "\", \"cy\": \"Dweud " + id.apply(one) + "\"}")
                .collect(Collectors.joining(",\n", "{\n", "\n  }"));
    }

    /** Copies a set of dialogs, and writes the common phrases, which have to be all that the program knows. */
    static PackOnDisk copy(String fixture, String name, Path into) {
        var pack = new PackOnDisk(into, name);
        try (var files = Files.walk(PACKS.resolve(fixture))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                pack.write(PACKS.resolve(fixture).relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        pack.write("common/phrases.json", phrases());
        return pack;
    }

    static String phrases() {
        return "{\n  \"phrases\": " + all(Phrase.values(), Phrase::id) + ",\n  \"plurals\": " + counts() + ",\n  \"refusals\": "
                + all(Refusal.values(), Refusal::id) + ",\n  \"patterns\": {\"back\": [\"back\", \"Go back\"]}\n}\n";
    }

    private static <T> String all(T[] each, Function<T, String> id) {
        return Stream.of(each).map(one -> "    \"" + id.apply(one) + "\": \"Says " + id.apply(one) + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n  }"));
    }

    private static String counts() {
        return Stream.of(Counted.values()).map(one -> "    \"" + one.id() + "\": {\"one\": \"1 " + one.id()
                + "\", \"other\": \"{n} " + one.id() + "\"}").collect(Collectors.joining(",\n", "{\n", "\n  }"));
    }

    Path folder() {
        return dialogs.resolve(name);
    }

    Path path(String file) {
        return dialogs.resolve(file);
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PackOnDisk write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    PackOnDisk write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Puts one piece of text in the place of another that has to be there. */
    PackOnDisk replace(String file, String old, String now) {
        var text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write(file, text.replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(now)));
    }

    Pack read() {
        return PackReader.read(PackFiles.fromFolder(folder()));
    }

    /** The faults of the pack; none if it can be read. */
    List<Fault> faults() {
        try {
            read();
            return List.of();
        } catch (PackFaults refused) {
            return refused.faults();
        }
    }

    /** The errors and warnings of a reading. */
    List<Fault> noticed() {
        return PackReader.reading(PackFiles.fromFolder(folder())).faults().stream().sorted().distinct().toList();
    }

    /** All that can be known of the pack, on the day on which its contacts were checked. */
    List<Fault> examined() {
        return PackCheck.examine(PackFiles.fromFolder(folder()), TODAY).faults();
    }

    /** What stands at the place of a fault, to the end of the line. */
    String at(Fault fault) {
        var line = text(fault.file()).split("\n", -1)[fault.line() - 1];
        return line.substring(line.offsetByCodePoints(0, fault.column() - 1));
    }
}
