package redress.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small script of {@link Scripts} in another language: every text is marked, and dates are typed in Welsh. */
final class WelshScript implements State.Visitor<State> {

    private static final DateVocabulary DATES = new DateVocabulary(Language.named("cy"), Map.of(
            "yesterday", List.of("ddoe"), "march", List.of("Mawrth", "Fawrth"), "tuesday", List.of("dydd Mawrth"),
            "last tuesday", List.of("dydd Mawrth diwethaf"), "of", List.of("o"), "ago", List.of("yn ôl"),
            "week", List.of("wythnos")));

    private WelshScript() {
    }

    /** English first, Welsh second. */
    static Languages both() {
        var english = Scripts.script();
        var dialogs = new LinkedHashMap<String, Dialog>();
        english.dialogs().forEach((id, dialog) -> {
            var states = new LinkedHashMap<String, State>();
            dialog.states().forEach((name, state) -> states.put(name, state.accept(new WelshScript())));
            dialogs.put(id, dialog.withStates(states));
        });
        return new Languages(List.of(english, new Script(dialogs, english.start(), english.risk(), phrases())));
    }

    private static Phrases phrases() {
        var english = Scripts.phrases();
        var texts = new LinkedHashMap<Phrase, Template>();
        english.texts().forEach((phrase, text) -> texts.put(phrase, marked(text)));
        var refusals = new LinkedHashMap<Refusal, Template>();
        english.refusals().forEach((refusal, text) -> refusals.put(refusal, marked(text)));
        return new Phrases(Language.named("cy"), texts, refusals, Map.of("yn ôl", Command.BACK, "iaith", Command.LANGUAGE),
                Map.of(Counted.FILES, Map.of(PluralForm.OTHER, Template.of("{n} ffeil"))), DATES);
    }

    private static Template marked(Template text) {
        return Template.of("cy " + text);
    }

    @Override
    public State question(Question question) {
        return new Question(question.name(), marked(question.ask()), question.label().isEmpty() ? "" : "cy " + question.label(),
                kind(question.kind()), question.concern(), question.skip().isEmpty() ? "" : "cy " + question.skip(),
                question.refuse(), question.next());
    }

    private static AnswerKind kind(AnswerKind kind) {
        if (kind instanceof ChoiceKind choice) {
            return new ChoiceKind(choice.options().stream().map(WelshScript::option).toList());
        }
        return kind instanceof DateKind date ? new DateKind(date.earliest(), date.future(), "cy " + date.unsure(), DATES) : kind;
    }

    private static Option option(Option option) {
        return new Option(option.id(), "cy " + option.label());
    }

    @Override
    public State say(Say say) {
        return new Say(say.name(), marked(say.words()), say.next());
    }

    @Override
    public State subDialog(SubDialog call) {
        return call;
    }

    @Override
    public State review(Review review) {
        return new Review(review.name(), marked(review.words()), "cy " + review.submit(), review.next());
    }

    @Override
    public State signpost(Signpost signpost) {
        return signpost.saying(signpost.signpost(), marked(signpost.words()));
    }

    @Override
    public State end(End end) {
        if (end instanceof OpenCase open) {
            return new OpenCase(open.name(), open.kind(), open.stage(), open.teams(), open.held(), open.copies(), open.with(),
                    open.invite(), open.counts(), open.since(), open.confidential(), open.urgent(), marked(open.words()), open.tell());
        }
        return end instanceof Alarm alarm ? new Alarm(alarm.name(), marked(alarm.words()))
                : new Farewell(end.name(), marked(end.farewell().orElseThrow()));
    }
}
