package redress.pack;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import redress.pack.json.Json;

/** Groups with other values under the same keys. */
final class Members {

    private Members() {
    }

    /** A group with each value changed; anything else as it is. */
    static Json each(Json json, Function<Json.Member, Json> change) {
        return json.group().<Json>map(group -> new Json.Group(group.at(), group.members().stream()
                .map(member -> new Json.Member(member.at(), member.key(), change.apply(member))).toList(), group.repeated()))
                .orElse(json);
    }

    /** A group with a member under a key, in the place of the one that may be there. */
    static Json with(Json json, String key, Optional<Json> value) {
        if (value.isEmpty() || json.group().isEmpty()) {
            return json;
        }
        var group = json.group().get();
        var members = new ArrayList<>(group.members().stream().filter(member -> !member.key().equals(key)).toList());
        members.add(new Json.Member(value.get().at(), key, value.get()));
        return new Json.Group(group.at(), members, group.repeated());
    }
}
