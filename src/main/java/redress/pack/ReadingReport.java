package redress.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How hard the English texts of a pack are to read, and which of them are too hard. People meet them upset, on a phone, and
 * some are fourteen years old.
 *
 * @param pack  the organisation's id
 * @param texts its texts, the hardest first
 */
public record ReadingReport(String pack, List<EnglishText> texts) {

    /** The highest Flesch-Kincaid grade of a text; our own number, as are those that follow. */
    public static final double GRADE = 9;
    /** The highest average of the grades of all texts of a pack. */
    public static final double AVERAGE = 6;
    /** The most words of a question; privacy notices apart. */
    public static final int QUESTION = 60;
    /** The most words of a sentence. */
    public static final int SENTENCE = 25;

    public ReadingReport {
        texts = texts.stream().sorted(Comparator.comparingDouble(EnglishText::grade).reversed()).toList();
    }

    /** Reads all English texts of a pack; those of its translations are left to who speaks the language. */
    public static ReadingReport of(Pack pack) {
        return new ReadingReport(pack.id(), EnglishTexts.of(pack));
    }

    /** The average grade of its texts. */
    public double average() {
        return texts.stream().mapToDouble(EnglishText::grade).average().orElse(0);
    }

    /** What is too hard or too long, by place. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var text : texts) {
            if (text.grade() > GRADE) {
                faults.add(fault(text, "This text has grade " + shown(text.grade()) + " (" + text.place() + ").",
                        "Use shorter words and sentences: at most grade " + shown(GRADE) + "."));
            }
            if (text.question() && !text.notice() && text.prose().words() > QUESTION) {
                faults.add(fault(text, "This question has " + text.prose().words() + " words.", "Use at most " + QUESTION + "."));
            }
            if (text.prose().longest() > SENTENCE) {
                faults.add(fault(text, "A sentence in this text has " + text.prose().longest() + " words.",
                        "Make two of it: at most " + SENTENCE + " words."));
            }
        }
        if (average() > AVERAGE) {
            faults.add(new Fault(pack + "/pack.json", 1, 1, "The texts of this pack have grade " + shown(average())
                    + " on average.", "Rewrite the hardest: at most grade " + shown(AVERAGE) + "."));
        }
        return faults.stream().sorted().distinct().toList();
    }

    /** The hardest texts, each in a line with its grade and its place, and a line about all. */
    public List<String> lines(int hardest) {
        var lines = new ArrayList<String>();
        texts.stream().limit(hardest).forEach(text -> lines.add(String.format(Locale.ROOT, "%5.1f  %s:%d:%d  %s: %s",
                text.grade(), text.file(), text.at().line(), text.at().column(), text.place(), begin(text.text()))));
        lines.add(pack + ": " + texts.size() + " texts, grade " + shown(average()) + " on average, "
                + shown(texts.stream().mapToDouble(EnglishText::grade).max().orElse(0)) + " at most; longest question "
                + texts.stream().filter(text -> text.question() && !text.notice()).mapToInt(text -> text.prose().words()).max()
                        .orElse(0) + " words, longest sentence "
                + texts.stream().mapToInt(text -> text.prose().longest()).max().orElse(0) + " words");
        return lines;
    }

    private static Fault fault(EnglishText text, String what, String remedy) {
        return new Fault(text.file(), text.at().line(), text.at().column(), what, remedy);
    }

    private static String shown(double grade) {
        return String.format(Locale.ROOT, "%.1f", grade);
    }

    private static String begin(String text) {
        var line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "…");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
