package redress.dialog;

import java.util.Optional;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Limits;

/** Makes the buttons of one conversation, and reads what they carried: {@code conversation:what}. */
record Buttons(String conversation) {

    private static final char COMMAND = '!';
    private static final char EDIT = '?';
    private static final char LANGUAGE = '=';
    private static final char FILE = '+';
    private static final String UNRECORDED = ":" + COMMAND + Command.RISK.id() + "~";
    private static final String KEEP = ":keep";
    private static final String DROP = ":drop";

    /** A button for a command. */
    Button command(String label, Command command) {
        return new Button.Press(label, conversation + ":" + COMMAND + command.id());
    }

    /** A button for an option of the state under a key. */
    Button option(String key, Option option) {
        return new Button.Press(option.label(), conversation + ":" + mark(key) + ":" + option.id());
    }

    /** A button to change the answer under a key. */
    Button edit(String key, String label) {
        return new Button.Press(label, conversation + ":" + EDIT + mark(key));
    }

    /** A button that says whether a file goes as it is or is taken out. */
    Button decide(String fileId, boolean keep, String label) {
        return new Button.Press(label, conversation + ":" + FILE + mark(fileId) + (keep ? KEEP : DROP));
    }

    /** A button for a language, under its own name. */
    Button language(Language language) {
        return new Button.Press(language.name(), conversation + ":" + LANGUAGE + language.code());
    }

    /** The code of the language that a button is for, whatever conversation it is of. */
    static Optional<String> language(Input.Press press) {
        int mark = press.data().indexOf(":" + LANGUAGE);
        return mark < 0 ? Optional.empty() : Optional.of(press.data().substring(mark + 2));
    }

    /**
     * A button that says that someone is at risk. Of whoever is not recorded nothing is kept that could tell so later: the
     * button itself says it.
     */
    Button alarm(String label, boolean anonymous) {
        return anonymous ? new Button.Press(label, conversation + UNRECORDED) : command(label, Command.RISK);
    }

    /** Whether a button says that someone is at risk, whatever conversation it is of. */
    static boolean isAlarm(Input.Press press) {
        return isFor(Command.RISK, press) || isUnrecordedAlarm(press);
    }

    /** Whether it says so under something that was said to somebody who is not recorded. */
    static boolean isUnrecordedAlarm(Input.Press press) {
        return press.data().endsWith(UNRECORDED);
    }

    /** Whether a button is for a command, whatever conversation it is of. */
    static boolean isFor(Command command, Input.Press press) {
        return press.data().endsWith(":" + COMMAND + command.id());
    }

    /** Whether the data is of this conversation. */
    boolean own(String data) {
        return data.startsWith(conversation + ":");
    }

    /** What the data of one of this conversation's buttons means. */
    Pressed read(String data) {
        var rest = data.substring(conversation.length() + 1);
        if (rest.isEmpty()) {
            return new Pressed.Garbled();
        }
        if (rest.charAt(0) == COMMAND) {
            return Command.of(rest.substring(1)).<Pressed>map(Pressed.Commanded::new).orElseGet(Pressed.Garbled::new);
        }
        if (rest.charAt(0) == EDIT) {
            return new Pressed.Edit(rest.substring(1));
        }
        int colon = rest.indexOf(':');
        if (rest.charAt(0) == FILE) {
            return colon < 0 ? new Pressed.Garbled() : new Pressed.Decided(rest.substring(1, colon), rest.endsWith(KEEP));
        }
        return colon < 0 ? new Pressed.Garbled() : new Pressed.Picked(rest.substring(0, colon), rest.substring(colon + 1));
    }

    /** A short mark of a key or of a file. They can be longer than what a button carries ({@link Limits#CALLBACK_DATA} bytes). */
    static String mark(String key) {
        return Integer.toString(key.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
