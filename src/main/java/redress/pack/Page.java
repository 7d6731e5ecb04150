package redress.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import redress.pack.json.Json;
import redress.pack.json.Position;
import redress.pack.json.PositionedJson;
import redress.pack.json.SyntaxFault;

/**
 * A file that was read as JSON and is a group.
 *
 * @param json   what stands in it
 * @param faults takes down what is wrong with it
 */
record Page(Json json, FileFaults faults) {

    /** Reads a file. What is not UTF-8, begins with a mark, is no JSON or no group, is one fault and no page. */
    static Optional<Page> read(String file, byte[] bytes, List<Fault> all) {
        return read(file, bytes, all, new KnownPages());
    }

    /** The same for a file of which the bytes may have been parsed before. */
    static Optional<Page> read(String file, byte[] bytes, List<Fault> all, KnownPages known) {
        var faults = new FileFaults(file, all);
        var parsed = known.find(bytes);
        if (parsed.isPresent()) {
            return parsed.map(tree -> new Page(tree, faults));
        }
        try {
            var json = text(bytes, faults);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            var tree = PositionedJson.read(json.get());
            if (tree.group().isEmpty()) {
                faults.wrongSort(tree, "a group in braces { } around everything");
                return Optional.empty();
            }
            known.put(bytes, tree);
            return Optional.of(new Page(tree, faults));
        } catch (SyntaxFault refused) {
            faults.add(refused.at(), refused.what(), refused.remedy());
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes, FileFaults faults) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            faults.add(Position.BEGIN, "This file begins with an invisible mark (a byte-order mark).",
                    "Save it as \"UTF-8\", not as \"UTF-8 with BOM\".");
            return Optional.empty();
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                faults.add(PositionedJson.endOf(new String(bytes, 0, i, StandardCharsets.UTF_8)),
                        "Here stands a byte that no text has (a zero byte): this is another encoding, or no text.",
                        "Save it with the encoding \"UTF-8\".");
                return Optional.empty();
            }
        }
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes), out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            faults.add(PositionedJson.endOf(text), "From here on this file is not UTF-8.",
                    "Save it with the encoding \"UTF-8\".");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
