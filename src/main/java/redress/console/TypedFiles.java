package redress.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.work.Source;

/** Files that lie on the machine at which somebody types: a file's id is its path. */
public final class TypedFiles implements Source {

    @Override
    public void fetch(String fileId, OutputStream to) throws IOException {
        Files.copy(Path.of(fileId), to);
    }
}
