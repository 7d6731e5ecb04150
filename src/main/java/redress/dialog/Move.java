package redress.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.PlainText;

/** One input to one conversation. */
final class Move implements Input.Visitor<Turn> {

    /** After so long a pause, words are not taken for the answer to a question that may be forgotten. */
    static final Duration PAUSE = Duration.ofHours(12);

    private final Engine engine;
    private final Conversation conversation;
    private final Instant lastTouched;
    private final Moment now;
    private final Walk walk;
    private final Buttons buttons;

    /**
     * A move.
     *
     * @param walk the walk of the conversation; whether it is open or paused makes no difference to that
     */
    Move(Engine engine, Conversation conversation, Instant lastTouched, Moment now, Walk walk) {
        this.engine = engine;
        this.conversation = conversation;
        this.lastTouched = lastTouched;
        this.now = now;
        this.walk = walk;
        this.buttons = new Buttons(conversation.id());
    }

    @Override
    public Turn pressed(Input.Press press) {
        if (conversation.phase() == Conversation.Phase.OVER) {
            var phrase = conversation.facts().containsKey("reference") ? Phrase.SENT_ALREADY : Phrase.OVER_ALREADY;
            return Turn.of(conversation, List.of(new Reply.Bare(), new Reply.Show(
                    phrases().say(phrase, conversation.facts()), Keyboard.NONE)));
        }
        if (!buttons.own(press.data())) {
            return again(phrases().say(Phrase.OTHER_CONVERSATION));
        }
        return awake().act(buttons.read(press.data()));
    }

    @Override
    public Turn said(Input.Said said) {
        var own = walk.stand().state().flatMap(state -> state.typed(said.text(), walk.stand().before(), now.today()));
        if (own.isPresent()) {
            return awake().outcome(own.get(), walk.stand().key(), said.source());
        }
        var command = engine.command(said.text());
        if (command.isPresent()) {
            return awake().command(command.get(), List.of());
        }
        if (!fresh()) {
            return resume();
        }
        return atQuestion(asking -> outcome(asking.asked().kind().words(said.text(), asking.before(), now.today()),
                asking.key(), said.source()));
    }

    @Override
    public Turn attached(Input.Attached attached) {
        boolean sameAlbum = !attached.album().isEmpty() && attached.album().equals(conversation.album());
        var turn = atQuestion(asking -> outcome(asking.asked().kind().file(attached, asking.before()), asking.key(),
                attached.source()));
        return new Turn(turn.conversation().inAlbum(attached.album()), sameAlbum ? List.of() : turn.replies(),
                turn.action(), turn.wish());
    }

    @Override
    public Turn shared(Input.Card card) {
        return atQuestion(asking -> outcome(asking.asked().kind().card(card), asking.key(), card.source()));
    }

    @Override
    public Turn amended(Input.Amended amended) {
        for (var step : walk.steps()) {
            if (step.given().source() == amended.source() && amended.source() != 0) {
                return step.state().reread(amended.text(), now.today()).map(reading -> amend(step, reading))
                        .orElseGet(() -> again(phrases().say(Phrase.NOT_AMENDED)));
            }
        }
        return again(phrases().say(Phrase.NOT_AMENDED));
    }

    private Turn amend(Step step, Reading reading) {
        return reading.accept(new Reading.Visitor<>() {
            @Override
            public Turn settled(Answer answer) {
                return engine.shown(conversation.answered(step.key(), new Given(answer, step.given().source()), true), now,
                        phrases().say(Phrase.AMENDED), List.of());
            }

            @Override
            public Turn unfinished(Answer answer) {
                return again(phrases().say(Phrase.NOT_AMENDED));
            }

            @Override
            public Turn refused(Refusal reason) {
                return again(phrases().say(Phrase.NOT_AMENDED));
            }
        });
    }

    @Override
    public Turn other(Input.Other other) {
        return refuse(Refusal.CANNOT_READ);
    }

    private Turn act(Pressed pressed) {
        return pressed.accept(new Pressed.Visitor<>() {
            @Override
            public Turn commanded(Command command) {
                return command(command, List.of());
            }

            @Override
            public Turn edit(String mark) {
                return walk.steps().stream().filter(step -> Buttons.mark(step.key()).equals(mark)).findFirst()
                        .map(step -> engine.shown(conversation.reopened(step.key()), now, "", List.of(new Reply.Bare())))
                        .orElseGet(() -> old());
            }

            @Override
            public Turn picked(String mark, String option) {
                return pick(mark, option);
            }

            @Override
            public Turn garbled() {
                return old();
            }
        });
    }

    private Turn pick(String mark, String option) {
        if (Buttons.mark(walk.stand().key()).equals(mark)) {
            return walk.stand().state().flatMap(state -> state.pick(option, walk.stand().before()))
                    .map(reading -> pressedOutcome(reading, walk.stand().key())).orElseGet(this::old);
        }
        return walk.steps().stream().filter(step -> Buttons.mark(step.key()).equals(mark)).findFirst()
                .flatMap(step -> step.state().pick(option, Optional.of(step.given().answer()))
                        .map(reading -> pressedOutcome(reading, step.key())))
                .orElseGet(this::old);
    }

    private Turn pressedOutcome(Reading reading, String key) {
        return reading.accept(new Reading.Visitor<>() {
            @Override
            public Turn settled(Answer answer) {
                var next = conversation.answered(key, new Given(answer, 0), true);
                var there = engine.walk(next, now);
                return engine.shown(next, there, now, "", List.of(closed(there, key)));
            }

            @Override
            public Turn unfinished(Answer answer) {
                var next = conversation.answered(key, new Given(answer, 0), false);
                var there = engine.walk(next, now);
                var screen = engine.screen(there, next, "");
                return Turn.of(next, there.stand().question().map(asking -> List.<Reply>of(
                        new Reply.Renew(screen.text(asking), screen.keyboard(asking)))).orElseGet(screen::show));
            }

            @Override
            public Turn refused(Refusal reason) {
                return refuse(reason);
            }
        });
    }

    /** The pressed message, with the answer in place of its buttons where it is a question. */
    private Reply closed(Walk there, String key) {
        return there.steps().stream().filter(step -> step.key().equals(key)).findFirst()
                .flatMap(step -> Screen.answered(engine.script(), there, step))
                .<Reply>map(text -> new Reply.Renew(text, Keyboard.NONE)).orElseGet(Reply.Bare::new);
    }

    private Turn outcome(Reading reading, String key, long source) {
        return reading.accept(new Reading.Visitor<>() {
            @Override
            public Turn settled(Answer answer) {
                var next = conversation.answered(key, new Given(answer, source), true);
                return engine.shown(next, now, "", noted(answer));
            }

            @Override
            public Turn unfinished(Answer answer) {
                var next = conversation.answered(key, new Given(answer, source), false);
                var there = engine.walk(next, now);
                var screen = engine.screen(there, next, "");
                return Turn.of(next, there.stand().question().map(asking -> List.<Reply>of(new Reply.Show(
                        phrases().say(Phrase.FILE_TAKEN), screen.keyboard(asking)))).orElseGet(screen::show));
            }

            @Override
            public Turn refused(Refusal reason) {
                return refuse(reason);
            }
        });
    }

    /** After a question that took the place of the phone's keyboard, the keyboard is given back. */
    private List<Reply> noted(Answer answer) {
        return walk.stand().question().map(Stand.Asking::asked).filter(question -> question.kind().takesCard())
                .map(question -> List.<Reply>of(new Reply.Show(phrases().say(Phrase.NOTED, Map.of("answer",
                        PlainText.safe(question.shown(answer, phrases())))), new Keyboard.Remove())))
                .orElse(List.of());
    }

    private Turn command(Command command, List<Reply> first) {
        return switch (command) {
            case START -> walk.steps().isEmpty() && conversation.aside().isEmpty() ? anew() : resume();
            case RISK -> conversation.dialog().equals(engine.script().risk()) || !conversation.aside().isEmpty() ? again("")
                    : engine.shown(conversation.interruptedBy(engine.script().risk()), now, "", first);
            case BACK -> back();
            case HELP -> again(phrases().say(Phrase.HELP));
            case STOP -> Turn.of(conversation.in(Conversation.Phase.PAUSED), List.of(new Reply.Show(
                    phrases().say(Phrase.STOPPED), keys(goOn()))));
            case RESUME -> again("");
            case CANCEL -> Turn.of(conversation, List.of(new Reply.Show(phrases().say(Phrase.CANCEL_SURE),
                    keys(button(Phrase.CANCEL_YES, Command.DISCARD), goOn()))));
            case DISCARD -> Turn.of(conversation.over(Map.of()), List.of(new Reply.Bare(),
                    new Reply.Show(phrases().say(Phrase.CANCELLED), Keyboard.NONE)));
            case RESTART -> anew();
            case CHANGE -> change();
            case KEEP -> walk.stand().question().filter(Screen::canKeep)
                    .map(asking -> engine.shown(conversation.kept(asking.key()), now, "", List.of()))
                    .orElseGet(() -> again(""));
            case SKIP -> walk.stand().question().filter(asking -> asking.asked().skippable())
                    .map(asking -> pressedOutcome(new Reading.Settled(new Answer.Skipped()), asking.key()))
                    .orElseGet(() -> again(""));
            case ENOUGH -> !walk.stand().signpost().isEmpty()
                    ? Turn.of(conversation.over(Map.of()), List.of(new Reply.Bare(),
                    new Reply.Show(phrases().say(Phrase.FAREWELL), Keyboard.NONE))) : again("");
        };
    }

    private Turn back() {
        if (walk.steps().isEmpty()) {
            return conversation.aside().isEmpty() ? again(phrases().say(Phrase.FIRST_ALREADY))
                    : engine.shown(conversation.resumed(), now, phrases().say(Phrase.BACK_TO_QUESTION), List.of());
        }
        var last = walk.steps().get(walk.steps().size() - 1);
        return engine.shown(conversation.reopened(last.key()), now, "", List.of());
    }

    private Turn change() {
        var all = new ArrayList<Button>();
        for (var step : walk.steps()) {
            step.state().recordedAs().ifPresent(label -> all.add(buttons.edit(step.key(), label)));
        }
        all.add(goOn());
        return Turn.of(conversation, List.of(new Reply.Show(phrases().say(Phrase.CHANGE_WHICH), Buttons.rows(all))));
    }

    private Turn anew() {
        return new Turn(conversation.over(Map.of()), List.of(), Optional.empty(), Optional.of(Turn.Wish.BEGIN_ANEW));
    }

    private Turn resume() {
        return Turn.of(conversation.in(Conversation.Phase.PAUSED), List.of(new Reply.Show(phrases().say(Phrase.RESUME),
                keys(goOn(), button(Phrase.START_OVER, Command.RESTART)))));
    }

    private Turn atQuestion(Function<Stand.Asking, Turn> take) {
        return walk.stand().question().map(take).orElseGet(() -> refuse(Refusal.NOT_AN_OPTION));
    }

    private Turn old() {
        return again(phrases().say(Phrase.OLD_BUTTON));
    }

    private Turn again(String note) {
        return engine.shown(conversation.in(Conversation.Phase.OPEN), walk, now, note, List.of());
    }

    private Turn refuse(Refusal reason) {
        return again(walk.stand().question().flatMap(asking -> asking.asked().refusal(reason))
                .orElseGet(() -> phrases().refusal(reason)).fill(Map.of()));
    }

    private boolean fresh() {
        return conversation.phase() == Conversation.Phase.OPEN
                && Duration.between(lastTouched, now.at()).compareTo(PAUSE) < 0;
    }

    private Move awake() {
        return new Move(engine, conversation.in(Conversation.Phase.OPEN), now.at(), now, walk);
    }

    private Button goOn() {
        return button(Phrase.GO_ON, Command.RESUME);
    }

    private Button button(Phrase label, Command command) {
        return buttons.command(phrases().say(label), command);
    }

    private static Keyboard keys(Button... keys) {
        return Buttons.rows(List.of(keys));
    }

    private Phrases phrases() {
        return engine.script().phrases();
    }
}
