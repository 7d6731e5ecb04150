package redress.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter.
 *
 * @param sender     whose letter it is
 * @param contact    how the sender is reached, a line each
 * @param to         to whom it goes, a line each; may be empty
 * @param date       the day on which it is written, in words
 * @param subject    what it is about, with the reference
 * @param paragraphs what it says
 * @param footer     what stands at the foot of each page
 * @param language   its language, as two letters
 */
public record Letter(String sender, List<String> contact, List<String> to, String date, String subject,
                     List<String> paragraphs, Footer footer, String language) {
    public Letter {
        contact = List.copyOf(contact);
        to = List.copyOf(to);
        paragraphs = List.copyOf(paragraphs);
    }

    /** What stands at the foot of a page, so that no page is lost for good. */
    @FunctionalInterface
    public interface Footer {

        /**
         * The words on one page.
         *
         * @param page  its number, from 1
         * @param total how many pages there are
         */
        String on(int page, int total);
    }

    /** The letter as plain text, its parts a blank line apart, in UTF-8 signs as they were handed in. */
    public String text() {
        return Stream.of(Stream.concat(Stream.of(sender), contact.stream()).collect(Collectors.joining("\n")),
                        String.join("\n", to), date, subject, String.join("\n\n", paragraphs))
                .filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")) + "\n";
    }

    /** The letter as a PDF of A4 pages. */
    public byte[] pdf() {
        return new LetterPdf(this).bytes();
    }

    /** Shows nothing of what it says. */
    @Override
    public String toString() {
        return "a letter";
    }
}
