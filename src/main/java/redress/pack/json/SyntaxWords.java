package redress.pack.json;

import java.util.Deque;

/**
 * Says in plain words why a text is not JSON. The parser names a token; a person needs to hear of the comma.
 *
 * @param text     the whole text
 * @param lines    its lines
 * @param end      the offset behind the last token that was right
 * @param afterKey whether that token was a key
 * @param inGroup  what is open there, the innermost first: a group, or else a list
 */
record SyntaxWords(String text, Lines lines, int end, boolean afterKey, Deque<Boolean> inGroup) {

    private static final String BLANKS = " \t\r\n";
    private static final String CURLED = "“”„‟‘’‚'`´«»";

    SyntaxFault explain() {
        int at = skip(end);
        if (at == text.length()) {
            return atTheEnd(at);
        }
        char found = text.charAt(at);
        if (afterKey) {
            return found == ':' ? value(skip(at + 1))
                    : fault(at, "A colon is missing after the key.", "Write a colon : between a key and its value.");
        }
        if (inGroup.isEmpty()) {
            return end == 0 ? value(at) : fault(at, "Something follows after the end of the group or list.",
                    "Take it away, or look for a closing brace too many above.");
        }
        boolean first = text.charAt(end - 1) == '{' || text.charAt(end - 1) == '[';
        if (first) {
            return item(at);
        }
        if (found != ',') {
            return isClosing(found) ? closing(at) : slash(at) ? value(at)
                    : fault(at, "A comma is missing before this.", "Write a comma , after what stands before it.");
        }
        int next = skip(at + 1);
        return next < text.length() && isClosing(text.charAt(next))
                ? fault(at, "There is a comma too many: nothing follows it.", "Take this comma away.") : item(next);
    }

    /** What stands where a member or an item should begin. */
    private SyntaxFault item(int at) {
        if (at == text.length()) {
            return atTheEnd(at);
        }
        char found = text.charAt(at);
        if (isClosing(found)) {
            return closing(at);
        }
        if (inGroup.peek() && found != '"' && CURLED.indexOf(found) < 0 && !slash(at)) {
            return found == ',' ? fault(at, "There is a comma too many.", "Take this comma away.")
                    : fault(at, "A key in quotes is expected here.",
                            "Write the key in straight quotes, as in \"title\": …");
        }
        return value(at);
    }

    /** What stands where a value or a key should be and is none. */
    private SyntaxFault value(int at) {
        if (at == text.length()) {
            return atTheEnd(at);
        }
        char found = text.charAt(at);
        if (found == '"') {
            return words(at);
        }
        if (CURLED.indexOf(found) >= 0) {
            return fault(at, "The sign " + found + " is no straight quote.",
                    "Write straight quotes \" around texts and keys.");
        }
        if (slash(at)) {
            return fault(at, "These files cannot hold comments.", "Take the comment away.");
        }
        if (isClosing(found) || found == ',') {
            return fault(at, "A value is missing before this.", "Write a text, a number, a list or a group here.");
        }
        if (Character.isDigit(found) || "+-.".indexOf(found) >= 0) {
            return fault(at, "This is not a number as these files write it.",
                    "Write plain digits, such as 20, or put the text in quotes.");
        }
        return fault(at, "What stands here is not in quotes.",
                "Write texts in straight quotes \"…\"; only numbers, true and false stand without.");
    }

    /** A text in quotes that cannot be read. */
    private SyntaxFault words(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                return fault(start, "This text cannot be read.", "Write it anew in straight quotes.");
            }
            if (sign == '\n' || sign == '\r') {
                return fault(start, "This text is not closed on its line.",
                        "Write a quote \" at its end; for paragraphs write a list of texts.");
            }
            if (sign < ' ') {
                return fault(at, "There is an invisible character in this text, such as a tab.",
                        "Write a blank in its place.");
            }
            if (sign == '\\') {
                if (!isEscape(at + 1)) {
                    return fault(at, "A backslash cannot stand here.",
                            "Take it away; before a quote inside a text write \\\".");
                }
                at++;
            }
        }
        return fault(start, "This text is never closed.", "Write a quote \" at its end.");
    }

    private boolean isEscape(int at) {
        if (at >= text.length()) {
            return true;
        }
        return text.charAt(at) == 'u'
                ? at + 4 < text.length() && text.substring(at + 1, at + 5).chars()
                .allMatch(sign -> Character.digit(sign, 16) >= 0)
                : "\"\\/bfnrt".indexOf(text.charAt(at)) >= 0;
    }

    private SyntaxFault closing(int at) {
        return inGroup.peek()
                ? fault(at, "A list is closed here, but a group is open.", "Write } before it, or in its place.")
                : fault(at, "A group is closed here, but a list is open.", "Write ] before it, or in its place.");
    }

    private SyntaxFault atTheEnd(int at) {
        if (inGroup.isEmpty() && !afterKey) {
            return fault(at, "The file is empty.", "Write a group in braces { }.");
        }
        return fault(at, "The file ends too early: something is still open.",
                "Write " + (Boolean.TRUE.equals(inGroup.peek()) ? "}" : "]") + " where it should be closed.");
    }

    private boolean slash(int at) {
        return text.startsWith("//", at) || text.startsWith("/*", at) || text.charAt(at) == '#';
    }

    private static boolean isClosing(char sign) {
        return sign == '}' || sign == ']';
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private SyntaxFault fault(int at, String what, String remedy) {
        return new SyntaxFault(lines.at(at), what, remedy);
    }
}
