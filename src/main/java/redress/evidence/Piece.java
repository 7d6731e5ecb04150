package redress.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the pieces of one file with AES-256-GCM (the sizes that NIST SP 800-38D recommends). The nonce is the piece's number and
 * whether it is the last, so a piece opens only in its own place, and a file only with its own end. Each key seals one file and
 * each number once, so no nonce comes twice.
 */
final class Piece {

    /** The plain bytes of each piece but the last, which may have fewer; our own number. */
    static final int SIZE = 64 * 1024;
    /** What proves a piece whole. */
    static final int PROOF = 16;
    static final int SEALED = SIZE + PROOF;
    static final int KEY_BYTES = 32;

    private static final int NONCE = 12;
    private static final byte[] PURPOSE = "redress evidence".getBytes(StandardCharsets.US_ASCII);

    private final Cipher cipher;
    private final SecretKey key;

    Piece(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /** Seals the first {@code length} of the plain bytes; gives how many bytes the sealed piece has. */
    int seal(byte[] plain, int length, byte[] sealed, long number, boolean last) {
        try {
            begin(Cipher.ENCRYPT_MODE, number, last);
            return cipher.doFinal(plain, 0, length, sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal a piece", impossible);
        }
    }

    /**
     * Opens a piece; gives how many plain bytes it has.
     *
     * @throws Damaged if it is another piece, or was changed
     */
    int open(byte[] sealed, int length, byte[] plain, long number, boolean last) throws Damaged {
        try {
            begin(Cipher.DECRYPT_MODE, number, last);
            return cipher.doFinal(sealed, 0, length, plain);
        } catch (GeneralSecurityException changed) {
            throw new Damaged();
        }
    }

    private void begin(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(PROOF * Byte.SIZE, nonce));
        cipher.updateAAD(PURPOSE);
    }
}
