package redress.pack;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.dialog.Template;
import redress.message.Limits;
import redress.pack.json.Json;

/**
 * Looks at texts that Telegram would not show whole once the longest answers stand in them. What goes out as a new message
 * is made several where it is too long; what takes the place of a message that is there, and what answers a press, is cut.
 *
 * @param reading what was read
 */
record LengthCheck(PackReading reading) {

    /** What stands around a question: how far one is, what one has answered so far, and what one has chosen. */
    private static final int AROUND = 400;
    private static final Set<String> TYPED = Set.of("text", "name", "phone", "email", "number", "list");
    /** What the program fills by itself: names as Telegram allows them, dates and references as we write them. */
    private static final Map<String, Integer> FILLED = Map.of("who", 64, "when", 40, "reference", 16);
    private static final int DATE = 40;

    void check() {
        var longest = new LongestAnswer(reading, reading.sheet("start").flatMap(Json::text).orElse(""));
        var byStaff = pressedByStaff();
        reading.dialogs().forEach((id, page) -> PackReading.states(page).values().forEach(state -> {
            var json = state.value();
            if (isPressed(json)) {
                PackReading.get(json, "ask").ifPresent(ask -> within(page, ask, length(longest, id, ask, false) + AROUND,
                        Limits.TEXT,
                        "a message that is shown anew with the answer"));
            }
            if (byStaff.contains(id) && PackReading.get(json, "record").isPresent()) {
                PackReading.get(json, "say").ifPresent(say -> within(page, say, length(longest, id, say, true), Limits.NOTE,
                        "the note that answers a press"));
            }
        }));
    }

    /** Whether the question has a button of its own besides that of the phone's number. */
    private static boolean isPressed(Json state) {
        return PackReading.get(state, "answer").isPresent() && (PackReading.get(state, "skip").isPresent()
                || PackReading.get(state, "answer").filter(answer -> TYPED.contains(PackReading.words(answer, "type")))
                        .isEmpty());
    }

    /** The dialogs of staff's buttons and all that they call: what is said at their ends is the note that answers a press. */
    private Set<String> pressedByStaff() {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        PackReading.members(reading.sheet("actions")).values().stream().map(Json.Member::value)
                .filter(action -> !PackReading.words(action, "by").equals("complainant"))
                .forEach(action -> open.add(PackReading.words(action, "dialog")));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (reached.add(id)) {
                reading.dialog(id).ifPresent(page -> PackReading.states(page).values()
                        .forEach(state -> open.add(PackReading.words(state.value(), "do"))));
            }
        }
        return reached;
    }

    private int length(LongestAnswer longest, String dialog, Json text, boolean onCase) {
        var template = Template.of(reading.filled(text));
        var blanks = new HashMap<String, String>();
        template.places().forEach(place -> blanks.put(place, " ".repeat(filled(longest, dialog, place, onCase))));
        return template.fill(blanks).length();
    }

    private static int filled(LongestAnswer longest, String dialog, String place, boolean onCase) {
        return Optional.ofNullable(FILLED.get(place)).filter(length -> onCase).or(() -> longest.of(dialog, place)).orElse(DATE);
    }

    private static void within(Page page, Json text, int length, int most, String what) {
        if (length > most) {
            page.faults().add(text.at(), "With the longest answers this text has " + length + " characters, and Telegram shows "
                    + most + " in " + what + ".", "Write less here, show a shorter answer, or give that a \"longest\".");
        }
    }
}
