package redress.dialog;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a pack says in the situations that every conversation knows, and how it writes dates.
 *
 * @param texts    one text for each phrase
 * @param refusals one sentence for each refusal
 * @param patterns what people type for each command, in lower case
 */
public record Phrases(Map<Phrase, Template> texts, Map<Refusal, Template> refusals, Map<String, Command> patterns) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    public Phrases {
        texts = new EnumMap<>(texts);
        refusals = new EnumMap<>(refusals);
        patterns = Map.copyOf(patterns);
    }

    /** A phrase without places. */
    public String say(Phrase phrase) {
        return texts.get(phrase).fill(Map.of());
    }

    /** A phrase with its places filled. */
    public String say(Phrase phrase, Map<String, String> values) {
        return texts.get(phrase).fill(values);
    }

    /** The sentence for a refusal. */
    public Template refusal(Refusal reason) {
        return refusals.get(reason);
    }

    /** A day: "Tuesday 29 December 2026". */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** A time of day: "14:05", in the zone that it carries. */
    public String time(ZonedDateTime time) {
        return TIME.format(time);
    }

    /** How many files there are. */
    public String files(int count) {
        return switch (count) {
            case 0 -> say(Phrase.NO_FILES);
            case 1 -> say(Phrase.ONE_FILE);
            default -> say(Phrase.SOME_FILES, Map.of("n", Integer.toString(count)));
        };
    }
}
