package redress.pack;

import java.util.List;
import java.util.regex.Pattern;
import redress.pack.json.Json;
import redress.pack.json.Position;

/** The names that a pack gives to states, options, kinds and the like. */
final class Names {

    /** Option ids travel in a button's 64 bytes, beside the ids of conversation and question. */
    static final int LONGEST = 40;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]*");

    private Names() {
    }

    /** Takes down a name of the wrong form. */
    static void check(String name, Position at, FileFaults faults) {
        if (!FORM.matcher(name).matches()) {
            faults.add(at, "\"" + name + "\" is no name.",
                    "Begin with a small letter, and use only small letters a to z, digits, - and _.");
        } else if (name.length() > LONGEST) {
            faults.add(at, "\"" + name + "\" is a name of " + name.length() + " characters.",
                    "Use at most " + LONGEST + ".");
        }
    }

    /** The members of a group whose keys are such names. */
    static List<Json.Member> members(Json json, FileFaults faults) {
        new Fields(json, "", faults);
        var members = json.group().map(Json.Group::members).orElse(List.of());
        members.forEach(member -> check(member.key(), member.at(), faults));
        return members;
    }
}
