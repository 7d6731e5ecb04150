package redress.message;

import java.util.Random;

/** Texts drawn at random: with words, sentences and paragraphs, and with what does not belong in any. */
final class SomeText {

    private static final String[] PIECES = {"a", "tutor", "Llanfairpwllgwyngyll", "😀", "👩‍🏫", " ", " ", " ", "  ",
        ". ", "? ", "\n", "\n\n", "\n \n", "\t", "…", ".\" "};
    private static final String[] NOISE = {"\r", "\r\n", "\u202E", "\u2066", "\uD83D", "\uDE00", "\u0000", "\u001B",
        Character.toString(0xE0041)};

    private SomeText() {
    }

    static String prose(Random random, int pieces) {
        return drawn(random, pieces, 0);
    }

    static String noise(Random random, int pieces) {
        return drawn(random, pieces, 4);
    }

    private static String drawn(Random random, int pieces, int noiseInTen) {
        var text = new StringBuilder();
        for (int left = random.nextInt(pieces); left > 0; left--) {
            var from = random.nextInt(10) < noiseInTen ? NOISE : PIECES;
            text.append(from[random.nextInt(from.length)]);
        }
        return text.toString();
    }
}
