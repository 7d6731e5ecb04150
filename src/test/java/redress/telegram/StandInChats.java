package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The chats of the stand-in: what was sent there, and what Telegram would not take. Any thread may use it. */
final class StandInChats {

    private static final Set<String> MEDIA = Set.of("photo", "document", "voice", "video", "video_note", "audio",
            "animation");

    private final ObjectMapper json;
    private final StandInGroups groups;
    private final AtomicLong messages = new AtomicLong();
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> places = new ConcurrentHashMap<>();
    private final Set<Long> blocked = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> migrated = new ConcurrentHashMap<>();
    private final Set<String> old = ConcurrentHashMap.newKeySet();
    private volatile boolean remembering = true;

    StandInChats(ObjectMapper json, StandInGroups groups) {
        this.json = json;
        this.groups = groups;
    }

    void remember(boolean yes) {
        remembering = yes;
    }

    void block(long chat) {
        blocked.add(chat);
    }

    void migrate(long from, long to) {
        migrated.put(from, to);
    }

    /** Why Telegram would refuse it. */
    Optional<ApiFault> refusal(String method, JsonNode body) {
        long chat = body.path("chat_id").asLong();
        if (blocked.contains(chat)) {
            return Optional.of(ApiFault.error(403, "Forbidden: bot was blocked by the user"));
        }
        var to = migrated.get(chat);
        if (to != null) {
            return Optional.of(ApiFault.migrated(to));
        }
        return badRequest(method, body).or(() -> groups.refusal(method, body)).map(why -> ApiFault.error(400, "Bad Request: " + why));
    }

    private Optional<String> badRequest(String method, JsonNode body) {
        boolean texts = method.equals("sendmessage") || method.equals("editmessagetext");
        var text = body.path("text").asText();
        if (texts && text.isBlank()) {
            return Optional.of("message text is empty");
        }
        if (texts && text.length() > 4096) {
            return Optional.of("message is too long");
        }
        if (body.path("caption").asText().length() > 1024) {
            return Optional.of("message caption is too long");
        }
        if (method.equals("deletemessages")) {
            return wrongDeletion(body);
        }
        if (method.equals("answercallbackquery") && text.length() > 200) {
            return Optional.of("MESSAGE_TOO_LONG");
        }
        for (var row : body.path("reply_markup").path("inline_keyboard")) {
            for (var button : row) {
                var wrong = wrong(button);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        if (method.equals("pinchatmessage") && remembering && !shown.containsKey(key(body, body.path("message_id").asLong()))) {
            return Optional.of("message to pin not found");
        }
        return method.startsWith("editmessage") ? wrongEdit(body) : Optional.empty();
    }

    /** The number of the next message, or of what is counted with the messages. */
    long nextNumber() {
        return messages.incrementAndGet();
    }

    /** Somebody deletes a message. */
    /** From now on a message is too old to be deleted by a bot. */
    void age(long chat, long message) {
        old.add(chat + "/" + message);
    }

    /** Deletes messages; what is gone already is skipped. */
    JsonNode delete(JsonNode body) {
        body.path("message_ids").forEach(message -> delete(body.path("chat_id").asLong(), message.asLong()));
        return json.getNodeFactory().booleanNode(true);
    }

    void delete(long chat, long message) {
        shown.remove(chat + "/" + message);
        places.remove(chat + "/" + message);
    }

    private static Optional<String> wrong(JsonNode button) {
        int copied = button.path("copy_text").path("text").asText().length();
        int data = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        boolean copies = button.hasNonNull("copy_text");
        if (button.path("text").asText().isBlank()) {
            return Optional.of("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (copies) {
            return copied >= 1 && copied <= 256 ? Optional.empty() : Optional.of("BUTTON_COPY_TEXT_INVALID");
        }
        return data >= 1 && data <= 64 ? Optional.empty() : Optional.of("BUTTON_DATA_INVALID");
    }

    private Optional<String> wrongDeletion(JsonNode body) {
        var messages = body.path("message_ids");
        if (messages.isEmpty() || messages.size() > 100) {
            return Optional.of("the number of message identifiers must be 1 to 100");
        }
        for (var message : messages) {
            if (old.contains(key(body, message.asLong()))) {
                return Optional.of("message can't be deleted for everyone");
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongEdit(JsonNode body) {
        if (!remembering) {
            return Optional.empty();
        }
        var now = shown.get(key(body, body.path("message_id").asLong()));
        if (now == null) {
            return Optional.of("message to edit not found");
        }
        var after = body.has("text") ? content(body) : now.substring(0, now.indexOf('\0') + 1)
                + body.path("reply_markup");
        return now.equals(after)
                ? Optional.of("message is not modified: specified new message content and reply markup "
                + "are exactly the same as a current content and reply markup of the message") : Optional.empty();
    }

    /** The bot itself. */
    ObjectNode bot() {
        return json.createObjectNode().put("id", BotApiStandIn.BOT).put("is_bot", true).put("first_name", "Redress")
                .put("username", BotApiStandIn.USERNAME);
    }

    /** What stands in a chat, the newest last. */
    List<ShownMessage> messages(long chat) {
        return shown.entrySet().stream().filter(each -> each.getKey().startsWith(chat + "/"))
                .map(each -> ShownMessage.of(Long.parseLong(each.getKey().substring(each.getKey().indexOf('/') + 1)),
                        each.getValue(), places.getOrDefault(each.getKey(), json.createObjectNode()), json))
                .sorted(Comparator.comparingLong(ShownMessage::number)).toList();
    }

    /** Does it, and says how the message looks. */
    ObjectNode show(String method, JsonNode body) {
        boolean edit = method.startsWith("edit");
        long id = edit ? body.path("message_id").asLong() : messages.incrementAndGet();
        if (remembering) {
            shown.put(key(body, id), content(body));
            if (!edit) {
                places.put(key(body, id), body);
            }
        }
        var message = json.createObjectNode().put("message_id", id).put("date", System.currentTimeMillis() / 1000);
        long chat = body.path("chat_id").asLong();
        message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
        message.set("from", bot());
        for (var field : Set.of("text", "caption")) {
            if (body.hasNonNull(field)) {
                message.set(field, body.get(field));
            }
        }
        if (body.path("reply_markup").has("inline_keyboard")) {
            message.set("reply_markup", body.get("reply_markup"));
        }
        MEDIA.stream().filter(body::hasNonNull).forEach(kind -> medium(message, kind, body.get(kind).asText()));
        return message;
    }

    private void medium(ObjectNode message, String kind, String fileId) {
        var file = json.createObjectNode().put("file_id", fileId).put("file_unique_id", "u" + fileId)
                .put("width", 90).put("height", 90).put("duration", 1).put("length", 90);
        message.set(kind, kind.equals("photo") ? json.createArrayNode().add(file) : file);
    }

    private static String key(JsonNode body, long message) {
        return body.path("chat_id").asText() + "/" + message;
    }

    private static String content(JsonNode body) {
        return body.path("text").asText() + '\0' + body.path("reply_markup");
    }
}
