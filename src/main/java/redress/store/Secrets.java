package redress.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is derived from the installation's key by HKDF with HMAC-SHA256 (RFC 5869), so that no key serves two ends.
 *
 * @param wrapping wraps the data keys
 * @param lookup   finds a chat without naming it
 */
record Secrets(SecretKey wrapping, SecretKey lookup) {

    private static final String HMAC = "HmacSHA256";

    static Secrets of(byte[] installationKey) {
        return new Secrets(new SecretKeySpec(derived(installationKey, "redress wrapping"), "AES"),
                new SecretKeySpec(derived(installationKey, "redress lookup"), HMAC));
    }

    /** Shows nothing: even the hash of a key says something of it. */
    @Override
    public String toString() {
        return "Secrets[]";
    }

    /** One block of HKDF, which is as long as a key: extract with a salt of zeros, then expand. */
    static byte[] derived(byte[] key, String purpose) {
        var pseudoRandom = hmac(new SecretKeySpec(new byte[KeyFile.BYTES], HMAC)).doFinal(key);
        var expand = hmac(new SecretKeySpec(pseudoRandom, HMAC));
        expand.update(purpose.getBytes(StandardCharsets.UTF_8));
        expand.update((byte) 1);
        Arrays.fill(pseudoRandom, (byte) 0);
        return expand.doFinal();
    }

    static Mac hmac(SecretKey key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
