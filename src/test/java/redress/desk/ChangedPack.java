package redress.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** AIM's pack after somebody changed a word in it. */
final class ChangedPack {

    private static final Path DIALOGS = Path.of("dialogs");

    private ChangedPack() {
    }

    static Pack in(Path folder) {
        try (var files = Files.walk(DIALOGS)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var copy = folder.resolve(DIALOGS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("What would you like to do?", "What is it?"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackReader.read(PackFiles.fromFolder(folder.resolve("aim")));
    }
}
