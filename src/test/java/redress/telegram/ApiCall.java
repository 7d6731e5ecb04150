package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that the stand-in got.
 *
 * @param method Telegram's name of the method in lower case, as {@code sendmessage}
 * @param body   its parameters
 */
public record ApiCall(String method, JsonNode body) {

    /** The chat that it was meant for; 0 if for none. */
    public long chat() {
        return body.path("chat_id").asLong();
    }

    /** The text or else the caption in it; empty if it has neither. */
    public String text() {
        return body.path("text").asText(body.path("caption").asText());
    }
}
