package redress.pack;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Looks for what nobody uses: teams, signposts, events of the pack's own and dialogs that no way comes to. They do no harm,
 * but somebody wrote them for a reason, and would be surprised.
 *
 * @param reading what was read
 * @param doings  what the dialogs do with cases
 */
record UnusedCheck(PackReading reading, Doings doings) {

    private static final String REMEDY = "Use it, or take it away.";

    void check() {
        var states = doings.liveStates().toList();
        var signposts = new LinkedHashSet<String>();
        var teams = new LinkedHashSet<String>();
        reading.sheet().map(Page::json).ifPresent(sheet -> teams.add(PackReading.words(sheet, "main_team")));
        reading.sheet("safeguarding").ifPresent(each -> teams.add(PackReading.words(each, "team")));
        // A team that only hears when another's date has passed has a use as well.
        PackReading.members(reading.sheet("teams")).values().forEach(team -> named(team.value(), "next", teams));
        PackReading.members(reading.sheet("kinds")).values().forEach(kind -> named(kind.value(), "team", teams));
        states.forEach(state -> {
            signposts.add(PackReading.words(state, "signpost"));
            Stream.of("team", "copy", "with", "held", "concerns").forEach(key ->
                    PackReading.get(state, key).ifPresent(json -> teams(json, teams)));
        });
        unused("teams", teams, "No case ever goes to the team \"%s\".");
        unused("signposts", signposts, "No way leads to the signpost \"%s\".");
        unused("events", events(), "No dialog records \"%s\".");
        dialogs();
    }

    /** What stands in a place where teams are named: the words alone, and those of "is" and "team". */
    private static void teams(Json json, Set<String> into) {
        json.text().ifPresent(into::add);
        json.items().ifPresent(items -> items.forEach(item -> teams(item, into)));
        PackReading.get(json, "is").flatMap(Json::text).ifPresent(into::add);
        PackReading.get(json, "team").ifPresent(team -> teams(team, into));
    }

    private static void named(Json json, String key, Set<String> into) {
        PackReading.get(json, key).flatMap(Json::text).ifPresent(into::add);
        json.children().forEach(child -> named(child, key, into));
    }

    private Set<String> events() {
        var recorded = new LinkedHashSet<String>();
        doings.liveStates().forEach(state -> recorded.addAll(Doings.records(state)));
        return recorded;
    }

    private void unused(String key, Set<String> used, String what) {
        PackReading.members(reading.sheet(key)).forEach((id, member) -> {
            if (!used.contains(id)) {
                reading.sheet().ifPresent(page -> page.faults().warn(member.at(), what.formatted(id), REMEDY));
            }
        });
    }

    private void dialogs() {
        for (Map.Entry<String, Page> dialog : reading.dialogs().entrySet()) {
            if (!doings.live().contains(dialog.getKey()) && !dialog.getKey().startsWith(PackFiles.COMMON + "/")) {
                dialog.getValue().faults().warn(Position.BEGIN, "No way of this pack leads to this dialog.",
                        "Call it with \"do\" or from an action, or take the file away.");
            }
        }
    }
}
