package redress.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What goes to one chat, in order. The queue is guarded by the courier's lock. The counts belong to whoever has the
 * lane's turn, and a lane has one turn at a time. As a visitor it says how long the head waits for another try; empty
 * if it is done with.
 */
final class Lane implements Fate.Visitor<Optional<Duration>> {

    private final long chat;
    private final GrowingPause pauses;
    private final Runnable turn;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private int tries;
    private int failures;

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

    void add(Outgoing outgoing) {
        waiting.add(outgoing);
    }

    Outgoing head() {
        return waiting.element();
    }

    /** Drops the head; whether nothing is left. */
    boolean dropHead() {
        waiting.remove();
        tries = 0;
        failures = 0;
        return waiting.isEmpty();
    }

    /** Counts a try of the head; how many there were now. */
    int tried() {
        return ++tries;
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
    public Optional<Duration> unreachable(Fate.Unreachable unreachable) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> moved(Fate.Moved moved) {
        return Optional.empty();
    }
}
