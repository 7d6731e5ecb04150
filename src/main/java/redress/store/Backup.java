package redress.store;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import redress.store.StoreRefused.Reason;

/**
 * A copy of a data folder as of one moment, made beside a running desk without holding it up. What is said without a name and
 * is not sent yet never comes into it, nor does anything of a conversation that is over but for its last words; and never the
 * key file. A folder without its last file, {@value #MANIFEST}, is no backup.
 */
public final class Backup {

    /** The file that is written last, and says what a backup holds. */
    static final String MANIFEST = "redress.backup";
    static final String SHA = "sha256";
    static final String ORGANISATION = "organisation";
    static final String EVIDENCE = "evidence";

    private final DataFolder data;
    private final DataFolder to;

    /**
     * What was made.
     *
     * @param cases  how many cases it holds, those that are erased among them
     * @param files  how many files of evidence
     * @param erased how many cases are erased
     */
    public record Made(int cases, int files, int erased) {
    }

    private Backup(Path data, Path to) {
        this.data = new DataFolder(data);
        this.to = new DataFolder(to);
    }

    /**
     * Makes one.
     *
     * @param data the data folder
     * @param to   a folder that is empty, or not there
     * @throws StoreRefused if there is nothing to copy, the target is not empty, or the disk is full; then nothing is left of it
     */
    public static Made make(Path data, Path to) {
        return new Backup(data, to).made();
    }

    private Made made() {
        data.requireWhole();
        if (!Files.exists(data.database())) {
            throw Store.nothing(data);
        }
        to.create();
        requireEmpty();
        claim();
        try {
            return copied();
        } catch (IOException failed) {
            clear(to.folder());
            throw to.refused(failed);
        } catch (RuntimeException failed) {
            clear(to.folder());
            throw failed;
        }
    }

    private void requireEmpty() {
        try (var files = Files.list(to.folder())) {
            if (files.findAny().isPresent()) {
                throw notEmpty();
            }
        } catch (IOException failed) {
            throw to.refused(failed);
        }
    }

    /** Of two backups that begin in one folder at once, one goes on. */
    private void claim() {
        try {
            Files.createFile(to.database(), to.ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException another) {
            throw notEmpty();
        } catch (IOException failed) {
            throw to.refused(failed);
        }
    }

    private StoreRefused notEmpty() {
        return new StoreRefused(Reason.NOT_EMPTY, "The folder " + to.folder()
                + " is not empty, and a backup overwrites nothing. Name a new folder (-o).");
    }

    private Made copied() throws IOException {
        var snapshot = new Snapshot(data, to).taken();
        int files = evidence(snapshot.files());
        // A case that was erased since is in the copy, and on this list.
        var erased = Erasures.listed(data);
        new ErasedList(to.folder()).write(erased);
        sync(to.database());
        manifest(snapshot.organisation(), snapshot.cases(), files);
        return new Made(snapshot.cases(), files, erased.size());
    }

    /** A file that was deleted since, as its case was erased, is left out. */
    private int evidence(List<String> names) throws IOException {
        var from = data.folder().resolve(EVIDENCE);
        var folder = to.folder().resolve(EVIDENCE);
        int count = 0;
        if (!names.isEmpty()) {
            Files.createDirectory(folder, to.ownerOnly("rwx------"));
        }
        for (var name : names) {
            try {
                copy(from.resolve(name), folder.resolve(name));
                count++;
            } catch (NoSuchFileException gone) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        if (!names.isEmpty()) {
            to.sync(folder);
        }
        return count;
    }

    /** Files of evidence are never changed, so one on the same disk need not be there twice. */
    private void copy(Path from, Path there) throws IOException {
        try {
            Files.createLink(there, from);
        } catch (NoSuchFileException | FileAlreadyExistsException odd) {
            throw odd;
        } catch (IOException | UnsupportedOperationException anotherDisk) {
            to.copy(from, there);
        }
    }

    private void manifest(String organisation, int cases, int files) throws IOException {
        var text = Json.createObjectBuilder().add(ORGANISATION, organisation).add("cases", cases).add("files", files)
                .add(SHA, Digests.of(to.database())).build().toString();
        var unfinished = Files.createFile(to.folder().resolve(MANIFEST + ".unfinished"), to.ownerOnly("rw-------"));
        Files.writeString(unfinished, text + "\n", StandardCharsets.UTF_8);
        sync(unfinished);
        Files.move(unfinished, to.folder().resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        to.sync();
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Takes away what was half written; the folder itself stays. */
    private static void clear(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(Backup::clearAll);
        } catch (IOException | UncheckedIOException stays) {
            // What ended the backup is told; whoever tries again is told that the folder is not empty.
        }
    }

    /** Takes a file away, or a folder with all that is in it. */
    static void clearAll(Path which) {
        try (var files = Files.walk(which)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
