package redress.telegram;

/** The bot token is none, or Telegram does not know it. Its message is one line for whoever runs the program. */
public final class BadToken extends Exception {

    private static final long serialVersionUID = 1L;

    BadToken(String message) {
        super(message);
    }

    /** What to tell when Telegram refuses the token. */
    static String refused(int code) {
        return "Telegram does not know this bot token (" + code + "). "
                + "Check TELEGRAM_BOT_TOKEN; @BotFather shows the right one.";
    }
}
