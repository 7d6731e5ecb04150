package redress;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import redress.pack.Fault;
import redress.pack.PackFaults;

/** Finds the folder of the pack that somebody names on the command line. */
final class GivenPack {

    private static final Path DIALOGS = Path.of("dialogs");

    private GivenPack() {
    }

    /**
     * The folder of a pack that is given by its path or by its name below {@code dialogs}.
     *
     * @throws PackFaults with one fault, which names the path as it was given, if there is no such folder
     */
    static Path folder(Path given) {
        var named = DIALOGS.resolve(given);
        if (Files.isDirectory(given)) {
            return given;
        }
        if (Files.isDirectory(named)) {
            return named;
        }
        boolean file = Files.exists(given) || Files.exists(named);
        throw new PackFaults(List.of(new Fault(given.toString(), 1, 1,
                file ? "This is a file, and a pack is a folder." : "There is no such folder.",
                (file ? "Please name the folder, not a file." : "Write the path of a pack's folder.") + packs())));
    }

    /** The packs that could be named, if there are any where the program was started. */
    private static String packs() {
        var packs = new TreeSet<String>();
        try (var folders = Files.newDirectoryStream(DIALOGS, each -> Files.isRegularFile(each.resolve("pack.json")))) {
            folders.forEach(folder -> packs.add(folder.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException none) {
            return "";
        }
        return packs.isEmpty() ? "" : " In \"" + DIALOGS + "\" there are: " + String.join(", ", packs) + ".";
    }
}
