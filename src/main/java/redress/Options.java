package redress;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** The options that every command knows. */
final class Options {

    @Option(names = "--pack", paramLabel = "FOLDER", scope = ScopeType.INHERIT, defaultValue = "${env:REDRESS_PACK:-dialogs/aim}",
            description = "the pack; default ${DEFAULT-VALUE} (REDRESS_PACK)")
    private Path pack;

    @Option(names = "--data", paramLabel = "FOLDER", scope = ScopeType.INHERIT, defaultValue = "${env:REDRESS_DATA:-data}",
            description = "the data folder; default ${DEFAULT-VALUE} (REDRESS_DATA)")
    private Path data;

    /** The data folder, which need not exist. */
    Path data() {
        return data;
    }

    /** The pack, read and found sound. */
    Pack pack() {
        return read(pack);
    }

    /**
     * A pack, read and found sound.
     *
     * @param folder the folder, or its name below {@code dialogs}
     * @throws redress.pack.PackFaults with every fault of every file
     */
    static Pack read(Path folder) {
        return PackReader.read(PackFiles.fromFolder(folder(folder)));
    }

    /** The folder of a pack that is given by its path or by its name below {@code dialogs}. */
    static Path folder(Path given) {
        var named = Path.of("dialogs").resolve(given);
        return !Files.isDirectory(given) && Files.isDirectory(named) ? named : given;
    }
}
