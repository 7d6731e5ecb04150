package redress.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import redress.dialog.Input;
import redress.message.FileKind;
import redress.message.FileTicket;

/** Makes an input of what stands in a message. It keeps nothing and calls nobody. */
final class MessageReader {

    private static final List<Function<Message, Object>> NOTICES = List.of(
            Message::getPinnedMessage, Message::getMessageAutoDeleteTimerChanged, Message::getChatBackgroundSet,
            Message::getWriteAccessAllowed, Message::getForumTopicCreated, Message::getForumTopicEdited,
            Message::getForumTopicClosed, Message::getForumTopicReopened, Message::getNewChatMembers,
            Message::getLeftChatMember, Message::getNewChatTitle, Message::getNewChatPhoto,
            Message::getConnectedWebsite);

    private final String suffix;

    /** Reads for the bot with this username, without the at sign. */
    MessageReader(String username) {
        suffix = "@" + username;
    }

    /** What a person did with this message; empty if it is but a notice of Telegram's, as that something was pinned. */
    Optional<Input> input(Message message) {
        long source = message.getMessageId();
        if (message.getText() != null) {
            return Optional.of(new Input.Said(withoutSuffix(message.getText()), source));
        }
        var ticket = ticket(message);
        if (ticket.isPresent()) {
            var album = Optional.ofNullable(message.getMediaGroupId()).orElse("");
            return Optional.of(new Input.Attached(ticket.get(), album, source));
        }
        var card = message.getContact();
        if (card != null) {
            boolean own = message.getFrom().getId().equals(card.getUserId());
            return Optional.of(new Input.Card(card.getPhoneNumber(), own, source));
        }
        var place = message.getLocation();
        if (place != null) {
            return Optional.of(new Input.Place(place.getLatitude(), place.getLongitude(), source));
        }
        boolean notice = NOTICES.stream().map(part -> part.apply(message))
                .anyMatch(part -> part != null && !List.of().equals(part));
        return notice ? Optional.empty() : Optional.of(new Input.Other(source));
    }

    /** The new text or caption of a message that was edited; empty if it has none. */
    Optional<Input> amended(Message message) {
        return Stream.of(Optional.ofNullable(message.getText()), Optional.ofNullable(message.getCaption()))
                .flatMap(Optional::stream).findFirst()
                .map(text -> new Input.Amended(withoutSuffix(text), message.getMessageId()));
    }

    /** Whether it is a command for this bot: one that names no bot, or this one. */
    boolean isCommand(Message message) {
        var text = message.getText();
        if (text == null || !text.startsWith("/")) {
            return false;
        }
        var first = text.split("\\s", 2)[0];
        return !first.contains("@") || isForUs(first);
    }

    private boolean isForUs(String command) {
        int at = command.length() - suffix.length();
        return at > 0 && command.regionMatches(true, at, suffix, 0, suffix.length());
    }

    /** In groups phones write {@code /cases@the_bot}; the desk gets {@code /cases}. */
    private String withoutSuffix(String text) {
        if (!text.startsWith("/")) {
            return text;
        }
        var first = text.split("\\s", 2)[0];
        int name = first.length() - suffix.length();
        return isForUs(first) ? first.substring(0, name) + text.substring(first.length()) : text;
    }

    private static Optional<FileTicket> ticket(Message message) {
        var caption = Objects.requireNonNullElse(message.getCaption(), "");
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            var largest = message.getPhoto().stream()
                    .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight())).orElseThrow();
            return ticket(largest.getFileId(), FileKind.PHOTO, "", largest.getFileSize(), caption);
        }
        if (message.getDocument() != null) {
            var file = message.getDocument();
            return ticket(file.getFileId(), FileKind.DOCUMENT, file.getFileName(), file.getFileSize(), caption);
        }
        if (message.getVoice() != null) {
            var file = message.getVoice();
            return ticket(file.getFileId(), FileKind.VOICE, "", file.getFileSize(), caption);
        }
        if (message.getVideo() != null) {
            var file = message.getVideo();
            return ticket(file.getFileId(), FileKind.VIDEO, file.getFileName(), file.getFileSize(), caption);
        }
        if (message.getVideoNote() != null) {
            var file = message.getVideoNote();
            return ticket(file.getFileId(), FileKind.VIDEO, "", file.getFileSize(), caption);
        }
        if (message.getAudio() != null) {
            var file = message.getAudio();
            return ticket(file.getFileId(), FileKind.AUDIO, file.getFileName(), file.getFileSize(), caption);
        }
        return Optional.empty();
    }

    private static Optional<FileTicket> ticket(String id, FileKind kind, String name, Number size, String caption) {
        return Optional.of(new FileTicket(id, kind, Objects.requireNonNullElse(name, ""),
                size == null ? 0 : size.longValue(), caption));
    }
}
