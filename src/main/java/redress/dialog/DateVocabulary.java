package redress.dialog;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How dates are typed and written in a language: its words, each with the English word that {@link DateWords} reads. Its
 * first word for a month or a day of the week is how a date is written; without them the Java platform's names are.
 */
public final class DateVocabulary {

    /** English: nothing has to be put into other words. */
    public static final DateVocabulary ENGLISH = new DateVocabulary(Language.ENGLISH, Map.of());

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})(?:\\p{L}{2,4})(?![\\p{L}\\d])");

    private final Language language;
    private final Map<String, List<String>> words;
    private final DateTimeFormatter written;
    private final Map<String, String> english = new HashMap<>();
    private final Optional<Pattern> known;

    /** Takes for each English word what the language says, in any letter case. */
    public DateVocabulary(Language language, Map<String, List<String>> words) {
        this.language = language;
        this.words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        words.forEach((meant, said) -> said.forEach(each -> english.putIfAbsent(plain(each), meant)));
        this.known = english.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile("(?<![\\p{L}\\d])(?:"
                + english.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote)
                        .collect(Collectors.joining("|")) + ")(?![\\p{L}\\d])"));
            this.written = written();
    }

    /** A day: "Tuesday 29 December 2026", "dydd Mawrth 29 Rhagfyr 2026". */
    String write(LocalDate day) {
        return written.format(day);
    }

    /** Typed words with all that is known put into English, longest words first; the rest stays as it is. */
    String inEnglish(String typed) {
        if (known.isEmpty()) {
            return typed;
        }
        var bare = ORDINAL.matcher(plain(typed)).replaceAll("$1");
        return known.get().matcher(bare).replaceAll(found -> Matcher.quoteReplacement(english.get(found.group())))
                .replaceAll("\\s+", " ").strip();
    }

    private DateTimeFormatter written() {
        var format = new DateTimeFormatterBuilder();
        names(Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))).ifPresentOrElse(
                names -> format.appendText(ChronoField.DAY_OF_WEEK, names), () -> format.appendPattern("EEEE"));
        format.appendPattern(" d ");
        names(Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))).ifPresentOrElse(
                names -> format.appendText(ChronoField.MONTH_OF_YEAR, names), () -> format.appendPattern("MMMM"));
        return format.appendPattern(" uuuu").toFormatter(language.locale());
    }

    private Optional<Map<Long, String>> names(Stream<String> inEnglish) {
        var names = new HashMap<Long, String>();
        var all = inEnglish.map(each -> words.getOrDefault(each.toLowerCase(Locale.ROOT), List.of())).toList();
        all.stream().filter(said -> !said.isEmpty()).forEach(said -> names.put(names.size() + 1L, said.get(0)));
        return names.size() == all.size() ? Optional.of(names) : Optional.empty();
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").strip()
                .toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
    }

    /** Whether the other has the same words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DateVocabulary same && same.words.equals(words) && same.language.equals(language);
    }

    @Override
    public int hashCode() {
        return words.hashCode() + language.hashCode();
    }
}
