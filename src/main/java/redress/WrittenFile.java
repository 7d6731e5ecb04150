package redress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command writes what somebody asked for: a file, or the screen. */
final class WrittenFile {

    private WrittenFile() {
    }

    /** Writes a text as UTF-8; to the screen if no file is named. */
    static void write(Optional<Path> file, String text, PrintWriter screen) {
        try {
            if (file.isPresent()) {
                Files.writeString(file.get(), text, StandardCharsets.UTF_8);
            } else {
                screen.print(text);
                screen.flush();
            }
        } catch (IOException refused) {
            throw new OperatorMistake(ExitCode.USAGE, "Nothing can be written to " + file.get()
                    + ". Name a file in a folder that is there and can be written to.");
        }
    }
}
