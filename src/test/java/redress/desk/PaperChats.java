package redress.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import redress.delivery.Fate;
import redress.delivery.Outgoing;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;
import redress.work.Workshop;

/** Chats on paper: what left the desk, what stands there, and which of them take nothing. Used by one thread. */
final class PaperChats implements Departures {

    private final Deque<Outgoing> leaving = new ArrayDeque<>();
    private final Map<Address, LinkedHashMap<Long, Message>> chats = new HashMap<>();
    private final Map<Address, List<String>> said = new HashMap<>();
    private final Set<Address> blocked = new HashSet<>();
    private final Map<Address, Address> moved = new HashMap<>();
    private final Deque<Workshop.Order> orders = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Long, String> topics = new LinkedHashMap<>();
    private final Map<Long, Spot> spots = new HashMap<>();
    private final Set<Long> pinned = new HashSet<>();
    private final Set<Long> deleted = new HashSet<>();
    private final Set<Long> wiped = new HashSet<>();
    private Predicate<Parcel> refused = parcel -> false;
    private long newest = 1000;

    /** A message that stands in a chat. */
    private record Message(String text, Keyboard keyboard) {
    }

    /** A button that stands in a chat. */
    record OnPaper(String data, long message) {
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
        notes.add(note);
    }

    @Override
    public void work(Workshop.Order order) {
        orders.add(order);
    }

    /** The next job that has not been done. */
    Optional<Workshop.Order> order() {
        return Optional.ofNullable(orders.poll());
    }

    /** What left the desk and has not been carried, in order. */
    List<Outgoing> leaving() {
        return List.copyOf(leaving);
    }

    Optional<Outgoing> next() {
        return Optional.ofNullable(leaving.poll());
    }

    /** The answers to presses so far, empty ones included. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The topics of all groups: number and name, " (closed)" after it if it is. */
    Map<Long, String> topics() {
        return Map.copyOf(topics);
    }

    /** Where in its chat a message stands. */
    Spot spot(long message) {
        return spots.getOrDefault(message, Spot.CHAT);
    }

    boolean isPinned(long message) {
        return pinned.contains(message);
    }

    /** The numbers of the messages that the bot deleted. */
    Set<Long> wiped() {
        return Set.copyOf(wiped);
    }

    /** What stands in a chat of ours now, the newest last. */
    List<String> standing(Address chat) {
        return messages(chat).values().stream().map(Message::text).toList();
    }

    /** Somebody deletes a message or a topic. */
    void delete(long number) {
        deleted.add(number);
    }

    void block(Address chat) {
        blocked.add(chat);
    }

    void move(Address from, Address to) {
        moved.put(from, to);
    }

    /** From now on parcels like these are refused for good. */
    void refuse(Predicate<Parcel> which) {
        refused = which;
    }

    long number() {
        return ++newest;
    }

    /** All that was ever written in a chat, edits included, in order. */
    List<String> said(Address chat) {
        return said.computeIfAbsent(chat, key -> new ArrayList<>());
    }

    /** How many of the things written in a chat contain these words. */
    long count(Address chat, String words) {
        return said(chat).stream().filter(text -> text.contains(words)).count();
    }

    /** The newest button of these words in a chat. */
    Optional<OnPaper> button(Address chat, String label) {
        var found = new ArrayDeque<OnPaper>();
        messages(chat).forEach((number, message) -> message.keyboard().buttons().stream()
                .flatMap(button -> button.press().stream()).filter(button -> button.label().equals(label))
                .forEach(button -> found.add(new OnPaper(button.data(), number))));
        return Optional.ofNullable(found.pollLast());
    }

    /** The number of the newest message in a chat that contains these words. */
    long message(Address chat, String words) {
        return messages(chat).entrySet().stream().filter(each -> each.getValue().text().contains(words))
                .mapToLong(each -> each.getKey()).max().orElseThrow();
    }

    /** What a message says now. */
    String text(Address chat, long message) {
        return messages(chat).get(message).text();
    }

    /** What stands in the newest message of a chat. */
    String newest(Address chat) {
        var all = new ArrayDeque<>(messages(chat).values());
        return all.getLast().text();
    }

    Fate carry(Parcel parcel) {
        if (blocked.contains(parcel.to())) {
            return new Fate.Unreachable();
        }
        if (moved.containsKey(parcel.to())) {
            return new Fate.Moved(moved.get(parcel.to()));
        }
        if (refused.test(parcel)) {
            return new Fate.Refused("Bad Request: not like this");
        }
        if (parcel.aim().flatMap(Target::known).filter(deleted::contains).isPresent()) {
            return new Fate.Gone("Bad Request: message to edit not found");
        }
        return parcel.accept(new Parcel.Visitor<>() {
            @Override
            public Fate text(Parcel.Text text) {
                spots.put(newest + 1, text.spot());
                return put(text.to(), ++newest, text.text(), text.keyboard());
            }

            @Override
            public Fate edit(Parcel.Edit edit) {
                return put(edit.to(), number(edit.target()), edit.text(), edit.keyboard());
            }

            @Override
            public Fate bare(Parcel.Bare bare) {
                long number = number(bare.target());
                messages(bare.to()).computeIfPresent(number, (key, old) -> new Message(old.text(), Keyboard.NONE));
                return new Fate.Arrived(number);
            }

            @Override
            public Fate file(Parcel.File file) {
                spots.put(newest + 1, file.spot());
                return put(file.to(), ++newest, file.caption(), Keyboard.NONE);
            }

            @Override
            public Fate made(Parcel.Made made) {
                return put(made.to(), ++newest, "[" + made.name() + "] " + made.caption(), Keyboard.NONE);
            }

            @Override
            public Fate kept(Parcel.Kept kept) {
                spots.put(newest + 1, kept.spot());
                return put(kept.to(), ++newest, "[" + kept.name() + "] " + kept.caption(), Keyboard.NONE);
            }

            @Override
            public Fate topic(Parcel.Topic topic) {
                topics.put(++newest, topic.name());
                return new Fate.Arrived(newest);
            }

            @Override
            public Fate topicState(Parcel.TopicState state) {
                long number = number(state.target());
                topics.put(number, state.name() + (state.closed() ? " (closed)" : ""));
                return new Fate.Arrived(number);
            }

            @Override
            public Fate pin(Parcel.Pin pin) {
                pinned.add(number(pin.target()));
                return new Fate.Arrived(number(pin.target()));
            }

            @Override
            public Fate delete(Parcel.Delete delete) {
                delete.messages().forEach(messages(delete.to())::remove);
                wiped.addAll(delete.messages());
                return new Fate.Arrived(0);
            }

            @Override
            public Fate topicGone(Parcel.TopicGone gone) {
                topics.remove(number(gone.target()));
                return new Fate.Arrived(number(gone.target()));
            }
        });
    }

    private Fate put(Address chat, long number, String text, Keyboard keyboard) {
        messages(chat).put(number, new Message(text, keyboard));
        said(chat).add(text);
        return new Fate.Arrived(number);
    }

    private LinkedHashMap<Long, Message> messages(Address chat) {
        return chats.computeIfAbsent(chat, key -> new LinkedHashMap<>());
    }

    private static long number(Target target) {
        return target.known().orElseThrow();
    }
}
