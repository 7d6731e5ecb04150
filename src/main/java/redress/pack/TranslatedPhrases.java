package redress.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.dialog.Phrase;
import redress.pack.json.Json;

/**
 * Puts the translated texts of a file of phrases in the place of its own.
 *
 * @param entries the whole translation
 * @param from    the file of phrases
 */
record TranslatedPhrases(Entries entries, FileFaults from) {

    private static final Map<String, Phrase> PHRASES = Stream.of(Phrase.values())
            .collect(Collectors.toMap(Phrase::id, phrase -> phrase));

    Json read(Json phrases) {
        var read = Members.each(phrases, member -> {
            var key = member.key();
            return switch (key) {
                case "phrases" -> Members.each(member.value(), each ->
                        entries.in(key).text(each.key(), each.value(), from, isForPeople(each.key())));
                case "refusals" -> Members.each(member.value(), each ->
                        entries.in(key).text(each.key(), each.value(), from, true));
                case CountsReader.KEY -> Members.each(member.value(), each ->
                        entries.in(key).counts(each.key(), each.value(), from));
                case "patterns" -> Members.each(member.value(), each -> patterns(entries.in(key), each));
                default -> member.value();
            };
        });
        return Members.with(Members.with(read, "language", entries.value("language")), "dates", entries.value("dates"));
    }

    private Json patterns(Entries own, Json.Member command) {
        var said = own.value(command.key());
        if (said.isEmpty()) {
            own.missing(command.key(), command.at(), from);
        }
        // What people type in the pack's own language is understood beside it, and need not be said twice.
        return said.orElseGet(() -> new Json.Items(command.value().at(), List.of()));
    }

    private static boolean isForPeople(String id) {
        return !PHRASES.containsKey(id) || !PhrasePlaces.isForStaff(PHRASES.get(id));
    }
}
