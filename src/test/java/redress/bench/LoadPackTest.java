package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** The load run is no part of the build, but its pack must not go stale. */
class LoadPackTest {

    @TempDir
    private Path dialogs;

    @Test
    void thePackOfTheLoadRunIsSoundOnTheSharedDialogs() throws IOException {
        LoadRun.layPack(dialogs);

        assertThat(PackReader.read(PackFiles.fromFolder(dialogs.resolve("ten"))).id()).isEqualTo("ten");
    }
}
