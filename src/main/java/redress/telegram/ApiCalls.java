package redress.telegram;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Calls methods of the Bot API on the caller's own thread. The library's client takes three times the processor time:
 * it hands each call to another thread, sets up the address anew and reads the whole message that comes back.
 */
final class ApiCalls {

    private static final MediaType JSON = MediaType.get("application/json");
    // Packing a few hundred bytes costs more than it saves.
    private static final Headers HEADERS = Headers.of("Accept-Encoding", "identity", "User-Agent", "redress");

    private final OkHttpClient http;
    private final HttpUrl bot;
    private final Map<String, HttpUrl> methods = new ConcurrentHashMap<>();

    ApiCalls(OkHttpClient http, TelegramUrl url, Token token) {
        this.http = http;
        bot = new HttpUrl.Builder().scheme(url.getSchema()).host(url.getHost()).port(url.getPort())
                .addPathSegment("bot" + token.value()).build();
    }

    /**
     * Calls a method and waits for the answer.
     *
     * @param method Telegram's name of it
     * @param json   its parameters
     * @throws IOException if the network fails or what comes back is no answer; it may have been done nevertheless
     */
    ApiAnswer call(String method, byte[] json) throws IOException {
        return ApiAnswer.read(answer(method, json));
    }

    /**
     * Calls a method with a body that is no JSON, as one that holds a file.
     *
     * @throws IOException if the network fails or what comes back is no answer; it may have been done nevertheless
     */
    ApiAnswer call(String method, RequestBody body) throws IOException {
        return ApiAnswer.read(answer(method, body));
    }

    /**
     * Calls a method and gives the whole answer, whether it was done or not.
     *
     * @throws IOException if the network fails
     */
    byte[] answer(String method, byte[] json) throws IOException {
        return answer(method, RequestBody.create(json, JSON));
    }

    private byte[] answer(String method, RequestBody parameters) throws IOException {
        var url = methods.computeIfAbsent(method, name -> bot.newBuilder().addPathSegment(name).build());
        var request = new Request.Builder().url(url).headers(HEADERS).post(parameters).build();
        try (var response = http.newCall(request).execute(); var body = response.body()) {
            return body == null ? new byte[0] : body.bytes();
        }
    }
}
