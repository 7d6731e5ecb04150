package redress.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A getUpdates whose answer is read update by update, and which notices that Telegram has begun to count anew, as it
 * does after a quiet week. The library's own reading would stop at one bad update for ever, and drop those with lower
 * numbers.
 */
final class SiftedUpdates extends GetUpdates {

    private static final long serialVersionUID = 1L;
    private static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member",
            "chat_member");

    private final transient UpdateSieve sieve;
    private final transient Supplier<BotSession> session;

    SiftedUpdates(int offset, UpdateSieve sieve, Supplier<BotSession> session) {
        this.sieve = sieve;
        this.session = session;
        setOffset(offset);
        setLimit(100);
        setTimeout(ApiClients.POLL_SECONDS);
        setAllowedUpdates(WANTED);
    }

    /** As Telegram's documentation spells it; the library writes it small, which not every server takes. */
    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        var updates = sieve.sift(answer);
        var last = session.get().getLastReceivedUpdate();
        updates.stream().mapToInt(Update::getUpdateId).min().stream()
                .filter(lowest -> lowest <= last.get())
                .forEach(lowest -> last.set(lowest - 1));
        return updates;
    }
}
