package redress.dialog;

import java.util.List;
import java.util.Map;
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

    /** The same, in a conversation that goes on. */
    Scene open() {
        return conversation.phase() == Conversation.Phase.OPEN ? this
                : new Scene(engine, conversation.in(Conversation.Phase.OPEN), now, walk);
    }

    Stand stand() {
        return walk.stand();
    }

    Buttons buttons() {
        return new Buttons(conversation.id());
    }

    /** The turn that leads to where another state of the conversation stands. */
    Turn to(Conversation next, String note, List<Reply> first) {
        return engine.shown(next, now, note, first);
    }

    /** The turn that shows the same again, below a sentence. */
    Turn again(String note) {
        return to(open().conversation(), note, List.of());
    }

    /** The turn that says why an input is no answer. */
    Turn refuse(Refusal reason) {
        return again(stand().question().flatMap(asking -> asking.asked().refusal(reason))
                .orElseGet(() -> engine.script().phrases().refusal(reason)).fill(Map.of()));
    }

    /** The turn that says something and offers these buttons. */
    Turn offer(Conversation next, Phrase phrase, Button... keys) {
        return Turn.of(next, List.of(new Reply.Show(say(phrase), Buttons.rows(List.of(keys)))));
    }

    /** The turn that ends the conversation with a few words. */
    Turn over(Phrase phrase) {
        return Turn.of(conversation.over(Map.of()), List.of(new Reply.Bare(), new Reply.Show(say(phrase), Keyboard.NONE)));
    }

    Button button(Phrase label, Command command) {
        return buttons().command(say(label), command);
    }

    String say(Phrase phrase) {
        return engine.script().phrases().say(phrase);
    }

    String say(Phrase phrase, Map<String, String> values) {
        return engine.script().phrases().say(phrase, values);
    }
}
