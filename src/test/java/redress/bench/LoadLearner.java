package redress.bench;

import java.util.List;
import java.util.Optional;

/**
 * One place among those who talk at once. A person takes it, goes through one intake, and leaves it to the next person,
 * as nobody hands in fifty complaints. Used by whichever connection brings the reply; there is one at a time.
 */
final class LoadLearner {

    /** What a person does, in order; where nothing stands, the first button is pressed. */
    private static final List<String> DOES = List.of("/start", "", "",
            "On Tuesday the room was locked again and nobody came. We waited for an hour in the cold and then went home. "
                    + "I wrote to the centre twice and there was no answer.",
            "3 weeks ago", "", "", "A new date for the lesson, and somebody who answers.", "", "Sam O\u2019Neill",
            "07700 900123", "");
    private static final long FIRST_CHAT = 10_000_000;
    private static final int PLACES = 1_000;

    private final int place;
    private int persons;
    private long chat;
    private int step;
    private long ready;

    LoadLearner(int place) {
        this.place = place;
    }

    /** How many updates an intake takes: a start, ten answers, and the submission. */
    static int updates() {
        return DOES.size();
    }

    /** The place of a chat. */
    static int place(long chat) {
        return (int) (chat % PLACES);
    }

    /** A new person comes; what they do first. */
    String begin() {
        chat = FIRST_CHAT + (long) persons++ * PLACES + place;
        step = 0;
        return next("", 0);
    }

    /** Whether this chat is the one of who sits here now. */
    boolean isAt(long someChat) {
        return chat == someChat;
    }

    /** How long the reply took that has just come, in nanoseconds. */
    long waited() {
        return System.nanoTime() - ready;
    }

    /**
     * What they do next, as the fields of an update; nothing if they are through.
     *
     * @param body    the parameters of the message that they got
     * @param message its number
     */
    Optional<String> after(String body, long message) {
        step++;
        return step == DOES.size() ? Optional.empty() : Optional.of(next(body, message));
    }

    private String next(String body, long message) {
        var words = DOES.get(step);
        var fields = words.isEmpty() ? press(body, message) : say(words);
        ready = System.nanoTime();
        return fields;
    }

    private String say(String words) {
        var entities = words.startsWith("/")
                ? ",\"entities\":[{\"offset\":0,\"length\":" + words.length() + ",\"type\":\"bot_command\"}]" : "";
        return "\"message\":{\"message_id\":" + (2 * step + 1) + ",\"from\":" + person() + "," + chat() + ",\"date\":" + now()
                + ",\"text\":\"" + LoadJson.latin(words) + "\"" + entities + "}";
    }

    private String press(String body, long message) {
        return "\"callback_query\":{\"id\":\"" + chat + step + "\",\"from\":" + person() + ",\"message\":"
                + LoadJson.message(body, message, chat()) + ",\"chat_instance\":\"-3141592653589793238\",\"data\":\""
                + LoadJson.firstButton(body) + "\"}";
    }

    private String person() {
        return "{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"Sam\",\"last_name\":\"Neill\",\"username\":\"sam" + chat
                + "\",\"language_code\":\"en\"}";
    }

    private String chat() {
        return "\"chat\":{\"id\":" + chat + ",\"first_name\":\"Sam\",\"last_name\":\"Neill\",\"username\":\"sam" + chat
                + "\",\"type\":\"private\"}";
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
