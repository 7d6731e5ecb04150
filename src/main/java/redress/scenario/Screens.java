package redress.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import redress.delivery.Fate;
import redress.delivery.Outgoing;
import redress.desk.Departures;
import redress.message.Address;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.ReceiptCode;
import redress.message.Target;
import redress.work.Workshop;

/** What the scripted people have on their screens. Used by one thread. */
final class Screens implements Departures {

    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\\b");
    private static final Pattern INVITATION = Pattern.compile("/start (i-[A-Za-z0-9_-]+)");

    private final Map<Address, LinkedHashMap<Long, Message>> chats = new HashMap<>();
    private final Map<Address, List<String>> fresh = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<Address, Map<String, OnScreen>> earlier = new HashMap<>();
    private final Set<Address> blocked = new HashSet<>();
    private final Map<String, Address> callbacks = new HashMap<>();
    private final Deque<Outgoing> leaving = new ArrayDeque<>();
    private final Deque<Workshop.Order> orders = new ArrayDeque<>();
    private final Map<Address, String> codes = new HashMap<>();
    private String invitation = "";
    private String code = "";
    private long newest = 1000;

    /** A message on a screen. */
    record Message(long number, String text, Keyboard keyboard) {
    }

    /**
     * Something that came to a screen.
     *
     * @param chat   the chat
     * @param text   what is to be read; for a file its name and caption
     * @param labels the words of its keys
     * @param again  whether it took the place of a message that was there
     */
    record Shown(Address chat, String text, List<String> labels, boolean again) {
    }

    /** A button on a screen. */
    record OnScreen(long message, Button.Press button) {
    }

    @Override
    public void leave(List<Outgoing> outgoing) {
        leaving.addAll(outgoing);
    }

    @Override
    public void recall(Set<Long> outgoing) {
        leaving.removeIf(waiting -> outgoing.contains(waiting.id()));
    }

    @Override
    public void answer(String callback, String note) {
        Optional.ofNullable(callbacks.remove(callback)).filter(chat -> !note.isEmpty())
                .ifPresent(chat -> {
                    read(chat).add(note);
                    shown.add(new Shown(chat, note, List.of(), false));
                });
    }

    @Override
    public void work(Workshop.Order order) {
        orders.add(order);
    }

    /** The next job that has not been done. */
    Optional<Workshop.Order> nextOrder() {
        return Optional.ofNullable(orders.poll());
    }

    /** The next parcel that has not been shown. */
    Optional<Outgoing> next() {
        return Optional.ofNullable(leaving.poll());
    }

    /** Shows a parcel on the screen that it is for. */
    Fate show(Parcel parcel) {
        if (blocked.contains(parcel.to())) {
            return new Fate.Unreachable();
        }
        return parcel.accept(new Parcel.Visitor<>() {
            @Override
            public Fate text(Parcel.Text text) {
                return put(text.to(), ++newest, text.text(), text.keyboard());
            }

            @Override
            public Fate edit(Parcel.Edit edit) {
                return put(edit.to(), number(edit.target()), edit.text(), edit.keyboard());
            }

            @Override
            public Fate bare(Parcel.Bare bare) {
                var number = number(bare.target());
                screen(bare.to()).computeIfPresent(number, (key, old) -> new Message(key, old.text(), Keyboard.NONE));
                return new Fate.Arrived(number);
            }

            @Override
            public Fate file(Parcel.File file) {
                return put(file.to(), ++newest, "[" + file.file().name() + "] " + file.caption(), Keyboard.NONE);
            }

            @Override
            public Fate made(Parcel.Made made) {
                return put(made.to(), ++newest, "[" + made.name() + "] " + made.caption(), Keyboard.NONE);
            }

            @Override
            public Fate kept(Parcel.Kept kept) {
                return put(kept.to(), ++newest, "[" + kept.name() + "] " + kept.caption(), Keyboard.NONE);
            }

            @Override
            public Fate topic(Parcel.Topic topic) {
                return new Fate.Arrived(++newest);
            }

            @Override
            public Fate topicState(Parcel.TopicState state) {
                return new Fate.Arrived(number(state.target()));
            }

            @Override
            public Fate pin(Parcel.Pin pin) {
                return new Fate.Arrived(number(pin.target()));
            }

            @Override
            public Fate delete(Parcel.Delete delete) {
                delete.messages().forEach(screen(delete.to())::remove);
                return new Fate.Arrived(0);
            }

            @Override
            public Fate topicGone(Parcel.TopicGone gone) {
                return new Fate.Arrived(number(gone.target()));
            }
        });
    }

    /** A number for a message that a person sends. */
    long number() {
        return ++newest;
    }

    /** The button of that label on the newest message that shows it; nothing if a key that is sent as if typed is newer. */
    Optional<OnScreen> button(Address chat, String label) {
        Optional<OnScreen> newest = Optional.empty();
        for (var message : screen(chat).values()) {
            var pressed = message.keyboard().buttons().stream().flatMap(button -> button.press().stream())
                    .filter(button -> same(button.label(), label)).reduce((first, last) -> last)
                    .map(button -> new OnScreen(message.number(), button));
            boolean typed = message.keyboard().typed().stream().anyMatch(key -> same(key, label));
            newest = pressed.isPresent() || typed ? pressed : newest;
        }
        return newest;
    }

    private static boolean same(String key, String label) {
        return key.strip().equalsIgnoreCase(label.strip());
    }

    /** The newest button of that label that was ever there: a colleague's screen may not have been made new yet. */
    Optional<OnScreen> earlierButton(Address chat, String label) {
        return Optional.ofNullable(earlier.getOrDefault(chat, Map.of()).get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** The secret word of the newest invitation that anybody was shown; empty if there was none. */
    String invitation() {
        return invitation;
    }

    /** The receipt code that was shown last in a chat, or else to anybody; empty if there was none. */
    String code(Address chat) {
        return codes.getOrDefault(chat, code);
    }

    private void readCodes(Address chat, String text) {
        var shown = CODE.matcher(text);
        while (shown.find()) {
            if (ReceiptCode.read(shown.group()).isPresent()) {
                code = shown.group();
                codes.put(chat, code);
            }
        }
    }

    /** Notes who is to read the answer to a press. */
    void expect(String callback, Address chat) {
        callbacks.put(callback, chat);
    }

    /** The person blocks the bot. */
    void block(Address chat) {
        blocked.add(chat);
    }

    /** What came since the last act or wait: texts, captions and labels. */
    List<String> read(Address chat) {
        return fresh.computeIfAbsent(chat, key -> new ArrayList<>());
    }

    /** The same in all chats, in the order in which it came. */
    List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** The words of the keys of the newest message in a chat that has any. */
    List<String> keys(Address chat) {
        return keyboard(chat).labels();
    }

    /** Whether that is the key with which the person shares their number. */
    boolean sharesNumber(Address chat, String label) {
        var keyboard = keyboard(chat);
        return keyboard.buttons().isEmpty() && keyboard.labels().contains(label) && !keyboard.typed().contains(label);
    }

    private Keyboard keyboard(Address chat) {
        var last = Keyboard.NONE;
        for (var message : screen(chat).values()) {
            last = message.keyboard().labels().isEmpty() ? last : message.keyboard();
        }
        return last;
    }

    /** From here on, what comes is new. */
    void turn() {
        fresh.clear();
        shown.clear();
    }

    private Fate put(Address chat, long number, String text, Keyboard keyboard) {
        var messages = screen(chat);
        var invitations = INVITATION.matcher(text);
        while (invitations.find()) {
            invitation = invitations.group(1);
        }
        readCodes(chat, text);
        shown.add(new Shown(chat, text, keyboard.labels(), messages.containsKey(number)));
        messages.put(number, new Message(number, text, keyboard));
        keyboard.buttons().stream().flatMap(button -> button.press().stream()).forEach(button ->
                earlier.computeIfAbsent(chat, key -> new HashMap<>())
                        .put(button.label().strip().toLowerCase(Locale.ROOT), new OnScreen(number, button)));
        read(chat).add(text);
        read(chat).addAll(keyboard.labels());
        return new Fate.Arrived(number);
    }

    private LinkedHashMap<Long, Message> screen(Address chat) {
        return chats.computeIfAbsent(chat, key -> new LinkedHashMap<>());
    }

    private static long number(Target target) {
        return target.known().orElse(0L);
    }
}
