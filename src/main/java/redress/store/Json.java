package redress.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** JSON as it is kept. The factories are held, as to look the provider up costs more than to write a conversation. */
final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonGeneratorFactory WRITERS = PROVIDER.createGeneratorFactory(Map.of());
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());
    private static final String VERSION = "v";

    private Json() {
    }

    /** An object that says which version of its form it has. */
    static byte[] versioned(int version, Consumer<JsonGenerator> fields) {
        return text(json -> fields.accept(json.write(VERSION, version))).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The object that was kept so.
     *
     * @throws IllegalStateException if it has another version
     */
    static JsonObject versioned(int version, byte[] kept) {
        var object = object(new String(kept, StandardCharsets.UTF_8));
        if (object.getInt(VERSION, 0) != version) {
            throw new IllegalStateException("What is kept has a form that this program does not know");
        }
        return object;
    }

    static String text(Consumer<JsonGenerator> fields) {
        var text = new StringWriter(512);
        try (var json = WRITERS.createGenerator(text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    /** Texts as an array, which SQLite takes apart again by {@code json_each}. */
    static String array(Collection<String> texts) {
        var text = new StringWriter(512);
        try (var json = WRITERS.createGenerator(text)) {
            json.writeStartArray();
            texts.forEach(json::write);
            json.writeEnd();
        }
        return text.toString();
    }

    static JsonObject object(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) {
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
    }

    static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    static void strings(JsonGenerator json, String name, Map<String, String> values) {
        json.writeStartObject(name);
        values.forEach(json::write);
        json.writeEnd();
    }
}
