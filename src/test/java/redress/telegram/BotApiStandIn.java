package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Telegram's Bot API on loopback, as far as Redress uses it, with Telegram's limits and its way of keeping updates.
 * It can be told to fail. Any thread may use it.
 */
public final class BotApiStandIn implements AutoCloseable {

    public static final long BOT = 110201543;
    /** The one token that it takes. */
    public static final String TOKEN = BOT + ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX";
    /** The bot's username. */
    public static final String USERNAME = "redress_test_bot";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 60_000;
    /** What the bot asks in the background: neither noted nor failed but by name, so that no test has to reckon with it. */
    private static final Set<String> ASIDE = Set.of("getupdates", "getchat", "getchatmember");

    static {
        // Without it the head and the body of each answer wait for the client's delayed acknowledgement, 40 ms a call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "bot-api-stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final StandInUpdates updates = new StandInUpdates(500_000_000);
    private final StandInGroups groups = new StandInGroups(JSON);
    private final StandInChats chats = new StandInChats(JSON, groups);
    private final StandInFaults faults = new StandInFaults();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final LongAdder downloads = new LongAdder();
    private final ApiCallLog log = new ApiCallLog();
    private final StandInGate gate = new StandInGate();
    private final LongAdder count = new LongAdder();
    private volatile boolean recording = true;
    private volatile String token = TOKEN;
    private volatile String wanted = "";

    /** Starts on a free port of the loopback address. */
    public BotApiStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Its address, as {@code TELEGRAM_API_URL} takes it. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An update that waits to be fetched, written as JSON without its number; returns the number. */
    public long push(String update) {
        try {
            return updates.push((ObjectNode) JSON.readTree(update));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next update gets this number, as after a quiet week. */
    public void restartIdsAt(long id) {
        updates.restartAt(id);
    }

    /** Waits until every update is confirmed; false if they are not within a minute. */
    public boolean awaitAllConfirmed() {
        return updates.awaitAllConfirmed(PATIENCE_MILLIS);
    }

    /** How many updates are not confirmed yet. */
    public int unconfirmed() {
        return updates.unconfirmed();
    }

    /** The kinds of update that were asked for last, as JSON; empty if none yet. */
    public String wantedUpdates() {
        return wanted;
    }

    /** The highest offset that was ever asked for. */
    public long highestOffset() {
        return updates.highestOffset();
    }

    /** The next call of a method fails, or the next download ("file"), which breaks off half-way if dropped; these queue up. */
    public void failNext(String method, ApiFault fault) {
        faults.add(method, fault);
    }

    /** The next call of whatever method fails, getUpdates left out. */
    public void failNext(ApiFault fault) {
        faults.add(fault);
    }

    /** From now on no token is known. */
    public void revokeToken() {
        token = "revoked";
    }

    /** Whatever goes to this chat is answered with 403. */
    public void block(long chat) {
        chats.block(chat);
    }

    /** Whatever goes to this group is answered with the number of the supergroup that it became. */
    public void migrate(long from, long to) {
        chats.migrate(from, to);
    }

    /** The groups: their topics, what is pinned, and what the bot may do there. */
    public StandInGroups groups() {
        return groups;
    }

    /** A file that getFile knows and that can be downloaded. */
    public void putFile(String fileId, byte[] bytes) {
        files.put(fileId, bytes.clone());
    }

    /** The links to files that were given out lead nowhere any more. */
    public void expireLinks() {
        links.replaceAll((link, id) -> "");
    }

    /** How many downloads were answered. */
    public long downloads() {
        return downloads.sum();
    }

    /** Whether calls and messages are remembered; a load test wants them only counted. */
    public void record(boolean yes) {
        recording = yes;
        chats.remember(yes);
    }

    /** How many calls came, those of getUpdates left out. */
    public long count() {
        return count.sum();
    }

    /** The calls so far, in order, those of getUpdates left out. */
    public List<ApiCall> calls() {
        return log.calls();
    }

    /** The calls so far of one method. */
    public List<ApiCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
    }

    /** Waits until this holds of all calls so far; an AssertionError if it does not within a minute. */
    public void awaitThat(Predicate<List<ApiCall>> wanted) {
        log.awaitThat(wanted, PATIENCE_MILLIS);
    }

    /** Somebody deletes a message. */
    public void delete(long chat, long message) {
        chats.delete(chat, message);
    }

    /** From now on a message is older than what Telegram lets a bot delete. */
    public void age(long chat, long message) {
        chats.age(chat, message);
    }

    /** What can stop its work at a certain call. */
    public StandInGate gate() {
        return gate;
    }

    /** What stands in a chat now. */
    public List<ShownMessage> messages(long chat) {
        return chats.messages(chat);
    }

    /** Waits for a call; an AssertionError if it does not come within a minute. */
    public ApiCall await(Predicate<ApiCall> wanted) {
        return log.await(wanted, PATIENCE_MILLIS);
    }

    @Override
    public void close() {
        updates.close();
        gate.open();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            int slash = path.lastIndexOf('/');
            if (path.startsWith("/file/bot" + token + "/")) {
                download(exchange, path.substring(slash + 1));
                return;
            }
            var request = exchange.getRequestBody().readAllBytes();
            var body = body(exchange.getRequestHeaders().getFirst("Content-Type"), request);
            var method = path.substring(slash + 1).toLowerCase(Locale.ROOT);
            var answer = path.startsWith("/bot" + token + "/")
                    ? answer(method, body)
                    : ApiFault.error(401, "Unauthorized");
            if (answer.status() != 0) {
                write(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is not there, or not any more, is answered by an error in the file's place. */
    private void download(HttpExchange exchange, String link) throws IOException {
        var fault = faults.take("file", false);
        var bytes = Optional.ofNullable(links.get(link)).map(files::get);
        if (fault.isPresent()) {
            if (fault.get().status() == 0 && bytes.isPresent()) {
                exchange.sendResponseHeaders(200, bytes.get().length);
                exchange.getResponseBody().write(bytes.get(), 0, bytes.get().length / 2);
                return;
            }
            write(exchange, fault.get().status(), fault.get().body().getBytes(StandardCharsets.UTF_8));
            return;
        }
        downloads.increment();
        write(exchange, bytes.isPresent() ? 200 : 404, bytes.orElseGet(() -> ApiFault.error(404, "Not Found").body()
                .getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode file(String id) {
        var link = "file_" + links.size();
        links.put(link, id);
        return JSON.createObjectNode().put("file_id", id).put("file_unique_id", "u").put("file_path", "documents/" + link);
    }

    private JsonNode body(String type, byte[] request) throws IOException {
        if (type != null && type.startsWith("multipart/form-data")) {
            return StandInUpload.read(type, request, JSON);
        }
        return request.length == 0 ? JSON.createObjectNode() : JSON.readTree(request);
    }

    private ApiFault answer(String method, JsonNode body) throws InterruptedException {
        boolean aside = ASIDE.contains(method);
        var pass = aside && !method.equals("getupdates") ? StandInGate.Pass.FREE
                : gate.enter(method, updates.confirms(body.path("offset").asLong()));
        if (pass == StandInGate.Pass.LOST) {
            return ApiFault.drop();
        }
        var fault = faults.take(method, !aside);
        if (fault.isPresent() && !fault.get().after()) {
            note(method, body);
            return fault.get();
        }
        var refusal = chats.refusal(method, body);
        var answer = refusal.isPresent() ? refusal.get() : ApiFault.done(result(method, body));
        note(method, body);
        return gate.leave(pass) ? fault.orElse(answer) : ApiFault.drop();
    }

    private void note(String method, JsonNode body) {
        if (ASIDE.contains(method)) {
            return;
        }
        count.increment();
        if (recording) {
            log.add(new ApiCall(method, body));
        }
    }

    private JsonNode result(String method, JsonNode body) throws InterruptedException {
        return switch (method) {
            case "getme" -> chats.bot();
            case "getupdates" -> {
                wanted = body.path("allowed_updates").toString();
                yield updates.take(body, JSON.createArrayNode());
            }
            case "getchat" -> groups.chat(body.path("chat_id").asLong());
            case "getchatmember" -> groups.member(body.path("chat_id").asLong());
            case "createforumtopic" -> groups.open(body, chats.nextNumber());
            case "deletemessages" -> chats.delete(body);
            case "getfile" -> file(body.path("file_id").asText());
            case "editforumtopic", "closeforumtopic", "reopenforumtopic", "deleteforumtopic", "pinchatmessage" -> groups.change(method, body);
            default -> method.startsWith("send") || method.startsWith("editmessage") ? chats.show(method, body)
                    : JSON.getNodeFactory().booleanNode(true);
        };
    }

    private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
