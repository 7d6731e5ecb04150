package redress.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import redress.casework.Party;
import redress.desk.Happening;
import redress.dialog.Input;
import redress.message.Address;

/**
 * Makes a happening of an update, exactly one of each. It keeps nothing and calls nobody.
 *
 * <p>In a group only what is meant for the bot concerns anybody: commands, replies to its messages, presses.
 */
final class UpdateReader {

    private static final String NOBODY = "";

    private final long bot;
    private final Clock clock;
    private final MessageReader messages;

    /**
     * @param bot      the bot's own id
     * @param username its username, without the at sign
     * @param clock    gives a press its time, since Telegram does not
     */
    UpdateReader(long bot, String username, Clock clock) {
        this.bot = bot;
        this.clock = clock;
        messages = new MessageReader(username);
    }

    /** What happened; unreadable without a reason if it concerns nobody. */
    Happening read(Update update) {
        long id = update.getUpdateId();
        if (update.hasMessage()) {
            return message(id, update.getMessage());
        }
        if (update.hasEditedMessage()) {
            var edited = update.getEditedMessage();
            return came(id, edited, messages::amended, Optional.ofNullable(edited.getEditDate()).orElse(edited.getDate()));
        }
        if (update.hasCallbackQuery()) {
            return press(id, update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? membership(id, update.getMyChatMember()) : nobody(id);
    }

    private Happening message(long id, Message message) {
        var chat = message.getChatId();
        if (message.getMigrateToChatId() != null) {
            return new Happening.Moved(id, new Address(chat), new Address(message.getMigrateToChatId()));
        }
        if (message.getMigrateFromChatId() != null) {
            return new Happening.Moved(id, new Address(message.getMigrateFromChatId()), new Address(chat));
        }
        return came(id, message, messages::input, message.getDate());
    }

    /** Whether a person wrote it, and to the bot. */
    private boolean concerns(Message message) {
        var from = message.getFrom();
        // Who writes as a chat (a channel, an anonymous admin) is no person that could be answered or made responsible.
        if (from == null || Boolean.TRUE.equals(from.getIsBot()) || message.getSenderChat() != null) {
            return false;
        }
        if (message.isUserMessage()) {
            return true;
        }
        return isGroup(message) && (messages.isCommand(message) || answersUs(message));
    }

    private static boolean isGroup(Message message) {
        return message.isGroupMessage() || message.isSuperGroupMessage();
    }

    private boolean answersUs(Message message) {
        var to = message.getReplyToMessage();
        // In a topic that the bot opened, everything looks like a reply to its opening.
        return to != null && to.getFrom() != null && to.getFrom().getId() == bot && to.getForumTopicCreated() == null;
    }

    private static long repliedTo(Message message) {
        var to = message.getReplyToMessage();
        return to == null || to.getForumTopicCreated() != null ? 0 : to.getMessageId();
    }

    private Happening press(long id, CallbackQuery press) {
        var message = press.getMessage();
        if (message == null || message.getChat() == null || press.getData() == null) {
            return new Happening.Unreadable(id, "a press without a message or without data");
        }
        return new Happening.Came(id, new Address(message.getChat().getId()), party(press.getFrom()),
                new Input.Press(press.getData()), clock.instant(), press.getId(), message.getMessageId(), 0);
    }

    private static Happening membership(long id, ChatMemberUpdated change) {
        var status = Optional.ofNullable(change.getNewChatMember()).map(member -> member.getStatus()).orElse("");
        boolean gone = status.equals("kicked") || status.equals("left");
        var at = Instant.ofEpochSecond(change.getDate());
        return gone ? new Happening.Left(id, new Address(change.getChat().getId()), at) : nobody(id);
    }

    private Happening came(long id, Message message, Function<Message, Optional<Input>> what, int at) {
        return Optional.of(message).filter(this::concerns).flatMap(what)
                .<Happening>map(input -> new Happening.Came(id, new Address(message.getChatId()),
                        party(message.getFrom()), input, Instant.ofEpochSecond(at), "", 0, repliedTo(message)))
                .orElse(nobody(id));
    }

    private static Happening nobody(long id) {
        return new Happening.Unreadable(id, NOBODY);
    }

    private static Party party(User user) {
        var last = user.getLastName();
        var name = last == null || last.isBlank() ? user.getFirstName() : user.getFirstName() + " " + last;
        return new Party(user.getId(), name, Optional.ofNullable(user.getUserName()).orElse(""),
                Optional.ofNullable(user.getLanguageCode()).orElse(""));
    }
}
