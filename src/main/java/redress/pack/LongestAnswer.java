package redress.pack;

import java.util.Map;
import java.util.Optional;
import redress.dialog.Phrase;
import redress.message.Limits;
import redress.pack.json.Json;

/**
 * How long an answer can be where a text shows it.
 *
 * @param reading what was read
 * @param start   the dialog with which a conversation begins
 */
record LongestAnswer(PackReading reading, String start) {

    /** The engine's own bounds for names and addresses; a date in words, a phone number and a count need no more than this. */
    private static final Map<String, Integer> LONGEST = Map.of("text", Limits.TEXT, "name", 120, "email", 254, "date", 40,
            "phone", 25, "number", 17, "files", 40, "list", Limits.TEXT);

    /** The most characters of an answer, named as a text of that dialog names it; nothing if it is no answer. */
    Optional<Integer> of(String dialog, String name) {
        return name.startsWith("/") ? find(start, name.substring(1), 0) : find(dialog, name, 0);
    }

    private Optional<Integer> find(String dialog, String name, int depth) {
        int slash = name.indexOf('/');
        var state = reading.dialog(dialog).map(PackReading::states)
                .flatMap(states -> Optional.ofNullable(states.get(slash < 0 ? name : name.substring(0, slash))));
        if (slash >= 0) {
            return state.filter(each -> depth < name.length()).flatMap(each -> PackReading.get(each.value(), "do"))
                    .flatMap(Json::text).flatMap(called -> find(called, name.substring(slash + 1), depth + 1));
        }
        return state.flatMap(each -> PackReading.get(each.value(), "answer")).map(answer -> longest(answer, state.get().value()));
    }

    private int longest(Json answer, Json state) {
        var type = PackReading.words(answer, "type");
        var labels = PackReading.members(PackReading.get(answer, "options")).values().stream()
                .mapToInt(option -> reading.filled(option.value()).length());
        int said = switch (type) {
            case "choice" -> labels.max().orElse(0);
            case "several" -> labels.map(length -> length + 2).sum();
            case "text" -> PackReading.get(answer, "longest").flatMap(Json::whole).map(Long::intValue).orElse(Limits.TEXT);
            default -> LONGEST.getOrDefault(type, 0);
        };
        return Math.max(said, PackReading.get(state, "skip").isPresent() ? Phrase.PASSED_OVER.id().length() * 2 : 0);
    }
}
