package redress.pack.json;

import java.util.Arrays;

/** Finds line and column of an offset in one text. */
final class Lines {

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    /** The place of an offset, which counts in UTF-16 units; past the end it is the place after the last character. */
    Position at(int offset) {
        int inside = Math.min(Math.max(offset, 0), text.length());
        int found = Arrays.binarySearch(starts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(starts[line], inside) + 1);
    }

    private static int[] starts(String text) {
        int count = 1 + (int) text.chars().filter(each -> each == '\n').count();
        var starts = new int[count];
        int from = 0;
        for (int line = 1; line < count; line++) {
            from = text.indexOf('\n', from) + 1;
            starts[line] = from;
        }
        return starts;
    }
}
