package redress.evidence.clean;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.evidence.Bytes;

/** Tells plain text from text that holds more than it shows, and from what is no text. */
final class TextLook {

    private static final Pattern MAIL = Pattern.compile("(?im)^(message-id|received|mime-version|return-path|dkim-signature):");
    private static final Pattern MAIL_BEGINS = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*:.*");

    private TextLook() {
    }

    /**
     * What a file without a known beginning is.
     *
     * @param head its first bytes
     */
    static FileType of(Bytes content, byte[] head) throws IOException {
        if (!isText(content, charset(head))) {
            return FileType.UNKNOWN;
        }
        var begins = new String(head, charset(head)).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        boolean markup = begins.startsWith("<") || begins.startsWith("%!ps")
                || Stream.of("<html", "<svg", "<script", "<?php", "<!doctype").anyMatch(begins::contains);
        if (markup) {
            return FileType.MARKUP;
        }
        return MAIL_BEGINS.matcher(begins).lookingAt() && MAIL.matcher(begins).find() ? FileType.MAIL : FileType.TEXT;
    }

    private static boolean isText(Bytes content, Charset charset) throws IOException {
        try (var in = new InputStreamReader(content.stream(), charset)) {
            var some = new char[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                for (int i = 0; i < count; i++) {
                    if (Character.isISOControl(some[i]) && some[i] < 0x80 && "\t\n\f\r".indexOf(some[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** By the mark at its beginning; Latin 1 stands for all that writes ASCII as ASCII. */
    private static Charset charset(byte[] head) {
        boolean marked = head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFF + 0xFE && (head[0] & 0xFF) >= 0xFE;
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }
}
