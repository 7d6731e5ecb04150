package redress.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import redress.calendar.Period;

/**
 * What a pack says in one language in the situations that every conversation knows, and how it writes dates and counts.
 *
 * @param language the language
 * @param texts    one text for each phrase
 * @param refusals one sentence for each refusal
 * @param patterns what people type for each command, in lower case
 * @param counts   what is counted, in the forms that the language tells apart, with the place {n}; at least the last form
 * @param dates    how people type dates
 */
public record Phrases(Language language, Map<Phrase, Template> texts, Map<Refusal, Template> refusals,
                      Map<String, Command> patterns, Map<Counted, Map<PluralForm, Template>> counts,
                      DateVocabulary dates) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    public Phrases {
        texts = new EnumMap<>(texts);
        refusals = new EnumMap<>(refusals);
        patterns = Map.copyOf(patterns);
        counts = Map.copyOf(counts);
    }

    /** The same, with what it lacks said in the words of others. */
    public Phrases completedBy(Phrases others) {
        return new Phrases(language, complete(texts, others.texts), complete(refusals, others.refusals), patterns, counts, dates);
    }

    private static <T extends Enum<T>> Map<T, Template> complete(Map<T, Template> own, Map<T, Template> others) {
        var all = new EnumMap<>(own);
        all.replaceAll((name, text) -> text.isBlank() ? others.getOrDefault(name, text) : text);
        return all;
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

    /** A day: "Tuesday 29 December 2026", "dydd Mawrth 29 Rhagfyr 2026". */
    public String date(LocalDate day) {
        return dates.write(day);
    }

    /** A moment in the organisation's zone: "Tuesday 29 December 2026, 14:05". */
    public String moment(LocalDate day, LocalTime time) {
        return date(day) + ", " + TIME.format(time);
    }

    /** A moment, short, for a list: "29 Dec, 14:05"; with the year if it is not that of today. */
    public String brief(LocalDateTime at, LocalDate today) {
        var form = at.getYear() == today.getYear() ? "d MMM, HH:mm" : "d MMM uuuu, HH:mm";
        return DateTimeFormatter.ofPattern(form, language.locale()).format(at);
    }

    /** So many of something: "1 working day", "2 ddiwrnod gwaith". */
    public String count(Counted what, long count) {
        var forms = counts.getOrDefault(what, Map.of());
        var form = forms.getOrDefault(PluralForm.of(language.code(), count), forms.get(PluralForm.OTHER));
        return form == null ? count + " " + what.id() : form.fill(Map.of("n", Long.toString(count)));
    }

    /** A length of time in words: "2 working days". */
    public String period(Period period) {
        return Counted.of(period).map(what -> count(what, period.count())).orElseGet(period::words);
    }

    /** How many files there are. */
    public String files(int count) {
        return count == 0 ? say(Phrase.NO_FILES) : count(Counted.FILES, count);
    }
}
