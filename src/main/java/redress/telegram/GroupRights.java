package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import redress.desk.Happening;
import redress.desk.Inbox;
import redress.message.Address;
import redress.message.Rights;

/**
 * Asks Telegram what the bot may do in groups, on its thread "group-rights", and puts the answers down for the desk: for the
 * groups that are named, for each that an update comes from for the first time in this run, and again when the standing of
 * the bot or the topics of the group have changed. Any thread may call it; where Telegram gives no answer it asks again.
 */
final class GroupRights implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRights.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DOUBLINGS = 6;

    private final ApiCalls api;
    private final long bot;
    private final Inbox inbox;
    private final Clock clock;
    private final Duration firstPause;
    private final ScheduledExecutorService thread;
    // Whether each group that was heard of had topics then.
    private final Map<Long, Boolean> heard = new ConcurrentHashMap<>();
    // Those whose turn has not come: who asks meanwhile gets the same answer.
    private final Set<Address> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param bot        the bot's own id
     * @param inbox      takes what the bot may do
     * @param clock      tells when that was said
     * @param firstPause how long it waits after a first failure; twice as long after each further one, 64 times at most
     */
    GroupRights(ApiCalls api, long bot, Inbox inbox, Clock clock, Duration firstPause) {
        this.api = api;
        this.bot = bot;
        this.inbox = inbox;
        this.clock = clock;
        this.firstPause = firstPause;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "group-rights");
            made.setDaemon(true);
            return made;
        });
    }

    /** Asks about the group that an update comes from, if that can tell something new. */
    void hear(Update update) {
        var standing = update.getMyChatMember();
        if (standing != null && isGroup(standing.getChat())) {
            heard.put(standing.getChat().getId(), hasTopics(standing.getChat()));
            ask(new Address(standing.getChat().getId()));
        }
        Stream.of(update.getMessage(), update.getEditedMessage(), update.getCallbackQuery() == null ? null
                : update.getCallbackQuery().getMessage()).filter(Message.class::isInstance).map(Message.class::cast)
                .forEach(this::hear);
    }

    private void hear(Message message) {
        if (message.getMigrateToChatId() != null) {
            ask(new Address(message.getMigrateToChatId()));
        } else if (message.getMigrateFromChatId() == null && isGroup(message.getChat())) {
            boolean now = hasTopics(message.getChat());
            if (!Objects.equals(heard.put(message.getChatId(), now), now)) {
                ask(new Address(message.getChatId()));
            }
        }
    }

    /** Asks about a group. Does not wait for the answer. */
    void ask(Address group) {
        ask(group, 0, Duration.ZERO);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void ask(Address group, int failures, Duration after) {
        if (!waiting.add(group)) {
            return;
        }
        try {
            thread.schedule(() -> {
                waiting.remove(group);
                answer(group, failures);
            }, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("It is closed, and nobody needs the answer");
        }
    }

    private void answer(Address group, int failures) {
        try {
            var chat = api.answer("getChat", ApiJson.to(group.chat()).bytes());
            var said = ApiAnswer.read(chat);
            var member = said.ok() ? api.answer("getChatMember", ApiJson.to(group.chat()).number("user_id", bot).bytes()) : chat;
            said = ApiAnswer.read(member);
            if (said.ok()) {
                tell(group, rights(JSON.readTree(chat).path("result"), JSON.readTree(member).path("result")));
            } else if (FateOfCall.comesAgain(said)) {
                again(group, failures, Duration.ofSeconds(said.retryAfter()));
            } else if (said.migratedTo() != 0) {
                put(new Happening.Moved(0, group, new Address(said.migratedTo())));
                ask(new Address(said.migratedTo()));
            } else {
                // Telegram tells of no chat that the bot is not in.
                tell(group, Rights.NONE);
            }
        } catch (IOException unread) {
            again(group, failures, Duration.ZERO);
        }
    }

    private void again(Address group, int failures, Duration atLeast) {
        var pause = firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        ask(group, failures + 1, pause.compareTo(atLeast) < 0 ? atLeast : pause);
    }

    private void tell(Address group, Rights rights) {
        put(new Happening.Admitted(0, group, rights, clock.instant()));
    }

    /** What the desk cannot take any more is asked again at the next start. */
    private void put(Happening happening) {
        inbox.put(List.of(happening));
    }

    private static Rights rights(JsonNode chat, JsonNode member) {
        boolean topics = chat.path("is_forum").asBoolean();
        return switch (member.path("status").asText()) {
            case "creator" -> new Rights(true, topics, true, true);
            case "administrator" -> new Rights(true, topics, may(member, "can_manage_topics"), may(member, "can_pin_messages"));
            case "member" -> ofAll(topics, chat.path("permissions"));
            case "restricted" -> member.path("is_member").asBoolean() ? ofAll(topics, member) : Rights.NONE;
            default -> Rights.NONE;
        };
    }

    /** What everybody may do, or a member who may not do all of it. */
    private static Rights ofAll(boolean topics, JsonNode allowed) {
        return new Rights(may(allowed, "can_send_messages"), topics, may(allowed, "can_manage_topics"),
                may(allowed, "can_pin_messages"));
    }

    private static boolean may(JsonNode allowed, String what) {
        return allowed.path(what).asBoolean();
    }

    private static boolean isGroup(Chat chat) {
        return chat != null && (chat.isGroupChat() || chat.isSuperGroupChat());
    }

    private static boolean hasTopics(Chat chat) {
        return Boolean.TRUE.equals(chat.getIsForum());
    }
}
