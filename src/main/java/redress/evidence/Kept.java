package redress.evidence;

/**
 * A file that was kept.
 *
 * @param ticket opens it again; a secret
 * @param sha256 of the plain bytes, in 64 hex digits; to be kept under the seal only
 * @param size   of the plain bytes
 */
public record Kept(String ticket, String sha256, long size) {

    /** Says nothing of the file. */
    @Override
    public String toString() {
        return "a kept file";
    }
}
