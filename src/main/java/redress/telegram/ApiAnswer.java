package redress.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What Telegram answered to a call, as far as delivery needs it. Only these few fields are read: building the library's
 * whole message from each answer costs more than all else about a call.
 *
 * @param ok          whether it was done
 * @param message     the number of the message, or of the topic's thread, that came of it; 0 if none did
 * @param code        Telegram's error code; 0 if none
 * @param description Telegram's words about an error; empty if none
 * @param retryAfter  seconds to wait; 0 if none
 * @param migratedTo  the supergroup's number; 0 if none
 */
record ApiAnswer(boolean ok, long message, int code, String description, int retryAfter, long migratedTo) {

    /** No answer came, or none that can be read. */
    static final ApiAnswer NONE = new ApiAnswer(false, 0, 0, "", 0, 0);

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /**
     * Reads an answer.
     *
     * @throws IOException if it is none, as when a gateway answers in HTML
     */
    static ApiAnswer read(byte[] bytes) throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("Not an answer of the Bot API");
            }
            return read(parser);
        }
    }

    private static ApiAnswer read(JsonParser parser) throws IOException {
        boolean said = false;
        boolean ok = false;
        long message = 0;
        long thread = 0;
        int code = 0;
        var description = "";
        int retryAfter = 0;
        long migratedTo = 0;
        int depth = 0;
        // The number stands near the front of a message; once it is known, the rest does not matter.
        while (depth >= 0 && !(ok && message != 0)) {
            var token = parser.nextToken();
            if (token == null) {
                throw new IOException("An answer of the Bot API ended early");
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isScalarValue() && depth == 0) {
                switch (parser.currentName()) {
                    case "ok" -> {
                        ok = parser.getValueAsBoolean();
                        said = true;
                    }
                    case "error_code" -> code = parser.getValueAsInt();
                    case "description" -> description = parser.getText();
                    default -> { }
                }
            } else if (token.isScalarValue() && depth == 1 && parser.currentName() != null) {
                switch (parser.currentName()) {
                    case "message_id" -> message = parser.getValueAsLong();
                    case "message_thread_id" -> thread = parser.getValueAsLong();
                    case "retry_after" -> retryAfter = parser.getValueAsInt();
                    case "migrate_to_chat_id" -> migratedTo = parser.getValueAsLong();
                    default -> { }
                }
            }
        }
        if (!said) {
            throw new IOException("Not an answer of the Bot API");
        }
        return new ApiAnswer(ok, message == 0 ? thread : message, code, description, retryAfter, migratedTo);
    }
}
