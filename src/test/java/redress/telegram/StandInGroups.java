package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import redress.message.Rights;

/**
 * The groups of the stand-in: topics, what is pinned, and what the bot may do. A group that nothing was said of has no topics
 * and the bot runs it. Guarded by its own lock.
 */
public final class StandInGroups {

    private static final Rights RUNS_IT = new Rights(true, false, true, true);

    private final ObjectMapper json;
    private final Map<Long, Rights> rights = new HashMap<>();
    private final Map<Long, Map<Long, Topic>> topics = new HashMap<>();
    private final Map<Long, Set<Long>> pinned = new HashMap<>();

    /**
     * A topic.
     *
     * @param name   its name
     * @param closed whether it is closed
     */
    public record Topic(String name, boolean closed) {
    }

    StandInGroups(ObjectMapper json) {
        this.json = json;
    }

    /** What the bot may do in a group from now on; one without topics loses those that it has. */
    public synchronized void allow(long chat, Rights now) {
        rights.put(chat, now);
        if (!now.topics()) {
            topics.remove(chat);
        }
    }

    /** Somebody deletes a topic. */
    public synchronized void delete(long chat, long thread) {
        topics(chat).remove(thread);
    }

    /** The topics of a group by their threads' numbers, the oldest first. */
    public synchronized Map<Long, Topic> topics(long chat) {
        return topics.computeIfAbsent(chat, key -> new TreeMap<>());
    }

    /** The numbers of the messages that are pinned in a group, the first pinned first. */
    public synchronized List<Long> pinned(long chat) {
        return List.copyOf(pinned.getOrDefault(chat, Set.of()));
    }

    /** Why Telegram would refuse it, as far as groups are concerned. */
    synchronized Optional<String> refusal(String method, JsonNode body) {
        long chat = body.path("chat_id").asLong();
        var now = rights(chat);
        var topic = Optional.ofNullable(topics(chat).get(body.path("message_thread_id").asLong()));
        return switch (method) {
            case "createforumtopic" -> !now.topics() ? Optional.of("the chat is not a forum")
                    : now.opensTopics() ? Optional.empty() : Optional.of("not enough rights to create a topic");
            case "editforumtopic" -> refusal(now, topic, topic.filter(one -> one.name().equals(body.path("name").asText())));
            case "closeforumtopic" -> refusal(now, topic, topic.filter(Topic::closed));
            case "deleteforumtopic" -> refusal(now, topic, Optional.empty());
            case "reopenforumtopic" -> refusal(now, topic, topic.filter(one -> !one.closed()));
            case "pinchatmessage" -> now.pins() ? Optional.empty()
                    : Optional.of("not enough rights to manage pinned messages in the chat");
            default -> method.startsWith("send") && body.has("message_thread_id") && topic.isEmpty()
                    ? Optional.of("message thread not found") : Optional.empty();
        };
    }

    private static Optional<String> refusal(Rights now, Optional<Topic> topic, Optional<Topic> same) {
        if (!now.opensTopics()) {
            return Optional.of("not enough rights to manage topics");
        }
        return topic.isEmpty() ? Optional.of("TOPIC_ID_INVALID") : same.map(one -> "TOPIC_NOT_MODIFIED");
    }

    /** Opens a topic. */
    synchronized ObjectNode open(JsonNode body, long thread) {
        var name = body.path("name").asText();
        topics(body.path("chat_id").asLong()).put(thread, new Topic(name, false));
        return json.createObjectNode().put("message_thread_id", thread).put("name", name).put("icon_color", 7322096);
    }

    /** Does what was asked. */
    synchronized JsonNode change(String method, JsonNode body) {
        long chat = body.path("chat_id").asLong();
        if (method.equals("pinchatmessage")) {
            pinned.computeIfAbsent(chat, key -> new LinkedHashSet<>()).add(body.path("message_id").asLong());
        } else if (method.equals("deleteforumtopic")) {
            topics(chat).remove(body.path("message_thread_id").asLong());
        } else {
            topics(chat).computeIfPresent(body.path("message_thread_id").asLong(), (thread, topic) ->
                    method.equals("editforumtopic") ? new Topic(body.path("name").asText(), topic.closed())
                            : new Topic(topic.name(), method.equals("closeforumtopic")));
        }
        return json.getNodeFactory().booleanNode(true);
    }

    /** What getChat tells of a group. */
    synchronized ObjectNode chat(long chat) {
        var told = json.createObjectNode().put("id", chat).put("type", "supergroup").put("title", "Team")
                .put("is_forum", rights(chat).topics());
        told.putObject("permissions").put("can_send_messages", true).put("can_pin_messages", false);
        return told;
    }

    /** What getChatMember tells of the bot. */
    synchronized ObjectNode member(long chat) {
        var now = rights(chat);
        var told = json.createObjectNode().put("status", now.member() ? "administrator" : "left")
                .put("can_manage_topics", now.opensTopics()).put("can_pin_messages", now.pins());
        told.putObject("user").put("id", BotApiStandIn.BOT).put("is_bot", true).put("first_name", "Redress");
        return told;
    }

    private Rights rights(long chat) {
        return rights.getOrDefault(chat, RUNS_IT);
    }
}
