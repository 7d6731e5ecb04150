package redress.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import redress.dialog.Template;
import redress.pack.json.Json;

/**
 * One text in two languages: the words as they stood when they were translated, and their translation.
 *
 * @param path where it is, as people read it
 * @param json what stands there
 */
record Entry(Translation translation, String path, Json json) {

    /** The translation of a text; the text itself if it says something else by now, or if anything is wrong. */
    Json read(Json text, FileFaults from) {
        var fields = fields();
        var before = fields.required(translation.from());
        var after = fields.required(translation.code());
        fields.close();
        if (before.isEmpty() || after.isEmpty() || Entries.words(after.get()).isEmpty()) {
            after.filter(each -> Entries.words(each).isEmpty())
                    .ifPresent(each -> translation.faults().wrongSort(each, "a text in quotes, or a list of them"));
            return text;
        }
        if (!Entries.words(before.get()).equals(Entries.words(text))) {
            stale(before.get(), text, from);
            return text;
        }
        return samePlaces(text, after.get()) ? after.get() : text;
    }

    /** The same for the forms of a count. */
    Json counts(Json forms, FileFaults from) {
        var fields = fields();
        var before = fields.required(translation.from());
        var after = fields.required(translation.code());
        fields.close();
        if (before.isPresent() && !members(before.get()).equals(members(forms))) {
            stale(before.get(), forms, from);
            return forms;
        }
        return before.isEmpty() ? forms : after.orElse(forms);
    }

    private Fields fields() {
        return new Fields(json, "A translation", translation.faults());
    }

    private void stale(Json before, Json text, FileFaults from) {
        translation.faults().warn(before.at(), "The words that this translates have changed: " + path + ".",
                "Look at " + from.file() + ":" + text.at().line() + ":" + text.at().column()
                        + ", mend the translation, and copy the new words here.");
    }

    private boolean samePlaces(Json text, Json translated) {
        var lost = places(text);
        lost.removeAll(places(translated));
        lost.forEach(place -> translation.faults().add(translated.at(), "The place {" + place + "} is lost here: " + path + ".",
                "Put it where the language wants it."));
        var more = places(translated);
        more.removeAll(places(text));
        more.forEach(place -> translation.faults().add(translated.at(),
                "The place {" + place + "} does not stand in the words that are translated: " + path + ".",
                Nearest.to(place, places(text)).map(name -> "Did you mean {" + name + "}?").orElse("Take it away.")));
        return lost.isEmpty() && more.isEmpty();
    }

    private static Set<String> places(Json json) {
        return new LinkedHashSet<>(Entries.words(json).map(words -> Template.of(words).places()).orElse(List.of()));
    }

    private static TreeMap<String, Optional<String>> members(Json json) {
        var members = new TreeMap<String, Optional<String>>();
        json.group().ifPresent(group -> group.members().forEach(each -> members.put(each.key(), each.value().text())));
        return members;
    }
}
