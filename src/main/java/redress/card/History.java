package redress.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.dialog.Phrase;
import redress.message.PlainText;

/**
 * What has happened to a case, one line for each press, however many events it brought about.
 *
 * @param words the words for it
 */
record History(CaseWords words) {

    /** How many lines a card has at most, so that it is read at a glance; our own number. */
    static final int MOST = 10;
    /** How long a line is at most, in UTF-16 units: about three rows of a phone. */
    private static final int WIDTH = 120;
    /**
     * A reminder is no deed, nor is it that the team heard of the case: they stand in the group when they come. Nor is it one that a
     * file has arrived which was sent.
     */
    private static final Set<EventType> QUIET = Set.of(EventType.REMINDED, EventType.ALERTED, EventType.EVIDENCE_KEPT);

    /** The newest lines, the newest last; how many are left out stands above them. */
    List<String> lines(CaseView view, LocalDate today) {
        var presses = presses(view.log());
        var shown = presses.subList(Math.max(0, presses.size() - MOST), presses.size());
        var lines = new ArrayList<String>(shown.size() + 1);
        if (shown.size() < presses.size()) {
            lines.add(words.phrases().say(Phrase.CARD_EARLIER, Map.of("n", Integer.toString(presses.size() - shown.size()))));
        }
        shown.forEach(press -> lines.add(line(view, press, today)));
        return lines;
    }

    private String line(CaseView view, List<Header> press, LocalDate today) {
        var first = press.get(0);
        var what = words.brief(first, today) + ": " + words.deed(view.file(), press);
        return PlainText.shortened(first.role() == Role.PROGRAM ? what : what + " (" + who(view, first) + ")", WIDTH);
    }

    private String who(CaseView view, Header event) {
        return words.by(event.role()).orElseGet(() -> PlainText.line(view.bodies().apply(event.sequence()).by().name()));
    }

    /** The events in the order in which they came, those together that one press brought about. */
    static List<List<Header>> presses(List<Header> log) {
        var presses = new ArrayList<List<Header>>();
        for (var event : log) {
            if (!QUIET.contains(event.type())) {
                if (presses.isEmpty() || !isSame(presses.get(presses.size() - 1), event)) {
                    presses.add(new ArrayList<>());
                }
                presses.get(presses.size() - 1).add(event);
            }
        }
        return presses;
    }

    /** One press brings an event of a type about once. */
    private static boolean isSame(List<Header> press, Header event) {
        var last = press.get(press.size() - 1);
        return event.role() != Role.PROGRAM && last.role() == event.role() && last.at().equals(event.at())
                && last.sequence() + 1 == event.sequence() && last.id(Header.ACTION).equals(event.id(Header.ACTION))
                && press.stream().noneMatch(earlier -> earlier.type().equals(event.type()));
    }
}
