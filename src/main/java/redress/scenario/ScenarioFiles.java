package redress.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.pack.Fault;

/** Reads all {@code .chat} files in a folder and below it. What cannot be read is a fault, and the rest is read. */
final class ScenarioFiles extends SimpleFileVisitor<Path> {

    /** The most bytes of one file; our own number, as for the other files of a pack. */
    static final int LARGEST = 1_000_000;

    private static final String ENDING = ".chat";
    private static final String MARK = "\uFEFF";

    private final Path folder;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ScenarioFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads a folder that is there, or that a link leads to. */
    static ScenarioFiles in(Path folder) {
        try {
            var files = new ScenarioFiles(folder.toRealPath());
            Files.walkFileTree(files.folder, files);
            return files;
        } catch (IOException unreadable) {
            var none = new ScenarioFiles(folder);
            none.unreadable(folder);
            return none;
        }
    }

    /** The texts, by the name of the file below the folder. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** What cannot be read. */
    List<Fault> faults() {
        return faults;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
        if (entry.equals(folder) || !isScenario(entry)) {
            return FileVisitResult.CONTINUE;
        }
        noFile(entry);
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
        if (isScenario(entry)) {
            read(entry);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path entry, IOException reason) {
        unreadable(entry);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path entry, IOException reason) {
        if (reason != null) {
            unreadable(entry);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isScenario(Path entry) {
        return entry.getFileName().toString().endsWith(ENDING);
    }

    private void read(Path file) {
        if (!Files.exists(file)) {
            fault(file, "This is a link that leads nowhere.", "Put the file itself here, or take the link away.");
        } else if (!Files.isRegularFile(file)) {
            noFile(file);
        } else {
            try (var in = Files.newInputStream(file)) {
                take(file, in.readNBytes(LARGEST + 1));
            } catch (IOException unreadable) {
                unreadable(file);
            }
        }
    }

    private void take(Path file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            fault(file, "This file is larger than 1 MB.", "Split the scenario into several.");
            return;
        }
        try {
            // A new decoder refuses what is no UTF-8; the constructor of String would put other signs in its place.
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith(MARK)) {
                fault(file, "This file begins with a byte-order mark.",
                        "Save it as \"UTF-8\", not as \"UTF-8 with BOM\".");
            } else {
                texts.put(name(file), text);
            }
        } catch (CharacterCodingException otherSigns) {
            fault(file, "This file is not written in UTF-8.", "Save it as \"UTF-8\".");
        }
    }

    private void noFile(Path entry) {
        fault(entry, "This is not a file.", "Only files can end in .chat here.");
    }

    private void unreadable(Path entry) {
        fault(entry, "This cannot be read.", "Give the program the right to read it.");
    }

    private void fault(Path entry, String what, String remedy) {
        faults.add(new Fault(name(entry), 1, 1, what, remedy));
    }

    private String name(Path entry) {
        return entry.equals(folder) ? entry.toString() : folder.relativize(entry).toString();
    }
}
