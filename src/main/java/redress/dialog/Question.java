package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.message.EvidenceRules;

/**
 * Asks one thing.
 *
 * @param name   its name, under which the answer is kept
 * @param ask    the question
 * @param label  what it is called in the review and for staff: "When it happened"; empty where the answer only finds the way
 * @param kind   what counts as an answer
 * @param concern what the answer says about who reads
 * @param skip   the words of the button that passes it over; empty where it cannot be
 * @param refuse its own sentences for inputs that are no answer
 * @param next   where it leads
 */
public record Question(String name, Template ask, String label, AnswerKind kind, Concern concern, String skip,
                       Map<Refusal, Template> refuse, List<Rule> next) implements State {
    public Question {
        refuse = Map.copyOf(refuse);
        next = List.copyOf(next);
    }

    @Override
    public State puttingOff(List<String> clocks) {
        return new Question(name, ask, label, kind.puttingOff(clocks), concern, skip, refuse, next);
    }

    /** The same question of somebody whose conversation began with these facts. */
    Question on(Map<String, String> facts) {
        var bound = kind.on(facts);
        return bound == kind ? this : new Question(name, ask, label, bound, concern, skip, refuse, next);
    }

    /** Its own sentence for a refusal, if it has one. */
    public Optional<Template> refusal(Refusal reason) {
        return Optional.ofNullable(refuse.get(reason));
    }

    /** Whether it can be passed over. */
    public boolean skippable() {
        return !skip.isEmpty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.question(this);
    }

    @Override
    public Optional<String> recordedAs() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    @Override
    public List<Option> choices() {
        var passedOver = skippable() ? Stream.of(new Option("skipped", skip)) : Stream.<Option>empty();
        return Stream.concat(kind.options(Optional.empty()).stream()
                .map(option -> option.id().equals(AnswerKind.UNSURE) ? new Option("unsure", option.label()) : option)
                .filter(option -> !option.id().startsWith("-")), passedOver).toList();
    }

    @Override
    public Optional<Template> asked() {
        return Optional.of(ask);
    }

    @Override
    public String shown(Answer answer, Phrases phrases) {
        return answer.shown(kind, phrases);
    }

    @Override
    public Optional<Reading> pick(String option, Optional<Answer> before) {
        if (option.equals(AnswerKind.SKIP) && skippable()) {
            return Optional.of(new Reading.Settled(new Answer.Skipped()));
        }
        return option.equals(AnswerKind.KEEP) ? before.map(Reading.Settled::new) : Optional.of(kind.pick(option, before));
    }

    @Override
    public Optional<Reading> typed(String text, Optional<Answer> before, LocalDate today) {
        if (skippable() && Choices.plain(text).equals(Choices.plain(skip))) {
            return Optional.of(new Reading.Settled(new Answer.Skipped()));
        }
        return kind.takesAnyWords() ? Optional.empty()
                : Optional.of(kind.words(text, before, today)).filter(Reading::isAnswer);
    }

    @Override
    public Optional<Reading> reread(String text, LocalDate today) {
        return kind.gathers() ? Optional.empty()
                : Optional.of(kind.words(text, Optional.empty(), today)).filter(Reading::isAnswer);
    }

    @Override
    public boolean isSecret() {
        return kind.isSecret();
    }

    @Override
    public boolean asksName() {
        return kind.isName();
    }

    @Override
    public Optional<EvidenceRules> evidence() {
        return kind.evidence();
    }

    @Override
    public boolean gathers() {
        return kind.gathers();
    }

    @Override
    public Optional<Answer> continued(Answer answer, String words) {
        return kind.continued(answer, words);
    }

    @Override
    public Optional<String> concerned(Answer answer) {
        return concern.isMeantBy(answer) ? Optional.of(concern.team()) : Optional.empty();
    }
}
