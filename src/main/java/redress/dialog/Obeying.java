package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.Button;

/**
 * What follows from a command, whether it was typed or pressed. What cannot be undone is done only where it was asked
 * about, so that neither an old button nor a careless word destroys anything.
 *
 * @param scene where it came
 */
record Obeying(Scene scene) {

    Turn obey(Command command) {
        return switch (command) {
            case START -> scene.walk().steps().isEmpty() && !scene.isRisk() ? anew() : pause(Phrase.RESUME);
            case RISK -> risk();
            case BACK -> back();
            case HELP -> scene.again(scene.say(scene.amongStaffOr(Phrase.STAFF_HELP, Phrase.HELP)));
            case STATUS, WIPE, MAILBOX, MYDATA -> scene.again("");
            case STOP -> new Obeying(scene.unInterrupted()).stop();
            case LANGUAGE -> languages();
            case RESUME -> scene.again("");
            case CANCEL -> new Obeying(scene.unInterrupted()).cancel();
            case DISCARD -> isIn(Conversation.Phase.CANCELLING)
                    ? scene.over(scene.amongStaffOr(Phrase.STAFF_DROPPED, Phrase.CANCELLED)) : cancel();
            case RESTART -> isIn(Conversation.Phase.PAUSED) || scene.stand().state().isEmpty() ? anew() : pause(Phrase.RESUME);
            case CHANGE -> change();
            case USE -> use();
            case KEEP -> pick(AnswerKind.KEEP);
            case SKIP -> pick(AnswerKind.SKIP);
            case ENOUGH -> enough();
        };
    }

    /** Goes on in another language, at the same place and with all answers. */
    Turn speak(String code, List<Reply> first) {
        var conversation = scene.conversation().in(scene.engine().languages().in(code).language().code());
        var there = Scene.of(scene.engine(), conversation, scene.now());
        if (conversation.phase() == Conversation.Phase.OVER) {
            var replies = new ArrayList<>(first);
            replies.add(new Reply.Show(there.say(Phrase.LANGUAGE_NOW, there.languageName()),
                    there.always()));
            return Turn.of(conversation, replies, scene.walk());
        }
        return there.shown(first);
    }

    /** The languages that there are; whoever chooses none is not held up, as what they say next is taken as ever. */
    private Turn languages() {
        var languages = scene.engine().languages();
        if (!languages.several()) {
            var only = scene.say(Phrase.LANGUAGE_ONLY, scene.languageName());
            return isIn(Conversation.Phase.OVER) ? Turn.of(scene.conversation(), List.of(
                    new Reply.Show(only, scene.always())), scene.walk()) : scene.again(only);
        }
        return scene.offer(scene.conversation().phase(), Phrase.LANGUAGE_WHICH,
                languages.scripts().stream().map(script -> scene.buttons().language(script.language())).toList());
    }

    /** Asks whether to go on or to start over; until that is said, nothing is taken for an answer. */
    Turn pause(Phrase words) {
        return scene.unInterrupted().offer(Conversation.Phase.PAUSED, words, List.of(goOn(),
                scene.button(Phrase.START_OVER, Command.RESTART)));
    }

    /** The same, and keeps the words that were just written, so that nobody has to write them again. */
    Turn pause(Input.Said said) {
        return scene.with(scene.conversation().holding(said)).offer(Conversation.Phase.PAUSED, Phrase.RESUME_UNREAD, List.of(
                scene.button(Phrase.USE_UNREAD, Command.USE), goOn(), scene.button(Phrase.START_OVER, Command.RESTART)));
    }

    /** Asks for whom words are that were just written, and keeps them. */
    Turn whose(Input.Said said, String reference, String data) {
        var about = Map.of("reference", reference);
        return scene.with(scene.conversation().holding(said)).offer(Conversation.Phase.PAUSED, scene.say(Phrase.WHOSE_WORDS, about),
                List.of(new Button.Press(scene.say(Phrase.FOR_THE_CASE), data),
                        scene.button(Phrase.FOR_THE_QUESTION, Command.USE)));
    }

    private Turn use() {
        var released = scene.with(scene.conversation().released()).open();
        return scene.conversation().held().map(new Answering(released)::said).orElseGet(() -> scene.again(""));
    }

    private Turn stop() {
        return scene.offer(Conversation.Phase.PAUSED, Phrase.STOPPED, List.of(goOn()));
    }

    private Turn cancel() {
        return scene.offer(Conversation.Phase.CANCELLING, Phrase.CANCEL_SURE, List.of(
                scene.button(Phrase.CANCEL_YES, Command.DISCARD), goOn()));
    }

    private Turn risk() {
        return scene.isRisk() ? scene.again("")
                : scene.to(scene.conversation().in(Conversation.Phase.OPEN).interruptedBy(scene.script().risk()), "",
                List.of());
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
        return scene.offer(Conversation.Phase.CHANGING, Phrase.CHANGE_WHICH, all);
    }

    private Turn pick(String option) {
        return new Answering(scene).pick(Buttons.mark(scene.stand().key()), option);
    }

    /** A signpost that somebody came back to only lets them go on; what was told since is not theirs to lose by one press. */
    private Turn enough() {
        if (scene.stand().signpost().isEmpty()) {
            return scene.again("");
        }
        var key = scene.stand().key();
        return scene.conversation().answers().containsKey(key)
                ? scene.to(scene.conversation().kept(key), "", List.of())
                : scene.over(scene.amongStaffOr(Phrase.STAFF_DROPPED, Phrase.FAREWELL));
    }

    private Turn anew() {
        return new Turn(scene.conversation().over(Map.of()), List.of(), Map.of(), Optional.of(Turn.Wish.BEGIN_ANEW),
                Turn.Privacy.of(scene.walk()));
    }

    private boolean isIn(Conversation.Phase phase) {
        return scene.conversation().phase() == phase;
    }

    private Button goOn() {
        return scene.button(Phrase.GO_ON, Command.RESUME);
    }
}
