package redress.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;

/**
 * Turns a line into what a person did: a number or a label presses, {@code [file PATH]} sends a file, words in double quotes
 * are typed whatever they are, and all else is typed too.
 */
final class TypedLine {

    private static final Pattern FILE = Pattern.compile("\\[(file|photo|voice)\\s+(.+)]");
    private static final Pattern CONTACT = Pattern.compile("\\[contact\\s+([+0-9 ]+)]");
    private static final Pattern EDIT = Pattern.compile("\\[edit\\s+\"(.*)\"]");

    private final Terminal terminal;
    private long newestText;

    /**
     * What a line does.
     *
     * @param input   what the person did
     * @param message the message whose button was pressed; 0 if none was
     */
    record Deed(Input input, long message) {
    }

    TypedLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a line does in a chat; nothing if it cannot be done, and then the terminal has said why. */
    Optional<Deed> read(Address chat, String line) {
        var words = line.strip();
        if (words.length() > 1 && words.startsWith("\"") && words.endsWith("\"")) {
            return typed(words.substring(1, words.length() - 1));
        }
        var key = number(chat, words).or(() -> terminal.key(chat, words));
        if (key.isPresent()) {
            return key.get().data().isEmpty() ? typed(key.get().label())
                    : Optional.of(new Deed(new Input.Press(key.get().data()), key.get().message()));
        }
        return words.startsWith("[") && words.endsWith("]") ? sent(words) : typed(line.strip());
    }

    private Optional<Terminal.Key> number(Address chat, String words) {
        var keys = terminal.keys(chat);
        if (!words.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words);
        return number >= 1 && number <= keys.size() ? Optional.of(keys.get(number - 1)) : Optional.empty();
    }

    private Optional<Deed> sent(String words) {
        var file = FILE.matcher(words);
        if (file.matches()) {
            return file(file.group(1), file.group(2));
        }
        var contact = CONTACT.matcher(words);
        if (contact.matches()) {
            return done(new Input.Card(contact.group(1), true, terminal.number()));
        }
        var edit = EDIT.matcher(words);
        return edit.matches() ? done(new Input.Amended(edit.group(1), newestText)) : done(new Input.Other(terminal.number()));
    }

    private Optional<Deed> file(String kind, String name) {
        try {
            var path = Path.of(name);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                terminal.say("  (There is no such file, or it cannot be read. Write its path, as in [file letter.pdf].)");
                return Optional.empty();
            }
            long size = Files.size(path);
            return done(new Input.Attached(new FileTicket(path.toAbsolutePath().toString(), fileKind(kind),
                    path.getFileName().toString(), size, ""), "", terminal.number()));
        } catch (InvalidPathException | IOException unreadable) {
            terminal.say("  (That file cannot be read.)");
            return Optional.empty();
        }
    }

    private static FileKind fileKind(String kind) {
        return switch (kind) {
            case "photo" -> FileKind.PHOTO;
            case "voice" -> FileKind.VOICE;
            default -> FileKind.DOCUMENT;
        };
    }

    private Optional<Deed> typed(String words) {
        newestText = terminal.number();
        return done(new Input.Said(words, newestText));
    }

    private static Optional<Deed> done(Input input) {
        return Optional.of(new Deed(input, 0));
    }
}
