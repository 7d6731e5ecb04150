package redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import redress.pack.json.Json;

/** Faults in texts and buttons. */
final class TextMutants {

    private static final Set<String> TEXTS = Set.of("ask", "say", "review", "alarm", "end", "tell");

    private final Surgeon surgeon;

    TextMutants(Surgeon surgeon) {
        this.surgeon = surgeon;
    }

    void plant(Set<String> byStaff, String dialog) {
        for (var state : surgeon.states().values()) {
            for (var member : state.value().group().orElseThrow().members()) {
                if (TEXTS.contains(member.key())) {
                    text(member.value());
                }
            }
            labels(state.value());
            if (byStaff.contains(dialog) && PackReading.get(state.value(), "record").isPresent()) {
                surgeon.replace("note that is cut", PackReading.get(state.value(), "say").orElseThrow(),
                        "\"" + "n".repeat(201) + "\"", "in the note that answers a press");
            }
            longest(state);
        }
    }

    private void text(Json text) {
        surgeon.replace("text over the limit", text, "\"" + "t".repeat(4097) + "\"", "Use at most 4096");
        surgeon.replace("blank text", text, "\" \"", "This text is empty");
        surgeon.replace("place that names nothing", text, "\"Hello {no_such_place}.\"", "Nothing fills the place");
        surgeon.replace("lost brace", text, "\"Hello {no such place}.\"", "There is a brace");
    }

    /** A question that repeats a long answer, and is shown anew with the button that was pressed. */
    private void longest(Json.Member state) {
        var ask = PackReading.get(state.value(), "ask");
        if (ask.isEmpty() || ConditionMutants.options(state.value()).isEmpty()) {
            return;
        }
        surgeon.states().values().stream().takeWhile(each -> each != state)
                .filter(each -> PackReading.get(each.value(), "answer").filter(answer ->
                        PackReading.words(answer, "type").equals("text") && PackReading.get(answer, "longest").isEmpty())
                                .isPresent())
                .findFirst().ifPresent(before -> surgeon.replace("text over the limit with the longest answer", ask.get(),
                        "\"You wrote: {" + before.key() + "}. Is that right?\"", "With the longest answers this text has"));
    }

    private void labels(Json state) {
        var options = new ArrayList<Json>();
        PackReading.members(PackReading.get(state, "answer").flatMap(answer -> PackReading.get(answer, "options"))).values()
                .forEach(option -> options.add(option.value()));
        var ways = new ArrayList<Json>();
        PackReading.members(PackReading.get(state, "onward")).values()
                .forEach(way -> PackReading.get(way.value(), "label").ifPresent(ways::add));
        alike(options, "Another option has the same words");
        alike(ways, "looks like the button");
        var buttons = new ArrayList<>(options);
        buttons.addAll(ways);
        List.of("skip", "submit").forEach(key -> PackReading.get(state, key).ifPresent(buttons::add));
        for (var button : buttons) {
            surgeon.replace("label too long for a phone", button, "\"A button with far too many words on it\"",
                    "a phone shows 32");
            surgeon.replace("label over the limit", button, "\"" + "l".repeat(61) + "\"", "Use at most 60");
            surgeon.replace("label that is a command", button, "\"Back\"", "means the command");
            surgeon.replace("blank label", button, "\"\"", "This text is empty");
        }
    }

    private void alike(List<Json> labels, String same) {
        for (int i = 1; i < labels.size(); i++) {
            alike(labels.get(i - 1), labels.get(i), same);
        }
    }

    private void alike(Json before, Json label, String same) {
        var words = before.text().orElse("");
        surgeon.replace("label that looks like another", label, "\"" + words.toUpperCase(Locale.ROOT) + "\"", same);
        surgeon.replace("label that looks like another", label, "\"" + words.replace(" ", "  ") + "!\"", "looks like the button");
        surgeon.replace("label that looks like another", label, "\"" + words.replaceFirst("[aeo]", "$0\u0301") + ".\"",
                "looks like the button");
        var twin = words.replace('a', 'а').replace('e', 'е').replace('o', 'о');
        if (!twin.equals(words)) {
            surgeon.replace("label that looks like another", label, "\"" + twin + "\"", "looks like the button");
        }
        if (words.length() < 22) {
            surgeon.replace("label inside another", label, "\"" + words + " and more\"", "says all that the other says");
        }
    }
}
