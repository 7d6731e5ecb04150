package redress.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import redress.store.StoreRefused.Reason;

/**
 * The file that holds the installation's key. It is written once; where the key is changed, the next one lies beside it until
 * the database is sealed by that.
 */
record KeyFile(DataFolder data) {

    /** Length of the key in bytes: 256 bits, as AES-256 and HMAC-SHA256 want. */
    static final int BYTES = 32;
    private static final String FIRST_LINE =
            "The key of this data folder. Without it nothing in redress.db can be read: keep a copy in another place.";

    /** The key, if there is a file, or else a new one, which is on the disk when this returns. */
    byte[] readOrCreate() {
        return Files.exists(data.key()) ? read() : create();
    }

    /**
     * The key.
     *
     * @throws StoreRefused if there is no file, or if it holds no key
     */
    byte[] read() {
        if (!Files.exists(data.key())) {
            throw new StoreRefused(Reason.NO_KEY, "The key file " + data.key()
                    + " is missing, and without it nothing in "
                    + data.database() + " can be read. Put its copy back.");
        }
        return read(data.key());
    }

    /**
     * The key of a database, also where a change of keys was broken off.
     *
     * @throws StoreRefused if there is none, or another
     */
    byte[] fitting(Meta meta) {
        if (Files.exists(data.nextKey()) && !fits(data.key(), meta) && fits(data.nextKey(), meta)) {
            return read(data.nextKey());
        }
        var key = read();
        meta.check(data, key);
        return key;
    }

    /** The same, and the change of keys that was broken off is brought to its end, or undone if it had not begun to count. */
    byte[] settled(Meta meta) {
        var key = fitting(meta);
        try {
            if (fits(data.key(), meta)) {
                Files.deleteIfExists(data.nextKey());
            } else {
                takeNext();
            }
        } catch (IOException e) {
            throw data.refused(e);
        }
        return key;
    }

    /** The next key takes the place of the key. */
    void takeNext() throws IOException {
        Files.move(data.nextKey(), data.key(), StandardCopyOption.ATOMIC_MOVE);
        data.sync();
    }

    private static boolean fits(Path file, Meta meta) {
        try {
            return Files.exists(file) && meta.fits(read(file));
        } catch (StoreRefused none) {
            return false;
        }
    }

    /**
     * The key in a file.
     *
     * @throws StoreRefused if it holds no key, or cannot be read
     */
    static byte[] read(Path file) {
        try {
            var lines = Files.readString(file, StandardCharsets.UTF_8).strip().lines().toList();
            var key = Base64.getDecoder().decode(lines.get(lines.size() - 1).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (CharacterCodingException e) {
            // Said below.
        } catch (IOException e) {
            throw new DataFolder(file.toAbsolutePath().getParent()).refused(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Said below: the decoder's message could hold part of a key.
        }
        throw new StoreRefused(Reason.WRONG_KEY, "The file " + file + " holds no key. Put the right copy back.");
    }

    private byte[] create() {
        return create(data.key());
    }

    /** Makes the next key, which is on the disk when this returns. */
    byte[] createNext() {
        return create(data.nextKey());
    }

    private byte[] create(Path file) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var text = FIRST_LINE + "\n" + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            var unfinished = data.folder().resolve("redress.key.unfinished");
            Files.deleteIfExists(unfinished);
            write(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            data.sync();
        } catch (IOException e) {
            throw data.refused(e);
        }
        return key;
    }

    private void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                data.ownerOnly("rw-------"))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
