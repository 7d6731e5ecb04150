package redress.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import redress.message.Parcel;

/**
 * What goes to one chat, in order. In a group, where Telegram takes few messages a minute, what brings news goes before
 * what only makes new what is there. The queues are guarded by the courier's lock. The counts belong to whoever has the
 * lane's turn, and a lane has one turn at a time. As a visitor it says how long the lane waits for another try; empty
 * if its parcel is done with.
 */
final class Lane implements Fate.Visitor<Optional<Duration>> {

    /** So many with news go in a row at most while something else waits; our own measure, half a minute's of a group. */
    private static final int MOST_NEWS = 10;

    private final long chat;
    private final GrowingPause pauses;
    private final Runnable turn;
    private final Deque<Entry> news = new ArrayDeque<>();
    private final Deque<Entry> upkeep = new ArrayDeque<>();
    private Optional<Entry> underWay = Optional.empty();
    private int newsInARow;
    private int failures;

    /** Something that waits. Its tries belong to whoever has the lane's turn; the courier's lock guards whether it was taken back. */
    static final class Entry {
        private final Outgoing outgoing;
        private int tries;
        private boolean recalled;

        private Entry(Outgoing outgoing) {
            this.outgoing = outgoing;
        }

        Outgoing outgoing() {
            return outgoing;
        }

        void tried() {
            tries++;
        }

        /** What is reported of it. */
        Delivery with(Fate fate) {
            return new Delivery(outgoing.id(), outgoing.tries() + tries, fate);
        }
    }

    Lane(long chat, GrowingPause pauses, Consumer<Lane> onTurn) {
        this.chat = chat;
        this.pauses = pauses;
        turn = () -> onTurn.accept(this);
    }

    long chat() {
        return chat;
    }

    /** One turn of this lane. */
    Runnable turn() {
        return turn;
    }

    /** Adds one behind the others; what it supersedes falls out and is given back. */
    List<Entry> add(Outgoing outgoing) {
        var desire = outgoing.parcel().desire();
        var queue = queue(outgoing.parcel());
        var superseded = desire.isEmpty() ? List.<Entry>of() : queue.stream()
                .filter(entry -> underWay.filter(entry::equals).isEmpty() && entry.outgoing().parcel().desire().equals(desire))
                .toList();
        queue.removeAll(superseded);
        queue.add(new Entry(outgoing));
        return superseded;
    }

    /** Takes these out; how many they were. The one that is under way is not among them: it is not tried again. */
    int recall(Set<Long> numbers) {
        underWay.filter(entry -> numbers.contains(entry.outgoing().id())).ifPresent(entry -> entry.recalled = true);
        int before = news.size() + upkeep.size();
        List.of(news, upkeep).forEach(queue -> queue.removeIf(entry -> numbers.contains(entry.outgoing().id())
                && underWay.filter(entry::equals).isEmpty()));
        return before - news.size() - upkeep.size();
    }

    /** The one whose turn it is, which stays until it is settled; nothing if all was taken back. */
    Optional<Entry> next() {
        boolean upkeepFirst = news.isEmpty() || !upkeep.isEmpty() && newsInARow >= MOST_NEWS;
        underWay = Optional.ofNullable((upkeepFirst ? upkeep : news).peek());
        return underWay;
    }

    /**
     * It did not get through: whatever comes first then is tried next.
     *
     * @return whether that is so; not if it was taken back meanwhile, and is done with
     */
    boolean waits() {
        if (underWay.filter(entry -> entry.recalled).isPresent()) {
            return false;
        }
        underWay = Optional.empty();
        return true;
    }

    /** It is done with; whether nothing is left. */
    boolean done() {
        underWay.ifPresent(entry -> newsInARow = news.remove(entry) ? newsInARow + 1 : 0);
        underWay.ifPresent(upkeep::remove);
        underWay = Optional.empty();
        failures = 0;
        return news.isEmpty() && upkeep.isEmpty();
    }

    /** In a private chat everything keeps its order. */
    private Deque<Entry> queue(Parcel parcel) {
        boolean makesNew = parcel.aim().isPresent() && !parcel.bringsNews();
        return parcel.to().isGroup() && makesNew ? upkeep : news;
    }

    @Override
    public Optional<Duration> arrived(Fate.Arrived arrived) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> later(Fate.Later later) {
        failures = 0;
        return Optional.of(later.pause());
    }

    @Override
    public Optional<Duration> faltered(Fate.Faltered faltered) {
        return Optional.of(pauses.after(++failures));
    }

    @Override
    public Optional<Duration> refused(Fate.Refused refused) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> gone(Fate.Gone gone) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> superseded(Fate.Superseded superseded) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> unreachable(Fate.Unreachable unreachable) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> moved(Fate.Moved moved) {
        return Optional.empty();
    }
}
