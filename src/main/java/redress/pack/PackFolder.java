package redress.pack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files of a pack from its folder. What cannot be read is taken down, and the rest is read. */
final class PackFolder {

    private final Path own;
    private final Path dialogs;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    PackFolder(Path packFolder) {
        this.own = packFolder.toAbsolutePath().normalize();
        this.dialogs = own.resolveSibling(".").normalize();
    }

    PackFiles read() {
        var name = own.getNameCount() == 0 ? "" : own.getFileName().toString();
        if (name.equals(PackFiles.COMMON)) {
            fault(name, "\"common\" is what packs share, and no pack itself.", "Name the folder of an organisation.");
        } else if (!Files.isDirectory(own)) {
            fault(name, "There is no such folder.",
                    "Write the path of a pack's folder, or its name if it lies in the folder \"dialogs\".");
        } else {
            readAll(own, name);
            readAll(dialogs.resolve(PackFiles.COMMON), PackFiles.COMMON);
        }
        if (contents.size() > PackFiles.MOST) {
            fault(name, "There are " + contents.size() + " files.", "A pack has at most " + PackFiles.MOST + ".");
        }
        return new PackFiles(name, contents, faults);
    }

    private void readAll(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            fault(name, "There is no such folder.", "A pack lies in a folder, with a folder \"common\" beside it.");
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PackFolder::belongs)) {
            for (var file : files) {
                readOne(file, name + "/" + file.getFileName());
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            fault(name, "This folder cannot be read.", "Give the program the right to read it.");
        }
    }

    /** Editors and desktops leave hidden files beside those that somebody wrote. */
    private static boolean belongs(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".json") && !name.startsWith(".");
    }

    private void readOne(Path file, String name) {
        try {
            if (!file.toRealPath().startsWith(dialogs.toRealPath())) {
                fault(name, "This is a link that leads out of the folder of all dialogs.",
                        "Put the file itself here in place of the link.");
            } else if (!Files.isRegularFile(file)) {
                fault(name, "This is not a file.", "Only files can end in .json here.");
            } else {
                take(file, name);
            }
        } catch (IOException unreadable) {
            fault(name, "This file cannot be read.", "Give the program the right to read it.");
        }
    }

    private void take(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(PackFiles.LARGEST + 1);
            if (bytes.length > PackFiles.LARGEST) {
                fault(name, "This file is larger than 1 MB.", "Split the dialog into several.");
            } else {
                contents.put(name, bytes);
            }
        }
    }

    private void fault(String file, String what, String remedy) {
        faults.add(new Fault(file, 1, 1, what, remedy));
    }
}
