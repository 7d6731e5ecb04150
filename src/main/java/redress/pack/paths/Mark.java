package redress.pack.paths;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/** What a state is for people who are not recorded. */
enum Mark {
    /** Nothing in particular. */
    NONE,
    /** It asks who somebody is, or how they are reached. */
    IDENTITY,
    /** It shows all answers. */
    REVIEW,
    /** It shows a receipt code. */
    RECEIPT,
    /** It takes one. */
    CODE,
    /** It opens a case. */
    OPEN,
    /** It leads into a mailbox. */
    MAILBOX,
    /** It shows something in there. */
    IN_MAILBOX;

    private static final Set<String> IDENTITIES = Set.of("name", "phone", "email");
    private static final Map<String, Mark> ANSWERS = Map.of("receipt", RECEIPT, "code", CODE);

    /** That of a state whose file was found well formed. */
    static Mark of(Json state) {
        if (get(state, "review").isPresent()) {
            return REVIEW;
        }
        if (get(state, "open").isPresent()) {
            return OPEN;
        }
        var visits = get(state, "visit").flatMap(Json::text);
        if (visits.isPresent()) {
            return visits.get().equals("mailbox") ? MAILBOX : IN_MAILBOX;
        }
        var type = get(state, "answer").flatMap(answer -> get(answer, "type")).flatMap(Json::text).orElse("");
        return IDENTITIES.contains(type) ? IDENTITY : ANSWERS.getOrDefault(type, NONE);
    }

    private static Optional<Json> get(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }
}
