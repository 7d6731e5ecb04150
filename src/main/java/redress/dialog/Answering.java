package redress.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import redress.message.Keyboard;
import redress.message.PlainText;

/**
 * What follows from an answer, however it came.
 *
 * @param scene where it came
 */
record Answering(Scene scene) {

    /** A button of a state that the conversation stands at or has passed; of any other it says that it is old. */
    Turn pick(String mark, String option) {
        var stand = scene.stand();
        if (Buttons.mark(stand.key()).equals(mark)) {
            return stand.state().flatMap(state -> state.pick(option, stand.before()))
                    .flatMap(reading -> stand.state().map(state -> pressed(reading, state, stand.key())))
                    .orElseGet(this::old);
        }
        return passed(mark).flatMap(step -> step.state().pick(option, Optional.of(step.given().answer()))
                .map(reading -> pressed(reading, step.state(), step.key()))).orElseGet(this::old);
    }

    /** The wish to change an answer. */
    Turn edit(String mark) {
        return passed(mark).map(step -> scene.to(scene.conversation().reopened(step.key()), "", List.of(new Reply.Bare())))
                .orElseGet(this::old);
    }

    Turn old() {
        return scene.again(scene.say(Phrase.OLD_BUTTON));
    }

    /** What a press means; the pressed message shows it. */
    Turn pressed(Reading reading, State state, String key) {
        return reading.accept(new Taking(key, 0) {
            @Override
            List<Reply> first(Answer answer) {
                return List.of(closed(state, answer));
            }

            @Override
            Reply unfinished(Screen screen, Stand.Asking asking) {
                return new Reply.Renew(screen.text(asking), screen.keyboard(asking));
            }
        });
    }

    /** What a message means. */
    Turn sent(Reading reading, String key, long source) {
        return reading.accept(new Taking(key, source) {
            @Override
            List<Reply> first(Answer answer) {
                return noted(answer);
            }

            @Override
            Reply unfinished(Screen screen, Stand.Asking asking) {
                return new Reply.Show(asking.asked().kind().thanks().map(scene::say).orElseGet(() -> screen.text(asking)),
                        screen.keyboard(asking));
            }
        });
    }

    /** What words mean that are neither a button's nor a command. */
    Turn said(Input.Said said) {
        return said(said, UnaryOperator.identity());
    }

    private Turn said(Input.Said said, UnaryOperator<Answer> kept) {
        return scene.stand().question().map(asking -> {
            var words = asking.asked().kind().words(said.text(), asking.before(), scene.now().today());
            var reading = words.answer().map(kept).<Reading>map(Reading.Settled::new).orElse(words);
            return Optional.of(reading).filter(new Reading.Refused(Refusal.NOT_AN_OPTION)::equals)
                    .flatMap(refused -> continued(said.text())).orElseGet(() -> sent(reading, asking.key(), said.source()));
        }).orElseGet(() -> scene.refuse(Refusal.NOT_AN_OPTION));
    }

    /** What an edit of an earlier message means: it changes the answer that the message gave, also while it is asked again. */
    Turn amended(Input.Amended amended) {
        var again = scene.conversation().answers().get(scene.stand().key());
        if (again != null && again.source() == amended.source() && amended.source() != 0) {
            return said(new Input.Said(amended.text(), amended.source()), again.answer()::reworded);
        }
        return scene.walk().steps().stream()
                .filter(step -> amended.source() != 0 && step.given().source() == amended.source()).findFirst()
                .flatMap(step -> step.state().reread(amended.text(), scene.now().today()).flatMap(Reading::answer)
                        .map(step.given().answer()::reworded)
                        .map(answer -> scene.to(answered(step, answer, amended.source()), scene.say(Phrase.AMENDED), List.of())))
                .orElseGet(() -> scene.again(scene.say(Phrase.NOT_AMENDED)));
    }

    /** Words where a button is expected, right after a question that took words, go on with what was told there. */
    private Optional<Turn> continued(String words) {
        var steps = scene.walk().steps();
        return steps.isEmpty() ? Optional.empty() : continued(steps.get(steps.size() - 1), words);
    }

    private Optional<Turn> continued(Step last, String words) {
        return last.state().continued(last.given().answer(), words).map(answer -> scene.to(answered(last, answer, 0),
                scene.say(Phrase.ADDED, Map.of("label", last.state().recordedAs().orElse(""))), List.of()));
    }

    private Conversation answered(Step step, Answer answer, long source) {
        return scene.conversation().answered(step.key(), new Given(answer, source), true);
    }

    private Optional<Step> passed(String mark) {
        return scene.walk().steps().stream().filter(step -> Buttons.mark(step.key()).equals(mark)).findFirst();
    }

    /** The pressed message, with the answer in place of its buttons where it is a question. */
    private Reply closed(State state, Answer answer) {
        var chosen = PlainText.safe(state.shown(answer, scene.phrases()));
        return state.asked().filter(ask -> !state.isSecret()).<Reply>map(ask -> new Reply.Renew(ask.fill(scene.walk()::value) + "\n\n"
                + scene.say(Phrase.CHOSEN, Map.of("answer", chosen)), Keyboard.NONE)).orElseGet(Reply.Bare::new);
    }

    /** After a question that took the place of the phone's keyboard, the keyboard is given back. */
    private List<Reply> noted(Answer answer) {
        return scene.stand().question().map(Stand.Asking::asked).filter(question -> question.kind().takesCard() && !scene.walk().isAnonymous())
                .map(question -> List.<Reply>of(new Reply.Show(scene.say(Phrase.NOTED, Map.of("answer",
                        PlainText.safe(question.shown(answer, scene.phrases())))), new Keyboard.Remove())))
                .orElse(List.of());
    }

    /** What the three readings lead to. */
    private abstract class Taking implements Reading.Visitor<Turn> {

        private final String key;
        private final long source;

        Taking(String key, long source) {
            this.key = key;
            this.source = source;
        }

        /** What is shown before the next question. */
        abstract List<Reply> first(Answer answer);

        /** What is shown while the answer is not finished. */
        abstract Reply unfinished(Screen screen, Stand.Asking asking);

        @Override
        public Turn settled(Answer answer) {
            // Nothing goes to anybody before its sender knows what it shows of them.
            if (scene.walk().isAnonymous() && scene.stand().isReview() && scene.stand().key().equals(key)
                    && scene.walk().isUnfinished()) {
                return new FileNews(scene, scene.conversation()).unfinished();
            }
            var next = scene.conversation().answered(key, new Given(answer, source), true);
            return scene.to(next, "", first(answer));
        }

        @Override
        public Turn unfinished(Answer answer) {
            var next = scene.conversation().answered(key, new Given(answer, source), false);
            var there = scene.engine().walk(next, scene.now());
            var screen = scene.engine().screen(there, next, "", false);
            return Turn.of(next, there.stand().question().map(asking -> List.of(unfinished(screen, asking)))
                    .orElseGet(screen::show), there);
        }

        @Override
        public Turn refused(Refusal reason) {
            return scene.refuse(reason);
        }
    }
}
