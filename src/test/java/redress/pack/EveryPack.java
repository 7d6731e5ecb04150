package redress.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packs of this project: every folder below {@code dialogs} that holds a {@code pack.json}. */
public final class EveryPack {

    private EveryPack() {
    }

    /** The folders, by name. */
    public static List<Path> folders() {
        try (var folders = Files.list(Path.of("dialogs"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.json"))).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
