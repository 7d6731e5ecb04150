package redress.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;

/** Has what lies on the disk tell the day on which it was last changed (UTC), and no hour. */
final class DayOnly {

    private DayOnly() {
    }

    /** Takes the hour from the time of a file or folder. */
    static void mark(Path which) throws IOException {
        var changed = Files.getLastModifiedTime(which).toInstant();
        Files.setLastModifiedTime(which, FileTime.from(changed.truncatedTo(ChronoUnit.DAYS)));
    }
}
