package redress.bench;

import java.nio.charset.StandardCharsets;

/** JSON cut out of JSON, without a parser: the program writes the parameters of a call in one known order. */
final class LoadJson {

    private static final String TEXT = "\"text\":";
    private static final String AFTER_TEXT = ",\"link_preview_options\":";
    private static final String MARKUP = ",\"reply_markup\":";
    private static final String DATA = "\"callback_data\":\"";

    private LoadJson() {
    }

    /** A message as Telegram shows it, made of the call that sent it. */
    static String message(String body, long message, String chat) {
        int text = body.indexOf(TEXT);
        int end = body.indexOf(AFTER_TEXT, text);
        int markup = body.indexOf(MARKUP, end < 0 ? 0 : end);
        return "{\"message_id\":" + message
                + ",\"from\":{\"id\":1,\"is_bot\":true,\"first_name\":\"R\",\"username\":\"load_bot\"}," + chat
                + ",\"date\":" + System.currentTimeMillis() / 1000
                + (text < 0 || end < 0 ? "" : "," + body.substring(text, end))
                + (markup < 0 || body.indexOf("inline_keyboard", markup) < 0 ? "" : body.substring(markup, body.length() - 1))
                + "}";
    }

    /** What the first button carries that is no command. */
    static String firstButton(String body) {
        int at = body.indexOf(DATA);
        while (at >= 0) {
            var data = body.substring(at + DATA.length(), body.indexOf('"', at + DATA.length()));
            if (data.indexOf('!') < 0) {
                return data;
            }
            at = body.indexOf(DATA, at + 1);
        }
        throw new IllegalStateException("There is no button to press: " + body);
    }

    /** UTF-8, one letter for each byte. */
    static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
