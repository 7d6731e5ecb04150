package redress.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.message.Keyboard;

/** One input to one conversation: finds out what it means, an answer or a command. */
final class Move implements Input.Visitor<Turn> {

    /** After so long a pause, words are not taken for the answer to a question that may be forgotten; our own measure. */
    static final Duration PAUSE = Duration.ofHours(12);

    private final Scene scene;
    private final boolean fresh;

    /**
     * A move.
     *
     * @param conversation the conversation as it was
     * @param now          when the input came
     */
    Move(Engine engine, Conversation conversation, Moment now) {
        this.scene = Scene.of(engine, conversation.touchedAt(now.at()), now);
        this.fresh = conversation.phase() == Conversation.Phase.OPEN && isRecent(conversation.touched(), now.at());
    }

    @Override
    public Turn pressed(Input.Press press) {
        if (scene.conversation().phase() == Conversation.Phase.OVER) {
            var sent = scene.conversation().facts().containsKey("reference");
            var words = scene.say(sent ? Phrase.SENT_ALREADY : Phrase.OVER_ALREADY, scene.conversation().facts());
            return Turn.of(scene.conversation(), List.of(new Reply.Bare(), new Reply.Show(words, Keyboard.NONE)));
        }
        if (!scene.buttons().own(press.data())) {
            return scene.again(scene.say(Phrase.OTHER_CONVERSATION));
        }
        return scene.buttons().read(press.data()).accept(new Pressing(scene.open()));
    }

    @Override
    public Turn said(Input.Said said) {
        var stand = scene.stand();
        var own = stand.state().flatMap(state -> state.typed(said.text(), stand.before(), scene.now().today()));
        if (own.isPresent()) {
            return new Answering(scene.open()).sent(own.get(), stand.key(), said.source());
        }
        return scene.engine().command(said.text()).map(command -> new Obeying(scene.open()).obey(command))
                .orElseGet(() -> fresh ? words(said) : new Obeying(scene).pause(Phrase.RESUME_UNREAD));
    }

    @Override
    public Turn attached(Input.Attached attached) {
        boolean sameAlbum = !attached.album().isEmpty() && attached.album().equals(scene.conversation().album());
        var turn = atQuestion(asking -> new Answering(scene).sent(asking.asked().kind().file(attached, asking.before()),
                asking.key(), attached.source()));
        return new Turn(turn.conversation().inAlbum(attached.album()), sameAlbum ? List.of() : turn.replies(),
                turn.action(), turn.wish());
    }

    @Override
    public Turn shared(Input.Card card) {
        return atQuestion(asking -> new Answering(scene).sent(asking.asked().kind().card(card), asking.key(), card.source()));
    }

    @Override
    public Turn amended(Input.Amended amended) {
        return new Answering(scene).amended(amended);
    }

    @Override
    public Turn other(Input.Other other) {
        return scene.refuse(Refusal.CANNOT_READ);
    }

    private Turn words(Input.Said said) {
        return atQuestion(asking -> {
            var reading = asking.asked().kind().words(said.text(), asking.before(), scene.now().today());
            var answering = new Answering(scene);
            return Optional.of(reading).filter(new Reading.Refused(Refusal.NOT_AN_OPTION)::equals)
                    .flatMap(refused -> answering.continued(said.text()))
                    .orElseGet(() -> answering.sent(reading, asking.key(), said.source()));
        });
    }

    private Turn atQuestion(Function<Stand.Asking, Turn> take) {
        return scene.stand().question().map(take).orElseGet(() -> scene.refuse(Refusal.NOT_AN_OPTION));
    }

    private static boolean isRecent(Instant before, Instant now) {
        return Duration.between(before, now).compareTo(PAUSE) < 0;
    }

    /** What a button of this conversation means. */
    private record Pressing(Scene scene) implements Pressed.Visitor<Turn> {

        @Override
        public Turn commanded(Command command) {
            return new Obeying(scene).obey(command);
        }

        @Override
        public Turn edit(String mark) {
            return new Answering(scene).edit(mark);
        }

        @Override
        public Turn picked(String mark, String option) {
            return new Answering(scene).pick(mark, option);
        }

        @Override
        public Turn garbled() {
            return new Answering(scene).old();
        }
    }
}
