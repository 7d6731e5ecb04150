package redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redress.store.StoreRefused;

/**
 * The folder in which files lie, each under a random name, sealed in pieces of 64 KiB. It can be shared between threads: it holds
 * nothing but its path.
 */
public final class EvidenceFolder {

    private static final int NAME_BYTES = 12;
    private static final int COPY_BYTES = 16 * 1024;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{" + 2 * NAME_BYTES + "}");
    private static final Pattern TICKET = Pattern.compile("(" + NAME + "):([\\w-]{43})");

    private final Path folder;
    private final Disk disk;
    private final SecureRandom random = new SecureRandom();

    /** A folder below the data folder; it is made when the first file is kept. */
    public EvidenceFolder(Path data) {
        this(data, new Disk());
    }

    EvidenceFolder(Path data, Disk disk) {
        this.folder = data.resolve("evidence");
        this.disk = disk;
    }

    /**
     * Keeps a file.
     *
     * @param content its bytes, which are read to the end and streamed to disk
     * @param limit   how many bytes it may have
     * @throws TooLarge     if it has more
     * @throws IOException  if it breaks off; this and all else leaves nothing of it behind
     * @throws StoreRefused if the disk is full or does not take it; the message is a line for the operator
     */
    public Kept keep(InputStream content, long limit) throws IOException {
        try (var draft = begin(limit)) {
            var some = new byte[COPY_BYTES];
            for (int count = content.read(some); count >= 0; count = content.read(some)) {
                draft.write(some, 0, count);
            }
            return draft.finish();
        }
    }

    /**
     * Begins a file that is written piece by piece.
     *
     * @param limit how many bytes it may have
     * @throws StoreRefused if the disk does not take it
     */
    public Draft begin(long limit) {
        return new Draft(folder.resolve(HexFormat.of().formatHex(bytes(NAME_BYTES))), disk, bytes(Piece.KEY_BYTES), limit);
    }

    /**
     * Opens a file that was kept. Whatever is read of it is proved to be what was kept, or reading throws {@link Damaged}.
     *
     * @throws IllegalArgumentException if the ticket is none of such a folder's
     * @throws NoSuchFileException      if the file is gone
     * @throws IOException              if it cannot be read
     */
    public Bytes read(String ticket) throws IOException {
        var parts = TICKET.matcher(ticket);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this is no ticket of the evidence folder");
        }
        return new SealedBytes(folder.resolve(parts.group(1)), Base64.getUrlDecoder().decode(parts.group(2)));
    }

    /** The same as {@link #read}, from the beginning to the end; closing it closes the file. */
    public InputStream open(String ticket) throws IOException {
        return new ClosingStream(read(ticket));
    }

    /**
     * The name under which a ticket's file lies here; no secret.
     *
     * @throws IllegalArgumentException if the ticket is none of such a folder's
     */
    public static String name(String ticket) {
        var parts = TICKET.matcher(ticket);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this is no ticket of the evidence folder");
        }
        return parts.group(1);
    }

    /**
     * Takes a file away, if it is there.
     *
     * @param name as {@link #name} or {@link #names} gives it
     * @throws IllegalArgumentException if it is no such name
     * @throws StoreRefused             if the disk does not let it go
     */
    public void delete(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("this is no name of a file of the evidence folder");
        }
        try {
            if (Files.deleteIfExists(folder.resolve(name))) {
                DayOnly.mark(folder);
            }
        } catch (IOException stays) {
            throw StoreRefused.of(folder, stays);
        }
    }

    /** The names of all files that lie here, in no order; what is no file of this program's is not among them. */
    public Set<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> NAME.matcher(name).matches())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (NoSuchFileException none) {
            return Set.of();
        } catch (IOException | UncheckedIOException unreadable) {
            throw StoreRefused.of(folder, new IOException(unreadable));
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
