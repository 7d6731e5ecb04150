package redress.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** HTTP clients for the Bot API, and how they end. */
final class ApiClients {

    /** How long one getUpdates waits for something to happen, in seconds. */
    static final int POLL_SECONDS = 50;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private ApiClients() {
    }

    /** A client for so many calls at once. */
    static OkHttpClient forCalls(int most) {
        return lean(most).readTimeout(ANSWER).build();
    }

    /** A client for the one call that waits for updates. */
    static OkHttpClient forPolling(Interceptor watch) {
        return lean(2).readTimeout(ANSWER.plusSeconds(POLL_SECONDS)).addInterceptor(watch).build();
    }

    private static OkHttpClient.Builder lean(int most) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(most);
        dispatcher.setMaxRequestsPerHost(most);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                // Shorter than a server keeps an idle connection, so that none breaks in the moment it is used again.
                .connectionPool(new ConnectionPool(most, 30, TimeUnit.SECONDS))
                // HTTP/2 would put all calls on one connection, with a thread of its own between them and their
                // callers.
                .protocols(List.of(Protocol.HTTP_1_1))
                // Otherwise OkHttp sends a POST again by itself when a connection breaks, and a message comes twice.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .writeTimeout(ANSWER);
    }

    /** Breaks off what is under way and lets go of threads and connections. */
    static void shut(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
