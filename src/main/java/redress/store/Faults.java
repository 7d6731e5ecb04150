package redress.store;

import org.sqlite.SQLiteException;
import redress.store.StoreRefused.Reason;

/** Says what an error of the database means, without the values of any statement. */
record Faults(DataFolder data) {

    /** Extended result codes hold the primary one in their low byte. */
    private static final int PRIMARY = 0xFF;

    RuntimeException of(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite);
            }
        }
        return new IllegalStateException("The database did not do as asked: " + error.getClass().getSimpleName(),
                error);
    }

    private RuntimeException of(SQLiteException e) {
        int code = e.getResultCode().code & PRIMARY;
        return switch (code) {
            case 5, 6 -> refused(Reason.IN_USE, "The database " + data.database()
                    + " is locked by another program. Close that program and try again.", e);
            case 13 -> refused(Reason.DISK_FULL, "The disk under " + data.folder()
                    + " is full. Nothing was written by halves: make room and try again.", e);
            case 11, 26 -> refused(Reason.DAMAGED, "The file " + data.database()
                    + " is damaged or no database of this program. Put a backup in its place.", e);
            case 3, 8, 10, 14, 23 -> refused(Reason.UNWRITABLE, "The database " + data.database()
                    + " cannot be read or written (" + e.getResultCode().name()
                    + "). Check the disk, and that the folder belongs to the user who runs this.", e);
            default -> new IllegalStateException("The database did not do as asked: " + e.getResultCode().name(), e);
        };
    }

    private static StoreRefused refused(Reason reason, String line, Throwable cause) {
        return new StoreRefused(reason, line, cause);
    }
}
