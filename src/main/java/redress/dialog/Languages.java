package redress.dialog;

import java.util.List;

/**
 * A pack's dialogs and phrases in each of its languages. The dialogs differ in their words alone, so that a conversation
 * can be held in one and read in another.
 *
 * @param scripts one for each language, the pack's own first
 */
public record Languages(List<Script> scripts) {
    public Languages {
        scripts = List.copyOf(scripts);
    }

    /** Those of a pack that speaks one language. */
    public static Languages of(Script only) {
        return new Languages(List.of(only));
    }

    /** The pack's own, in which staff read. */
    public Script first() {
        return scripts.get(0);
    }

    /** The one in a language, by its two letters; the first if the pack does not speak it. */
    public Script in(String code) {
        for (var script : scripts) {
            if (script.language().code().equals(code)) {
                return script;
            }
        }
        return first();
    }

    /** The code of the language that a phone asks for, such as "cy-GB", if the pack speaks it; else that of the first. */
    public String forDevice(String tag) {
        return in(tag.split("[-_]", 2)[0]).language().code();
    }

    /** Whether there is a choice. */
    public boolean several() {
        return scripts.size() > 1;
    }

    /** All but one. */
    List<Script> others(Script script) {
        return several() ? scripts.stream().filter(each -> each != script).toList() : List.of();
    }
}
