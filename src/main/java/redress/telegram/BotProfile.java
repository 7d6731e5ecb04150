package redress.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Telegram shows of the bot. The words are the pack's.
 *
 * @param people      the commands in private chats, in order: name without slash ({@code [a-z0-9_]{1,32}}) and what
 *                    it does
 * @param teams       the commands in groups
 * @param about       what stands on the bot's page and in shared links, cut to 120 characters; empty to leave it as
 *                    it is
 * @param description what stands in an empty chat with the bot, cut to 512 characters; empty to leave it as it is
 * @param others      the same for those whose phones speak another language, by its two letters; they have no others
 */
public record BotProfile(Map<String, String> people, Map<String, String> teams, String about, String description,
                         Map<String, BotProfile> others) {

    /** The same words for everybody. */
    public BotProfile(Map<String, String> people, Map<String, String> teams, String about, String description) {
        this(people, teams, about, description, Map.of());
    }

    public BotProfile {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        others = Map.copyOf(others);
        teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }
}
