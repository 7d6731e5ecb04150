package redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Searches every byte of every file of a folder, and the files' names, for what leads to a person, in all the forms in which a
 * program would write it down without thinking.
 */
public final class Haystack {

    private final List<Needle> needles = new ArrayList<>();

    /**
     * One form of what is looked for.
     *
     * @param what  what it is, and how it is written
     * @param bytes at least two
     */
    public record Needle(String what, byte[] bytes) {
        private int beginning() {
            return Haystack.beginning(bytes, 0);
        }
    }

    /** Looks for a person's number too. */
    public Haystack number(long id) {
        needle("number", Long.toString(id).getBytes(StandardCharsets.US_ASCII));
        needle("number in UTF-16", Long.toString(id).getBytes(StandardCharsets.UTF_16LE));
        needle("number in hexadecimal", Long.toHexString(id).getBytes(StandardCharsets.US_ASCII));
        needle("number in capital hexadecimal", Long.toHexString(id).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        base64("number", Long.toString(id).getBytes(StandardCharsets.US_ASCII));
        int least = Math.max(Integer.BYTES, (Long.SIZE - Long.numberOfLeadingZeros(id) + Byte.SIZE - 1) / Byte.SIZE);
        for (int width = least; width <= Long.BYTES; width++) {
            var big = Arrays.copyOfRange(ByteBuffer.allocate(Long.BYTES).putLong(id).array(), Long.BYTES - width, Long.BYTES);
            var little = Arrays.copyOf(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(id).array(), width);
            needle("number in " + width + " bytes, highest first", big);
            needle("number in " + width + " bytes, lowest first", little);
            base64("number in " + width + " bytes, highest first", big);
            base64("number in " + width + " bytes, lowest first", little);
        }
        needle("number as SQLite's varint", sevens(id, true));
        needle("number in sevens, lowest first", sevens(id, false));
        return this;
    }

    /** Looks for these words too, such as a name or a sentence. */
    public Haystack words(String what, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        needle(what, utf8);
        needle(what + " in UTF-16, lowest first", text.getBytes(StandardCharsets.UTF_16LE));
        needle(what + " in UTF-16, highest first", text.getBytes(StandardCharsets.UTF_16BE));
        needle(what + " in hexadecimal", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        base64(what, utf8);
        return this;
    }

    /** Looks for these bytes too. */
    public Haystack bytes(String what, byte[] bytes) {
        needle(what, bytes);
        return this;
    }

    /** What is looked for. */
    public List<Needle> needles() {
        return List.copyOf(needles);
    }

    /** What was found, one line each: which needle, in which file. */
    public List<String> search(Path folder) {
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString();
                found.addAll(search(name, Files.readAllBytes(file)));
                search(name, name.getBytes(StandardCharsets.UTF_8)).forEach(hit -> found.add("the name of " + hit));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in one thing of that name. */
    public List<String> search(String name, byte[] content) {
        var byBeginning = needles.stream().collect(Collectors.groupingBy(Needle::beginning));
        var found = new LinkedHashSet<String>();
        for (int at = 0; at < content.length - 1; at++) {
            for (var needle : byBeginning.getOrDefault(beginning(content, at), List.of())) {
                int end = at + needle.bytes().length;
                if (end <= content.length && Arrays.equals(content, at, end, needle.bytes(), 0, needle.bytes().length)) {
                    found.add(name + ": " + needle.what());
                }
            }
        }
        return List.copyOf(found);
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << Byte.SIZE | bytes[at + 1] & 0xFF;
    }

    private void needle(String what, byte[] bytes) {
        needles.add(new Needle(what, bytes));
    }

    /** Wherever it begins, three letters are the same; what depends on its neighbours is left out. */
    private void base64(String what, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * Byte.SIZE + 5) / 6;
            int to = shifted.length * Byte.SIZE / 6;
            var usual = Base64.getEncoder().withoutPadding().encodeToString(shifted).substring(from, to);
            needle(what + " in base64 at " + before, usual.getBytes(StandardCharsets.US_ASCII));
            needle(what + " in base64 for addresses at " + before,
                    usual.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] sevens(long number, boolean highestFirst) {
        int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7);
        var bytes = new byte[groups];
        for (int i = 0; i < groups; i++) {
            int place = highestFirst ? groups - 1 - i : i;
            bytes[i] = (byte) (number >>> 7 * place & 0x7F | (i < groups - 1 ? 0x80 : 0));
        }
        return bytes;
    }
}
