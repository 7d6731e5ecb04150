package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads a call that holds a file: the file's part becomes an object with its {@code name} and its {@code content} in Base64,
 * and a part that is JSON is read as such.
 */
final class StandInUpload {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private StandInUpload() {
    }

    static JsonNode read(String type, byte[] request, ObjectMapper json) throws IOException {
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new IOException("no boundary");
        }
        var body = json.createObjectNode();
        // Latin 1 keeps every byte as it is.
        for (var part : new String(request, StandardCharsets.ISO_8859_1).split("--" + Pattern.quote(boundary.group(1)))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            var head = new String(part.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            var content = part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            var name = NAME.matcher(head);
            var file = FILE.matcher(head);
            if (!name.find()) {
                throw new IOException("a part without a name");
            }
            if (file.find()) {
                body.putObject(name.group(1)).put("name", file.group(1))
                        .put("content", Base64.getEncoder().encodeToString(content));
            } else {
                var text = new String(content, StandardCharsets.UTF_8);
                body.set(name.group(1), text.startsWith("{") ? json.readTree(text) : json.getNodeFactory().textNode(text));
            }
        }
        return body;
    }
}
