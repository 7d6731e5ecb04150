package redress.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import redress.casework.Party;
import redress.desk.Happening;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.Rights;

/**
 * Makes a happening of an update: one of each, or several if several people came or went by the same. It keeps nothing and
 * calls nobody.
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

    /** What happened, at least one; unreadable without a reason if it concerns nobody. */
    List<Happening> read(Update update) {
        long id = update.getUpdateId();
        if (update.hasMessage()) {
            return message(id, update.getMessage());
        }
        if (update.hasChatMember()) {
            return List.of(member(id, update.getChatMember()));
        }
        return List.of(single(id, update));
    }

    private Happening single(long id, Update update) {
        if (update.hasEditedMessage()) {
            var edited = update.getEditedMessage();
            return came(id, edited, messages::amended, Optional.ofNullable(edited.getEditDate()).orElse(edited.getDate()));
        }
        if (update.hasCallbackQuery()) {
            return press(id, update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? membership(id, update.getMyChatMember()) : nobody(id);
    }

    private List<Happening> message(long id, Message message) {
        var chat = message.getChatId();
        if (message.getMigrateToChatId() != null) {
            return List.of(new Happening.Moved(id, new Address(chat), new Address(message.getMigrateToChatId())));
        }
        if (message.getMigrateFromChatId() != null) {
            return List.of(new Happening.Moved(id, new Address(message.getMigrateFromChatId()), new Address(chat)));
        }
        var at = Instant.ofEpochSecond(message.getDate());
        var left = message.getLeftChatMember();
        if (left != null && isGroup(message)) {
            return List.of(isPerson(left) ? new Happening.MemberGone(id, new Address(chat), left.getId(), at) : nobody(id));
        }
        var more = new ArrayList<Happening>();
        if (message.getNewChatMembers() != null && isGroup(message)) {
            message.getNewChatMembers().stream().filter(UpdateReader::isPerson).forEach(person -> more.add(
                    new Happening.MemberCame(more.isEmpty() ? id : 0, new Address(chat), person.getId(), at)));
        }
        return more.isEmpty() ? List.of(came(id, message, messages::input, message.getDate())) : more;
    }

    private static boolean isPerson(User user) {
        return !Boolean.TRUE.equals(user.getIsBot());
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
        return to != null && to.getFrom() != null && to.getFrom().getId() == bot && !isOpening(message, to);
    }

    private static long repliedTo(Message message) {
        var to = message.getReplyToMessage();
        return to == null || isOpening(message, to) ? 0 : to.getMessageId();
    }

    /** Whether a message only looks like a reply, as everything does in a topic that the bot opened. */
    private static boolean isOpening(Message message, Message to) {
        return to.getForumTopicCreated() != null || topic(message) == to.getMessageId();
    }

    /** The number of the thread of the topic that a message stands in; 0 if in none. */
    private static long topic(Message message) {
        var thread = message.getMessageThreadId();
        return thread == null || !Boolean.TRUE.equals(message.getIsTopicMessage()) ? 0 : thread;
    }

    private Happening press(long id, CallbackQuery press) {
        var message = press.getMessage();
        if (message == null || message.getChat() == null || press.getData() == null) {
            return new Happening.Unreadable(id, "a press without a message or without data");
        }
        return new Happening.Came(id, new Address(message.getChat().getId()), party(press.getFrom()),
                new Input.Press(press.getData()), clock.instant(), press.getId(), message.getMessageId(), 0,
                message instanceof Message whole ? topic(whole) : 0);
    }

    private static Happening membership(long id, ChatMemberUpdated change) {
        var chat = change.getChat();
        var at = Instant.ofEpochSecond(change.getDate());
        if (isOut(change.getNewChatMember())) {
            return new Happening.Left(id, new Address(chat.getId()), at);
        }
        // What somebody may do who is no administrator depends on what the group allows all, which is asked.
        boolean group = chat.isGroupChat() || chat.isSuperGroupChat();
        return Optional.ofNullable(change.getNewChatMember()).filter(now -> group && now instanceof ChatMemberAdministrator)
                .map(ChatMemberAdministrator.class::cast)
                .<Happening>map(now -> new Happening.Admitted(id, new Address(chat.getId()), new Rights(true,
                        Boolean.TRUE.equals(chat.getIsForum()), Boolean.TRUE.equals(now.getCanManageTopics()),
                        Boolean.TRUE.equals(now.getCanPinMessages())), at))
                .orElse(nobody(id));
    }

    private static Happening member(long id, ChatMemberUpdated change) {
        var chat = new Address(change.getChat().getId());
        var person = change.getNewChatMember().getUser();
        boolean was = !isOut(change.getOldChatMember());
        boolean is = !isOut(change.getNewChatMember());
        if (was == is || !isPerson(person) || !chat.isGroup()) {
            return nobody(id);
        }
        var at = Instant.ofEpochSecond(change.getDate());
        return is ? new Happening.MemberCame(id, chat, person.getId(), at) : new Happening.MemberGone(id, chat, person.getId(), at);
    }

    private static boolean isOut(ChatMember member) {
        var status = member == null ? "" : member.getStatus();
        return status.equals("kicked") || status.equals("left")
                || member instanceof ChatMemberRestricted restricted && Boolean.FALSE.equals(restricted.getIsMember());
    }

    private Happening came(long id, Message message, Function<Message, Optional<Input>> what, int at) {
        return Optional.of(message).filter(this::concerns).flatMap(what)
                .<Happening>map(input -> new Happening.Came(id, new Address(message.getChatId()),
                        party(message.getFrom()), input, Instant.ofEpochSecond(at), "", 0, repliedTo(message),
                        topic(message)))
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
