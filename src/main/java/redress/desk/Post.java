package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.dialog.Reply;
import redress.delivery.Outgoing;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.SentenceSplitter;
import redress.message.Spot;
import redress.message.Target;
import redress.store.KeyId;
import redress.store.Jobs;
import redress.store.Outbox;
import redress.work.Job;
import redress.work.Workshop;

/**
 * Writes what goes out into the outbox, and remembers it until the transaction is committed: only then may it leave. So it is
 * with the jobs that lie in the store.
 * Belongs to the desk's thread.
 */
final class Post {

    private final Outbox outbox;
    private final List<Outgoing> committed = new ArrayList<>();
    private final List<Outgoing> pending = new ArrayList<>();
    private final Set<Long> committedRecalls = new HashSet<>();
    private final Set<Long> pendingRecalls = new HashSet<>();
    private final List<Answer> committedAnswers = new ArrayList<>();
    private final List<Answer> pendingAnswers = new ArrayList<>();
    private final List<Workshop.Order> committedWork = new ArrayList<>();
    private final List<Workshop.Order> pendingWork = new ArrayList<>();

    /**
     * What the phone is told whose button was pressed.
     *
     * @param callback the channel's name for the press
     * @param note     a few words; may be empty
     */
    record Answer(String callback, String note) {
        @Override
        public String toString() {
            return "Answer[" + note.length() + " characters]";
        }
    }

    /**
     * How much was written at a moment.
     *
     * @param parcels how many parcels
     * @param answers how many answers to presses
     */
    record Mark(int parcels, int answers) {
    }

    Post(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends a text to somebody, in as many messages as it needs; the buttons go with the last. */
    void text(Address to, String text, Keyboard keyboard, KeyId key) {
        text(to, text, keyboard, key, "");
    }

    /** Sends a text whose last message is known by a handle from now on. */
    void text(Address to, String text, Keyboard keyboard, KeyId key, String handle) {
        text(to, Spot.CHAT, text, keyboard, key, handle);
    }

    /** The same at a place in the chat. */
    void text(Address to, Spot spot, String text, Keyboard keyboard, KeyId key, String handle) {
        var parts = SentenceSplitter.split(text, Limits.TEXT);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            var parcel = new Parcel.Text(to, spot, parts.get(i), last ? keyboard : Keyboard.NONE, to.isGroup());
            send(parcel, key, last ? handle : "");
        }
    }

    /** Answers what somebody did in words, in the topic in which they did it. */
    void reply(Happening.Came came, String text, Keyboard keyboard, KeyId key) {
        text(came.chat(), came.spot(), text, keyboard, key, "");
    }

    /** Sends a parcel whose message or topic is known by a handle from now on; empty for none. */
    void send(Parcel parcel, KeyId key, String handle) {
        add(handle.isEmpty() ? outbox.add(parcel, key) : outbox.add(parcel, key, handle));
    }

    /** Sends a parcel. */
    void send(Parcel parcel, KeyId key) {
        add(outbox.add(parcel, key));
    }

    /** Deletes messages from a chat, theirs or ours; nobody hears of it if Telegram lets one go no more. */
    void delete(Address chat, List<Long> messages) {
        Parcel.Delete.all(chat, messages).forEach(this::alone);
    }

    /** Deletes a message of ours from a private chat by its handle: now, or as soon as it has arrived. */
    void takeBack(Address chat, String handle) {
        delete(chat, outbox.takeBack(handle, chat));
    }

    /** Sends a parcel that belongs to no conversation and to no case: nothing of it is left once it has gone. */
    void alone(Parcel parcel) {
        add(outbox.addAlone(parcel));
    }

    /**
     * Shows what the dialog engine wants shown.
     *
     * @param pressed the number of the message whose button was pressed; 0 if none was, and then nothing can be made new
     */
    void show(Address to, List<Reply> replies, long pressed, KeyId key) {
        replies.forEach(reply -> reply.accept(new Reply.Visitor<Void>() {
            @Override
            public Void show(Reply.Show show) {
                if (show.secret()) {
                    // A code stands in a chat once at most.
                    takeBack(to, key.codeHandle());
                }
                text(to, show.text(), show.keyboard(), key, show.secret() ? key.codeHandle() : "");
                return null;
            }

            @Override
            public Void renew(Reply.Renew renew) {
                if (pressed != 0) {
                    send(new Parcel.Edit(to, new Target.Known(pressed), renew.text(), renew.keyboard()), key);
                }
                return null;
            }

            @Override
            public Void bare(Reply.Bare bare) {
                if (pressed != 0) {
                    send(new Parcel.Bare(to, new Target.Known(pressed)), key);
                }
                return null;
            }
        }));
    }

    /** Answers a press. */
    void answer(String callback, String note) {
        if (!callback.isEmpty()) {
            pendingAnswers.add(new Answer(callback, note));
        }
    }

    /** Tells whoever did something what came of it: as the answer to their press, or in the chat where they pressed nothing. */
    void note(Happening.Came came, String words, KeyId key) {
        if (came.callback().isEmpty()) {
            reply(came, words, Keyboard.NONE, key);
        } else {
            answer(came.callback(), PlainText.shortened(words, Limits.NOTE));
        }
    }

    /** Something that lies in the outbox can leave, unless it waits for another message to arrive first. */
    void add(Outbox.Posted posted) {
        if (posted.parcel().awaited().isPresent()) {
            return;
        }
        pending.add(new Outgoing(posted.id(), posted.parcel(), 0, Instant.EPOCH));
    }

    /** Something that lies in the outbox is tried once more, and what follows it in its chat waits for it. */
    void retry(Outbox.Posted posted, Instant notBefore) {
        pending.add(new Outgoing(posted.id(), posted.parcel(), 0, notBefore));
    }

    /** A job that lies in the store can be worked on. */
    void work(Jobs.Waiting job) {
        pendingWork.add(new Workshop.Order(job.id(), Job.read(job.kind(), job.payload())));
    }

    /** What was to go out must not any more. */
    void recall(Set<Long> outgoing) {
        pendingRecalls.addAll(outgoing);
        pending.removeIf(waiting -> outgoing.contains(waiting.id()));
    }

    /** What was written since the last call stands; it leaves with the commit. */
    void keep() {
        committed.removeIf(waiting -> pendingRecalls.contains(waiting.id()));
        committed.addAll(pending);
        committedRecalls.addAll(pendingRecalls);
        committedAnswers.addAll(pendingAnswers);
        committedWork.addAll(pendingWork);
        forget();
    }

    /** How much has been written up to now, for {@link #forgetSince}. */
    Mark mark() {
        return new Mark(pending.size(), pendingAnswers.size());
    }

    /** What was written since then was rolled back. */
    void forgetSince(Mark mark) {
        pending.subList(mark.parcels(), pending.size()).clear();
        pendingAnswers.subList(mark.answers(), pendingAnswers.size()).clear();
    }

    /** What was written since the last call was rolled back. */
    void forget() {
        pending.clear();
        pendingAnswers.clear();
        pendingWork.clear();
        pendingRecalls.clear();
    }

    /** All that can leave, now that it is committed. */
    List<Outgoing> leaving() {
        var all = List.copyOf(committed);
        committed.clear();
        return all;
    }

    /** All that must not leave any more, now that it is committed. */
    Set<Long> recalls() {
        var all = Set.copyOf(committedRecalls);
        committedRecalls.clear();
        return all;
    }

    /** All answers to presses, now that it is committed. */
    List<Answer> answers() {
        var all = List.copyOf(committedAnswers);
        committedAnswers.clear();
        return all;
    }

    /** All jobs that can be worked on, now that it is committed. */
    List<Workshop.Order> orders() {
        var all = List.copyOf(committedWork);
        committedWork.clear();
        return all;
    }
}
