package redress.dialog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A deep link, as on a poster: the first dialog begins with some answers given. They are answers like any others, which can
 * be changed in the review and drive nothing where the way does not lead by.
 *
 * @param answers what is answered, by the keys of the answers: options by their ids (several parted by blanks), all else by
 *                its words
 */
public record Link(Map<String, String> answers) {

    /** No answers at all. */
    public static final Link NONE = new Link(Map.of());

    public Link {
        answers = Map.copyOf(answers);
    }

    /**
     * The answers as a conversation keeps them. What can be no answer (any more) is left out, and is asked.
     *
     * @param today the day at which relative dates are taken
     */
    Map<String, Given> given(Script script, LocalDate today) {
        var given = new LinkedHashMap<String, Given>();
        answers.forEach((key, value) -> question(script, key).flatMap(state -> answer(state, value, today))
                .ifPresent(answer -> given.put(key, new Given(answer, 0))));
        return given;
    }

    /**
     * The question whose answer has that key in a conversation that begins with the first dialog; nothing if there is none.
     * Nothing is ever sent by a link, so a review is none.
     */
    public static Optional<State> question(Script script, String key) {
        var dialog = script.dialog(script.start());
        var names = key.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            var name = names[i];
            dialog = dialog.flatMap(here -> Optional.ofNullable(here.states().get(name)))
                    .flatMap(State::called).flatMap(script::dialog);
        }
        return dialog.flatMap(here -> Optional.ofNullable(here.states().get(names[names.length - 1])))
                .filter(state -> state.asked().isPresent());
    }

    /** What a state makes of a value; nothing if that is no answer there. */
    public static Optional<Answer> answer(State state, String value, LocalDate today) {
        Optional<Answer> chosen = Optional.empty();
        for (var option : value.split(" ")) {
            var before = chosen;
            chosen = state.pick(option, before).flatMap(Reading::taken);
            if (chosen.isEmpty()) {
                return state.reread(value, today).flatMap(Reading::answer);
            }
        }
        var ticked = chosen;
        return state.gathers() ? state.pick(AnswerKind.DONE, ticked).flatMap(Reading::answer) : ticked;
    }
}
