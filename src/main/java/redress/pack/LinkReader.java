package redress.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.dialog.Link;
import redress.dialog.Script;
import redress.pack.json.Json;

/** Reads the deep links of {@code pack.json}, and holds them against the dialogs once these were read. */
final class LinkReader {

    /** Telegram takes up to 64 of these signs after {@code ?start=}; the secret words of invitations need the rest. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final String RESERVED = "invitation";
    private static final String ANSWERS = "answers";
    /** A day that somebody wrote into a link has to make sense on one of these; which it is today is not known here. */
    private static final List<LocalDate> SOME_DAYS =
            List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2040, 1, 1), LocalDate.of(2100, 1, 1));

    private LinkReader() {
    }

    static Map<String, Link> links(Fields sheet, FileFaults faults) {
        var links = new LinkedHashMap<String, Link>();
        for (var member : members(sheet.optional("links").map(json -> new Fields(json, "The links", faults).json()))) {
            if (!NAME.matcher(member.key()).matches() || member.key().equals(RESERVED)) {
                faults.add(member.at(), "\"" + member.key() + "\" is no name of a link.", "Use up to 40 letters, digits, - and _,"
                        + " such as \"leeds-poster\"; \"" + RESERVED + "\" is taken.");
            }
            var fields = new Fields(member.value(), "A link", faults);
            var answers = new LinkedHashMap<String, String>();
            members(fields.required(ANSWERS).map(json -> new Fields(json, "The answers", faults).json()))
                    .forEach(answer -> answers.put(answer.key(), Fields.words(answer.value(), faults)));
            fields.close();
            links.put(member.key(), new Link(answers));
        }
        return links;
    }

    /** Takes down each answer that no question takes. Where a file has other faults, nothing is said: they come first. */
    static void check(Page page, Script script) {
        for (var link : members(member(page.json(), "links"))) {
            for (var answer : members(member(link.value(), ANSWERS))) {
                var question = Link.question(script, answer.key());
                if (question.isEmpty()) {
                    page.faults().add(answer.at(), "No question of the first dialog has the key \"" + answer.key() + "\".",
                            "Write the names of the states that lead there, such as \"complaint/centre\".");
                } else if (SOME_DAYS.stream().allMatch(day -> answer.value().text()
                        .flatMap(value -> Link.answer(question.get(), value, day)).isEmpty())) {
                    page.faults().add(answer.value().at(), "That is no answer to the question \"" + answer.key() + "\".",
                            "Write the id of one of its options, or what somebody could type there.");
                }
            }
        }
    }

    private static List<Json.Member> members(Optional<Json> json) {
        return json.flatMap(Json::group).map(Json.Group::members).orElse(List.of());
    }

    private static Optional<Json> member(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }
}
