package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.message.FileTicket;

/**
 * What somebody answered. An answer is kept by ids and values, never by a label, so that a new wording of a question
 * changes no answer. None of them shows its content in {@code toString}: they are people's words.
 */
public sealed interface Answer {

    /** The answer in words, for the review and for staff. */
    default String shown(AnswerKind kind, Phrases phrases) {
        return words().orElse("");
    }

    /** The ids of the options that it chooses, {@code unsure} and {@code skipped} among them. */
    default Set<String> ids() {
        return Set.of();
    }

    /** Whether it says something, which "not sure" and a question passed over do not. */
    default boolean hasValue() {
        return true;
    }

    /** The day that it names. */
    default Optional<LocalDate> date() {
        return Optional.empty();
    }

    /** The number that it names, or how many things it consists of. */
    default long size() {
        return 1;
    }

    /** The words that it consists of. */
    default Optional<String> words() {
        return Optional.empty();
    }

    /** The texts that it lists, one by one. */
    default List<String> several() {
        return List.of();
    }

    /** The files in it. */
    default List<FileTicket> tickets() {
        return List.of();
    }

    /** The same with one of its files known by another ticket, or without that file. */
    default Answer with(String fileId, Optional<FileTicket> becomes) {
        return this;
    }

    /** What becomes of it when the message that it came in gets new words. */
    default Answer reworded(Answer words) {
        return words;
    }

    /** One option of a choice, by its id. */
    record Chosen(String option) implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return kind.label(option);
        }

        @Override
        public Set<String> ids() {
            return Set.of(option);
        }

        @Override
        public String toString() {
            return "Chosen[]";
        }
    }

    /** Several options, by their ids in the order of the question. */
    record Several(List<String> options) implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return options.stream().map(kind::label).collect(Collectors.joining("; "));
        }

        public Several {
            options = List.copyOf(options);
        }

        @Override
        public Set<String> ids() {
            return Set.copyOf(options);
        }

        @Override
        public long size() {
            return options.size();
        }

        @Override
        public String toString() {
            return "Several[" + options.size() + " options]";
        }
    }

    /** Words: a text, a name, a phone number in international form, or an e-mail address. */
    record Written(String text) implements Answer {
        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public String toString() {
            return "Written[" + text.length() + " characters]";
        }
    }

    /** Words under a photo or another file: the words are the answer, and the file goes with the case as evidence. */
    record Captioned(String text, FileTicket file) implements Answer {
        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public List<FileTicket> tickets() {
            return List.of(file);
        }

        @Override
        public Answer with(String fileId, Optional<FileTicket> becomes) {
            return becomes.<Answer>map(other -> new Captioned(text, other)).orElseGet(() -> new Written(text));
        }

        /** The file stays where only the words under it have changed. */
        @Override
        public Answer reworded(Answer words) {
            return words.words().<Answer>map(text -> new Captioned(text, file)).orElse(words);
        }

        @Override
        public String toString() {
            return "Captioned[" + text.length() + " characters, " + file + "]";
        }
    }

    /** A voice message in place of words. */
    record Spoken(FileTicket recording) implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return phrases.say(Phrase.VOICE_MESSAGE);
        }

        @Override
        public List<FileTicket> tickets() {
            return List.of(recording);
        }

        /** A recording that is gone was an answer all the same: the person is told, and can say it anew. */
        @Override
        public Answer with(String fileId, Optional<FileTicket> becomes) {
            return becomes.<Answer>map(Spoken::new).orElseGet(Skipped::new);
        }
    }

    /** A day, in the organisation's zone. */
    record Dated(LocalDate day) implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return phrases.date(day);
        }

        @Override
        public Optional<LocalDate> date() {
            return Optional.of(day);
        }

        @Override
        public String toString() {
            return "Dated[]";
        }
    }

    /** A whole number. */
    record Counted(long number) implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return Long.toString(number);
        }

        @Override
        public long size() {
            return number;
        }

        @Override
        public String toString() {
            return "Counted[]";
        }
    }

    /**
     * Files, in the order in which they came; none where the person has none.
     *
     * @param files the files
     * @param notes what counts as evidence and is no file: links, places, contact cards, in words; nobody opens them
     */
    record Files(List<FileTicket> files, List<String> notes) implements Answer {

        /** Files alone. */
        public Files(List<FileTicket> files) {
            this(files, List.of());
        }

        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return files.isEmpty() && !notes.isEmpty() ? String.join("\n", notes)
                    : Stream.concat(Stream.of(phrases.files(files.size())), notes.stream()).collect(Collectors.joining("\n"));
        }

        public Files {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }

        @Override
        public boolean hasValue() {
            return !files.isEmpty() || !notes.isEmpty();
        }

        @Override
        public long size() {
            return files.size() + notes.size();
        }

        @Override
        public List<String> several() {
            return notes;
        }

        @Override
        public List<FileTicket> tickets() {
            return files;
        }

        @Override
        public Answer with(String fileId, Optional<FileTicket> becomes) {
            return new Files(files.stream().flatMap(file -> file.id().equals(fileId) ? becomes.stream() : Stream.of(file)).toList(), notes);
        }

        /** Notes are people's words. */
        @Override
        public String toString() {
            return "Files[" + files + ", " + notes.size() + " notes]";
        }
    }

    /** Several short texts, in the order in which they came; none where the person has none. */
    record Listed(List<String> texts) implements Answer {
        public Listed {
            texts = List.copyOf(texts);
        }

        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return texts.isEmpty() ? phrases.say(Phrase.PASSED_OVER) : String.join("; ", texts);
        }

        @Override
        public boolean hasValue() {
            return !texts.isEmpty();
        }

        @Override
        public long size() {
            return texts.size();
        }

        @Override
        public List<String> several() {
            return texts;
        }

        @Override
        public String toString() {
            return "Listed[" + texts.size() + " texts]";
        }
    }

    /** "Not sure". */
    record Unsure() implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return phrases.say(Phrase.NOT_SURE);
        }

        @Override
        public Set<String> ids() {
            return Set.of("unsure");
        }

        @Override
        public boolean hasValue() {
            return false;
        }
    }

    /** Passed over, where the question allows it. */
    record Skipped() implements Answer {
        @Override
        public String shown(AnswerKind kind, Phrases phrases) {
            return phrases.say(Phrase.PASSED_OVER);
        }

        @Override
        public Set<String> ids() {
            return Set.of("skipped");
        }

        @Override
        public boolean hasValue() {
            return false;
        }
    }
}
