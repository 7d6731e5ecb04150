package redress.store;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the variants of a sealed type are kept: each has a tag and writes its own fields beside it.
 *
 * @param <T> the sealed type
 */
final class Variants<T> {

    private static final String TAG = "k";

    private final Map<Class<?>, Variant<T, ?>> byType;
    private final Map<String, Variant<T, ?>> byTag;

    /** One variant. */
    record Variant<T, V extends T>(String tag, Class<V> type, BiConsumer<JsonGenerator, V> writes,
                                   Function<JsonObject, V> reads) {
        void write(JsonGenerator json, T value) {
            writes.accept(json.write(TAG, tag), type.cast(value));
        }
    }

    /**
     * All variants of a type.
     *
     * @throws IllegalStateException if one is missing, so that a new one is noticed at the first start
     */
    Variants(Class<T> type, List<Variant<T, ?>> variants) {
        byType = variants.stream().collect(Collectors.toMap(Variant::type, Function.identity()));
        byTag = variants.stream().collect(Collectors.toMap(Variant::tag, Function.identity()));
        if (!byType.keySet().equals(leaves(type).collect(Collectors.toSet()))) {
            throw new IllegalStateException("Not every " + type.getSimpleName() + " can be kept");
        }
    }

    /** The types of the values of a sealed type, through those that are sealed again. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Variants::leaves) : Stream.of(type);
    }

    static <T, V extends T> Variant<T, V> variant(String tag, Class<V> type, BiConsumer<JsonGenerator, V> writes,
                                                  Function<JsonObject, V> reads) {
        return new Variant<>(tag, type, writes, reads);
    }

    /** Writes a value's tag and fields into the object that was begun. */
    void write(JsonGenerator json, T value) {
        byType.get(value.getClass()).write(json, value);
    }

    T read(JsonObject object) {
        return byTag.get(object.getString(TAG)).reads().apply(object);
    }
}
