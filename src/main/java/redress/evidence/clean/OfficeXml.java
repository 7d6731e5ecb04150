package redress.evidence.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Writes one part of an Office file anew while it is read, without what {@link OfficeWords} takes out and without comments. */
final class OfficeXml extends DefaultHandler {

    private final String part;
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> authors = new ArrayList<>();
    private boolean rootOnly;
    private int dropped;
    private boolean locked;

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
    public void startElement(String uri, String local, String name, Attributes attributes) {
        putWords();
        var element = bare(name);
        locked |= element.equals("encryption-data");
        var all = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.put(bare(attributes.getQName(i)), attributes.getValue(i));
        }
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
    public void endElement(String uri, String local, String name) {
        putWords();
        if (dropped > 0) {
            dropped--;
            return;
        }
        open.pop();
        put("</" + name + ">");
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (dropped == 0 && !rootOnly) {
            words.append(text, from, length);
        }
    }

    private void putWords() {
        if (words.isEmpty()) {
            return;
        }
        var text = words.toString();
        words.setLength(0);
        var element = open.isEmpty() ? "" : open.peek();
        if (OfficeWords.isEmptied(element) || element.equals("date")) {
            if (element.equals("author") && !text.isBlank()) {
                authors.add(text.strip());
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
