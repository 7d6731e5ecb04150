package redress.evidence.clean;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import redress.evidence.Bytes;

/**
 * The list of names at the end of a ZIP archive (APPNOTE.TXT 4.3.12 and 4.3.16), wherever in a file the archive begins.
 * Nothing is unpacked for it.
 *
 * @param names as they stand there, the first five thousand
 * @param fills true if the archive is the whole file: nothing stands before it or behind it
 */
record ZipIndex(List<String> names, boolean fills) {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST = 5_000;

    /** The list of the archive with which a file ends; nothing if it ends with none. */
    static Optional<ZipIndex> of(Bytes content) throws IOException {
        long from = Math.max(0, content.size() - END_SIZE - LONGEST_COMMENT);
        var tail = ByteBuffer.wrap(content.part(from, END_SIZE + LONGEST_COMMENT)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                var index = at(content, tail, at, from);
                if (index.isPresent()) {
                    return index;
                }
            }
        }
        return Optional.empty();
    }

    boolean has(Predicate<String> name) {
        return names.stream().anyMatch(name);
    }

    private static Optional<ZipIndex> at(Bytes content, ByteBuffer tail, int at, long from) throws IOException {
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long start = Integer.toUnsignedLong(tail.getInt(at + 16));
        long end = from + at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20));
        long list = from + at - size;
        if (end > content.size() || list < 0) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        try (var in = new BufferedInputStream(content.stream(list))) {
            for (int entry = 0; entry < Math.min(entries, MOST); entry++) {
                var head = ByteBuffer.wrap(in.readNBytes(ENTRY_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
                if (head.limit() < ENTRY_SIZE || head.getInt(0) != ENTRY) {
                    return Optional.empty();
                }
                names.add(name(in, head));
            }
        }
        return Optional.of(new ZipIndex(List.copyOf(names), list == start && end == content.size()));
    }

    private static String name(InputStream in, ByteBuffer head) throws IOException {
        var name = new String(in.readNBytes(Short.toUnsignedInt(head.getShort(28))), StandardCharsets.UTF_8);
        in.readNBytes(Short.toUnsignedInt(head.getShort(30)) + Short.toUnsignedInt(head.getShort(32)));
        return name;
    }
}
