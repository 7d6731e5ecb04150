package redress.evidence.clean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import redress.evidence.Bytes;

/** Tells what a file is by its content. The name that came with it makes it a program or nothing. */
public final class Sniff {

    /** Readers of PDF look for its beginning in so many bytes (ISO 32000-1, implementation note 13). */
    private static final int PDF_WITHIN = 1024;
    private static final String PDF = "%PDF-";

    private Sniff() {
    }

    /**
     * What a file is.
     *
     * @param givenName the name that its sender's device gave; may be empty
     * @throws IOException if the content cannot be read
     */
    public static Sniffed of(Bytes content, String givenName) throws IOException {
        if (content.size() == 0) {
            return new Sniffed(FileType.EMPTY, false);
        }
        var found = byContent(content);
        return new GivenName(givenName).isProgram() ? new Sniffed(FileType.PROGRAM, found.mixed()) : found;
    }

    private static Sniffed byContent(Bytes content) throws IOException {
        var head = content.part(0, PDF_WITHIN);
        int pdf = new String(head, StandardCharsets.ISO_8859_1).indexOf(PDF);
        var magic = Magic.of(head);
        var zip = ZipIndex.of(content);
        var inZip = zip.map(ZippedType::of);
        if (inZip.filter(FileType.PROGRAM::equals).isPresent()) {
            return new Sniffed(FileType.PROGRAM, magic.isPresent());
        }
        if (magic.isPresent()) {
            return new Sniffed(magic.get(), zip.isPresent() || pdf > 0);
        }
        if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
            boolean fills = zip.map(ZipIndex::fills).orElse(false);
            return new Sniffed(inZip.orElse(FileType.ZIP), pdf >= 0 || !fills);
        }
        if (pdf > 0) {
            return new Sniffed(FileType.PDF, true);
        }
        return new Sniffed(TextLook.of(content, head), zip.isPresent());
    }

    private static boolean begins(byte[] head, String with) {
        return new String(head, 0, Math.min(head.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }
}
