package redress.message;

/** What people wrote, made fit to be shown to others. */
public final class PlainText {

    private static final String ELLIPSIS = "…";

    private PlainText() {
    }

    /**
     * A text without the characters that nobody sees and that could make it read as something else.
     *
     * <p>Removed are the marks that turn the direction of writing (U+061C, U+200E and F, U+202A to E, U+2066 to 9),
     * control characters but for newline and tab, tag characters (U+E0000 to E007F), and halves of a surrogate pair. A
     * carriage return, with or without a newline after it, becomes one newline: on a terminal it would write over its
     * line. Everything else stays as it is: any script, accents, joined emoji.
     */
    public static String safe(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(PlainText::isHarmless)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /**
     * The same on one line, as names are shown: whatever breaks lines, or is several spaces, is one space, and none stands at
     * either end. A name cannot pass for lines of its own then.
     */
    public static String line(String text) {
        return safe(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /**
     * A text cut to a limit, with "…" where something is missing. It is cut after a word, unless that would lose more
     * than half of what there is room for; never inside a surrogate pair.
     *
     * @param text  the text, which comes back as it is if it fits
     * @param limit the most UTF-16 units of the result, the ellipsis counted; at least 1
     * @throws IllegalArgumentException if the limit is smaller
     */
    public static String shortened(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("No room for an ellipsis in " + limit);
        }
        if (text.length() <= limit) {
            return text;
        }
        int room = limit - ELLIPSIS.length();
        int cut = room;
        while (cut > room / 2 && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        boolean atWord = Character.isWhitespace(text.charAt(cut));
        return text.substring(0, atWord ? cut : wholeUpTo(text, room)).stripTrailing() + ELLIPSIS;
    }

    /** That place in a text, or the one before if a surrogate pair would be cut in two there. */
    static int wholeUpTo(String text, int place) {
        boolean inside = place > 0 && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return inside ? place - 1 : place;
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE -> false;
            default -> !turnsDirection(point) && !(point >= 0xE0000 && point <= 0xE007F);
        };
    }

    private static boolean turnsDirection(int point) {
        return point == 0x061C || point == 0x200E || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
