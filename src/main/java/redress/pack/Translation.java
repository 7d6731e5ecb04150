package redress.pack;

import java.util.Optional;
import redress.pack.json.Json;

/**
 * A file that says in another language what the files beside it say.
 *
 * @param code   the language, as two letters
 * @param from   the language of the files beside it, likewise
 * @param file   its name
 * @param json   what stands in it, if it is there; every value knows the file
 * @param faults takes down what is wrong with it
 */
record Translation(String code, String from, String file, Optional<Json> json, FileFaults faults) {

    /** The translation on a page, or one in which nothing is translated. */
    static Translation of(String code, String from, String file, Optional<Page> page, FileFaults faults) {
        return new Translation(code, from, file, page.map(each -> placed(each.json(), file)), faults);
    }

    /** Its outermost group. */
    Entries entries() {
        return new Entries(this, "", json);
    }

    private static Json placed(Json json, String file) {
        var at = json.at().of(file);
        return json.group().<Json>map(group -> new Json.Group(at,
                        group.members().stream().map(each -> placed(each, file)).toList(),
                        group.repeated().stream().map(each -> placed(each, file)).toList()))
                .or(() -> json.items().map(items -> new Json.Items(at, items.stream().map(each -> placed(each, file)).toList())))
                .or(() -> json.text().map(text -> new Json.Words(at, text)))
                .orElse(json);
    }

    private static Json.Member placed(Json.Member member, String file) {
        return new Json.Member(member.at().of(file), member.key(), placed(member.value(), file));
    }
}
