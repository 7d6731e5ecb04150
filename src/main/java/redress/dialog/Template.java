package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text with places in it, such as {@code "Your reference is {reference}."}. What fills a place is put in as it is and
 * never read again as a template.
 */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_./-]+)}");

    /** What stands between paragraphs. */
    private static final String BREAK = "\n\n";

    /** No text at all. */
    public static final Template NONE = of("");

    private final List<Part> parts;
    private final String whole;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.whole = places().isEmpty() ? toString() : "";
    }

    /** Reads a text; a brace that opens no place is an ordinary character. */
    public static Template of(String text) {
        return of(text, Map.of());
    }

    /** Reads a text and fills at once the places that never change, such as the organisation's name. */
    public static Template of(String text, Map<String, String> constants) {
        if (text.indexOf('{') < 0) {
            return new Template(List.of(new Part.Words(text)));
        }
        var parts = new ArrayList<Part>();
        var matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Part.Words(text.substring(from, matcher.start())));
            var constant = constants.get(matcher.group(1));
            parts.add(constant == null ? new Part.Place(matcher.group(1)) : new Part.Words(constant));
            from = matcher.end();
        }
        parts.add(new Part.Words(text.substring(from)));
        return new Template(parts);
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return toString().isBlank();
    }

    /** The names of the places that are still open, in order. */
    public List<String> places() {
        return parts.stream().flatMap(part -> part.place().stream()).toList();
    }

    /** The text with each place filled by what {@code values} gives for its name, or by nothing. */
    public String fill(Function<String, Optional<String>> values) {
        if (!whole.isEmpty()) {
            return whole;
        }
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.filled(values)));
        return text.toString();
    }

    /** The same with those places filled for which {@code values} has something; the others stay open. */
    public Template with(Function<String, Optional<String>> values) {
        return whole.isEmpty() ? new Template(parts.stream().map(part -> part.place().flatMap(values)
                .<Part>map(Part.Filled::new).orElse(part)).toList()) : this;
    }

    /** The text with its places filled from a map. */
    public String fill(Map<String, String> values) {
        return fill(name -> Optional.ofNullable(values.get(name)));
    }

    /**
     * The text with its places filled from a map, where not all that it names need have come about: a paragraph with no place
     * that is filled falls away if it has any, and elsewhere a place that is filled by nothing takes the blank before it along.
     */
    public String fillWhatIsThere(Map<String, String> values) {
        if (!whole.isEmpty()) {
            return whole;
        }
        var paragraphs = new ArrayList<String>();
        var paragraph = new Paragraph();
        for (var part : parts) {
            var words = part.isFixed() ? part.source().split(BREAK, -1) : new String[0];
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    paragraph.text().ifPresent(paragraphs::add);
                    paragraph = new Paragraph();
                }
                paragraph.words.append(words[i]);
            }
            if (!part.isFixed()) {
                paragraph.take(part.filled(name -> Optional.ofNullable(values.get(name))));
            }
        }
        paragraph.text().ifPresent(paragraphs::add);
        return String.join(BREAK, paragraphs);
    }

    /** The text as it was written, but for constants. */
    @Override
    public String toString() {
        return String.join("", parts.stream().map(Part::source).toList());
    }

    /** A paragraph on the way to being filled. */
    private static final class Paragraph {

        private final StringBuilder words = new StringBuilder();
        private int places;
        private int filled;

        private void take(String value) {
            places++;
            filled += value.isEmpty() ? 0 : 1;
            if (value.isEmpty() && !words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
                words.setLength(words.length() - 1);
            }
            words.append(value);
        }

        private Optional<String> text() {
            return places > 0 && filled == 0 ? Optional.empty() : Optional.of(words.toString());
        }
    }

    private sealed interface Part {

        String source();

        String filled(Function<String, Optional<String>> values);

        default Optional<String> place() {
            return Optional.empty();
        }

        /** Whether it is the same for everybody. */
        default boolean isFixed() {
            return false;
        }

        record Words(String source) implements Part {
            @Override
            public String filled(Function<String, Optional<String>> values) {
                return source;
            }

            @Override
            public boolean isFixed() {
                return true;
            }
        }

        /** A place that was filled before. */
        record Filled(String source) implements Part {
            @Override
            public String filled(Function<String, Optional<String>> values) {
                return source;
            }
        }

        record Place(String name) implements Part {
            @Override
            public String source() {
                return "{" + name + "}";
            }

            @Override
            public String filled(Function<String, Optional<String>> values) {
                return values.apply(name).orElse("");
            }

            @Override
            public Optional<String> place() {
                return Optional.of(name);
            }
        }
    }
}
