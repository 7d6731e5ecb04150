package redress.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import redress.message.ReceiptCode;

/** One input to one conversation: finds out what it means, an answer or a command. */
final class Move implements Input.Visitor<Turn> {

    /** After so long a pause, words are not taken for the answer to a question that may be forgotten; our own measure. */
    static final Duration PAUSE = Duration.ofHours(12);

    /** A code with a slip in it: about as long, in groups or not, and with a digit, which hardly a word of people has. */
    private static final Pattern MISTYPED = Pattern.compile("(?=.*\\d)\\s*[\\p{Alnum}](?:[\\s\\p{Pd}.,_]*\\p{Alnum}){11,19}\\s*");

    private final Scene scene;
    private final Conversation before;
    private final boolean fresh;

    /**
     * A move.
     *
     * @param conversation the conversation as it was
     * @param now          when the input came
     */
    Move(Engine engine, Conversation conversation, Moment now) {
        this.before = conversation;
        this.scene = Scene.of(engine, conversation.touchedAt(now.at()), now);
        this.fresh = scene.isRisk() || engine.isAmongStaff()
                || Duration.between(conversation.touched(), now.at()).compareTo(PAUSE) < 0;
    }

    @Override
    public Turn pressed(Input.Press press) {
        var language = Buttons.language(press);
        if (language.isPresent()) {
            return new Obeying(scene).speak(language.get(), List.of(new Reply.Bare()));
        }
        if (isOver()) {
            return over();
        }
        if (Buttons.isAlarm(press) && !scene.engine().isAmongStaff()) {
            return new Obeying(scene).obey(Command.RISK);
        }
        return scene.buttons().own(press.data()) ? scene.buttons().read(press.data()).accept(new Pressing())
                : scene.again(scene.say(Phrase.OTHER_CONVERSATION));
    }

    @Override
    public Turn said(Input.Said said) {
        return carefully(said.text(), said.source(), heard(said));
    }

    /** What came with a code must not stay in the chat, whatever became of it. */
    private Turn carefully(String text, long source, Turn turn) {
        var secret = scene.stand().question().map(Stand.Asking::asked).filter(Question::isSecret);
        boolean isCode = ReceiptCode.read(text).isPresent() || secret.isPresent() && MISTYPED.matcher(text).matches();
        return isCode ? turn.withSecret(source, secret.filter(asked -> asked.kind().isTypedBack(text)).isPresent()) : turn;
    }

    private Turn heard(Input.Said said) {
        if (scene.conversation().phase() != Conversation.Phase.OPEN && !scene.isRisk()) {
            return beforeAnythingElse(said);
        }
        var stand = scene.stand();
        var own = scene.typed(said.text());
        if (own.isPresent()) {
            return new Answering(scene.open()).sent(own.get(), stand.key(), said.source());
        }
        return command(said).orElseGet(() -> fresh ? new Answering(scene.open()).said(said)
                : new Obeying(scene).pause(said));
    }

    @Override
    public Turn attached(Input.Attached attached) {
        return carefully(attached.ticket().caption(), attached.source(), received(attached));
    }

    private Turn received(Input.Attached attached) {
        var open = scene.open();
        return atQuestion(asking -> {
            var reading = asking.asked().kind().file(attached, asking.before());
            var turn = new Answering(open).sent(reading, asking.key(), attached.source());
            // An album comes file by file: each thing that is to be said about it is said once.
            var said = attached.album().isEmpty() ? "" : attached.album() + " " + reading.gist();
            return turn.saying(turn.conversation().inAlbum(said),
                    !said.isEmpty() && said.equals(scene.conversation().album()) ? List.of() : turn.replies());
        });
    }

    @Override
    public Turn shared(Input.Card card) {
        return scene.walk().isAnonymous() ? scene.refuse(Refusal.NOT_SHARED_HERE)
                : atQuestion(asking -> new Answering(scene.open()).sent(asking.asked().kind().card(card, asking.before()), asking.key(),
                        card.source()));
    }

    @Override
    public Turn placed(Input.Place place) {
        return scene.walk().isAnonymous() ? scene.refuse(Refusal.NOT_SHARED_HERE)
                : atQuestion(asking -> new Answering(scene.open()).sent(asking.asked().kind().place(place, asking.before()),
                        asking.key(), place.source()));
    }

    @Override
    public Turn done(Input.FileDone done) {
        return new FileNews(scene, before).done(done);
    }

    @Override
    public Turn refused(Input.FileRefused refused) {
        return new FileNews(scene, before).refused(refused);
    }

    @Override
    public Turn amended(Input.Amended amended) {
        if (isOver()) {
            return over();
        }
        // Whoever corrects a code that they mistyped means it to be read.
        boolean code = scene.stand().question().filter(asking -> asking.asked().isSecret()).isPresent();
        return code ? said(new Input.Said(amended.text(), amended.source())) : carefully(amended.text(), amended.source(),
                new Answering(scene).amended(amended));
    }

    @Override
    public Turn other(Input.Other other) {
        return scene.refuse(Refusal.CANNOT_READ);
    }

    /** While something is asked about the conversation itself, words answer that and no question behind it. */
    private Turn beforeAnythingElse(Input.Said said) {
        var obeying = new Obeying(scene);
        return changed(said).or(() -> command(said)).orElseGet(() -> switch (scene.conversation().phase()) {
            case CANCELLING -> obeying.obey(Command.CANCEL);
            case CHANGING -> obeying.obey(Command.CHANGE);
            default -> obeying.pause(said);
        });
    }

    private Optional<Turn> changed(Input.Said said) {
        return scene.conversation().phase() == Conversation.Phase.CHANGING ? scene.walk().steps().stream()
                .filter(step -> step.state().recordedAs().filter(label -> Choices.plain(label).equals(Choices.plain(said.text())))
                        .isPresent())
                .findFirst().map(step -> new Answering(scene.open()).edit(Buttons.mark(step.key()))) : Optional.empty();
    }

    private Optional<Turn> command(Input.Said said) {
        var commands = scene.engine().commands();
        boolean staff = scene.engine().isAmongStaff();
        return commands.otherLanguage(scene.script(), said.text()).filter(code -> !staff)
                .map(code -> new Obeying(scene).speak(code, List.of()))
                .or(() -> commands.command(scene.script(), said.text())
                        .filter(command -> !staff || command != Command.RISK && command != Command.LANGUAGE)
                        .map(new Obeying(scene)::obey));
    }

    private Turn atQuestion(Function<Stand.Asking, Turn> take) {
        return scene.stand().question().map(take).orElseGet(() -> scene.refuse(Refusal.NOT_AN_OPTION));
    }

    private boolean isOver() {
        return scene.conversation().phase() == Conversation.Phase.OVER;
    }

    private Turn over() {
        var sent = scene.conversation().facts().containsKey("reference");
        var words = scene.say(sent ? Phrase.SENT_ALREADY
                : scene.amongStaffOr(Phrase.STAFF_OVER, Phrase.OVER_ALREADY), scene.conversation().facts());
        return Turn.of(scene.conversation(), List.of(new Reply.Bare(),
                new Reply.Show(words, scene.always())), scene.walk());
    }

    /** What a button of this conversation means. */
    private final class Pressing implements Pressed.Visitor<Turn> {

        @Override
        public Turn commanded(Command command) {
            return new Obeying(scene).obey(command);
        }

        @Override
        public Turn edit(String mark) {
            return new Answering(scene.open()).edit(mark);
        }

        @Override
        public Turn picked(String mark, String option) {
            return new Answering(scene.open()).pick(mark, option);
        }

        @Override
        public Turn decided(String mark, boolean keep) {
            return new FileNews(scene, scene.conversation()).decided(mark, keep);
        }

        @Override
        public Turn garbled() {
            return new Answering(scene.open()).old();
        }
    }
}
