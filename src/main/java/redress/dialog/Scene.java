package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.Button;
import redress.message.Keyboard;

/**
 * What an input meets: the conversation as it is, where it stands, and the time.
 *
 * @param engine       which shows what follows
 * @param conversation the conversation, already touched by the input
 * @param now          when the input came
 * @param walk         where the conversation stands
 */
record Scene(Engine engine, Conversation conversation, Moment now, Walk walk) {

    static Scene of(Engine engine, Conversation conversation, Moment now) {
        return new Scene(engine, conversation, now, engine.walk(conversation, now));
    }

    /** The same with a conversation that differs in nothing that the walk depends on. */
    Scene with(Conversation other) {
        return new Scene(engine, other, now, walk);
    }

    /** The same, in a conversation that goes on. */
    Scene open() {
        return in(Conversation.Phase.OPEN);
    }

    /** The same, in another phase. */
    Scene in(Conversation.Phase phase) {
        return conversation.phase() == phase ? this : with(conversation.in(phase));
    }

    /** The same without the dialog that interrupts the conversation, if one does. */
    Scene unInterrupted() {
        return conversation.aside().isEmpty() ? this : of(engine, conversation.resumed(), now);
    }

    /** Whether it is about someone at risk: then nothing is asked twice and nothing is put off. */
    boolean isRisk() {
        return !conversation.aside().isEmpty() || conversation.dialog().equals(script().risk());
    }

    Stand stand() {
        return walk.stand();
    }

    Buttons buttons() {
        return new Buttons(conversation.id());
    }

    /** What is said in the conversation's language. */
    Script script() {
        return engine.script(conversation);
    }

    /** The name of that language, as the place of a text. */
    Map<String, String> languageName() {
        return Map.of("language", script().language().name());
    }

    /** What typed words mean beyond doubt where it waits, in the conversation's language or else in another of the pack. */
    Optional<Reading> typed(String words) {
        return typed(stand(), words).or(() -> engine.languages().others(script()).stream()
                .map(other -> engine.walk(other, conversation, now).stand())
                .flatMap(there -> typed(there, words).stream()).findFirst());
    }

    private Optional<Reading> typed(Stand there, String words) {
        return there.state().flatMap(state -> state.typed(words, there.before(), now.today()));
    }

    /** The turn that shows where it stands, after these replies. */
    Turn shown(List<Reply> first) {
        return engine.shown(conversation.in(Conversation.Phase.OPEN), walk, now, "", first, true);
    }

    /** The turn that leads to where another state of the conversation stands. */
    Turn to(Conversation next, String note, List<Reply> first) {
        var there = engine.walk(next, now);
        return engine.shown(next, there, now, note, withSaid(first, there),
                note.isEmpty() || !there.stand().key().equals(stand().key()));
    }

    /** What a changed answer brings up on a way whose later answers are there already comes as a message of its own. */
    private List<Reply> withSaid(List<Reply> first, Walk there) {
        var anew = conversation.aside().isEmpty() ? there.saidAnew(walk.said()) : List.<String>of();
        if (anew.isEmpty()) {
            return first;
        }
        var all = new ArrayList<>(first);
        all.add(new Reply.Show(String.join("\n\n", anew), Keyboard.NONE));
        return all;
    }

    /** The turn that shows the same again, below a sentence. */
    Turn again(String note) {
        return engine.shown(conversation.in(Conversation.Phase.OPEN), walk, now, note, List.of(), note.isEmpty());
    }

    /** The turn that says why an input is no answer. */
    Turn refuse(Refusal reason) {
        return again(stand().question().flatMap(asking -> asking.asked().refusal(reason))
                .orElseGet(() -> phrases().refusal(reason)).fill(Map.of()));
    }

    /** The buttons that stand under whatever is said once it is over. */
    Keyboard always() {
        return engine.always(conversation, walk.isAnonymous());
    }

    /** The turn that asks something about the conversation itself, with these buttons. */
    Turn offer(Conversation.Phase phase, Phrase words, List<Button> keys) {
        return offer(phase, say(words), keys);
    }

    /** The same in words that are filled already. */
    Turn offer(Conversation.Phase phase, String words, List<Button> keys) {
        var all = new ArrayList<>(keys);
        if (!engine.isAmongStaff()) {
            all.add(buttons().alarm(say(Phrase.AT_RISK), walk.isAnonymous()));
        }
        return Turn.of(conversation.in(phase), List.of(new Reply.Show(words, Keyboard.rows(all))), walk);
    }

    /** One phrase for those who work on cases, another for those who bring something. */
    Phrase amongStaffOr(Phrase staff, Phrase people) {
        return engine.isAmongStaff() ? staff : people;
    }

    /** The turn that ends the conversation with a few words. */
    Turn over(Phrase words) {
        return Turn.of(conversation.over(Map.of()), List.of(new Reply.Bare(),
                new Reply.Show(say(words), always())), walk);
    }

    Button button(Phrase label, Command command) {
        return buttons().command(say(label), command);
    }

    Phrases phrases() {
        return script().phrases();
    }

    String say(Phrase phrase) {
        return phrases().say(phrase);
    }

    String say(Phrase phrase, Map<String, String> values) {
        return phrases().say(phrase, values);
    }
}
