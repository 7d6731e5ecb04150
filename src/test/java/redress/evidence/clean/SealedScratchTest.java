package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.store.StoreRefused;

class SealedScratchTest {

    @Test
    void aDiskThatTakesNothingSaysNothingAgainstTheFile(@TempDir Path folder) {
        assertThatThrownBy(() -> new SealedScratch(folder.resolve("gone"))).isInstanceOf(StoreRefused.class);
    }
}
