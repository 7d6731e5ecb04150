package redress.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an input is no answer. A pack has one sentence for each, and a question can have its own. */
public enum Refusal {
    /** Words or a file where one of the buttons is expected. */
    NOT_AN_OPTION,
    /** "Done" before anything was chosen. */
    NOTHING_CHOSEN,
    /** Fewer characters than the question needs. */
    TOO_SHORT,
    /** More characters than the question takes. */
    TOO_LONG,
    /** Nothing that could be a person's name. */
    NOT_A_NAME,
    /** Nothing that could be a phone number. */
    NOT_A_PHONE,
    /** A contact card of somebody else. */
    NOT_OWN_CARD,
    /** A contact card or a place where nobody is recorded. */
    NOT_SHARED_HERE,
    /** Nothing that could be an e-mail address. */
    NOT_AN_EMAIL,
    /** Nothing that could be the reference of a case. */
    NOT_A_REFERENCE,
    /** Nothing that could be a receipt code. */
    NOT_A_CODE,
    /** A receipt code, but not the one that is shown. */
    ANOTHER_CODE,
    /** Nothing that could be a date. */
    NOT_A_DATE,
    /** A date that the calendar does not have, such as 30 February. */
    NO_SUCH_DAY,
    /** A day after the last that makes sense. */
    LATEST,
    /** A day before the first that makes sense. */
    EARLIEST,
    /** A day that puts off nothing: it does not lie after the one that holds now. */
    NOT_LATER,
    /** Nothing that could be a whole number. */
    NOT_A_NUMBER,
    /** A number below the least. */
    LEAST,
    /** A number above the most. */
    MOST,
    /** A file larger than can be fetched. */
    TOO_LARGE,
    /** A file of a kind that is not wanted. */
    NOT_THAT_KIND,
    /** More files than the question takes. */
    TOO_MANY,
    /** Words where a file is expected. */
    NOT_A_FILE,
    /** A file where words are expected. */
    NOT_WORDS,
    /** A sticker or the like. */
    CANNOT_READ;

    /** The name that packs use: {@code not-a-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of that name. */
    public static Optional<Refusal> of(String id) {
        return Stream.of(values()).filter(refusal -> refusal.id().equals(id)).findFirst();
    }
}
