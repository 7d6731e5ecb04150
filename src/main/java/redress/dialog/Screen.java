package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.PlainText;

/** Shows where a conversation stands. */
final class Screen implements Stand.Visitor<List<Reply>> {

    /** How much of an earlier answer is shown above its question. */
    private static final int EXCERPT = 200;

    private final Script script;
    private final Outlook outlook;
    private final Walk walk;
    private final Buttons buttons;
    private final String note;
    private final boolean arrived;
    private final boolean amongStaff;

    /**
     * A screen.
     *
     * @param note    a sentence that comes first, such as why an input was no answer; empty if there is none
     * @param arrived whether the conversation has just come to stand there; what is said on the way is shown only then
     * @param amongStaff whether it is shown in a group to somebody who works on cases
     */
    Screen(Script script, Outlook outlook, Walk walk, Buttons buttons, String note, boolean arrived,
           boolean amongStaff) {
        this.script = script;
        this.outlook = outlook;
        this.walk = walk;
        this.buttons = buttons;
        this.note = note;
        this.arrived = arrived;
        this.amongStaff = amongStaff;
    }

    /** The replies that show where the walk stands. */
    List<Reply> show() {
        return walk.stand().accept(this);
    }

    @Override
    public List<Reply> asking(Stand.Asking asking) {
        return List.of(new Reply.Show(text(asking), keyboard(asking),
                !asking.asked().kind().copied().isEmpty()));
    }

    /** The text of a question, with all that stands around it. */
    String text(Stand.Asking asking) {
        return paragraphs(Stream.of(note.isEmpty() ? progress() : note, saidOnTheWay(),
                asking.asked().ask().fill(walk::value),
                soFar(asking)));
    }

    /** The buttons of a question. */
    Keyboard keyboard(Stand.Asking asking) {
        var question = asking.asked();
        if (question.kind().takesCard() && !amongStaff && !walk.isAnonymous()) {
            return new Keyboard.AskContact(say(Phrase.SHARE_PHONE), standing(asking));
        }
        var all = new ArrayList<Button>();
        question.kind().options(asking.before()).forEach(option -> all.add(buttons.option(asking.key(), option)));
        if (!question.kind().copied().isEmpty()) {
            all.add(new Button.Copy(say(Phrase.COPY_CODE), question.kind().copied()));
        }
        if (question.skippable()) {
            all.add(buttons.option(asking.key(), new Option(AnswerKind.SKIP, question.skip())));
        }
        if (canKeep(asking)) {
            all.add(buttons.option(asking.key(), new Option(AnswerKind.KEEP, say(Phrase.KEEP))));
        }
        return Keyboard.rows(andAlways(all));
    }

    @Override
    public List<Reply> reviewing(Stand.Reviewing reviewing) {
        var review = reviewing.review();
        var lines = walk.told().stream().map(told -> told.label() + ":\n" + PlainText.safe(told.shown()))
                .collect(Collectors.joining("\n\n"));
        var text = paragraphs(Stream.of(note, saidOnTheWay(), review.words().fill(walk::value), lines));
        var all = new ArrayList<Button>();
        all.add(buttons.option(reviewing.key(), new Option(Review.SUBMIT, review.submit())));
        all.add(buttons.command(say(Phrase.CHANGE), Command.CHANGE));
        return List.of(new Reply.Show(text, Keyboard.rows(andAlways(all))));
    }

    @Override
    public List<Reply> pointing(Stand.Pointing pointing) {
        var signpost = pointing.post();
        var replies = new ArrayList<Reply>();
        if (!pointing.copies().isEmpty() && arrived) {
            replies.add(new Reply.Show(paragraphs(Stream.concat(Stream.of(say(Phrase.YOUR_WORDS)),
                    pointing.copies().stream().map(PlainText::safe))), Keyboard.NONE));
        }
        var all = new ArrayList<Button>();
        signpost.onward().forEach(option -> all.add(buttons.option(pointing.key(), option)));
        all.add(buttons.command(say(Phrase.ENOUGH), Command.ENOUGH));
        replies.add(0, new Reply.Show(paragraphs(Stream.of(note, saidOnTheWay(),
                signpost.words().fill(walk::value))), Keyboard.rows(andAlways(all))));
        return replies;
    }

    @Override
    public List<Reply> ended(Stand.Ended ended) {
        var text = paragraphs(Stream.concat(Stream.concat(Stream.of(note), walk.says().stream()),
                ended.farewell().map(words -> words.fill(walk::value)).stream()));
        return text.isEmpty() ? List.of() : List.of(new Reply.Show(text, Keyboard.rows(andAlways(new ArrayList<>()))));
    }

    @Override
    public List<Reply> lost(Stand.Lost lost) {
        return List.of(new Reply.Show(say(Phrase.LOST),
                Keyboard.rows(List.of(buttons.command(say(Phrase.START_OVER), Command.RESTART)))));
    }

    /** Whether the answer that is there can be kept by a press. */
    static boolean canKeep(Stand.Asking asking) {
        return asking.before().isPresent() && !asking.asked().kind().gathers() && !asking.asked().isSecret();
    }

    private List<String> standing(Stand.Asking asking) {
        var labels = new ArrayList<String>();
        if (asking.asked().skippable()) {
            labels.add(asking.asked().skip());
        }
        if (canKeep(asking)) {
            labels.add(say(Phrase.KEEP));
        }
        if (!walk.steps().isEmpty()) {
            labels.add(say(Phrase.BACK));
        }
        if (offersAlarm()) {
            labels.add(say(Phrase.AT_RISK));
        }
        return labels;
    }

    private List<Button> andAlways(List<Button> own) {
        if (!walk.steps().isEmpty() && walk.stand().state().isPresent()) {
            own.add(buttons.command(say(Phrase.BACK), Command.BACK));
        }
        if (offersAlarm()) {
            own.add(buttons.alarm(say(Phrase.AT_RISK), walk.isAnonymous()));
        }
        return own;
    }

    /** Everywhere but at the questions that the alarm itself asks. */
    private boolean offersAlarm() {
        return !amongStaff && (!walk.isRisk() || walk.stand().state().isEmpty());
    }

    private String saidOnTheWay() {
        return arrived ? String.join("\n\n", walk.says()) : "";
    }

    private String progress() {
        if (amongStaff || !walk.countsHere()) {
            return "";
        }
        int done = Outlook.answered(walk.steps());
        return script.phrases().say(Phrase.PROGRESS, Map.of("n", Integer.toString(done + 1),
                "total", Integer.toString(done + outlook.ahead(walk.frames()))));
    }

    private String soFar(Stand.Asking asking) {
        return canKeep(asking) ? asking.before().map(answer -> script.phrases().say(Phrase.SO_FAR, Map.of("answer",
                PlainText.shortened(PlainText.safe(answer.shown(asking.asked().kind(), script.phrases())), EXCERPT))))
                .orElse("") : "";
    }

    private String say(Phrase phrase) {
        return script.phrases().say(phrase);
    }

    private static String paragraphs(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
