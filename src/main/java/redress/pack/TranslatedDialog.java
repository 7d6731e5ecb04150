package redress.pack;

import java.util.HashSet;
import java.util.Set;
import redress.dialog.Template;
import redress.pack.json.Json;

/**
 * Puts the translated texts of one dialog in the place of its own.
 *
 * @param entries what the translation says of the dialog
 * @param from    the file of the dialog
 * @param people  whether complainants come to it; of what only staff come to, complainants read what they are told
 */
record TranslatedDialog(Entries entries, FileFaults from, boolean people) {

    private static final Set<String> SAID = Set.of("ask", "label", "skip", "review", "submit", "say", "alarm", "end");
    private static final Set<String> BUTTONS = Set.of("done", "none", "unsure");
    private static final Set<String> TO_STAFF = Set.of("copy_say");
    private static final String TELL = "tell";

    Json read(Json dialog) {
        var told = told(dialog);
        return Members.each(dialog, member -> switch (member.key()) {
            case "title" -> entries.text(member.key(), member.value(), from, false);
            case "states" -> Members.each(member.value(), state -> state(state, entries.in("states").in(state.key()),
                    people || told.contains(state.key())));
            default -> member.value();
        });
    }

    private Json state(Json.Member state, Entries own, boolean answer) {
        return Members.each(state.value(), member -> {
            var key = member.key();
            if (SAID.contains(key) || TO_STAFF.contains(key) || key.equals(TELL)) {
                return own.text(key, member.value(), from, key.equals(TELL) || people && SAID.contains(key));
            }
            return switch (key) {
                case "refuse" -> texts(member.value(), own.in(key), people);
                case "answer" -> answer(member.value(), own, answer);
                case "onward" -> Members.each(member.value(), way -> Members.each(way.value(), part ->
                        part.key().equals("label") ? own.in(key).text(way.key(), part.value(), from, people) : part.value()));
                default -> member.value();
            };
        });
    }

    private Json answer(Json answer, Entries own, boolean needed) {
        return Members.each(answer, member -> {
            if (member.key().equals("options")) {
                return texts(member.value(), own.in(member.key()), needed);
            }
            return BUTTONS.contains(member.key()) ? own.text(member.key(), member.value(), from, people) : member.value();
        });
    }

    private Json texts(Json group, Entries own, boolean needed) {
        return Members.each(group, member -> own.text(member.key(), member.value(), from, needed));
    }

    /** The states whose answers complainants are told. */
    private static Set<String> told(Json dialog) {
        var places = new HashSet<String>();
        dialog.group().flatMap(group -> group.member("states")).flatMap(states -> states.value().group())
                .ifPresent(states -> states.children().forEach(state -> state.group().flatMap(each -> each.member(TELL))
                        .flatMap(tell -> Entries.words(tell.value()))
                        .ifPresent(words -> places.addAll(Template.of(words).places()))));
        return places;
    }
}
