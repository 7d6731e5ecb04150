package redress.evidence.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes one part of an Office file anew while it is read, without what {@link OfficeWords} takes out and without comments. */
final class OfficeXml extends DefaultHandler {

    /** No Office program nests half as deep, nor knows as many kinds of elements and attributes, even with all extensions. */
    private static final int DEEPEST = 1_000;
    private static final int MOST_NAMES = 5_000;
    /** Whose names are looked for in all words: with many more, that would take minutes. */
    private static final int MOST_AUTHORS = 300;
    /** Characters between two elements; Excel has up to 32,767 in a cell. */
    private static final int LONGEST_WORDS = 4_000_000;

    private final String part;
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private boolean rootOnly;
    private int dropped;
    private boolean locked;

    /** It is made to take more memory or time than any Office file does. */
    static final class TooMuch extends SAXException {

        private static final long serialVersionUID = 1;
    }

    /**
     * For one part.
     *
     * @param part its name within the file
     */
    OfficeXml(String part, Writer out) {
        this.part = part;
        this.out = out;
    }

    /** Whether it says that other parts are under a password. */
    boolean isLocked() {
        return locked;
    }

    @Override
    public void startDocument() {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws TooMuch {
        putWords();
        names.add(name);
        check(open.size() + dropped < DEEPEST);
        var element = bare(name);
        locked |= element.equals("encryption-data");
        var all = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.put(bare(attributes.getQName(i)), attributes.getValue(i));
            names.add(attributes.getQName(i));
        }
        check(names.size() <= MOST_NAMES);
        if (dropped > 0 || rootOnly || OfficeWords.isDropped(element, all)) {
            dropped++;
            return;
        }
        rootOnly = open.isEmpty() && OfficeWords.isEmptied(part, element);
        open.push(element);
        put("<" + name);
        for (int i = 0; i < attributes.getLength(); i++) {
            var id = attributes.getQName(i);
            var value = attributes.getValue(i);
            OfficeWords.attribute(element, bare(id), value)
                    .ifPresent(kept -> put(" " + id + "=\"" + escaped(kept).replace("\n", "&#10;").replace("\t",
                    "&#9;") + "\""));
        }
        put(">");
    }

    @Override
    public void endElement(String uri, String local, String name) throws TooMuch {
        putWords();
        if (dropped > 0) {
            dropped--;
            return;
        }
        open.pop();
        put("</" + name + ">");
    }

    @Override
    public void characters(char[] text, int from, int length) throws TooMuch {
        if (dropped == 0 && !rootOnly) {
            check(words.length() + length <= LONGEST_WORDS);
            words.append(text, from, length);
        }
    }

    @Override
    public void processingInstruction(String target, String data) throws TooMuch {
        names.add(target);
        check(names.size() <= MOST_NAMES);
    }

    private static void check(boolean isWithinReason) throws TooMuch {
        if (!isWithinReason) {
            throw new TooMuch();
        }
    }

    private void putWords() throws TooMuch {
        if (words.isEmpty()) {
            return;
        }
        var text = words.toString();
        words.setLength(0);
        var element = open.isEmpty() ? "" : open.peek();
        if (OfficeWords.isEmptied(element) || element.equals("date")) {
            if (element.equals("author") && !text.isBlank()) {
                authors.add(text.strip());
                check(authors.size() <= MOST_AUTHORS);
            }
            return;
        }
        // Excel puts the author's name before the words of a comment.
        for (var author : authors) {
            text = text.replace(author, OfficeWords.somebody());
        }
        put(escaped(text));
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String bare(String name) {
        return name.startsWith("xmlns") ? name : name.substring(name.indexOf(':') + 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\r",
                "&#13;");
    }
}
