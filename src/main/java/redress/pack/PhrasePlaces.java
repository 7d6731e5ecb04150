package redress.pack;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.dialog.Phrase;

/** Which places the program fills in each phrase, and which phrases are words on a button. */
final class PhrasePlaces {

    private static final Map<Phrase, List<String>> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Phrase.PROGRESS, List.of("n", "total")),
            Map.entry(Phrase.STATUS_CASE, List.of("reference", "kind")),
            Map.entry(Phrase.STATUS_CASE_STAGE, List.of("reference", "kind", "stage")),
            Map.entry(Phrase.STATUS_SENT, List.of("day")),
            Map.entry(Phrase.STATUS_READ, List.of("day")),
            Map.entry(Phrase.STATUS_HELD, List.of("day")),
            Map.entry(Phrase.STATUS_TOLD, List.of("day")),
            Map.entry(Phrase.STATUS_ASKED, List.of("day")),
            Map.entry(Phrase.STATUS_ADDED, List.of("day")),
            Map.entry(Phrase.STATUS_EXTENDED, List.of("day")),
            Map.entry(Phrase.STATUS_RELEASED, List.of("day")),
            Map.entry(Phrase.STATUS_REOPENED, List.of("day")),
            Map.entry(Phrase.STATUS_ESCALATED, List.of("day")),
            Map.entry(Phrase.STATUS_CLOSED, List.of("day")),
            Map.entry(Phrase.STATUS_WITHDRAWN, List.of("day")),
            Map.entry(Phrase.STATUS_WINDOW, List.of("action", "due")),
            Map.entry(Phrase.STATUS_WINDOW_CLOSED, List.of("action", "due")),
            Map.entry(Phrase.FILE_CLEANED, List.of("n", "name")),
            Map.entry(Phrase.FILE_DOUBTED, List.of("n", "name")),
            Map.entry(Phrase.FILE_GOES, List.of("n", "name")),
            Map.entry(Phrase.FILE_OUT, List.of("n", "name")),
            Map.entry(Phrase.SO_FAR, List.of("answer")),
            Map.entry(Phrase.CHOSEN, List.of("answer")),
            Map.entry(Phrase.SENT_ALREADY, List.of("reference")),
            Map.entry(Phrase.NOTED, List.of("answer")),
            Map.entry(Phrase.LANGUAGE_NOW, List.of("language")),
            Map.entry(Phrase.LANGUAGE_ONLY, List.of("language")),
            Map.entry(Phrase.LANGUAGE_OF, List.of("language")),
            Map.entry(Phrase.ALREADY_DONE, List.of("who", "when")),
            Map.entry(Phrase.STAFF_DID, List.of("who", "what", "when")),
            Map.entry(Phrase.DONE_BY_YOU, List.of("reference")),
            Map.entry(Phrase.TOO_LATE_FOR_YOU, List.of("reference")),
            Map.entry(Phrase.INVITATION_OWN, List.of("reference")),
            Map.entry(Phrase.STAFF_ASKED, List.of("who")),
            Map.entry(Phrase.STAFF_TOO_LATE, List.of("reference", "what")),
            Map.entry(Phrase.STAFF_FILE_HERE, List.of("reference")),
            Map.entry(Phrase.STAFF_FILE_REFUSED, List.of("reference", "why")),
            Map.entry(Phrase.STAFF_TAKEN, List.of("reference", "who")),
            Map.entry(Phrase.STAFF_NO_SUCH_CASE, List.of("reference")),
            Map.entry(Phrase.STAFF_LINKED_ALREADY, List.of("reference")),
            Map.entry(Phrase.STAFF_DATA_UNNAMED, List.of("reference")),
            Map.entry(Phrase.STAFF_DATA_LINES, List.of("n")),
            Map.entry(Phrase.STAFF_DATA_PAGE, List.of("reference")),
            Map.entry(Phrase.DATA_TITLE, List.of("reference")),
            Map.entry(Phrase.STAFF_RETURNED, List.of("who", "reference")),
            Map.entry(Phrase.DUE, List.of("clock", "due")),
            Map.entry(Phrase.DUE_UNCERTAIN, List.of("clock", "due")),
            Map.entry(Phrase.OVERDUE, List.of("reference", "clock", "due", "left", "handler")),
            Map.entry(Phrase.STAFF_REMINDED, List.of("reference", "clock", "due", "left", "handler")),
            Map.entry(Phrase.STAFF_LEFT, List.of("left")),
            Map.entry(Phrase.STAFF_DEALS, List.of("who")),
            Map.entry(Phrase.STAFF_NEXT_LINE, List.of("reference", "team", "clock", "due")),
            Map.entry(Phrase.STAFF_AWAY, List.of("from", "to")),
            Map.entry(Phrase.STAFF_FIGURES, List.of("team", "from", "to")),
            Map.entry(Phrase.STAFF_DAY, List.of("team", "date", "n")),
            Map.entry(Phrase.STAFF_DAY_ALARM, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_OVERDUE, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_TODAY, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_SOON, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_TASK, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_UNREAD, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_HELD, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_NOBODY, List.of("n")),
            Map.entry(Phrase.STAFF_DAY_LATE, List.of("days")),
            Map.entry(Phrase.STAFF_DAY_WAS_DUE, List.of("due")),
            Map.entry(Phrase.STAFF_DAY_SINCE, List.of("date")),
            Map.entry(Phrase.STAFF_DAY_REST, List.of("n")),
            Map.entry(Phrase.ADDED, List.of("label")),
            Map.entry(Phrase.NEXT_STAGE, List.of("kind", "stage")),
            Map.entry(Phrase.LINKED, List.of("references")),
            Map.entry(Phrase.GONE_ON, List.of("team")),
            Map.entry(Phrase.WINDOW, List.of("clock", "due")),
            Map.entry(Phrase.WINDOW_OVER, List.of("clock", "due")),
            Map.entry(Phrase.ON_HOLD, List.of("since")),
            Map.entry(Phrase.CARD_HEAD, List.of("state", "kind")),
            Map.entry(Phrase.CARD_HEAD_STAGE, List.of("state", "kind", "stage")),
            Map.entry(Phrase.CARD_ANONYMOUS, List.of("name", "date")),
            Map.entry(Phrase.CARD_HANDLER, List.of("who")),
            Map.entry(Phrase.CARD_NEEDS, List.of("needs")),
            Map.entry(Phrase.CARD_EARLIER, List.of("n")),
            Map.entry(Phrase.DUE_LEFT, List.of("days")),
            Map.entry(Phrase.DUE_LATE_BY, List.of("days")),
            Map.entry(Phrase.DUE_STANDS_STILL, List.of("clock", "due")),
            Map.entry(Phrase.HAPPENED_OVERDUE, List.of("clock")),
            Map.entry(Phrase.HAPPENED_ASKED, List.of("action")),
            Map.entry(Phrase.ADDED_TO_CASE, List.of("reference")),
            Map.entry(Phrase.ADDED_TO_CLOSED, List.of("reference")),
            Map.entry(Phrase.AMENDED_ON_CASE, List.of("reference")),
            Map.entry(Phrase.NOT_AMENDED_ON_CASE, List.of("reference")),
            Map.entry(Phrase.AMENDED_LATER, List.of("reference")),
            Map.entry(Phrase.WHOSE_WORDS, List.of("reference")),
            Map.entry(Phrase.CAME_LATER, List.of("reference")),
            Map.entry(Phrase.MAILBOX_NAME, List.of("name")),
            Map.entry(Phrase.MAILBOX_MAIL, List.of("day")),
            Map.entry(Phrase.STAFF_FROM_MAILBOX, List.of("reference", "name", "day")),
            Map.entry(Phrase.TEAM_UNREACHABLE, List.of("team")),
            Map.entry(Phrase.UNDELIVERED, List.of("reference")),
            Map.entry(Phrase.STAFF_TELL_THEM, List.of("reference")),
            Map.entry(Phrase.STAFF_COPY, List.of("reference")),
            Map.entry(Phrase.LETTER_SUBJECT, List.of("reference")),
            Map.entry(Phrase.LETTER_PAGE, List.of("reference", "n", "total")),
            Map.entry(Phrase.LETTER_WAYS, List.of("ways")),
            Map.entry(Phrase.STAFF_REGISTERED, List.of("team")),
            Map.entry(Phrase.STAFF_REGISTER_SHARED, List.of("team", "other")),
            Map.entry(Phrase.STAFF_MOVED_AWAY, List.of("team")),
            Map.entry(Phrase.STAFF_NO_GROUP, List.of("teams")),
            Map.entry(Phrase.STAFF_RIGHTS_TOPICS, List.of("team")),
            Map.entry(Phrase.STAFF_RIGHTS_PINS, List.of("team")),
            Map.entry(Phrase.STAFF_RIGHTS_BACK, List.of("team")),
            Map.entry(Phrase.STAFF_ERASED, List.of("reference", "day")),
            Map.entry(Phrase.STAFF_ERASES_LINE, List.of("reference", "day")),
            Map.entry(Phrase.STAFF_RECALCULATED, List.of("reference", "clock", "before", "due")),
            Map.entry(Phrase.RECALCULATED_LATER, List.of("reference", "clock", "before", "due")),
            Map.entry(Phrase.STAFF_RECORD_NOT_HERE, List.of("teams")),
            Map.entry(Phrase.UNREACHABLE, List.of("reference"))));
    private static final Set<Phrase> BUTTONS = EnumSet.of(Phrase.STATUS, Phrase.COPY_CODE, Phrase.FILE_KEEP, Phrase.FILE_TAKE_OUT, Phrase.BACK, Phrase.AT_RISK, Phrase.KEEP, Phrase.CHANGE,
            Phrase.ENOUGH, Phrase.GO_ON, Phrase.USE_UNREAD,
            Phrase.FOR_THE_CASE, Phrase.FOR_THE_QUESTION, Phrase.START_OVER, Phrase.CANCEL_YES, Phrase.SHARE_PHONE,
            Phrase.NOT_SURE,
            Phrase.DONE, Phrase.NONE_TO_SEND, Phrase.STAFF_DAY_MORE);

    /** What only staff read: it is said in the pack's first language. */
    private static final List<String> STAFF_BEGINNINGS = List.of("staff-", "card-", "state-", "due-", "happened-");
    private static final Set<Phrase> STAFF = EnumSet.of(Phrase.ALREADY_DONE, Phrase.NEXT_STAGE,
            Phrase.COPIED, Phrase.ON_HOLD, Phrase.LINKED, Phrase.GONE_ON, Phrase.WINDOW, Phrase.WINDOW_OVER,
            Phrase.NOT_FOR_YOU,
            Phrase.COMMAND_RECORD, Phrase.COMMAND_DUE, Phrase.COMMAND_FIGURES,
            Phrase.ALARM, Phrase.ALARM_FROM, Phrase.ALARM_UNNAMED, Phrase.DUE, Phrase.OVERDUE, Phrase.UNREACHABLE, Phrase.UNDELIVERED,
            Phrase.CAME_LATER, Phrase.AMENDED_LATER, Phrase.AMENDED_BEFORE, Phrase.AMENDED_NOW, Phrase.TEAM_UNREACHABLE,
            Phrase.LANGUAGE_OF);

    private PhrasePlaces() {
    }

    static Places of(Phrase phrase) {
        return Places.of(PLACES.getOrDefault(phrase, List.of()));
    }

    static boolean isForStaff(Phrase phrase) {
        return STAFF.contains(phrase) || STAFF_BEGINNINGS.stream().anyMatch(phrase.id()::startsWith);
    }

    static boolean isButton(Phrase phrase) {
        return BUTTONS.contains(phrase);
    }
}
