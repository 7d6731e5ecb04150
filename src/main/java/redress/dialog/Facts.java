package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.message.ReceiptCode;

/**
 * What conditions can see: the live answers up to here, the facts that the conversation began with, and today. Names with
 * a dot, such as {@code case.kind}, are facts.
 */
public final class Facts {

    /** What the fact of a clock's due day begins with, in words. */
    public static final String DUE = "due.";
    /** The same for the day as {@code 2026-03-01}. */
    public static final String DUE_DAY = "day.";

    /** The same for the time of day as {@code 08:00}, of a clock that counts hours. */
    public static final String DUE_TIME = "time.";

    /** The name of whoever works on the case, as staff see it; absent if nobody does. */
    public static final String HANDLER = "case.handler";
    /** The clocks of staff whose time has passed, parted by blanks; absent if none has. */
    public static final String LATE = "case.late";
    /** Whether whoever is asked works on it. */
    public static final String YOU_HANDLER = "you.handler";
    /** Whether whoever is asked acted on it, or on one linked with it, in an earlier stage. */
    public static final String YOU_EARLIER = "you.earlier";
    /** Whether whoever is asked is named in what was told. */
    public static final String YOU_NAMED = "you.named";
    /** The facts about whoever is asked; each is {@code yes} or {@code no}. */
    public static final List<String> YOU = List.of(YOU_HANDLER, YOU_EARLIER, YOU_NAMED);

    /** The fact that holds the code by which somebody comes back who is not recorded; it never leaves the conversation. */
    public static final String RECEIPT_CODE = "receipt.code";

    /** Whether whoever speaks is not recorded, from the beginning of the conversation on. */
    public static final String UNRECORDED = "person.unrecorded";

    private final Map<String, Given> live;
    private final Map<String, String> begun;
    private final String prefix;
    private final LocalDate today;
    private final String code;

    Facts(Map<String, Given> live, Map<String, String> begun, String prefix, LocalDate today) {
        this(live, begun, prefix, today, "");
    }

    /**
     * The same with the receipt code that was given.
     *
     * @param code its letters; empty if none was given
     */
    Facts(Map<String, Given> live, Map<String, String> begun, String prefix, LocalDate today, String code) {
        this.code = code;
        this.live = live;
        this.begun = begun;
        this.prefix = prefix;
        this.today = today;
    }

    /** The code by which somebody comes back, as people see it, if a conversation began with these facts knows it. */
    static Optional<String> receiptCode(Map<String, String> begun) {
        return Optional.ofNullable(begun.get(RECEIPT_CODE)).flatMap(ReceiptCode::read).map(ReceiptCode::shown);
    }

    /** The receipt code that was given on the way here; empty if none was. */
    String code() {
        return code;
    }

    LocalDate today() {
        return today;
    }

    Optional<Answer> answer(AnswerName reference) {
        return Optional.ofNullable(live.get(reference.key(prefix))).map(Given::answer);
    }

    /** The key under which an answer is kept, seen from the dialog where the walk stands. */
    String key(AnswerName reference) {
        return reference.key(prefix);
    }

    /** The options that were chosen; those of a fact are parted by blanks. */
    Set<String> chosen(AnswerName reference) {
        var fact = begun.get(reference.path());
        return fact != null ? Set.copyOf(List.of(fact.split(" "))) : answer(reference).map(Answer::ids).orElse(Set.of());
    }

    boolean isAnswered(AnswerName reference) {
        return begun.containsKey(reference.path()) && !begun.get(reference.path()).equals("unsure")
                || answer(reference).map(Answer::hasValue).orElse(false);
    }

    Optional<LocalDate> day(AnswerName reference) {
        return answer(reference).flatMap(Answer::date);
    }

    long count(AnswerName reference) {
        var fact = begun.get(reference.path());
        return fact != null ? fact.split(" ").length : answer(reference).map(Answer::size).orElse(0L);
    }
}
