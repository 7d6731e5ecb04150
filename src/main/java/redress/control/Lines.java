package redress.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads and writes one line of JSON on a socket, and gives up after a while: a peer that hangs holds nobody up. */
final class Lines {

    /** The longest line in bytes; our own limit, far above what any order needs. */
    private static final int LONGEST = 1 << 20;

    private Lines() {
    }

    /**
     * Reads a line.
     *
     * @param patience how long it may take
     * @throws IOException if none comes in time, or none that is JSON
     */
    static JsonObject read(SocketChannel channel, Duration patience) throws IOException {
        var line = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(4096);
        long until = System.nanoTime() + patience.toNanos();
        channel.configureBlocking(false);
        try (var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (true) {
                long left = Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis());
                selector.select(left);
                if (System.nanoTime() >= until || line.size() > LONGEST) {
                    throw new IOException("no whole line came");
                }
                selector.selectedKeys().clear();
                int count = channel.read(buffer.clear());
                for (int i = 0; i < count; i++) {
                    if (buffer.get(i) == '\n') {
                        return parsed(line.toString(StandardCharsets.UTF_8));
                    }
                    line.write(buffer.get(i));
                }
                if (count < 0) {
                    throw new IOException("it ended before the line did");
                }
            }
        }
    }

    /** Writes a line. */
    static void write(SocketChannel channel, JsonObject object) throws IOException {
        channel.configureBlocking(true);
        var bytes = ByteBuffer.wrap((object + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static JsonObject parsed(String line) throws IOException {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException noJson) {
            throw new IOException("the line is no JSON", noJson);
        }
    }
}
