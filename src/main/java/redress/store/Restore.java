package redress.store;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.store.StoreRefused.Reason;

/**
 * Puts a backup back as a data folder. Until it is finished a file in the folder says so, and nothing else opens the folder; what
 * was killed in the middle is done once more from the beginning. It is used by one thread.
 */
public final class Restore implements AutoCloseable {

    private static final String KEY = "redress.key";

    private final DataFolder backup;
    private final DataFolder data;
    private final Optional<Path> key;
    private final String organisation;
    /** The lock of the file that says that a restore is under way. */
    private Optional<FileChannel> held = Optional.empty();

    /**
     * Looks at a backup and at the place for it, and changes nothing.
     *
     * @param backup the backup
     * @param data   a folder that is empty or not there, or that holds the key file only, or a restore that was not finished
     * @param key    the key file; nothing if it lies in the data folder
     * @throws StoreRefused if it is no whole backup, the folder holds something, or the key is missing or another one
     */
    public Restore(Path backup, Path data, Optional<Path> key) {
        this.backup = new DataFolder(backup);
        this.data = new DataFolder(data);
        this.key = key;
        var manifest = manifest();
        this.organisation = manifest.getString(Backup.ORGANISATION);
        requireEmpty();
        requireKey();
        try {
            if (!Digests.of(this.backup.database()).equals(manifest.getString(Backup.SHA))) {
                throw new StoreRefused(Reason.DAMAGED, "The database in " + backup
                        + " is not as it was when the backup was made. Take another backup.");
            }
        } catch (IOException gone) {
            throw this.backup.refused(gone);
        }
    }

    /** The references of the cases that were erased by the time the backup was finished. */
    public Set<String> erased() {
        return ErasedList.read(backup.folder());
    }

    /**
     * Copies everything, and opens it. The folder is not usable before {@link #finish}.
     *
     * @throws StoreRefused if it cannot be written, or another restore is writing there
     */
    public Store copied() {
        data.create();
        requireEmpty();
        try {
            begin();
            if (key.isPresent()) {
                place(key.get(), data.key());
            }
            place(backup.database(), data.database());
            evidence();
            data.sync();
        } catch (IOException failed) {
            throw data.refused(failed);
        }
        return Store.openAsItIs(data, organisation, Schema.of(data), true);
    }

    /** Says in the folder that a restore is under way, and takes away what one that was killed has left. */
    private void begin() throws IOException {
        boolean isFirst = !Files.exists(data.restoring());
        held = data.lock(data.restoring());
        if (held.isEmpty() || !Files.exists(data.restoring())) {
            close();
            throw new StoreRefused(Reason.IN_USE, "Another `redress restore` is writing into " + data.folder()
                    + ". Wait until that one has ended.");
        }
        if (isFirst) {
            data.sync();
        } else {
            left().forEach(Backup::clearAll);
        }
    }

    /** All is as it is to be: from now on the folder can be used. Its store is closed. */
    public void finish() {
        try {
            Files.deleteIfExists(data.restoring());
            data.sync();
        } catch (IOException failed) {
            throw data.refused(failed);
        }
        close();
    }

    /** Lets another restore go on from the beginning, unless this one is finished. */
    @Override
    public void close() {
        held.ifPresent(Store::release);
        held = Optional.empty();
    }

    private JsonObject manifest() {
        var file = backup.folder().resolve(Backup.MANIFEST);
        if (!Files.exists(file)) {
            throw new StoreRefused(Reason.NOTHING_THERE, "There is no finished backup in " + backup.folder()
                    + ". A backup that was broken off cannot be restored.");
        }
        try (var reader = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            var manifest = reader.readObject();
            manifest.getString(Backup.ORGANISATION);
            manifest.getString(Backup.SHA);
            return manifest;
        } catch (IOException | JsonException | NullPointerException | ClassCastException odd) {
            throw new StoreRefused(Reason.DAMAGED, "The file " + file + " cannot be read. Take another backup.", odd);
        }
    }

    private void requireEmpty() {
        if (!Files.exists(data.folder()) || Files.exists(data.restoring())) {
            return;
        }
        try (var files = Files.list(data.folder())) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals(KEY))) {
                throw new StoreRefused(Reason.NOT_EMPTY, "The data folder " + data.folder()
                        + " is not empty, and a restore overwrites nothing. Move it away, or name another (--data).");
            }
        } catch (IOException failed) {
            throw data.refused(failed);
        }
    }

    private void requireKey() {
        if (key.isPresent() && Files.exists(data.key()) && !Files.exists(data.restoring())) {
            throw new StoreRefused(Reason.NOT_EMPTY, "There is a key file in " + data.folder()
                    + " already, and a restore overwrites nothing. Leave out --key, or move that one away.");
        }
        var file = key.orElse(data.key());
        if (!Files.exists(file)) {
            throw new StoreRefused(Reason.NO_KEY, "A backup holds no key file. Name your copy of it (--key FILE), or put it into "
                    + data.folder() + " as redress.key.");
        }
        try (var sql = new Database(backup).read()) {
            Schema.of(backup).requireCurrent(sql, "");
            Meta.of(sql).check(backup, KeyFile.read(file));
        } catch (StoreRefused refused) {
            if (refused.reason() == Reason.WRONG_KEY) {
                throw new StoreRefused(Reason.WRONG_KEY, "The key file " + file + " is not the one of the backup " + backup.folder()
                        + ". A backup needs the key that was in force when it was made.", refused);
            }
            throw refused;
        }
    }

    /** What a restore that was not finished has written, but for the key file that may be the only copy. */
    private List<Path> left() throws IOException {
        try (var files = Files.list(data.folder())) {
            return files.filter(file -> !file.equals(data.restoring()) && !file.equals(data.key())).toList();
        }
    }

    private void place(Path from, Path to) throws IOException {
        var unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        data.copy(from, unfinished);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void evidence() throws IOException {
        var from = backup.folder().resolve(Backup.EVIDENCE);
        if (!Files.isDirectory(from)) {
            return;
        }
        var to = Files.createDirectories(data.folder().resolve(Backup.EVIDENCE), data.ownerOnly("rwx------"));
        try (var files = Files.list(from)) {
            for (var file : new TreeSet<>(files.toList())) {
                data.copy(file, to.resolve(file.getFileName()));
            }
        }
        data.sync(to);
    }
}
