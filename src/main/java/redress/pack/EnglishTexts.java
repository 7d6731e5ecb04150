package redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.dialog.Template;
import redress.pack.json.Json;
import redress.pack.reading.Prose;

/**
 * Finds the English texts of a pack: what is asked and said in its dialogs, those that it shares with others among them, its
 * signposts, its privacy notice and its phrases. Names, titles and the words of buttons are no sentences and are left out, as
 * are the clauses, which only their authors read.
 */
final class EnglishTexts {

    private static final List<String> TEXTS = List.of("ask", "say", "review", "alarm", "end", "tell", "copy_say");
    private static final Set<String> FACTS = Set.of("contact.phone", "contact.email", "contact.post", "contact.web",
            "safeguarding.phone", "safeguarding.email", "safeguarding.contact");
    private static final String DAY = "Tuesday 24 November";

    private final Map<String, String> filled = new TreeMap<>();
    private final List<EnglishText> texts = new ArrayList<>();

    private EnglishTexts(Map<String, String> constants) {
        filled.putAll(constants);
        FACTS.stream().filter(filled::containsKey).forEach(fact -> filled.put(fact, Prose.contactFact()));
        filled.computeIfPresent("contact.ways", (name, ways) -> "call " + Prose.contactFact() + " or e-mail "
                + Prose.contactFact());
        // As long as they typically are; any other place is a word or two of somebody's own.
        filled.putAll(Map.of("reference", Prose.contactFact(), "invitation", Prose.contactFact(), "when", DAY + ", 10:15",
                "who", "Ann", "n", "3", "total", "12", "date", DAY));
    }

    /** All of them, by file and place. */
    static List<EnglishText> of(Pack pack) {
        var pages = new TreeMap<String, Json>();
        pack.files().paths().stream().filter(path -> isRead(path, pack)).forEach(path ->
                Page.read(path, pack.files().bytes(path), new ArrayList<>()).ifPresent(page -> pages.put(path, page.json())));
        var found = new EnglishTexts(constants(pack));
        pages.forEach(found::file);
        return List.copyOf(found.texts);
    }

    private static Map<String, String> constants(Pack pack) {
        var sheet = pack.files().folder() + "/pack.json";
        return Page.read(sheet, pack.files().bytes(sheet), new ArrayList<>())
                .map(page -> new PackSheetReader(page, Known.of("dialog", pack.script().dialogs().keySet()), name -> false)
                        .read().constants()).orElse(Map.of());
    }

    private static boolean isRead(String path, Pack pack) {
        var own = pack.files().folder() + "/";
        var dialog = path.startsWith(own) ? stem(path.substring(own.length())) : stem(path);
        return path.equals(own + "pack.json") || path.endsWith("/phrases.json") || pack.script().dialogs().containsKey(dialog);
    }

    private static String stem(String path) {
        return path.substring(0, path.length() - ".json".length());
    }

    private void file(String file, Json json) {
        if (file.endsWith("/pack.json")) {
            members(json, "signposts").forEach(post -> state(file, "signpost:" + post.key(), post.value()));
            members(json, "privacy").forEach(part -> take(file, "privacy:" + part.key(), part.value(), false, true));
        } else if (file.endsWith("/phrases.json")) {
            // A phrase that ends like no sentence is the word of a button or a line of a list.
            for (var group : List.of("phrases", "refusals")) {
                members(json, group).stream().filter(phrase -> written(phrase.value()).matches("(?s).*[.!?]"))
                        .forEach(phrase -> take(file, group + ":" + phrase.key(), phrase.value(), false, false));
            }
        } else {
            var dialog = stem(file.startsWith("common/") ? file : file.substring(file.indexOf('/') + 1));
            members(json, "states").forEach(each -> state(file, dialog + ":" + each.key(), each.value()));
        }
    }

    private void state(String file, String place, Json json) {
        for (var member : json.group().map(Json.Group::members).orElse(List.of())) {
            if (TEXTS.contains(member.key())) {
                take(file, place + " " + member.key(), member.value(), member.key().equals("ask"), false);
            }
        }
        members(json, "refuse").forEach(each -> take(file, place + " refuse " + each.key(), each.value(), false, false));
    }

    private static List<Json.Member> members(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).flatMap(member -> member.value().group())
                .map(Json.Group::members).orElse(List.of());
    }

    private static String written(Json json) {
        return json.items().orElse(List.of(json)).stream().flatMap(part -> part.text().stream())
                .collect(Collectors.joining("\n\n"));
    }

    private void take(String file, String place, Json json, boolean question, boolean privacy) {
        var written = written(json);
        var template = Template.of(written);
        boolean notice = privacy || template.places().stream().anyMatch(name -> name.startsWith("privacy."));
        var text = fill(written);
        var prose = Prose.of(text);
        if (!prose.isEmpty()) {
            texts.add(new EnglishText(file, json.at(), place, question, notice, text, prose));
        }
    }

    /** What constants say can have places in its turn, as the privacy notice names the organisation. */
    private String fill(String text) {
        return Template.of(text).fill(name -> Optional.of(name.startsWith("due.") || name.startsWith("with.")
                ? DAY : filled.getOrDefault(name, "this")));
    }
}
