package redress.store;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder cannot be used as asked. The message is one clear line for an operator that says what to do. */
public final class StoreRefused extends RuntimeException {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Another process writes to the folder. */
        IN_USE,
        /** A newer version of the program wrote it. */
        NEWER,
        /** An older version of the program wrote it, and reading alone cannot bring it up to date. */
        OLDER,
        /** It belongs to another organisation. */
        OTHER_ORGANISATION,
        /** There is a database and no key file. */
        NO_KEY,
        /** The key file is not the one that sealed the database. */
        WRONG_KEY,
        /** The database cannot be read, or is something else. */
        DAMAGED,
        /** There is no database to read. */
        NOTHING_THERE,
        /** The disk has no room left; nothing was written by halves, and it can be tried again. */
        DISK_FULL,
        /** The folder or a file in it cannot be written. */
        UNWRITABLE,
        /** A folder into which something is to be written holds something already. */
        NOT_EMPTY,
        /** A restore was not finished. */
        UNFINISHED
    }

    StoreRefused(Reason reason, String line) {
        super(line);
        this.reason = reason;
    }

    StoreRefused(Reason reason, String line, Throwable cause) {
        super(line, cause);
        this.reason = reason;
    }

    /** What an error on a file in a folder means to an operator: that the disk is full, or that the folder cannot be used. */
    public static StoreRefused of(Path folder, IOException failed) {
        return new DataFolder(folder).refused(failed);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
