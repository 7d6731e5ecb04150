package redress.store;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * How receipt codes are derived in one data folder. It is drawn once and stays: by another salt, or at another cost, no mailbox
 * that is there would be found.
 *
 * @param salt      what makes codes derive to other bytes here than in any other data folder; a secret
 * @param kibibytes how much memory it takes, at least 8
 * @param passes    how often that is gone through, at least once
 */
public record Derivation(byte[] salt, int kibibytes, int passes) {

    /** In bytes, as RFC 9106 recommends it. */
    private static final int SALT = 16;
    /**
     * Of a new folder: 32 MiB, five passes. RFC 9106 recommends more memory, for passwords that people choose; a receipt code has
     * 74 random bits, and what it takes is memory that everybody else's heap lacks.
     */
    private static final int KIBIBYTES = 32 * 1024;
    private static final int PASSES = 5;

    public Derivation {
        salt = salt.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** One with a salt of its own, at the cost that is right today. */
    static Derivation fresh(SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Derivation(salt, KIBIBYTES, PASSES);
    }

    /** The same at next to no cost, for scripted people on a folder that is thrown away. */
    public Derivation scripted() {
        return new Derivation(salt, 64, 1);
    }

    byte[] kept() {
        return Json.versioned(1, json -> json.write("salt", Base64.getEncoder().encodeToString(salt))
                .write("kibibytes", kibibytes).write("passes", passes));
    }

    static Derivation of(byte[] kept) {
        var object = Json.versioned(1, kept);
        return new Derivation(Base64.getDecoder().decode(object.getString("salt")), object.getInt("kibibytes"),
                object.getInt("passes"));
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Derivation[]";
    }
}
