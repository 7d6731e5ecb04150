package redress.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import redress.store.StoreRefused.Reason;

/** The folder in which everything lies, and the lock that keeps a second writer out. */
record DataFolder(Path folder) {

    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    /** Creates the folder, readable by its owner alone, unless it is there. */
    void create() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    Path database() {
        return folder.resolve("redress.db");
    }

    Path key() {
        return folder.resolve("redress.key");
    }

    /** The next key, while the key is being changed. */
    Path nextKey() {
        return folder.resolve("redress.key.next");
    }

    /** The file that lies here from the beginning of a restore to its end. */
    Path restoring() {
        return folder.resolve("redress.restoring");
    }

    /**
     * Makes sure that no restore was left unfinished here: what lies here then must not be used.
     *
     * @throws StoreRefused if one was
     */
    void requireWhole() {
        if (Files.exists(restoring())) {
            throw new StoreRefused(Reason.UNFINISHED, "A restore into " + folder
                    + " was not finished. Run the same `redress restore` again.");
        }
    }

    /** Creates the empty database file for its owner alone; what SQLite puts beside it gets the same permissions. */
    void createDatabase() {
        try {
            if (!Files.exists(database(), LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(database(), ownerOnly("rw-------"));
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Takes the lock, which lasts until the channel is closed or the process ends, however it ends. */
    FileChannel lock() {
        try {
            return lock(folder.resolve("redress.lock")).orElseThrow(() -> new StoreRefused(Reason.IN_USE, "The data folder " + folder
                    + " is in use by another `redress run`. Stop that one first, or use another folder (--data)."));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Takes the lock of a file of the folder, which is made if it is not there; nothing if another has it. */
    Optional<FileChannel> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly("rw-------"));
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is the same to whoever asks.
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * Notices that the database was deleted or replaced while it was open: SQLite would go on writing into a file that
     * nobody will ever find.
     *
     * @return throws a {@link StoreRefused} when it is run, if that has happened
     */
    Runnable watch() {
        var opened = identity();
        return () -> {
            if (!identity().equals(opened)) {
                throw new StoreRefused(Reason.DAMAGED, "The database " + database() + " was deleted or replaced while the "
                        + "program ran. What was written since is lost. Put it back, or restore a backup, and start again.");
            }
        };
    }

    private String identity() {
        try {
            return String.valueOf(Files.readAttributes(database(), BasicFileAttributes.class).fileKey());
        } catch (IOException gone) {
            return "";
        }
    }

    /** What has a new name in the folder has it on the disk too; some systems cannot open a folder, and see to that themselves. */
    void sync() throws IOException {
        sync(folder);
    }

    /** The same for a folder below. */
    void sync(Path below) throws IOException {
        if (ownerOnly("rwx------").length > 0) {
            try (var channel = FileChannel.open(below, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Copies a file for its owner alone, with its time of change; it is on the disk when this returns.
     *
     * @throws java.nio.file.NoSuchFileException if there is none; then nothing is left of the copy
     */
    void copy(Path from, Path there) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ); var out = FileChannel.open(there,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"))) {
            long size = in.size();
            long at = 0;
            for (long count = 1; at < size && count > 0; at += count) {
                count = in.transferTo(at, size - at, out);
            }
            out.force(true);
        }
        Files.setLastModifiedTime(there, Files.getLastModifiedTime(from));
    }

    /** What an error on a file of the folder means to an operator. */
    StoreRefused refused(IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return full
                ? new StoreRefused(Reason.DISK_FULL,
                        "The disk under " + folder + " is full. Make room and try again.", e)
                : new StoreRefused(Reason.UNWRITABLE, "The data folder " + folder + " cannot be used: "
                        + e.getClass().getSimpleName() + " (" + e.getMessage()
                        + "). Check that it is a folder and belongs to the user who runs this.", e);
    }

    /** The attribute that keeps others out, where the file system knows such a thing. */
    FileAttribute<?>[] ownerOnly(String permissions) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NO_ATTRIBUTES;
        }
        var set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }
}
