package redress.telegram;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import redress.delivery.Carrier;
import redress.desk.Inbox;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.work.Source;

/**
 * The Telegram channel as the rest of the program sees it: a carrier from the beginning, and updates once it is
 * started. {@link #close} may be called from any thread, also while it starts.
 */
public final class Telegram implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Token token;
    private final TelegramUrl url;
    private final Clock clock;
    private final Duration firstPause;
    private final Consumer<String> fatal;
    private final OkHttpClient http;
    private final OkHttpClient downloads;
    private final Source files;
    private final OkHttpTelegramClient client;
    private final ApiCalls api;
    private final Carrier carrier;
    private final CountDownLatch closed = new CountDownLatch(1);
    // Null until Telegram has told who the bot is; written under this object's lock.
    private volatile TelegramPolling polling;
    // Null until then too; written under this object's lock.
    private volatile GroupRights rights;
    // Empty until then; any thread may read it.
    private volatile String username = "";

    /**
     * @param token   the bot's
     * @param url     the server, see {@link ApiUrl}
     * @param evidence where the files lie that are sent on
     * @param senders how many calls there are at once at most
     * @param clock   gives a press its time
     * @param fatal   is told once, in one line, that Telegram refuses the token while the program runs: it must end
     *                then; called on any thread, which it must not block
     */
    public Telegram(Token token, TelegramUrl url, EvidenceFolder evidence, int senders, Clock clock, Consumer<String> fatal) {
        this(token, url, evidence, senders, clock, fatal, FIRST_PAUSE);
    }

    Telegram(Token token, TelegramUrl url, EvidenceFolder evidence, int senders, Clock clock, Consumer<String> fatal, Duration firstPause) {
        this.token = token;
        this.url = url;
        this.clock = clock;
        this.firstPause = firstPause;
        var told = new AtomicBoolean();
        this.fatal = line -> {
            if (told.compareAndSet(false, true)) {
                fatal.accept(line);
            }
        };
        http = ApiClients.forCalls(senders);
        downloads = ApiClients.forCalls(1);
        files = new TelegramFiles(downloads, url, token);
        client = new OkHttpTelegramClient(http, token.value(), url);
        api = new ApiCalls(http, url, token);
        carrier = new TelegramCarrier(api, evidence, this.fatal, this::doubt);
    }

    /** Takes things out, from now until the end. */
    public Carrier carrier() {
        return carrier;
    }

    /** Where the files are that people send, from now until the end. */
    public Source files() {
        return files;
    }

    /**
     * Asks Telegram who the bot is, tells it what to show, and begins to fetch updates. Where Telegram cannot be
     * reached it tries again until it can or until {@link #close}, so this can take long. What the bot may do in the groups
     * comes as a happening once Telegram has said it.
     *
     * @param inbox   takes what happens
     * @param profile what Telegram shows of the bot
     * @param groups  the groups that it is to know at once; others are asked about when something comes from them
     * @throws BadToken             if Telegram does not know the token
     * @throws InterruptedException if the thread is interrupted while it waits for another try
     */
    public void start(Inbox inbox, BotProfile profile, Collection<Address> groups) throws BadToken, InterruptedException {
        var pauses = new CalmBackOff(firstPause, LONGEST_PAUSE);
        var failing = false;
        do {
            try {
                start(whoAmI(), inbox, profile);
                groups.forEach(this::doubt);
                return;
            } catch (TelegramApiRequestException e) {
                if (FateOfCall.refusesToken(e.getErrorCode())) {
                    throw new BadToken(BadToken.refused(e.getErrorCode()));
                }
                failing = note(failing);
            } catch (TelegramApiException e) {
                failing = note(failing);
            }
        } while (!closed.await(pauses.nextBackOffMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * The address that opens the bot and has it get {@code /start} with a word.
     *
     * @param word up to 64 of {@code A-Za-z0-9_-}
     * @return what is to be typed instead, as long as it is not known what the bot is called
     */
    public String link(String word) {
        var name = username;
        return name.isEmpty() ? "/start " + word : "https://t.me/" + name + "?start=" + word;
    }

    /** How many updates since the start concerned nobody: chatter in groups, kinds of update that are not asked for. */
    public long forNobody() {
        var current = polling;
        return current == null ? 0 : current.forNobody();
    }

    /** Fetches no more updates; what is to go out still can. */
    public synchronized void stopListening() {
        closed.countDown();
        if (polling != null) {
            polling.close();
        }
        if (rights != null) {
            rights.close();
        }
    }

    /** Ends within 2 s, whatever the network does. What is under way breaks off. */
    @Override
    public synchronized void close() {
        stopListening();
        ApiClients.shut(http);
        ApiClients.shut(downloads);
    }

    private void start(User bot, Inbox inbox, BotProfile profile) throws TelegramApiException {
        new Commands(client).announce(profile);
        username = Optional.ofNullable(bot.getUserName()).orElse("");
        var reader = new UpdateReader(bot.getId(), bot.getUserName(), clock);
        var asking = new GroupRights(api, bot.getId(), inbox, clock, firstPause);
        var attempt = new TelegramPolling(token, url, inbox, reader, asking, firstPause, fatal);
        keep(attempt, asking);
        try {
            attempt.start();
        } catch (TelegramApiException e) {
            attempt.close();
            asking.close();
            throw e;
        }
        LOG.info("Telegram knows the bot as @{}", bot.getUserName());
    }

    /** A server that answers in another shape is no reason to stay away: the token tells the bot's id too. */
    private User whoAmI() throws TelegramApiException {
        try {
            return client.execute(new GetMe());
        } catch (TelegramApiException e) {
            if (!hasCause(e, MismatchedInputException.class)) {
                throw e;
            }
            return User.builder().id(token.bot()).firstName("").isBot(true).userName("").build();
        }
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
        return thrown != null && (kind.isInstance(thrown) || hasCause(thrown.getCause(), kind));
    }

    /** From here on closing ends this too, also while it begins. */
    private synchronized void keep(TelegramPolling attempt, GroupRights asking) {
        polling = attempt;
        rights = asking;
        if (closed.getCount() == 0) {
            attempt.close();
            asking.close();
        }
    }

    private void doubt(Address group) {
        var current = rights;
        if (current != null) {
            current.ask(group);
        }
    }

    private static boolean note(boolean failing) {
        if (!failing) {
            LOG.warn("Telegram cannot be reached; it is tried again until it works");
        }
        return true;
    }
}
