package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.Button;

/**
 * What follows from a command, whether it was typed or pressed.
 *
 * @param scene where it came
 */
record Obeying(Scene scene) {

    Turn obey(Command command) {
        return switch (command) {
            case START -> scene.walk().steps().isEmpty() && scene.conversation().aside().isEmpty() ? anew() : pause(Phrase.RESUME);
            case RISK -> risk();
            case BACK -> back();
            case HELP -> scene.again(scene.say(Phrase.HELP));
            case STOP -> scene.offer(scene.conversation().in(Conversation.Phase.PAUSED), Phrase.STOPPED, goOn());
            case RESUME -> scene.again("");
            case CANCEL -> scene.offer(scene.conversation(), Phrase.CANCEL_SURE,
                    scene.button(Phrase.CANCEL_YES, Command.DISCARD), goOn());
            case DISCARD -> scene.over(Phrase.CANCELLED);
            case RESTART -> anew();
            case CHANGE -> change();
            case KEEP -> keep();
            case SKIP -> skip();
            case ENOUGH -> scene.stand().signpost().isEmpty() ? scene.again("") : scene.over(Phrase.FAREWELL);
        };
    }

    /** Asks whether to go on or to start over, and takes nothing for an answer before that is said. */
    Turn pause(Phrase words) {
        return scene.offer(scene.conversation().in(Conversation.Phase.PAUSED), words, goOn(),
                scene.button(Phrase.START_OVER, Command.RESTART));
    }

    private Turn risk() {
        var risk = scene.engine().script().risk();
        boolean there = scene.conversation().dialog().equals(risk) || !scene.conversation().aside().isEmpty();
        return there ? scene.again("") : scene.to(scene.conversation().interruptedBy(risk), "", List.of());
    }

    private Turn back() {
        var steps = scene.walk().steps();
        if (!steps.isEmpty()) {
            return scene.to(scene.conversation().reopened(steps.get(steps.size() - 1).key()), "", List.of());
        }
        return scene.conversation().aside().isEmpty() ? scene.again(scene.say(Phrase.FIRST_ALREADY))
                : scene.to(scene.conversation().resumed(), scene.say(Phrase.BACK_TO_QUESTION), List.of());
    }

    private Turn change() {
        var all = new ArrayList<Button>();
        for (var step : scene.walk().steps()) {
            step.state().recordedAs().ifPresent(label -> all.add(scene.buttons().edit(step.key(), label)));
        }
        all.add(goOn());
        return scene.offer(scene.conversation(), Phrase.CHANGE_WHICH, all.toArray(Button[]::new));
    }

    private Turn keep() {
        return scene.stand().question().filter(Screen::canKeep)
                .map(asking -> scene.to(scene.conversation().kept(asking.key()), "", List.of()))
                .orElseGet(() -> scene.again(""));
    }

    private Turn skip() {
        return scene.stand().question().filter(asking -> asking.asked().skippable())
                .map(asking -> new Answering(scene).pressed(new Reading.Settled(new Answer.Skipped()), asking.asked(),
                        asking.key()))
                .orElseGet(() -> scene.again(""));
    }

    private Turn anew() {
        return new Turn(scene.conversation().over(Map.of()), List.of(), Optional.empty(), Optional.of(Turn.Wish.BEGIN_ANEW));
    }

    private Button goOn() {
        return scene.button(Phrase.GO_ON, Command.RESUME);
    }
}
