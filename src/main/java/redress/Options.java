package redress;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import redress.pack.Pack;
import redress.pack.PackCheck;
import redress.pack.PackFiles;

/** The options that every command knows. */
final class Options {

    private static final Path PACK = Path.of("dialogs", "aim");
    private static final Path DATA = Path.of("data");

    @Option(names = "--pack", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
            defaultValue = "${env:REDRESS_PACK:-dialogs/aim}",
            description = "the pack; default REDRESS_PACK, or else dialogs/aim")
    private Path pack;

    @Option(names = "--data", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
            defaultValue = "${env:REDRESS_DATA:-data}",
            description = "the data folder; default REDRESS_DATA, or else data")
    private Path data;

    /** The data folder, which need not exist. A blank one is the default. */
    Path data() {
        return given(data, DATA);
    }

    /** What there is to say of the pack. A blank one is the default. */
    PackCheck.Findings examined() {
        return examine(given(pack, PACK));
    }

    /** The pack, read and found sound. A blank one is the default. */
    Pack pack() {
        return examined().sound();
    }

    private static Path given(Path path, Path otherwise) {
        return path.toString().isBlank() ? otherwise : path;
    }

    /**
     * A pack, read and found sound.
     *
     * @param given the folder, or its name below {@code dialogs}
     * @throws redress.pack.PackFaults with every fault of every file, or with the one that there is no such folder
     */
    static Pack read(Path given) {
        return examine(given).sound();
    }

    private static PackCheck.Findings examine(Path given) {
        return PackCheck.examine(PackFiles.fromFolder(GivenPack.folder(given)), Clock.systemUTC());
    }
}
