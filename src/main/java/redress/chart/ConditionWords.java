package redress.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.dialog.AnswerName;
import redress.dialog.Condition;
import redress.dialog.Option;

/** Puts a condition into words, with the labels of options where they are known. */
final class ConditionWords implements Condition.Visitor<String> {

    private static final String ANSWERED = " was answered";

    private final Map<String, List<Option>> options;
    private final String here;

    /**
     * Words for the rules of one state.
     *
     * @param options the options of the dialog's questions, by the name of the answer
     * @param here    the state whose rules they are: its own answer needs no name
     */
    ConditionWords(Map<String, List<Option>> options, String here) {
        this.options = options;
        this.here = here;
    }

    /** The condition in words; nothing for one that always holds. */
    String of(Condition condition) {
        return condition.accept(this);
    }

    @Override
    public String all(Condition.All all) {
        var named = all.of().stream().map(this::of).toList();
        return named.stream().filter(words -> !isImplied(words, named)).collect(Collectors.joining(" and "));
    }

    /** That something was answered goes without saying where it is told what was. */
    private static boolean isImplied(String words, List<String> all) {
        return words.endsWith(ANSWERED) && all.stream().filter(other -> !other.equals(words))
                .anyMatch(other -> other.startsWith(words.substring(0, words.length() - ANSWERED.length()) + ": "));
    }

    @Override
    public String any(Condition.Any any) {
        return any.of().stream().map(this::of).collect(Collectors.joining(" or "));
    }

    @Override
    public String not(Condition.Not not) {
        return "not (" + of(not.of()) + ")";
    }

    @Override
    public String in(Condition.In in) {
        var known = options.getOrDefault(in.answer().path(), List.of());
        var labels = known.stream().filter(option -> in.options().contains(option.id())).map(Option::label)
                .collect(Collectors.joining(" / "));
        return named(in.answer(), labels.isEmpty() ? in.options().stream().sorted().collect(Collectors.joining(" / ")) : labels);
    }

    @Override
    public String answered(Condition.Answered answered) {
        return answered.answer().path().equals(here) ? "answered" : words(answered.answer()) + ANSWERED;
    }

    @Override
    public String before(Condition.Before before) {
        return named(before.answer(), "before " + before.day().words());
    }

    @Override
    public String after(Condition.After after) {
        return named(after.answer(), "after " + after.day().words());
    }

    @Override
    public String atLeast(Condition.AtLeast atLeast) {
        return named(atLeast.answer(), "at least " + atLeast.least());
    }

    private String named(AnswerName answer, String value) {
        return answer.path().equals(here) ? value : words(answer) + ": " + value;
    }

    private static String words(AnswerName answer) {
        return answer.path().substring(answer.path().lastIndexOf('/') + 1).replace('_', ' ');
    }
}
