package redress.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running program's end of the way: a socket named "control" in the data folder, for its owner alone. Its thread, named
 * "control", takes one order after another. Whoever opens it holds the folder's lock, so a socket that lies there already is
 * what a killed program left behind, and is replaced.
 */
public final class ControlSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final String NAME = "control";
    private static final String OWNER_ONLY = "rw-------";
    /** How long a command may take to say what it wants; our own number. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long an order under way is waited for at the end, so that the program stops within two seconds. */
    private static final Duration LAST_WAIT = Duration.ofMillis(500);

    private final Path file;
    private final ServerSocketChannel server;
    private final Function<JsonObject, JsonObject> answers;
    private final Thread thread;

    private ControlSocket(Path file, ServerSocketChannel server, Function<JsonObject, JsonObject> answers) {
        this.file = file;
        this.server = server;
        this.answers = answers;
        this.thread = new Thread(this::serve, "control");
        thread.setDaemon(true);
    }

    /**
     * Opens the way and begins to answer.
     *
     * @param folder  the data folder, whose lock the caller holds
     * @param answers makes an answer of an order, on the thread "control"; what it throws ends that one order only
     * @return nothing where there are no such sockets, or the folder's path is too long for one: a program runs without it, and
     *         commands that write have to wait until it is stopped
     */
    public static Optional<ControlSocket> open(Path folder, Function<JsonObject, JsonObject> answers) {
        var file = file(folder);
        try {
            Files.deleteIfExists(file);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(file));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
            } catch (IOException | RuntimeException refused) {
                server.close();
                throw refused;
            }
            var socket = new ControlSocket(file, server, answers);
            socket.thread.start();
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.warn("Commands that write cannot reach this program while it runs: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /** The socket of a data folder. */
    static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    /** Answers no more, and takes the socket away. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
            thread.join(LAST_WAIT.toMillis());
        } catch (IOException odd) {
            LOG.warn("The control socket was not closed in order: {}", odd.getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try (var channel = server.accept()) {
                Lines.write(channel, answers.apply(Lines.read(channel, PATIENCE)));
            } catch (IOException gone) {
                LOG.debug("An order was not taken", gone);
            } catch (RuntimeException failed) {
                LOG.error("An order failed: {}", failed.getClass().getSimpleName());
            }
        }
    }
}
