package redress.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * A message as it stands in a chat of the stand-in.
 *
 * @param number its number
 * @param text   its text; empty for a file
 * @param markup its keyboard, as the bot wrote it
 * @param call   the call that sent it
 */
public record ShownMessage(long number, String text, JsonNode markup, JsonNode call) {

    static ShownMessage of(long number, String content, JsonNode call, ObjectMapper json) {
        int end = content.indexOf('\0');
        try {
            var markup = content.substring(end + 1);
            return new ShownMessage(number, content.substring(0, end), json.readTree(markup.isEmpty() ? "{}" : markup), call);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of its topic's thread; 0 if it stands in none. */
    public long topic() {
        return call.path("message_thread_id").asLong();
    }

    /** The number of the message that it replies to; 0 if it replies to none. */
    public long replied() {
        return call.path("reply_parameters").path("message_id").asLong();
    }

    /** Whether it can be neither forwarded nor saved. */
    public boolean guarded() {
        return call.path("protect_content").asBoolean();
    }

    /** What the button of these words carries, if the message has one. */
    public Optional<String> data(String label) {
        for (var row : markup.path("inline_keyboard")) {
            for (var button : row) {
                if (button.path("text").asText().equals(label)) {
                    return Optional.of(button.path("callback_data").asText());
                }
            }
        }
        return Optional.empty();
    }
}
