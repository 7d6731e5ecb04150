package redress.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.casework.Reference;
import redress.store.StoreRefused.Reason;

/**
 * The file that says which cases were erased: a reference and a day (UTC) on each line. An older backup that is restored erases
 * them again by it. It lies in the data folder and in each backup, and holds nothing that may not be copied anywhere.
 *
 * @param folder the data folder, or a backup
 */
public record ErasedList(Path folder) {

    /** Its name. */
    public static final String NAME = "redress.erased";
    private static final String FIRST_LINE = "# Cases that were erased. `redress restore` erases them in what it restores.";
    /** Begins the last line, which tells how many they are: a list that was cut off would let cases come back. */
    private static final String END = "# End: ";

    /** The file itself. */
    Path file() {
        return folder.resolve(NAME);
    }

    /** Writes it anew, whole or not at all. */
    void write(List<Erasures.Entry> entries) throws IOException {
        var unfinished = folder.resolve(NAME + ".unfinished");
        Files.deleteIfExists(unfinished);
        var data = new DataFolder(folder);
        Files.createFile(unfinished, data.ownerOnly("rw-------"));
        Files.writeString(unfinished, FIRST_LINE + "\n" + entries.stream()
                .map(entry -> entry.reference() + " " + entry.at().atOffset(ZoneOffset.UTC).toLocalDate() + "\n")
                .collect(Collectors.joining()) + END + entries.size() + "\n", StandardCharsets.UTF_8, StandardOpenOption.DSYNC);
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
        data.sync();
    }

    /**
     * The references in such a file.
     *
     * @param named the file, or the folder in which it lies
     * @throws StoreRefused if it cannot be read, is empty or cut off, or a line names no case
     */
    public static Set<String> read(Path named) {
        var file = Files.isDirectory(named) ? named.resolve(NAME) : named;
        var references = new TreeSet<String>();
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (var line : lines) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    references.add(Reference.read(line.strip().split("\\s")[0]).orElseThrow(() -> new StoreRefused(Reason.DAMAGED,
                            "The file " + file + " has a line that names no case. Each line begins with a reference.")));
                }
            }
            boolean ours = lines.contains(FIRST_LINE);
            if (ours ? !lines.get(lines.size() - 1).equals(END + references.size()) : references.isEmpty()) {
                throw new StoreRefused(Reason.DAMAGED, "The list of erased cases " + file + " is not whole: by it cases would come back. "
                        + "Take another copy of it.");
            }
            return references;
        } catch (NoSuchFileException gone) {
            throw new StoreRefused(Reason.NOTHING_THERE, "There is no list of erased cases at " + file + ".", gone);
        } catch (IOException unreadable) {
            throw new StoreRefused(Reason.DAMAGED, "The list of erased cases " + file + " cannot be read. Take another copy of it.",
                    unreadable);
        }
    }
}
