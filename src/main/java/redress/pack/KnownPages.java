package redress.pack;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import redress.pack.json.Json;

/**
 * What was parsed already, by its bytes: packs that are looked at together share files, and each is parsed once. Any thread
 * may ask.
 */
public final class KnownPages {

    private final Map<ByteBuffer, Json> trees = new ConcurrentHashMap<>();

    /** Nothing is known yet. */
    public KnownPages() {
    }

    Optional<Json> find(byte[] bytes) {
        return Optional.ofNullable(trees.get(ByteBuffer.wrap(bytes)));
    }

    /** Takes down a tree. The bytes never change afterwards. */
    void put(byte[] bytes, Json tree) {
        trees.put(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), tree);
    }
}
