package redress.pack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.dialog.Command;
import redress.dialog.DateVocabulary;
import redress.dialog.Language;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.dialog.Refusal;
import redress.dialog.Template;
import redress.pack.json.Json;

/** Reads what a pack says in situations that every conversation knows: first the common file, then the pack's own. */
final class PhrasesReader {

    private static final Map<String, Phrase> PHRASES = byId(Phrase.values(), Phrase::id);
    private static final Map<String, Refusal> REFUSALS = byId(Refusal.values(), Refusal::id);
    private static final Map<String, Command> COMMANDS = byId(Command.values(), Command::id);

    private final Texts constants;
    private final Map<Phrase, Template> texts = new EnumMap<>(Phrase.class);
    private final Map<Refusal, Template> refusals = new EnumMap<>(Refusal.class);
    private final Map<String, Command> words = new LinkedHashMap<>();
    private final CountsReader counts = new CountsReader();
    private final Map<String, List<String>> dates = new LinkedHashMap<>();
    private Language language;

    /**
     * Begins with nothing.
     *
     * @param code the language that is read, as two letters
     */
    PhrasesReader(Texts constants, String code) {
        this.constants = constants;
        this.language = Language.named(code);
        PHRASES.values().forEach(phrase -> texts.put(phrase, Template.of("")));
        REFUSALS.values().forEach(refusal -> refusals.put(refusal, Template.of("")));
    }

    /** Reads the file in which every phrase and refusal has to be. */
    void common(Page page) {
        var file = read(page, true);
        complete(file, "phrases", PHRASES, page.faults());
        complete(file, "refusals", REFUSALS, page.faults());
        complete(file, CountsReader.KEY, CountsReader.COUNTED, page.faults());
    }

    /** Reads a file that puts single ones in the place of the common ones. */
    void own(Page page) {
        read(page, false);
    }

    /** What was read. A phrase that is nowhere is empty. */
    Phrases phrases() {
        return new Phrases(language, texts, refusals, words, counts.read(), new DateVocabulary(language, dates));
    }

    private Fields read(Page page, boolean all) {
        var file = new Fields(page.json(), "A file of phrases", page.faults());
        var own = constants.in(page.faults());
        file.optional("$schema");
        each(file, "phrases", PHRASES, "phrase", page, (phrase, json) -> texts.put(phrase, phrase(phrase, json, own)));
        each(file, "refusals", REFUSALS, "refusal", page,
                (refusal, json) -> refusals.put(refusal, own.text(json, Places.NONE)));
        each(file, "patterns", COMMANDS, "command", page, (command, json) -> patterns(command, json, page.faults()));
        file.optional("language").map(json -> own.label(json, Texts.LABEL))
                .ifPresent(name -> language = new Language(language.code(), name));
        counts.take(file, page.faults());
        for (var member : file.optional("dates").flatMap(Json::group).map(Json.Group::members).orElse(List.of())) {
            dates.put(member.key(), strings(member.value(), page.faults()));
        }
        if (all) {
            List.of("phrases", "refusals", "patterns", CountsReader.KEY).forEach(file::required);
        }
        file.close();
        return file;
    }

    private static Template phrase(Phrase phrase, Json json, Texts own) {
        return PhrasePlaces.isButton(phrase) ? Template.of(own.label(json, Texts.LABEL))
                : own.text(json, PhrasePlaces.of(phrase));
    }

    private static <T> void each(Fields file, String key, Map<String, T> known, String sort, Page page,
                                 BiConsumer<T, Json> take) {
        var names = Known.of(sort, known.keySet());
        for (var member : file.optionalNamed(key)) {
            if (!names.read(new Json.Words(member.at(), member.key()), page.faults()).isEmpty()) {
                take.accept(known.get(member.key()), member.value());
            }
        }
    }

    private void patterns(Command command, Json json, FileFaults faults) {
        words.values().removeIf(command::equals);
        if (json.items().isEmpty()) {
            faults.wrongSort(json, "a list in brackets [ ]");
        }
        for (var item : json.items().orElse(List.of())) {
            var pattern = Fields.words(item, faults).strip().toLowerCase(Locale.ROOT);
            var other = words.put(pattern, command);
            if (other != null && !pattern.isEmpty()) {
                faults.add(item.at(), "\"" + pattern + "\" is there already, for the command \"" + other.id() + "\".",
                        "Take one of the two away.");
            }
        }
    }

    private static List<String> strings(Json json, FileFaults faults) {
        if (json.items().isEmpty()) {
            faults.wrongSort(json, "a list in brackets [ ]");
        }
        return json.items().orElse(List.of()).stream().map(item -> Fields.words(item, faults)).toList();
    }

    private static void complete(Fields file, String key, Map<String, ?> known, FileFaults faults) {
        file.optional(key).flatMap(Json::group).ifPresent(group -> {
            var missing = known.keySet().stream().filter(id -> group.member(id).isEmpty())
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                faults.add(group.at(), "Some of the \"" + key + "\" are missing.", "Add: " + missing + ".");
            }
        });
    }

    private static <T> Map<String, T> byId(T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(id, each -> each, (one, other) -> one, LinkedHashMap::new));
    }
}
