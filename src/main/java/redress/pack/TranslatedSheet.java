package redress.pack;

import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/**
 * Puts the translated texts of {@code pack.json} in the place of its own.
 *
 * @param entries what the translation says of it
 * @param from    the file itself
 */
record TranslatedSheet(Entries entries, FileFaults from) {

    /** The name under which a translation says what the program itself makes of the contact. */
    static final String WAYS = "ways";

    private static final Set<String> TRANSLATED = Set.of("organisation", "contact", "safeguarding", "privacy", "teams",
            "signposts", "kinds", "events", "actions", "status");

    Json read(Json sheet) {
        return Members.each(sheet, member -> {
            if (!TRANSLATED.contains(member.key())) {
                return member.value();
            }
            var own = entries.in(member.key());
            return switch (member.key()) {
                case "organisation", "contact" -> texts(member.value(), own, false);
                case "safeguarding" -> Members.each(member.value(), part -> part.key().equals("contact")
                        ? texts(part.value(), own.in(part.key()), false) : part.value());
                case "privacy" -> texts(member.value(), own, true);
                case "teams", "signposts" -> Members.each(member.value(), each -> named(each.value(), own.in(each.key()), true));
                case "kinds" -> Members.each(member.value(), each -> kind(each.value(), own.in(each.key())));
                case "status" -> Members.each(member.value(), part -> texts(part.value(), own.in(part.key()), true));
                case "events" -> Members.each(member.value(), each -> named(each.value(), own.in(each.key()), false));
                case "actions" -> Members.each(member.value(), each -> named(each.value(), own.in(each.key()),
                        isForComplainants(each.value())));
                default -> member.value();
            };
        });
    }

    /** In what ways people reach the organisation, in words, as the program has them in the pack's own language. */
    Optional<String> ways(Json sheet, Optional<String> words) {
        return words.flatMap(said -> sheet.group().flatMap(group -> group.member("contact")).map(contact ->
                        entries.in("contact").text(WAYS, new Json.Words(contact.at(), said), from, true)))
                .flatMap(Json::text);
    }

    /** What files may be, in words, as the program has them in the pack's own language; a translation may have its own. */
    Optional<String> kinds(Json sheet, Optional<String> words) {
        return words.flatMap(said -> entries.in("evidence").text("kinds", new Json.Words(sheet.at(), said), from, false).text());
    }

    private Json kind(Json kind, Entries own) {
        return Members.each(named(kind, own, true), member -> member.key().equals("stages")
                ? Members.each(member.value(), stage -> stage(stage.value(), own.in("stages").in(stage.key()))) : member.value());
    }

    private Json stage(Json stage, Entries own) {
        return Members.each(named(stage, own, true), member -> member.key().equals("clocks")
                ? Members.each(member.value(), clock -> named(clock.value(), own.in("clocks").in(clock.key()), false))
                : member.value());
    }

    /** A group's own words, which are names and labels. */
    private Json named(Json group, Entries own, boolean needed) {
        return Members.each(group, member -> switch (member.key()) {
            case "name", "readers", "label", "title", "say" -> own.text(member.key(), member.value(), from, needed);
            default -> member.value();
        });
    }

    private Json texts(Json group, Entries own, boolean needed) {
        return Members.each(group, member -> member.key().equals("checked") ? member.value()
                : own.text(member.key(), member.value(), from, needed));
    }

    private static boolean isForComplainants(Json action) {
        return action.group().flatMap(group -> group.member("by")).flatMap(by -> by.value().text())
                .filter("complainant"::equals).isPresent();
    }
}
