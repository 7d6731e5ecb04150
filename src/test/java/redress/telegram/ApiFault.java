package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the stand-in answers instead of doing as it was told.
 *
 * @param status HTTP status; 0 to drop the connection without an answer
 * @param body   the answer
 * @param after  whether the call is carried out nevertheless, before this answer
 */
public record ApiFault(int status, String body, boolean after) {

    /** No fault at all. */
    static ApiFault done(JsonNode result) {
        return new ApiFault(200, "{\"ok\":true,\"result\":" + result + "}", false);
    }

    /** An error as Telegram words it. */
    public static ApiFault error(int code, String description) {
        return new ApiFault(code, json(code, description, ""), false);
    }

    /** Flood control. */
    public static ApiFault tooMany(int retryAfter) {
        return new ApiFault(429, json(429, "Too Many Requests: retry after " + retryAfter,
                ",\"parameters\":{\"retry_after\":" + retryAfter + "}"), false);
    }

    /** A group that is now a supergroup. */
    public static ApiFault migrated(long to) {
        return new ApiFault(400, json(400, "Bad Request: group chat was upgraded to a supergroup chat",
                ",\"parameters\":{\"migrate_to_chat_id\":" + to + "}"), false);
    }

    /** A gateway in front of Telegram that answers in HTML. */
    public static ApiFault html() {
        return new ApiFault(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", false);
    }

    /** A connection that breaks before the call was understood. */
    public static ApiFault drop() {
        return new ApiFault(0, "", false);
    }

    /** A connection that breaks after the call was carried out, so that the caller cannot know. */
    public static ApiFault dropAfterwards() {
        return new ApiFault(0, "", true);
    }

    /** A good status with a body that cannot be read. */
    public static ApiFault garbage(String body) {
        return new ApiFault(200, body, false);
    }

    private static String json(int code, String description, String more) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"" + more + "}";
    }
}
