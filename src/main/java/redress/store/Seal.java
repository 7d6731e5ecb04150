package redress.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bytes with AES-256-GCM. What is sealed is a version byte, 12 random bytes of nonce, the ciphertext and 16
 * bytes that prove it whole (the sizes that NIST SP 800-38D recommends). It is bound to its purpose: put in another
 * place, it opens no more.
 */
final class Seal {

    /** The byte with which all begins that is sealed. */
    static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int PROOF = 16;
    private static final int HEAD = 1 + NONCE;
    /** What is sealed is at least that long. */
    static final int LEAST = HEAD + PROOF;

    private final SecureRandom random = new SecureRandom();
    private final Cipher cipher;

    Seal() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    byte[] close(SecretKey key, byte[] plain, String purpose) {
        var sealed = new byte[HEAD + plain.length + PROOF];
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        try {
            begin(Cipher.ENCRYPT_MODE, key, nonce, 0, purpose);
            cipher.doFinal(plain, 0, plain.length, sealed, HEAD);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if it was changed, or sealed under another key or for another purpose
     */
    byte[] open(SecretKey key, byte[] sealed, String purpose) {
        if (sealed.length < LEAST || sealed[0] != VERSION) {
            throw new IllegalStateException("What is kept as " + purpose + " is not sealed as it should be");
        }
        try {
            begin(Cipher.DECRYPT_MODE, key, sealed, 1, purpose);
            return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is kept as " + purpose + " was changed or has another key", e);
        }
    }

    private void begin(int mode, SecretKey key, byte[] nonce, int from, String purpose)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(PROOF * Byte.SIZE, nonce, from, NONCE));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    }
}
