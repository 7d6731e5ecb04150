package redress.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a sealed file from any place, with one open piece in memory. No byte comes out that is not proved. */
final class SealedBytes implements Bytes {

    private final FileChannel channel;
    private final Piece piece;
    private final byte[] sealed = new byte[Piece.SEALED];
    private final byte[] plain = new byte[Piece.SIZE];
    private final long length;
    private final long pieces;
    private long number = -1;
    private int count;

    /**
     * Opens a file.
     *
     * @throws IOException if there is none, or it cannot be one
     */
    SealedBytes(Path file, byte[] key) throws IOException {
        this.piece = new Piece(key);
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.length = channel.size() - 1;
            this.pieces = (length + Piece.SEALED - 1) / Piece.SEALED;
            if (length < Piece.PROOF || length - (pieces - 1) * Piece.SEALED < Piece.PROOF || version() != Draft.VERSION) {
                throw new Damaged();
            }
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public long size() {
        return length - pieces * Piece.PROOF;
    }

    @Override
    public int read(long at, byte[] into, int from, int wanted) throws IOException {
        if (at < 0 || at >= size()) {
            // An empty file is proved empty, too.
            turnTo(pieces - 1);
            return -1;
        }
        turnTo(at / Piece.SIZE);
        int within = (int) (at % Piece.SIZE);
        int given = Math.min(wanted, count - within);
        System.arraycopy(plain, within, into, from, given);
        return given;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void turnTo(long wanted) throws IOException {
        if (wanted == number) {
            return;
        }
        number = -1;
        var buffer = ByteBuffer.wrap(sealed);
        long place = 1 + wanted * Piece.SEALED;
        while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
            continue;
        }
        count = piece.open(sealed, buffer.position(), plain, wanted, wanted == pieces - 1);
        number = wanted;
    }

    private int version() throws IOException {
        var one = ByteBuffer.allocate(1);
        channel.read(one, 0);
        return one.get(0);
    }
}
