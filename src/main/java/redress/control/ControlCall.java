package redress.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A command's end of the way to the running program. */
public final class ControlCall {

    /** How long the running program may take; it answers once what was ordered is on the disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ControlCall() {
    }

    /**
     * Orders something of the program that runs on a data folder.
     *
     * @return its answer; nothing if none runs there, or none that listens
     * @throws IOException if it listens, and does not answer
     */
    public static Optional<JsonObject> ask(Path folder, JsonObject order) throws IOException {
        var file = ControlSocket.file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(file));
            } catch (IOException nobody) {
                return Optional.empty();
            }
            Lines.write(channel, order);
            return Optional.of(Lines.read(channel, PATIENCE));
        } catch (UnsupportedOperationException noSuchSockets) {
            return Optional.empty();
        }
    }
}
