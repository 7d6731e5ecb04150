package redress.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redress.delivery.Carrier;
import redress.delivery.Fate;
import redress.message.Address;
import redress.message.Button;
import redress.message.FileKind;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.PlainText;

/**
 * The screen: prints what comes, each chat under its name, and remembers the buttons. The sender threads print and the
 * thread that reads lines asks for buttons, so every method is synchronized.
 */
final class Terminal implements Carrier {

    private static final String MARGIN = "  ";
    /** Messages of a chat whose buttons can be pressed by their words; nobody scrolls further up. */
    private static final int REMEMBERED = 200;

    private final PrintWriter out;
    private final Map<Address, String> names;
    private final Map<Address, List<Shown>> chats = new HashMap<>();
    // In a group a colleague's screen may not have been made new yet, so keys that are gone can still be pressed there.
    private final Map<Address, Map<String, Key>> earlier = new HashMap<>();
    private long newest;
    private long printed;

    /** A message that is on the screen. */
    private record Shown(long number, String text, Keyboard keyboard) {

        @Override
        public String toString() {
            return "Shown[number=" + number + "]";
        }
    }

    /**
     * What a key does.
     *
     * @param label   its words
     * @param data    what its press carries; empty if its words are sent as if typed
     * @param message the message that it belongs to
     */
    record Key(String label, String data, long message) {
    }

    /**
     * A screen.
     *
     * @param names what each chat is called; a chat without a name is the person's own
     * @param first the number of the first message
     */
    Terminal(PrintWriter out, Map<Address, String> names, long first) {
        this.out = out;
        this.names = Map.copyOf(names);
        this.newest = first;
    }

    @Override
    public synchronized Fate carry(Parcel parcel) {
        return parcel.accept(new Parcel.Visitor<>() {
            @Override
            public Fate text(Parcel.Text text) {
                return show(text.to(), ++newest, text.text(), text.keyboard());
            }

            @Override
            public Fate edit(Parcel.Edit edit) {
                var number = edit.target().known().orElse(0L);
                // A pressed question that now shows its answer needs no second print; other words, and what staff see, do.
                if (edit.to().isGroup() || !edit.keyboard().buttons().isEmpty() || !isShown(edit.to(), number, edit.text())) {
                    return show(edit.to(), number, edit.text(), edit.keyboard());
                }
                forget(edit.to(), number);
                return new Fate.Arrived(number);
            }

            @Override
            public Fate bare(Parcel.Bare bare) {
                var number = bare.target().known().orElse(0L);
                forget(bare.to(), number);
                return new Fate.Arrived(number);
            }

            @Override
            public Fate file(Parcel.File file) {
                var words = "[file " + file.file().name() + ", " + (file.file().size() + 999) / 1000 + " kB]\n" + file.caption();
                return show(file.to(), ++newest, words.strip(), Keyboard.NONE);
            }

            @Override
            public Fate made(Parcel.Made made) {
                var sort = made.kind() == FileKind.PHOTO ? "picture" : ending(made.name());
                return show(made.to(), ++newest, ("[" + sort + " " + made.name() + "] " + made.caption()).strip(), Keyboard.NONE);
            }

            @Override
            public Fate kept(Parcel.Kept kept) {
                return show(kept.to(), ++newest, ("[file " + kept.name() + "]\n" + kept.caption()).strip(), Keyboard.NONE);
            }

            @Override
            public Fate topic(Parcel.Topic topic) {
                return new Fate.Arrived(++newest);
            }

            @Override
            public Fate topicState(Parcel.TopicState state) {
                return new Fate.Arrived(state.target().known().orElse(0L));
            }

            @Override
            public Fate pin(Parcel.Pin pin) {
                return new Fate.Arrived(pin.target().known().orElse(0L));
            }

            @Override
            public Fate delete(Parcel.Delete delete) {
                delete.messages().forEach(number -> forget(delete.to(), number));
                int count = delete.messages().size();
                return notice(delete.to(), "[" + count + (count == 1 ? " message" : " messages") + " deleted]");
            }

            @Override
            public Fate topicGone(Parcel.TopicGone gone) {
                return notice(gone.to(), "[topic deleted]");
            }
        });
    }

    @Override
    public synchronized void answer(String callback, String note) {
        if (!note.isEmpty()) {
            printed++;
            out.println(MARGIN + "(" + note + ")");
            out.flush();
        }
    }

    /** The keys of the newest message that has any. */
    synchronized List<Key> keys(Address chat) {
        var shown = chats.getOrDefault(chat, List.of());
        for (int i = shown.size() - 1; i >= 0; i--) {
            var keys = keys(shown.get(i));
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return List.of();
    }

    /** The key of that label on the newest message that shows it, or in a group that has shown it. */
    synchronized Optional<Key> key(Address chat, String label) {
        var found = new ArrayList<Key>();
        chats.getOrDefault(chat, List.of()).forEach(shown -> keys(shown).stream()
                .filter(key -> key.label().equalsIgnoreCase(label)).forEach(found::add));
        return found.isEmpty() ? Optional.ofNullable(earlier.getOrDefault(chat, Map.of()).get(label.toLowerCase(Locale.ROOT)))
                : Optional.of(found.get(found.size() - 1));
    }

    /** A number for a message that the person sends. */
    synchronized long number() {
        return ++newest;
    }

    /** How many messages and notes were printed. */
    synchronized long printed() {
        return printed;
    }

    /** Says something that comes from the terminal itself. */
    synchronized void say(String words) {
        out.println(words);
        out.flush();
    }

    /** Waits for a line: nothing is printed between the prompt and it but what comes meanwhile. */
    synchronized void prompt() {
        out.print("> ");
        out.flush();
    }

    /** Tells what the terminal cannot show: what is printed stays printed. */
    private Fate notice(Address chat, String words) {
        printed++;
        out.println();
        out.println((names.containsKey(chat) ? "[" + names.get(chat) + "] " : MARGIN) + words);
        out.flush();
        return new Fate.Arrived(0);
    }

    private Fate show(Address chat, long number, String text, Keyboard keyboard) {
        forget(chat, number);
        printed++;
        var shown = new Shown(number, text, keyboard);
        var messages = chats.computeIfAbsent(chat, key -> new ArrayList<>());
        messages.add(shown);
        if (messages.size() > REMEMBERED) {
            messages.remove(0);
        }
        var margin = names.containsKey(chat) ? "[" + names.get(chat) + "] " : MARGIN;
        out.println();
        PlainText.safe(text).lines().forEach(line -> out.println((margin + line).stripTrailing()));
        int place = 0;
        for (var key : keys(shown)) {
            if (chat.isGroup()) {
                earlier.computeIfAbsent(chat, group -> new HashMap<>()).put(key.label().toLowerCase(Locale.ROOT), key);
            }
            out.println(margin + "  " + (names.containsKey(chat) ? "( " + key.label() + " )" : ++place + "  " + key.label()));
        }
        out.flush();
        return new Fate.Arrived(number);
    }

    /** Whether the first paragraph of that text stands in the message already, or scrolled away with it. */
    private boolean isShown(Address chat, long number, String text) {
        var first = text.split("\n\n", 2)[0];
        return chats.getOrDefault(chat, List.of()).stream().filter(shown -> shown.number() == number)
                .allMatch(shown -> shown.text().contains(first));
    }

    /** What sort of file a name is of, as "PDF". */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "file" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }

    private void forget(Address chat, long number) {
        chats.getOrDefault(chat, new ArrayList<>()).removeIf(shown -> shown.number() == number);
    }

    private static List<Key> keys(Shown shown) {
        var pressed = shown.keyboard().buttons().stream().flatMap(button -> button.press().stream())
                .map((Button.Press press) -> new Key(press.label(), press.data(), shown.number())).toList();
        return pressed.isEmpty() ? shown.keyboard().typed().stream().map(label -> new Key(label, "", 0)).toList() : pressed;
    }
}
