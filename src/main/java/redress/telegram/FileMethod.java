package redress.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.message.FileKind;

/** The ways to send a file that Telegram has, by its own sort of file. */
enum FileMethod {
    PHOTO("sendPhoto", "photo", true),
    DOCUMENT("sendDocument", "document", true),
    VOICE("sendVoice", "voice", true),
    VIDEO("sendVideo", "video", true),
    AUDIO("sendAudio", "audio", true),
    ANIMATION("sendAnimation", "animation", true),
    VIDEO_NOTE("sendVideoNote", "video_note", false);

    // "Bad Request: can't use file of type VideoNote as Video"
    private static final Pattern OTHER_SORT = Pattern.compile("can't use file of type (\\w+) as");

    private final String method;
    private final String field;
    private final boolean captioned;

    FileMethod(String method, String field, boolean captioned) {
        this.method = method;
        this.field = field;
        this.captioned = captioned;
    }

    static FileMethod of(FileKind kind) {
        return valueOf(kind.name());
    }

    /** The right way, if Telegram says that a file is of another sort than it was sent as. */
    static Optional<FileMethod> meant(ApiAnswer answer) {
        if (answer.ok()) {
            return Optional.empty();
        }
        var other = OTHER_SORT.matcher(answer.description());
        return other.find() ? Stream.of(values()).filter(one -> one.sort().equals(other.group(1))).findFirst()
                : Optional.empty();
    }

    String method() {
        return method;
    }

    String field() {
        return field;
    }

    boolean takesCaption() {
        return captioned;
    }

    private String sort() {
        return method.substring("send".length());
    }
}
