package redress.pack;

import java.nio.file.Path;

/** A small pack that speaks English and Welsh, for tests of other rooms. */
public final class WelshPack {

    private WelshPack() {
    }

    /** Writes it to a folder and reads it. */
    public static Pack in(Path folder) {
        return PackOnDisk.welsh(folder).read();
    }
}
