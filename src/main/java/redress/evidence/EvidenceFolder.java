package redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The folder in which files lie. It can be shared between threads: it holds nothing but its path. */
public final class EvidenceFolder {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 12;
    private static final int TAG_BITS = 128;
    // Each key seals one file only, so the nonce need not differ.
    private static final byte[] NONCE = new byte[12];

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** A folder below the data folder; it is made when the first file is kept. */
    public EvidenceFolder(Path data) {
        this.folder = data.resolve("evidence");
    }

    /**
     * Keeps a file.
     *
     * @param content its bytes, which are read to the end and streamed to disk
     * @return the ticket by which it can be opened again; a secret
     * @throws UncheckedIOException if it cannot be read or written; then nothing of it is kept
     */
    public String keep(InputStream content) {
        var key = bytes(KEY_BYTES);
        var name = HexFormat.of().formatHex(bytes(NAME_BYTES));
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try (var out = new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE, key))) {
                content.transferTo(out);
            }
            return name + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        } catch (IOException failed) {
            discard(file);
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Opens a file that was kept.
     *
     * @throws IllegalArgumentException if the ticket is none of this folder's
     * @throws UncheckedIOException     if the file is gone
     */
    public InputStream open(String ticket) {
        var parts = ticket.split(":");
        if (parts.length != 2 || !parts[0].matches("[0-9a-f]{" + 2 * NAME_BYTES + "}")) {
            throw new IllegalArgumentException("this is no ticket of the evidence folder");
        }
        try {
            return new CipherInputStream(Files.newInputStream(folder.resolve(parts[0])),
                    cipher(Cipher.DECRYPT_MODE, Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Cipher cipher(int mode, byte[] key) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + CIPHER, impossible);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
