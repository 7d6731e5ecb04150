package redress.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import redress.store.StoreRefused;

/**
 * A file that is being written into the evidence folder, sealed as it comes. Unless it is finished, closing it takes away what
 * was written. Each write throws {@link TooLarge} once there are too many bytes, and {@link StoreRefused} if the disk is full or
 * does not take them.
 */
public final class Draft extends OutputStream {

    static final byte VERSION = 1;

    private final Path file;
    private final OutputStream disk;
    private final String ticket;
    private final long limit;
    private final Piece piece;
    private final MessageDigest digest = sha256();
    private final OutputStream digesting = new DigestOutputStream(nullOutputStream(), digest);
    private final byte[] plain = new byte[Piece.SIZE];
    private final byte[] sealed = new byte[Piece.SEALED];
    private long number;
    private int count;
    private long size;
    private boolean finished;

    Draft(Path file, Disk disk, byte[] key, long limit) {
        this.file = file;
        this.limit = limit;
        this.piece = new Piece(key);
        this.ticket = file.getFileName() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        try {
            this.disk = disk.create(file);
            try {
                this.disk.write(VERSION);
            } catch (IOException failed) {
                close();
                throw failed;
            }
        } catch (IOException failed) {
            throw refused(failed);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (size > limit) {
            throw new TooLarge(limit);
        }
        digesting.write(bytes, from, length);
        int at = from;
        while (at < from + length) {
            // A full piece waits until more comes: only then is it known not to be the last.
            if (count == Piece.SIZE) {
                put(false);
            }
            int taken = Math.min(Piece.SIZE - count, from + length - at);
            System.arraycopy(bytes, at, plain, count, taken);
            count += taken;
            at += taken;
        }
    }

    /**
     * Ends the file and waits until the disk has it. The time of change that the file shows is the beginning of the day in UTC.
     *
     * @throws StoreRefused if the disk does not take it; then nothing of it stays
     */
    public Kept finish() {
        put(true);
        try {
            disk.flush();
            disk.close();
            DayOnly.mark(file);
            DayOnly.mark(file.getParent());
        } catch (IOException failed) {
            throw refused(failed);
        }
        finished = true;
        return new Kept(ticket, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Takes away what was written, unless it was finished. */
    @Override
    public void close() {
        if (!finished) {
            try {
                disk.close();
            } catch (IOException full) {
                // What is left of it is taken away all the same.
            }
            try {
                Files.deleteIfExists(file);
                DayOnly.mark(file.getParent());
            } catch (IOException stays) {
                throw refused(stays);
            }
        }
    }

    private void put(boolean last) {
        try {
            disk.write(sealed, 0, piece.seal(plain, count, sealed, number, last));
        } catch (IOException failed) {
            throw refused(failed);
        }
        number++;
        count = 0;
    }

    private StoreRefused refused(IOException failed) {
        return StoreRefused.of(file.getParent(), failed);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
