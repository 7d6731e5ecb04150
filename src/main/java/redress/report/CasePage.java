package redress.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A case with all that happened to it, as one HTML page that needs nothing else but the files to which it leads.
 *
 * @param title  what stands above it
 * @param notes  what stands below that, a paragraph each
 * @param events what happened, in order
 */
public record CasePage(String title, List<String> notes, List<Event> events) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>%1$s</title>
            <style>
            body { font: 1em/1.5 sans-serif; max-width: 46em; margin: 1em auto; padding: 0 1em }
            h2 { font-size: 1em; margin: 1.6em 0 0 }
            ul { margin: .2em 0; padding: 0 0 0 1.2em }
            dt { font-weight: bold }
            dd { margin: 0 0 .6em; white-space: pre-wrap }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    public CasePage {
        notes = List.copyOf(notes);
        events = List.copyOf(events);
    }

    /**
     * Something that happened.
     *
     * @param heading when, what, and who did it
     * @param facts   what it did to dates, and the like
     * @param lines   what was said
     * @param files   what was sent
     */
    public record Event(String heading, List<String> facts, List<Said> lines, List<Link> files) {
        public Event {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
            files = List.copyOf(files);
        }

        /** Shows nothing that was said. */
        @Override
        public String toString() {
            return "an event on a page";
        }
    }

    /**
     * Something that was said.
     *
     * @param label what it is called; may be empty
     * @param text  the words
     */
    public record Said(String label, String text) {

        /** Shows nothing that was said. */
        @Override
        public String toString() {
            return "words on a page";
        }
    }

    /**
     * A file that was sent.
     *
     * @param text what it is
     * @param file where it lies, seen from the page; empty if it is not there
     */
    public record Link(String text, String file) {

        /** Shows nothing of the file. */
        @Override
        public String toString() {
            return "a file on a page";
        }
    }

    /** The page. */
    public String html() {
        return HEAD.formatted(Html.escaped(title)) + all(notes.stream().map(note -> "<p>" + Html.escaped(note) + "</p>").toList())
                + all(events.stream().map(CasePage::html).toList()) + "</body>\n</html>\n";
    }

    private static String html(Event event) {
        var facts = event.facts().stream().map(fact -> "<li>" + Html.escaped(fact) + "</li>").toList();
        var lines = event.lines().stream().map(line -> "<dt>" + Html.escaped(line.label()) + "</dt><dd>" + Html.escaped(line.text())
                + "</dd>").toList();
        var files = event.files().stream().map(file -> "<li>" + (file.file().isEmpty() ? Html.escaped(file.text())
                : "<a href=\"" + Html.escaped(file.file()) + "\">" + Html.escaped(file.text()) + "</a>") + "</li>").toList();
        return "<h2>" + Html.escaped(event.heading()) + "</h2>\n" + list("ul", facts) + list("dl", lines) + list("ul", files);
    }

    private static String list(String element, List<String> items) {
        return items.isEmpty() ? "" : "<" + element + ">\n" + all(items) + "</" + element + ">\n";
    }

    private static String all(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Shows nothing that was said. */
    @Override
    public String toString() {
        return "a page with " + events.size() + " events";
    }
}
