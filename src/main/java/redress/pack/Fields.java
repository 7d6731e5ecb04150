package redress.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/**
 * Reads the members of one group by their keys and takes down what is missing, of the wrong sort, or unknown. Where
 * something is wrong a stand-in comes back, so that the reading goes on; a pack with faults is never handed out.
 */
final class Fields {

    private final Json json;
    private String owner;
    private final FileFaults faults;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /**
     * Begins to read.
     *
     * @param owner what the group is, as the beginning of a sentence: "A question"
     */
    Fields(Json json, String owner, FileFaults faults) {
        this.json = json;
        this.owner = owner;
        this.faults = faults;
        json.group().ifPresentOrElse(group -> group.repeated().forEach(member -> faults.add(member.at(),
                "\"" + member.key() + "\" stands here a second time.",
                "Take one of the two away, or give it another name.")),
                () -> faults.wrongSort(json, "a group in braces { }"));
    }

    /** The same, now that it is known what the group is. */
    Fields as(String better) {
        owner = better;
        return this;
    }

    Json json() {
        return json;
    }

    /** The value of a key that can be absent. */
    Optional<Json> optional(String key) {
        return member(key).map(Json.Member::value);
    }

    /** The key and value of a key that can be absent. */
    Optional<Json.Member> member(String key) {
        asked.add(key);
        return json.group().flatMap(group -> group.member(key));
    }

    /** The value of a key that has to be there. */
    Optional<Json> required(String key) {
        var value = optional(key);
        if (value.isEmpty() && json.group().isPresent()) {
            missing.add(key);
        }
        return value;
    }

    /** A text that has to be there and say something. */
    String text(String key) {
        return required(key).map(value -> words(value, faults)).orElse("");
    }

    /** A text that can be absent. */
    Optional<String> optionalText(String key) {
        return optional(key).map(value -> words(value, faults));
    }

    /** True or false; false if absent. */
    boolean truth(String key) {
        var value = optional(key);
        if (value.isPresent() && value.get().truth().isEmpty()) {
            faults.wrongSort(value.get(), "true or false, without quotes");
        }
        return value.flatMap(Json::truth).orElse(false);
    }

    /** A whole number within bounds; the given one if absent. */
    long number(String key, long absent, long least, long most) {
        var value = optional(key);
        if (value.isEmpty()) {
            return absent;
        }
        var number = value.get().whole();
        if (number.isEmpty()) {
            faults.wrongSort(value.get(), "a whole number, without quotes");
        } else if (number.get() < least || number.get() > most) {
            faults.add(value.get().at(), "\"" + key + "\" cannot be " + number.get() + ".",
                    "Write a number from " + least + " to " + most + ".");
        }
        return number.filter(each -> each >= least && each <= most).orElse(absent);
    }

    /** A day that has to be there. */
    LocalDate day(String key) {
        return required(key).flatMap(value -> day(value, faults)).orElse(LocalDate.EPOCH);
    }

    /** The items of a list that can be absent. */
    List<Json> list(String key) {
        var value = optional(key);
        if (value.isPresent() && value.get().items().isEmpty()) {
            faults.wrongSort(value.get(), "a list in brackets [ ]");
        }
        return value.flatMap(Json::items).orElse(List.of());
    }

    /** The items of a list that has to be there and have some. */
    List<Json> someOf(String key, String sort) {
        required(key);
        var items = list(key);
        optional(key).filter(value -> items.isEmpty() && value.items().isPresent()).ifPresent(value ->
                faults.add(value.at(), owner + " needs at least one " + sort + ".", "Add one to \"" + key + "\"."));
        return items;
    }

    /** The group under a key that has to be there. */
    Optional<Fields> group(String key, String itsOwner) {
        return required(key).map(value -> new Fields(value, itsOwner, faults));
    }

    /** The members of a group that has to be there, whose keys are names that the pack gives. */
    List<Json.Member> named(String key) {
        return required(key).map(value -> Names.members(value, faults)).orElse(List.of());
    }

    /** The same where there has to be at least one. */
    List<Json.Member> someNamed(String key, String sort) {
        var members = named(key);
        optional(key).flatMap(Json::group).filter(group -> group.members().isEmpty()).ifPresent(group ->
                faults.add(group.at(), owner + " needs at least one " + sort + ".", "Add one to \"" + key + "\"."));
        return members;
    }

    /** The members of such a group that can be absent. */
    List<Json.Member> optionalNamed(String key) {
        return optional(key).map(value -> Names.members(value, faults)).orElse(List.of());
    }

    /** Ends the reading: takes down every key that nobody asked for, and what is missing but for slips among those. */
    void close() {
        var members = json.group().map(Json.Group::members).orElse(List.of());
        members.stream().filter(member -> !asked.contains(member.key())).forEach(member -> {
            faults.add(member.at(), owner + " has no \"" + member.key() + "\".", Nearest.remedy(member.key(), asked));
            Nearest.to(member.key(), asked).ifPresent(missing::remove);
        });
        leave();
    }

    /** Ends the reading where it is not known which keys there can be: takes down what is missing. */
    void leave() {
        missing.forEach(key -> faults.add(json.at(), owner + " needs \"" + key + "\".",
                "Add \"" + key + "\" to this group."));
    }

    /** A text that says something. */
    static String words(Json json, FileFaults faults) {
        var words = json.text();
        if (words.isEmpty()) {
            faults.wrongSort(json, "a text in quotes");
        } else if (words.get().isBlank()) {
            faults.add(json.at(), "This text is empty.", "Write what should stand here.");
        }
        return words.orElse("");
    }

    /** A day as {@code 2026-12-24}. */
    static Optional<LocalDate> day(Json json, FileFaults faults) {
        try {
            return Optional.of(LocalDate.parse(words(json, faults)));
        } catch (DateTimeParseException notADay) {
            if (json.text().filter(text -> !text.isBlank()).isPresent()) {
                faults.add(json.at(), "There is no day \"" + json.text().get() + "\".",
                        "Write a day as year, month and day: \"2026-12-24\".");
            }
            return Optional.empty();
        }
    }
}
