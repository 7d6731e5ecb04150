package redress.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.pack.json.Json;
import redress.pack.json.Position;

/** Changes one file of a pack at the place of a value, and notes what has to be found there. */
final class Surgeon {

    private final PackFiles files;
    private final String file;
    private final String text;
    private final Json json;
    private final List<Mutant> mutants;

    Surgeon(PackFiles files, String file, List<Mutant> mutants) {
        this.files = files;
        this.file = file;
        this.mutants = mutants;
        this.text = new String(files.bytes(file), StandardCharsets.UTF_8);
        this.json = Page.read(file, files.bytes(file), new ArrayList<>()).orElseThrow().json();
    }

    Json json() {
        return json;
    }

    /** The states of a dialog. */
    Map<String, Json.Member> states() {
        return PackReading.members(PackReading.get(json, "states"));
    }

    /** Puts other text in the place of a value; the fault is where the value began. */
    void replace(String sort, Json value, String by, String says) {
        replace(sort, value, by, value.at(), says);
    }

    /** The same where the fault stands elsewhere, above it. */
    void replace(String sort, Json value, String by, Position at, String says) {
        int from = offset(value.at());
        plant(sort, text.substring(0, from) + by + text.substring(end(from)), at.line(), says);
    }

    /** Adds something behind a value, on a line of its own; the fault is there. */
    void behind(String sort, Json value, String added, String says) {
        int to = end(offset(value.at()));
        plant(sort, text.substring(0, to) + ",\n" + added + text.substring(to), line(to) + 1, says);
    }

    /** Adds a member to a group, on a line of its own; the fault is there. */
    void member(String sort, Json group, String added, String says) {
        int to = end(offset(group.at())) - 1;
        boolean first = group.group().filter(each -> each.members().isEmpty()).isPresent();
        plant(sort, text.substring(0, to) + (first ? "" : ",") + "\n" + added + text.substring(to), line(to) + 1, says);
    }

    /** Takes a value out of a list, with the comma before it; the fault is at another place, above it. */
    void dropLast(String sort, Json before, Json value, Position at, String says) {
        plant(sort, text.substring(0, end(offset(before.at()))) + text.substring(end(offset(value.at()))), at.line(), says);
    }

    /** Takes a member out of a group; the fault is at another place, above it. */
    void drop(String sort, Json group, String key, Position at, String says) {
        var members = group.group().orElseThrow().members();
        var index = members.stream().map(Json.Member::key).toList().indexOf(key);
        var member = members.get(index);
        int from = index > 0 ? end(offset(members.get(index - 1).value().at())) : offset(member.at());
        int to = index > 0 || members.size() == 1 ? end(offset(member.value().at())) : offset(members.get(1).at());
        plant(sort, text.substring(0, from) + text.substring(to), at.line(), says);
    }

    /** The text of a value as it is written. */
    String source(Json value) {
        int from = offset(value.at());
        return text.substring(from, end(from));
    }

    /** A whole file in another form. */
    void whole(String sort, String other, int line, String says) {
        plant(sort, other, line, says);
    }

    String text() {
        return text;
    }

    Optional<Json> at(String... keys) {
        Optional<Json> found = Optional.of(json);
        for (var key : keys) {
            found = found.flatMap(each -> PackReading.get(each, key));
        }
        return found;
    }

    private void plant(String sort, String changed, int line, String says) {
        mutants.add(new Mutant(sort, files, file, changed, line, says));
    }

    private int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(sign -> sign == '\n').count();
    }

    private int offset(Position at) {
        int from = 0;
        for (int line = 1; line < at.line(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        return text.offsetByCodePoints(from, at.column() - 1);
    }

    /** Behind the value that begins there. */
    private int end(int from) {
        int deep = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign == '\\') {
                    i++;
                } else if (sign == '"') {
                    quoted = false;
                    if (deep == 0) {
                        return i + 1;
                    }
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{' || sign == '[') {
                deep++;
            } else if (sign == '}' || sign == ']') {
                deep--;
                if (deep <= 0) {
                    return deep == 0 ? i + 1 : i;
                }
            } else if (deep == 0 && (sign == ',' || sign == '\n')) {
                return i;
            }
        }
        return text.length();
    }
}
