package redress.dialog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What conditions can see: the live answers up to here, the facts that the conversation began with, and today. Names with
 * a dot, such as {@code case.kind}, are facts.
 */
public final class Facts {

    private final Map<String, Given> live;
    private final Map<String, String> begun;
    private final String prefix;
    private final LocalDate today;

    Facts(Map<String, Given> live, Map<String, String> begun, String prefix, LocalDate today) {
        this.live = live;
        this.begun = begun;
        this.prefix = prefix;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    Optional<Answer> answer(AnswerName reference) {
        return Optional.ofNullable(live.get(reference.key(prefix))).map(Given::answer);
    }

    Set<String> chosen(AnswerName reference) {
        var fact = begun.get(reference.path());
        return fact != null ? Set.of(fact) : answer(reference).map(Answer::ids).orElse(Set.of());
    }

    boolean isAnswered(AnswerName reference) {
        return begun.containsKey(reference.path()) || answer(reference).map(Answer::hasValue).orElse(false);
    }

    Optional<LocalDate> day(AnswerName reference) {
        return answer(reference).flatMap(Answer::date);
    }

    long count(AnswerName reference) {
        return answer(reference).map(Answer::size).orElse(0L);
    }
}
