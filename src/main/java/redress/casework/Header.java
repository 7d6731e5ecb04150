package redress.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The clear part of an event: all that clocks and reports need, and no personal datum.
 *
 * @param sequence from 1, without a gap within a case
 * @param type     what happened
 * @param at       when
 * @param role     in what part somebody acted
 * @param ids      ids and due times by name, in the order of the names
 */
public record Header(long sequence, EventType type, Instant at, Role role, SortedMap<String, String> ids) {

    /** Id of the kind of case, at its opening. */
    public static final String KIND = "kind";
    /** Id of the stage that the case enters. */
    public static final String STAGE = "stage";
    /** Id of the team that gets it, at its opening and whenever it is handed over. */
    public static final String TEAM = "team";
    /** Id that says that it opens held. */
    public static final String HELD = "held";
    /** References of the cases that open with it, parted by blanks. */
    public static final String LINKS = "links";
    /** Id of the action by which somebody did it. */
    public static final String ACTION = "action";
    /** Number of the event to which it belongs: the outcome that reached the complainant. */
    public static final String OF = "of";
    /** Id of the clock that ran out. */
    public static final String CLOCK = "clock";
    /** The number, within its case, of whoever works on it from then on; {@link #NOBODY} once nobody does. */
    public static final String HANDLER = "handler";
    /** What stands in place of a handler's number. */
    public static final String NOBODY = "0";
    /** Which reminder of a clock it was. */
    public static final String REMINDER = "reminder";
    /** Id that says that it came from somebody who gave no name. */
    public static final String UNNAMED = "unnamed";
    /** Id that says that nothing is kept of who sent it: times are the beginnings of days, and a receipt code leads back. */
    public static final String ANONYMOUS = "anonymous";
    /** Id that says that whoever sent it asked for their identity to be kept secret. */
    public static final String CONFIDENTIAL = "confidential";
    /** Id of the option that says what a case is about, by which reports count. */
    public static final String SUBJECT = "subject";
    /** Id of the option that says how it was decided. */
    public static final String RESULT = "result";
    /** Ids of the options that say why a date was put off, parted by blanks. */
    public static final String REASON = "reason";
    /** Ids of the options that say what was done about it, parted by blanks. */
    public static final String REMEDY = "remedy";
    /** Ids of the options that say what was learned, parted by blanks. */
    public static final String LESSON = "lesson";
    /** The day, as ISO date, from which the clocks count that the event starts, where it was entered later than it happened. */
    public static final String SINCE = "since";
    /** Why it was erased: {@link #BY_OPERATOR}, {@link #BY_RETENTION} or {@link #BY_RESTORE}. */
    public static final String CAUSE = "cause";
    /** An operator had it erased. */
    public static final String BY_OPERATOR = "operator";
    /** It had been kept for as long as the pack says. */
    public static final String BY_RETENTION = "retention";
    /** It had been erased after the backup was made that was restored. */
    public static final String BY_RESTORE = "restore";
    /** The day, as ISO date, on which it will be erased. */
    public static final String ERASES = "erases";
    /** Prefix of an id that holds a clock's due time, as ISO date-time with zone. */
    public static final String DUE = "due.";
    /** Prefix of an id that says that a clock's due time may still move: it lies past the known holidays. */
    public static final String UNCERTAIN = "uncertain.";
    /** Prefix of an id that says that the event met a clock. */
    public static final String MET = "met.";
    /** Prefix of an id that says that nobody has to meet a clock any more. */
    public static final String GONE = "gone.";
    /** Prefix of an id that says that a clock starts with the release. */
    public static final String WAITS = "waits.";
    /** Prefix of an id that says that a due time is the complainant's. */
    public static final String WINDOW = "window.";
    /** Prefix of an id that says that a clock runs on while the case is held. */
    public static final String RUNS = "runs.";
    /** Prefix of an id that says that a deadline was put off while the case was held: the days held before do not count. */
    public static final String ANEW = "anew.";
    /** What stands behind a prefix that says something by itself. */
    public static final String YES = "yes";

    /** The id of the language in which a case was opened, as two letters. */
    public static final String LANGUAGE = "language";

    public Header {
        ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    }

    /** A header with ids in any order. */
    public static Header of(long sequence, EventType type, Instant at, Role role, Map<String, String> ids) {
        return new Header(sequence, type, at, role, new TreeMap<>(ids));
    }

    /** The same with the language of whoever opened the case; the empty text if it is not known. */
    public Header in(String language) {
        var more = new TreeMap<>(ids);
        more.put(LANGUAGE, language);
        return language.isEmpty() ? this : new Header(sequence, type, at, role, more);
    }

    /** The same with more ids. */
    public Header with(Map<String, String> others) {
        var more = new TreeMap<>(ids);
        more.putAll(others);
        return others.isEmpty() ? this : new Header(sequence, type, at, role, more);
    }

    /** An id, or the empty text. */
    public String id(String name) {
        return ids.getOrDefault(name, "");
    }
}
