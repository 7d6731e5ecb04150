package redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.dialog.Template;
import redress.message.Limits;
import redress.pack.json.Json;

/**
 * Reads texts and fills the constants in them.
 *
 * @param constants what never changes, by the name of its place
 * @param complete  whether all constants are known; if not, no place that could be one is refused
 * @param faults    takes down what is wrong
 */
record Texts(Map<String, String> constants, boolean complete, FileFaults faults) {

    /** Characters of a button; our own number: a phone shows no more. */
    static final int LABEL = 60;
    /** Characters of a name; our own number. */
    static final int NAME = 120;

    private static final int SHOWN = 12;

    Texts in(FileFaults other) {
        return new Texts(constants, complete, other);
    }

    /** A text, or a list of paragraphs that are joined by a blank line. At most {@link Limits#TEXT} characters. */
    Template text(Json json, Places places) {
        var paragraphs = json.items().orElse(List.of(json));
        if (paragraphs.isEmpty()) {
            faults.add(json.at(), "This text is empty.", "Write what should stand here.");
        }
        if (json.text().isEmpty() && json.items().isEmpty()) {
            faults.wrongSort(json, "a text in quotes, or a list of them");
            return Template.of("");
        }
        var words = new ArrayList<String>(paragraphs.size());
        for (var paragraph : paragraphs) {
            var said = Fields.words(paragraph, faults);
            check(paragraph, said, places);
            words.add(said);
        }
        return within(json, Template.of(String.join("\n\n", words), constants), Limits.TEXT);
    }

    /** The words of a button or a name, in which constants are the only places. */
    String label(Json json, int longest) {
        var said = Fields.words(json, faults);
        check(json, said, Places.NONE);
        if (said.indexOf('\n') >= 0) {
            faults.add(json.at(), "This name or label has more than one line.", "Write it in one line, without \\n.");
        }
        return within(json, Template.of(said, constants), longest).toString();
    }

    /** The same for a key that has to be there. */
    String label(Fields fields, String key, int longest) {
        return fields.required(key).map(json -> label(json, longest)).orElse("");
    }

    /** The text of a key that has to be there. */
    Template text(Fields fields, String key, Places places) {
        return fields.required(key).map(json -> text(json, places)).orElseGet(() -> Template.of(""));
    }

    private Template within(Json json, Template text, int longest) {
        int length = text.toString().length();
        if (length > longest) {
            faults.add(json.at(), "This text has " + length + " characters.", "Use at most " + longest + ".");
        }
        return text;
    }

    private void check(Json json, String said, Places places) {
        for (var place : Template.of(said, constants).places()) {
            if (!places.take(place, json.at()) && (complete || !isConstant(place))) {
                faults.add(json.at(), "Nothing fills the place {" + place + "}.", remedy(place, places.names()));
            }
        }
        var bare = Template.of(said).fill(Map.of());
        if (bare.indexOf('{') >= 0 || bare.indexOf('}') >= 0) {
            faults.add(json.at(), "There is a brace in this text that opens or closes no place.",
                    "A place is one name in braces without blanks, such as {organisation}.");
        }
        if (said.chars().anyMatch(sign -> sign < ' ' && sign != '\n')
                || said.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)) {
            faults.add(json.at(), "There is a character in this text that nobody can see.", "Write the text anew.");
        }
    }

    private String remedy(String place, Collection<String> places) {
        var nearest = Nearest.to(place, places).or(() -> Nearest.constant(place, constants.keySet()));
        var filled = "{organisation}, {contact.phone} and the like";
        return nearest.map(name -> "Did you mean {" + name + "}?").orElseGet(() -> places.isEmpty()
                ? "Only what the pack always fills can stand here: " + filled + "."
                : "Here can stand: " + places.stream().limit(SHOWN).map(name -> "{" + name + "}")
                        .collect(Collectors.joining(", ")) + ", and what the pack always fills: " + filled + ".");
    }

    /** Whether a place looks as if it were a constant. */
    static boolean isConstant(String place) {
        return place.indexOf('.') >= 0 || place.equals("organisation");
    }
}
