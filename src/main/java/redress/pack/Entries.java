package redress.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * One group of a translation: finds the entries of the texts that lie in the same group of the translated file, and takes
 * down what is missing, was made for other words, or translates nothing. It may lack everything.
 */
final class Entries {

    private final Translation translation;
    private final String path;
    private final Optional<Json> json;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Entries> inner = new LinkedHashMap<>();

    /**
     * A group.
     *
     * @param path where it is in the translation, as people read it: "dialogs, complaint"
     * @param json the group, if it is there
     */
    Entries(Translation translation, String path, Optional<Json> json) {
        this.translation = translation;
        this.path = path;
        this.json = json;
        json.ifPresent(each -> new Fields(each, "A translation", translation.faults()));
    }

    /** The group under a key. */
    Entries in(String key) {
        return inner.computeIfAbsent(key, name -> new Entries(translation, at(name), value(name)));
    }

    /** The members of this group, unread. */
    List<Json.Member> members() {
        return json.flatMap(Json::group).map(Json.Group::members).orElse(List.of());
    }

    /** The value of a key that is no entry. */
    Optional<Json> value(String key) {
        asked.add(key);
        return json.flatMap(Json::group).flatMap(group -> group.member(key)).map(Json.Member::value);
    }

    /** The translation of all that is said of a count, likewise. */
    Json counts(String key, Json forms, FileFaults from) {
        var entry = value(key);
        if (entry.isEmpty()) {
            missing(key, forms.at(), from);
            return forms;
        }
        return new Entry(translation, at(key), entry.get()).counts(forms, from);
    }

    /**
     * The translation of a text, or the text itself where there is none that can be used.
     *
     * @param from   the file of the text
     * @param needed whether people would miss it
     */
    Json text(String key, Json text, FileFaults from, boolean needed) {
        if (words(text).isEmpty()) {
            return text;
        }
        var entry = value(key);
        if (entry.isEmpty()) {
            if (needed) {
                missing(key, text.at(), from);
            }
            return text;
        }
        return new Entry(translation, at(key), entry.get()).read(text, from);
    }

    /** Takes down that something is not translated. Where the whole file is missing, that is the fault. */
    void missing(String key, Position at, FileFaults from) {
        if (translation.json().isEmpty()) {
            return;
        }
        from.warn(at, "This has no translation into \"" + translation.code() + "\": " + at(key) + ".",
                "Add it to " + translation.file() + ", with the words that stand here and the translation.");
    }

    /** Ends the reading: takes down what nobody asked for. */
    void close() {
        members().stream().filter(member -> !asked.contains(member.key())).forEach(member ->
                translation.faults().warn(member.at(), "This translates nothing: " + at(member.key()) + ".",
                        Nearest.to(member.key(), asked).map(name -> "Did you mean \"" + name + "\"?")
                                .orElse("Take it away.")));
        inner.values().forEach(Entries::close);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + ", " + key;
    }

    /** The words of a text or of a list of paragraphs. */
    static Optional<String> words(Json json) {
        return json.text().or(() -> json.items().map(items -> items.stream().flatMap(item -> item.text().stream())
                .collect(Collectors.joining("\n\n"))));
    }
}
