package redress.pack.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/**
 * What counts as an answer, as far as conditions can tell.
 *
 * @param sort    its type as written: "choice"; a signpost and a review count as a choice
 * @param options the ids to choose from
 * @param skips   whether the question can be passed over
 * @param unsure  whether "not sure" is an answer
 * @param least   the smallest number, or the fewest things
 * @param most    the largest number, or the most things
 * @param years   how far back a date can lie
 * @param future  whether a date can lie ahead
 */
record Spec(String sort, List<String> options, boolean skips, boolean unsure, long least, long most, int years,
            boolean future) {

    static final String CHOICE = "choice";
    static final String SEVERAL = "several";
    private static final Set<String> SIZED = Set.of("number", "files", "list");
    private static final int USUAL_YEARS = 120;
    private static final long MANY = 1_000_000_000_000_000L;

    Spec {
        options = List.copyOf(options);
    }

    /** A button out of several. */
    static Spec choice(List<String> options) {
        return new Spec(CHOICE, options, false, false, 0, 0, 0, false);
    }

    /** Reads the answer of a question. */
    static Spec read(Json answer, boolean skips) {
        var sort = text(answer, "type").orElse("");
        var options = new ArrayList<String>();
        member(answer, "options").flatMap(Json::group)
                .ifPresent(group -> group.members().forEach(member -> options.add(member.key())));
        boolean unsure = sort.equals("date") && member(answer, "unsure").flatMap(Json::truth).orElse(true);
        long most = sort.equals(SEVERAL) ? options.size() : number(answer, "most", MANY);
        long least = sort.equals(SEVERAL) ? 1 : number(answer, "least", 0);
        return new Spec(sort, options, skips, unsure, least, most, (int) number(answer, "years", USUAL_YEARS),
                member(answer, "future").flatMap(Json::truth).orElse(false));
    }

    boolean isDate() {
        return sort.equals("date");
    }

    boolean isSeveral() {
        return sort.equals(SEVERAL);
    }

    boolean isChoice() {
        return sort.equals(CHOICE);
    }

    /** Whether it is a number, or how many things it consists of can be asked. */
    boolean isSized() {
        return SIZED.contains(sort);
    }

    /** Whether an answer of no things at all says nothing. */
    boolean isNothingAtZero() {
        return isSized() && !sort.equals("number");
    }

    private static long number(Json json, String key, long otherwise) {
        return member(json, key).flatMap(Json::whole).orElse(otherwise);
    }

    private static Optional<String> text(Json json, String key) {
        return member(json, key).flatMap(Json::text);
    }

    private static Optional<Json> member(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }
}
