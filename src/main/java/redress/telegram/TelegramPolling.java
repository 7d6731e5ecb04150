package redress.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import redress.desk.Happening;
import redress.desk.Inbox;

/**
 * Fetches updates, one batch after another, on its thread "polling". A batch is confirmed to Telegram by the next
 * call, and that goes out only once the desk has committed the batch.
 */
final class TelegramPolling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramPolling.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Token token;
    private final TelegramUrl url;
    private final Inbox inbox;
    private final UpdateReader reader;
    private final GroupRights rights;
    private final UpdateSieve sieve = new UpdateSieve();
    private final PollingWatch watch;
    private final OkHttpClient http;
    private final ScheduledExecutorService thread;
    private final TelegramBotsLongPollingApplication application;
    private final CompletableFuture<BotSession> session = new CompletableFuture<>();
    private final LongAdder forNobody = new LongAdder();

    /**
     * @param inbox      takes what happened
     * @param rights     hears which groups there are
     * @param firstPause how long it waits after a first failure; twice as long after each further one, at most 20 s
     * @param fatal      is told in one line when Telegram refuses the token; perhaps several times
     */
    TelegramPolling(Token token, TelegramUrl url, Inbox inbox, UpdateReader reader, GroupRights rights,
                    Duration firstPause, Consumer<String> fatal) {
        this.token = token;
        this.url = url;
        this.inbox = inbox;
        this.reader = reader;
        this.rights = rights;
        watch = new PollingWatch(fatal);
        http = ApiClients.forPolling(watch);
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var polling = new Thread(work, "polling");
            polling.setDaemon(true);
            return polling;
        });
        application = new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http,
                () -> thread, () -> new CalmBackOff(firstPause, LONGEST_PAUSE));
    }

    /**
     * Begins; the library first removes a webhook, and that is a call.
     *
     * @throws TelegramApiException if that call fails, or if it was closed meanwhile
     */
    void start() throws TelegramApiException {
        try {
            session.complete(application.registerBot(token.value(), () -> url,
                    last -> new SiftedUpdates(last + 1, sieve, session::join), this::consume));
        } catch (RejectedExecutionException e) {
            throw new TelegramApiException("It was closed before it began");
        }
    }

    /** How many updates concerned nobody. */
    long forNobody() {
        return forNobody.sum();
    }

    /** Stops. What was not committed comes again at the next start. */
    @Override
    public void close() {
        watch.closing();
        try {
            application.close();
        } catch (Exception e) {
            LOG.warn("Polling did not end in order: {}", e.getClass().getSimpleName());
        }
        thread.shutdownNow();
        ApiClients.shut(http);
    }

    /** Returns once all is committed. An exception ends the polling for good, and what came stays unconfirmed. */
    private void consume(List<Update> updates) {
        if (updates.isEmpty()) {
            return;
        }
        try {
            inbox.put(updates.stream().flatMap(update -> read(update).stream()).toList()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Polling ends");
        } catch (ExecutionException | RuntimeException e) {
            LOG.error("The desk takes nothing any more, so polling ends; updates that stay with Telegram: {}",
                    updates.size());
            throw new IllegalStateException("Polling ends");
        }
    }

    private List<Happening> read(Update update) {
        var happenings = sieve.fault(update.getUpdateId())
                .map(reason -> List.<Happening>of(new Happening.Unreadable(update.getUpdateId(), reason)))
                .orElseGet(() -> readSound(update));
        if (happenings.contains(new Happening.Unreadable(update.getUpdateId(), ""))) {
            forNobody.increment();
        }
        return happenings;
    }

    private List<Happening> readSound(Update update) {
        try {
            rights.hear(update);
            return reader.read(update);
        } catch (RuntimeException e) {
            return List.of(new Happening.Unreadable(update.getUpdateId(),
                    "it lacks what Telegram promises: " + e.getClass().getSimpleName()));
        }
    }
}
