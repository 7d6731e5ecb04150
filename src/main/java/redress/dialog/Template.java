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
                .<Part>map(Part.Words::new).orElse(part)).toList()) : this;
    }

    /** The text with its places filled from a map. */
    public String fill(Map<String, String> values) {
        return fill(name -> Optional.ofNullable(values.get(name)));
    }

    /** The text as it was written, but for constants. */
    @Override
    public String toString() {
        return String.join("", parts.stream().map(Part::source).toList());
    }

    private sealed interface Part {

        String source();

        String filled(Function<String, Optional<String>> values);

        default Optional<String> place() {
            return Optional.empty();
        }

        record Words(String source) implements Part {
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
