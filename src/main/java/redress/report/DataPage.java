package redress.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is on record about somebody, as a page that they can read: what happened when, and below it what was said, line by
 * line. The lines are numbered, so that staff can name those that must not go out.
 *
 * @param title what stands above it
 * @param notes what stands below that, a paragraph each
 * @param parts what happened, in order
 */
public record DataPage(String title, List<String> notes, List<Part> parts) {

    private static final Pattern RANGES = Pattern.compile("\\d{1,4}( ?[-–] ?\\d{1,4})?([, ]+\\d{1,4}( ?[-–] ?\\d{1,4})?)*");

    public DataPage {
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    /**
     * Something that happened.
     *
     * @param heading when it was, and what
     * @param lines   what was said
     */
    public record Part(String heading, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** Shows nothing that was said. */
        @Override
        public String toString() {
            return "a part with " + lines.size() + " lines";
        }
    }

    /**
     * A line of what was said.
     *
     * @param label what it is called
     * @param text  what it says
     */
    public record Line(String label, String text) {

        /** Shows nothing that was said. */
        @Override
        public String toString() {
            return "a line";
        }
    }

    /** How many lines it has; they are numbered from 1. */
    public int count() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    /**
     * The numbers that somebody wrote, as "3, 5-7".
     *
     * @return nothing if it does not read so, or if a number is no line of this page
     */
    public Optional<Set<Integer>> numbers(String written) {
        var words = written.strip();
        if (words.isEmpty()) {
            return Optional.of(Set.of());
        }
        if (!RANGES.matcher(words).matches()) {
            return Optional.empty();
        }
        var numbers = new TreeSet<Integer>();
        for (var range : words.replaceAll(" ?[-–] ?", "-").split("[, ]+")) {
            var ends = range.split("-");
            for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[ends.length - 1]); number++) {
                numbers.add(number);
            }
        }
        return Optional.of(numbers).filter(all -> !all.isEmpty() && all.first() >= 1 && all.last() <= count()).map(Set::copyOf);
    }

    /**
     * The page in HTML, which needs nothing but itself.
     *
     * @param without  the numbers of the lines whose words are left out
     * @param instead  what stands there instead of them
     * @param numbered whether the lines show their numbers
     */
    public byte[] html(Set<Integer> without, String instead, boolean numbered) {
        var page = new ArrayList<String>();
        page.add("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + Html.escaped(title)
                + "</title><style>body{font:1em/1.5 sans-serif;max-width:42em;margin:1em auto;padding:0 1em}"
                + "dt{font-weight:bold}dd{margin:0 0 .6em;white-space:pre-wrap}.out{background:#000;color:#fff;padding:0 .4em}"
                + "</style></head><body>");
        page.add("<h1>" + Html.escaped(title) + "</h1>");
        notes.forEach(note -> page.add("<p>" + Html.escaped(note) + "</p>"));
        int number = 0;
        for (var part : parts) {
            page.add("<h2>" + Html.escaped(part.heading()) + "</h2>");
            page.add(part.lines().isEmpty() ? "" : "<dl>");
            for (var line : part.lines()) {
                number++;
                var words = without.contains(number) ? "<span class=\"out\">" + Html.escaped(instead) + "</span>"
                        : Html.escaped(line.text());
                page.add("<dt>" + (numbered ? number + ". " : "") + Html.escaped(line.label()) + "</dt><dd>" + words + "</dd>");
            }
            page.add(part.lines().isEmpty() ? "" : "</dl>");
        }
        page.add("</body></html>\n");
        return String.join("\n", page).getBytes(StandardCharsets.UTF_8);
    }

    /** Shows nothing that was said. */
    @Override
    public String toString() {
        return "a page with " + count() + " lines";
    }
}
