package redress.dialog;

import java.time.LocalDate;
import java.util.List;
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

    /** The options that were chosen; those of a fact are parted by blanks. */
    Set<String> chosen(AnswerName reference) {
        var fact = begun.get(reference.path());
        return fact != null ? Set.copyOf(List.of(fact.split(" "))) : answer(reference).map(Answer::ids).orElse(Set.of());
    }

    boolean isAnswered(AnswerName reference) {
        return begun.containsKey(reference.path()) && !begun.get(reference.path()).equals("unsure") || answer(reference).map(Answer::hasValue).orElse(false);
    }

    Optional<LocalDate> day(AnswerName reference) {
        return answer(reference).flatMap(Answer::date);
    }

    long count(AnswerName reference) {
        var fact = begun.get(reference.path());
        return fact != null ? fact.split(" ").length : answer(reference).map(Answer::size).orElse(0L);
    }
}
