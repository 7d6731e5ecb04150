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
 */
public record BotProfile(Map<String, String> people, Map<String, String> teams, String about, String description) {

    public BotProfile {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }
}
