package redress.pack.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into a tree with places. The parser says where a token ends; where it begins is found by passing over the
 * blanks, commas and colons that lie between two tokens.
 */
public final class PositionedJson {

    /** How deep groups and lists can lie in each other; our own number, far beyond what any pack needs. */
    public static final int DEEPEST = 64;

    private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());

    private final String text;
    private final Lines lines;
    private final JsonParser parser;
    private final Deque<Boolean> inGroup = new ArrayDeque<>();
    private int start;
    private int end;
    private boolean afterKey;

    private PositionedJson(String text, JsonParser parser) {
        this.text = text;
        this.lines = new Lines(text);
        this.parser = parser;
    }

    /**
     * Reads one value that fills the whole text.
     *
     * @throws SyntaxFault if it is no JSON, if something follows, or if it lies deeper than {@link #DEEPEST}
     */
    public static Json read(String text) throws SyntaxFault {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            return new PositionedJson(text, parser).whole();
        }
    }

    /** The place behind the last character of a text. */
    public static Position endOf(String text) {
        return new Lines(text).at(text.length());
    }

    private Json whole() throws SyntaxFault {
        try {
            var value = value(step());
            if (parser.hasNext()) {
                step();
            }
            if (skip(end) < text.length()) {
                throw new SyntaxFault(lines.at(skip(end)), "Something follows after the end.",
                        "Take it away, or look for a closing brace too many above.");
            }
            return value;
        } catch (JsonParsingException refused) {
            throw new SyntaxWords(text, lines, end, afterKey, inGroup).explain();
        }
    }

    private Event step() {
        var event = parser.next();
        start = skip(end);
        // At the end of a text the parser's own offset after a number is wrong.
        end = event == Event.VALUE_NUMBER ? start + parser.getString().length()
                : (int) parser.getLocation().getStreamOffset();
        afterKey = event == Event.KEY_NAME;
        return event;
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && " \t\r\n,:".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private Json value(Event event) throws SyntaxFault {
        var at = lines.at(start);
        return switch (event) {
            case START_OBJECT -> group(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Json.Words(at, parser.getString());
            case VALUE_NUMBER -> new Json.Numeral(at, parser.getString());
            case VALUE_TRUE -> new Json.Truth(at, true);
            case VALUE_FALSE -> new Json.Truth(at, false);
            case VALUE_NULL -> new Json.Nothing(at);
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + event);
        };
    }

    private Json group(Position at) throws SyntaxFault {
        enter(true, at);
        var members = new ArrayList<Json.Member>();
        var repeated = new ArrayList<Json.Member>();
        var seen = new HashSet<String>();
        while (step() == Event.KEY_NAME) {
            var place = lines.at(start);
            var key = parser.getString();
            (seen.add(key) ? members : repeated).add(new Json.Member(place, key, value(step())));
        }
        inGroup.pop();
        return new Json.Group(at, members, repeated);
    }

    private Json items(Position at) throws SyntaxFault {
        enter(false, at);
        List<Json> items = new ArrayList<>();
        for (var event = step(); event != Event.END_ARRAY; event = step()) {
            items.add(value(event));
        }
        inGroup.pop();
        return new Json.Items(at, items);
    }

    private void enter(boolean group, Position at) throws SyntaxFault {
        inGroup.push(group);
        if (inGroup.size() > DEEPEST) {
            throw new SyntaxFault(at, "Braces and brackets lie more than " + DEEPEST + " deep in each other.",
                    "Look for braces or brackets that are never closed.");
        }
    }
}
