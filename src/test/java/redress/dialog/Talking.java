package redress.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.message.Button;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;

/** A person who talks to the engine, for tests: remembers what was shown, and presses buttons by their words. */
final class Talking {

    private final Engine engine;
    private Moment now;
    private final List<Button> buttons = new ArrayList<>();
    private Turn turn;
    private long source;

    Talking(Script script, String dialog, Moment now) {
        this(Languages.of(script), dialog, now);
    }

    Talking(Languages languages, String dialog, Moment now) {
        this.engine = new Engine(languages);
        this.now = now;
        take(engine.begin("abc123", dialog, Map.of(), now));
    }

    static Talking complaining() {
        return new Talking(Scripts.script(), "complaint", Scripts.at("2026-03-02T10:00:00Z"));
    }

    Talking press(String label) {
        for (int i = buttons.size() - 1; i >= 0; i--) {
            if (buttons.get(i).label().equals(label)) {
                return input(new Input.Press(buttons.get(i).press().orElseThrow().data()));
            }
        }
        throw new AssertionError("no button \"" + label + "\" among " + buttons.stream().map(Button::label).toList());
    }

    Talking say(String text) {
        return input(new Input.Said(text, ++source));
    }

    Talking photo(String album) {
        return input(new Input.Attached(new FileTicket("f" + ++source, FileKind.PHOTO, "a.jpg", 1000, ""), album, source));
    }

    Talking input(Input input) {
        return take(engine.take(turn.conversation(), input, now));
    }

    /** Goes on with facts that the desk has put there. */
    Talking knowing(Map<String, String> facts) {
        turn = turn.saying(turn.conversation().knowing(facts), turn.replies());
        return this;
    }

    Talking later(Duration pause) {
        now = Moment.of(now.at().plus(pause), Scripts.LONDON);
        return this;
    }

    Talking underScript(Script other) {
        var moved = new Talking(other, "complaint", now);
        moved.turn = turn;
        moved.buttons.addAll(buttons);
        return moved;
    }

    /** All texts of the last turn. */
    String shown() {
        return turn.replies().stream().map(reply -> reply.accept(new Texts())).collect(Collectors.joining("\n---\n"));
    }

    List<String> labels() {
        return turn.replies().stream().flatMap(reply -> reply.accept(new Keyboards()).labels().stream()).toList();
    }

    Turn turn() {
        return turn;
    }

    Conversation conversation() {
        return turn.conversation();
    }

    String standsAt() {
        return engine.stand(turn.conversation(), now).key();
    }

    long lastSource() {
        return source;
    }

    Instant now() {
        return now.at();
    }

    private Talking take(Turn next) {
        turn = next;
        turn.replies().forEach(reply -> buttons.addAll(reply.accept(new Keyboards()).buttons()));
        return this;
    }

    private static final class Texts implements Reply.Visitor<String> {
        @Override
        public String show(Reply.Show show) {
            return show.text();
        }

        @Override
        public String renew(Reply.Renew renew) {
            return renew.text();
        }

        @Override
        public String bare(Reply.Bare bare) {
            return "";
        }
    }

    private static final class Keyboards implements Reply.Visitor<Keyboard> {
        @Override
        public Keyboard show(Reply.Show show) {
            return show.keyboard();
        }

        @Override
        public Keyboard renew(Reply.Renew renew) {
            return renew.keyboard();
        }

        @Override
        public Keyboard bare(Reply.Bare bare) {
            return Keyboard.NONE;
        }
    }
}
