package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.message.Address;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/**
 * Wipes a private chat when whoever talks there asks for it: the messages of both sides, as far as Telegram lets them go, and
 * what was not sent yet. What was sent stays. Staff hear nothing of it. Belongs to the desk's thread.
 */
final class Wiping {

    /** The kind of the timer that forgets what unused buttons needed. */
    static final String TIMER = "wipe";

    private static final String ASK = "wipe:";
    private static final String DO = "wiped:";
    private static final String KEEP = "wipe-";
    /** Signs of a secret word, see {@link redress.store.Wipes#make}. */
    private static final int WORD = 22;

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final RandomGenerator random;

    Wiping(Store store, Post post, Rulebook rulebook, RandomGenerator random) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.random = random;
    }

    /**
     * Notes a message of somebody's where something is held in their chat.
     *
     * @return whether it need not be noted any more
     */
    boolean note(Happening.Came came) {
        long message = came.input().isNew() ? came.input().source() : 0;
        var talk = message == 0 ? Optional.<Talk>empty() : store.conversations().current(came.chat());
        talk.ifPresent(held -> store.trails().note(held.key(), message, came.at()));
        return message == 0 || talk.isPresent();
    }

    /** The button that asks whether the chat is to be wiped in which it stands. */
    Button button(Phrases phrases) {
        return new Button.Press(phrases.say(Phrase.WIPE_CHAT), ASK);
    }

    /** The same for a chat of which nothing is kept but what a secret word finds. */
    Button button(String word, Phrases phrases, String language) {
        return new Button.Press(phrases.say(Phrase.WIPE_CHAT), ASK + word + language);
    }

    /**
     * Lays the trail of a conversation that is about to be forgotten where only a secret word finds it, until the day after
     * tomorrow begins, which is at most 48 hours: so no time of day is kept.
     *
     * @return the word, which is kept nowhere
     */
    String make(Talk talk, Instant now) {
        var zone = rulebook.current().policy().organisation().zone();
        var until = now.atZone(zone).toLocalDate().plusDays(2).atStartOfDay(zone).toInstant();
        store.timers().set(until, TIMER, "", Long.toString(until.toEpochMilli()));
        return store.wipes().make(talk.key(), until, random);
    }

    /** What is under way to the chat belongs to what the word finds: to be called once the last of it is posted. */
    void follow(String word, Address chat) {
        store.outbox().follow(word, chat);
    }

    /** Explains what will go and what remains, and asks once. */
    void ask(Happening.Came came) {
        ask(came, "");
    }

    /** Does what a button of its own asks for; whether it was one. */
    boolean press(Happening.Came came) {
        var data = came.input().press().map(Input.Press::data).orElse("");
        if (data.startsWith(ASK)) {
            ask(came, data.substring(ASK.length()));
            post.answer(came.callback(), "");
        } else if (data.startsWith(DO)) {
            wipe(came, data.substring(DO.length()));
        } else if (data.equals(KEEP)) {
            post.delete(came.chat(), List.of(came.message()));
            post.answer(came.callback(), PlainText.shortened(phrases(came, "").say(Phrase.WIPE_KEPT), Limits.NOTE));
        } else {
            return false;
        }
        return true;
    }

    /**
     * Asks.
     *
     * @param which a secret word and the language in which its chat was held; empty for the chat as it is
     */
    private void ask(Happening.Came came, String which) {
        var phrases = phrases(came, which);
        if (!which.isEmpty() && !store.wipes().isThere(word(which), came.at())) {
            say(came.chat(), String.join("\n\n", phrases.say(Phrase.WIPE_NONE), phrases.say(Phrase.WIPE_BY_HAND)));
            return;
        }
        var talk = store.conversations().current(came.chat()).filter(held -> which.isEmpty());
        boolean sent = !which.isEmpty() || talks(came.chat()).anyMatch(held -> !held.references().isEmpty());
        boolean unsent = talk.filter(held -> held.conversation().phase() != Conversation.Phase.OVER).isPresent();
        var text = Stream.of(Optional.of(Phrase.WIPE_ASK), Optional.of(Phrase.WIPE_SENT).filter(phrase -> sent),
                Optional.of(Phrase.WIPE_UNSENT).filter(phrase -> unsent), Optional.of(Phrase.WIPE_BY_HAND))
                .flatMap(Optional::stream).map(phrases::say).toList();
        var keyboard = Keyboard.rows(List.of(new Button.Press(phrases.say(Phrase.WIPE_YES), DO + which),
                new Button.Press(phrases.say(Phrase.WIPE_NO), KEEP)));
        var question = new Parcel.Text(came.chat(), String.join("\n\n", text), keyboard, false);
        talk.map(Talk::key).ifPresentOrElse(key -> post.send(question, key), () -> post.alone(question));
        if (!which.isEmpty()) {
            follow(word(which), came.chat());
        }
    }

    private void wipe(Happening.Came came, String which) {
        var phrases = phrases(came, which);
        var found = which.isEmpty() ? inChat(came) : store.wipes().use(word(which), came.at());
        // The question itself goes as well, also where its button was pressed before.
        var numbers = new LinkedHashSet<>(List.of(came.message()));
        found.ifPresent(numbers::addAll);
        post.delete(came.chat(), List.copyOf(numbers));
        if (found.filter(messages -> !messages.isEmpty()).isEmpty()) {
            post.answer(came.callback(), PlainText.shortened(phrases.say(Phrase.WIPE_NONE), Limits.NOTE));
            return;
        }
        post.answer(came.callback(), "");
        say(came.chat(), String.join("\n\n", phrases.say(Phrase.WIPE_DONE), phrases.say(Phrase.WIPE_BY_HAND)));
    }

    /** Takes all that is known of a chat, and ends what is held there. */
    private Optional<List<Long>> inChat(Happening.Came came) {
        var numbers = new ArrayList<Long>();
        talks(came.chat()).toList().forEach(talk -> {
            numbers.addAll(store.trails().deletable(talk.key(), came.at()));
            store.outbox().takeBack(talk.key());
            end(talk);
        });
        return Optional.of(numbers);
    }

    private Stream<Talk> talks(Address chat) {
        return Stream.of(Seat.anonymous(chat), Seat.of(chat)).flatMap(seat -> store.conversations().find(seat).stream());
    }

    /** What was said is gone with its key; who has sent something is still told where it stands. */
    private void end(Talk talk) {
        store.conversations().forget(talk.seat());
        new Forgetting(store).expect();
        if (!talk.references().isEmpty() && !talk.seat().anonymous()) {
            var last = Optional.ofNullable(talk.conversation().facts().get(Endings.REFERENCE));
            store.conversations().begin(talk.seat(), talk.person(), talk.conversation().over(last
                    .map(reference -> Map.of(Endings.REFERENCE, reference)).orElse(Map.of())), talk.references());
        }
    }

    /** Says the last words, which nothing is kept of, and takes away the keys of the phone that may still be shown. */
    private void say(Address chat, String words) {
        post.alone(new Parcel.Text(chat, words, new Keyboard.Remove(), false));
    }

    private Phrases phrases(Happening.Came came, String which) {
        var spoken = rulebook.current().pack().spoken();
        var held = store.conversations().current(came.chat()).map(talk -> talk.conversation().language())
                .filter(language -> !language.isEmpty()).orElseGet(() -> spoken.forDevice(came.from().language()));
        return spoken.in(which.length() > WORD ? which.substring(WORD) : held).phrases();
    }

    private static String word(String which) {
        return which.length() > WORD ? which.substring(0, WORD) : which;
    }
}
