package redress.telegram;

import java.util.regex.Pattern;

/**
 * A bot's token, which is a secret: only {@link #value} gives it away.
 *
 * @param value as @BotFather gave it: the bot's id, a colon, and the secret part
 */
public record Token(String value) {

    /** Looser than what @BotFather gives, as other Bot API servers give other tokens; what fits no address is refused. */
    private static final Pattern FORM = Pattern.compile("\\d{1,16}:[A-Za-z0-9_-]{1,200}");

    /**
     * Reads a token.
     *
     * @param text as it stands in TELEGRAM_BOT_TOKEN; white space around it is dropped
     * @throws BadToken if it does not look like one
     */
    public static Token of(String text) throws BadToken {
        var value = text.strip();
        if (!FORM.matcher(value).matches()) {
            throw new BadToken("TELEGRAM_BOT_TOKEN is not a bot token. "
                    + "It looks like 123456789:AAE… with digits, a colon and 35 letters; @BotFather shows it.");
        }
        return new Token(value);
    }

    /** The bot's own id, which is no secret. */
    public long bot() {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return bot() + ":***";
    }
}
