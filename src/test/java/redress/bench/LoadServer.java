package redress.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The Bot API on loopback, as bare as a load run allows: it shares the machine with the program that it measures, so it
 * parses no JSON and checks nothing. One thread for each connection. Bodies are handled byte by byte as Latin-1, so that
 * what was UTF-8 stays UTF-8.
 */
final class LoadServer implements AutoCloseable {

    private static final String DONE = "{\"ok\":true,\"result\":true}";
    private static final String LENGTH = "\r\ncontent-length:";

    private final ServerSocket socket;
    private final LoadUpdates updates;
    private final Chats chats;

    /** What becomes of a message that the program sent. */
    interface Chats {

        /**
         * A message was sent or made new.
         *
         * @param fresh whether it is a new one
         * @param body  the parameters of the call
         * @return Telegram's answer
         */
        String sent(boolean fresh, String body);
    }

    LoadServer(LoadUpdates updates, Chats chats) {
        this.updates = updates;
        this.chats = chats;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin("load-server", this::accept);
    }

    /** Its address, as {@code TELEGRAM_API_URL} takes it. */
    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                begin("load-connection", () -> serve(connection));
            }
        } catch (IOException closed) {
            // It ends with the run.
        }
    }

    private void serve(Socket connection) {
        var buffer = new byte[64 * 1024];
        try (connection) {
            var in = connection.getInputStream();
            while (true) {
                var head = head(in, buffer);
                int length = length(head.text());
                int have = head.filled() - head.text().length();
                while (have < length) {
                    have += some(in, buffer, head.text().length() + have);
                }
                var body = new String(buffer, head.text().length(), length, StandardCharsets.ISO_8859_1);
                int end = head.text().indexOf(' ', head.text().indexOf(' ') + 1);
                var method = head.text().substring(head.text().lastIndexOf('/', end) + 1, end).toLowerCase(Locale.ROOT);
                write(connection, answer(method, body));
            }
        } catch (IOException gone) {
            // The program has closed the connection, or the run is over.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String method, String body) throws InterruptedException {
        return switch (method) {
            case "getupdates" -> updates.take(number(body, "\"offset\":"), number(body, "\"timeout\":"));
            case "sendmessage" -> chats.sent(true, body);
            case "editmessagetext", "editmessagereplymarkup" -> chats.sent(false, body);
            case "getme" -> "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"R\",\"username\":\"load_bot\"}}";
            default -> DONE;
        };
    }

    private record Head(String text, int filled) {
    }

    private static Head head(InputStream in, byte[] buffer) throws IOException {
        int filled = 0;
        int end = -1;
        while (end < 0) {
            filled += some(in, buffer, filled);
            end = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        }
        return new Head(new String(buffer, 0, end + 4, StandardCharsets.ISO_8859_1), filled);
    }

    private static int some(InputStream in, byte[] buffer, int from) throws IOException {
        int read = in.read(buffer, from, buffer.length - from);
        if (read <= 0) {
            throw new EOFException();
        }
        return read;
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        return at < 0 ? 0 : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2)).strip());
    }

    private static void write(Socket connection, String answer) throws IOException {
        var all = new ByteArrayOutputStream(answer.length() + 128);
        all.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + answer.length()
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(answer.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().write(all.toByteArray());
    }

    /** The number behind these letters; 0 if they are not there. */
    static long number(String json, String before) {
        int from = json.indexOf(before);
        if (from < 0) {
            return 0;
        }
        from += before.length();
        int to = from;
        while (to < json.length() && (Character.isDigit(json.charAt(to)) || json.charAt(to) == '-')) {
            to++;
        }
        return Long.parseLong(json, from, to, 10);
    }

    private static void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
