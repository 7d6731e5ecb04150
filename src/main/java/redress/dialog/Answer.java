package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import redress.message.FileTicket;

/**
 * What somebody answered. An answer is kept by ids and values, never by a label, so that a new wording of a question
 * changes no answer. None of them shows its content in {@code toString}: they are people's words.
 */
public sealed interface Answer {

    /** One option of a choice, by its id. */
    record Chosen(String option) implements Answer {
    }

    /** Several options, by their ids in the order of the question. */
    record Several(List<String> options) implements Answer {
        public Several {
            options = List.copyOf(options);
        }
    }

    /** Words: a text, a name, a phone number in international form, or an e-mail address. */
    record Written(String text) implements Answer {
        @Override
        public String toString() {
            return "Written[" + text.length() + " characters]";
        }
    }

    /** A voice message in place of words. */
    record Spoken(FileTicket recording) implements Answer {
    }

    /** A day, in the organisation's zone. */
    record Dated(LocalDate day) implements Answer {
        @Override
        public String toString() {
            return "Dated[]";
        }
    }

    /** A whole number. */
    record Counted(long number) implements Answer {
        @Override
        public String toString() {
            return "Counted[]";
        }
    }

    /** Files, in the order in which they came; none where the person has none. */
    record Files(List<FileTicket> files) implements Answer {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** "Not sure". */
    record Unsure() implements Answer {
    }

    /** Passed over, where the question allows it. */
    record Skipped() implements Answer {
    }
}
