package redress.evidence.clean;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadView;
import redress.store.StoreRefused;

/**
 * Room on disk for what is set aside, encrypted under a key that nobody keeps (AES-256 in counter mode), in a file that goes when
 * it is closed. What a killed program leaves of it cannot be read.
 */
final class SealedScratch implements RandomAccess {

    private static final int BLOCK = 16;
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final FileChannel channel;
    private final Cipher cipher;
    private final SecretKeySpec key;
    private long position;
    private long length;

    /**
     * Room in the folder that the machine has for such things.
     *
     * @throws StoreRefused as each write does if the disk does not take it; that says nothing against what is set aside
     */
    SealedScratch() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    SealedScratch(Path folder) {
        this.folder = folder;
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "AES");
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
        try {
            var file = Files.createTempFile(folder, "redress", null);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            throw StoreRefused.of(folder, failed);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        if (isEOF()) {
            return -1;
        }
        int given = (int) Math.min(wanted, length - position);
        var buffer = ByteBuffer.allocate(given);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        System.arraycopy(crypted(buffer.array(), 0, given), 0, into, from, given);
        position += given;
        return given;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        var buffer = ByteBuffer.wrap(crypted(bytes, from, count));
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, position + buffer.position());
            }
        } catch (IOException failed) {
            throw StoreRefused.of(folder, failed);
        }
        position += count;
        length = Math.max(length, position);
    }

    @Override
    public void clear() throws IOException {
        channel.truncate(0);
        position = 0;
        length = 0;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long place) throws IOException {
        if (place < 0) {
            throw new IOException("there is nothing before the beginning");
        }
        position = Math.min(place, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long from, long count) {
        return new RandomAccessReadView(this, from, count);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The same there and back: the stream of the cipher from where this stands. */
    private byte[] crypted(byte[] bytes, int from, int count) {
        try {
            var counter = ByteBuffer.allocate(BLOCK).putLong(0).putLong(position / BLOCK).array();
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            cipher.update(new byte[(int) (position % BLOCK)]);
            return cipher.doFinal(bytes, from, count);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot set content aside", impossible);
        }
    }
}
