package redress.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The address of a Bot API server. */
public final class ApiUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ApiUrl() {
    }

    /**
     * Reads an address like {@code https://api.telegram.org} or {@code http://localhost:8081}.
     *
     * @param text as it stands in TELEGRAM_API_URL; empty for Telegram's own server
     * @throws IllegalArgumentException if it is something else, with one line for whoever runs the program
     */
    public static TelegramUrl of(String text) {
        if (text.isBlank()) {
            return TelegramUrl.DEFAULT_URL;
        }
        var uri = uri(text.strip());
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null
                && (uri.getRawPath() == null || uri.getRawPath().matches("/?"));
        boolean possible = uri.getPort() != 0 && uri.getPort() <= 65535;
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || !bare || !possible) {
            throw wrong();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        return new TelegramUrl(scheme, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), false);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("TELEGRAM_API_URL is not the address of a Bot API server. "
                + "It looks like https://api.telegram.org or http://localhost:8081, without a path.");
    }
}
