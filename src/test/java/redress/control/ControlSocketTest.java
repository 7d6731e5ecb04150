package redress.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Orders go through a real socket in a real folder. */
@Timeout(60)
class ControlSocketTest {

    private static final JsonObject ORDER = Json.createObjectBuilder().add("order", "greet").add("name", "Zoë").build();

    @TempDir
    private Path folder;

    /** Does something while the socket answers so. */
    private void during(UnaryOperator<JsonObject> answers, ThrowingCallable what) throws IOException {
        try (var socket = ControlSocket.open(folder, answers::apply).orElseThrow()) {
            assertThat(socket).isNotNull();
            assertThatCode(what).doesNotThrowAnyException();
        }
    }

    @Test
    void anOrderIsAnswered() throws IOException {
        during(order -> Json.createObjectBuilder().add("hello", order.getString("name")).build(), () -> {
            for (int i = 0; i < 3; i++) {
                assertThat(ControlCall.ask(folder, ORDER).orElseThrow().getString("hello")).isEqualTo("Zoë");
            }
        });
        assertThat(ControlCall.ask(folder, ORDER)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSocketIsForItsOwnerAlone() throws IOException {
        during(order -> order, () -> assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("control")))).isEqualTo("rw-------"));
    }

    @Test
    void whatAKilledProgramLeftBehindIsReplacedAndAnswersNobody() throws IOException {
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(folder.resolve("control")))
                .close();
        assertThat(folder.resolve("control")).exists();
        assertThat(ControlCall.ask(folder, ORDER)).isEmpty();
        during(order -> order, () -> assertThat(ControlCall.ask(folder, ORDER)).contains(ORDER));
    }

    @Test
    void nonsenseAndAnOrderThatFailsHarmNoOther() throws IOException {
        during(order -> {
            if (order.containsKey("bad")) {
                throw new IllegalStateException("no");
            }
            return order;
        }, () -> {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("control")))) {
                channel.write(ByteBuffer.wrap("hello there\n".getBytes(StandardCharsets.UTF_8)));
                assertThat(channel.read(ByteBuffer.allocate(9))).isEqualTo(-1);
            }
            SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("control"))).close();
            assertThatIOException().isThrownBy(() -> ControlCall.ask(folder, Json.createObjectBuilder().add("bad", 1).build()));
            assertThat(ControlCall.ask(folder, ORDER)).contains(ORDER);
        });
    }

    @Test
    void whoeverWritesALineLetterByLetterHoldsNobodyUpForEver() throws IOException {
        during(order -> order, () -> {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("control")))) {
                assertThatIOException().as("it is hung up on").isThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        channel.write(ByteBuffer.wrap(new byte[] {'x'}));
                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    }
                });
            }
            assertThat(ControlCall.ask(folder, ORDER)).contains(ORDER);
        });
    }

    @Test
    void aFolderWhosePathIsTooLongRunsWithoutIt() throws IOException {
        var deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        assertThat(ControlSocket.open(deep, order -> order)).isEmpty();
        assertThat(ControlCall.ask(deep, ORDER)).isEmpty();
    }
}
