package redress.pack;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.casework.CaseState;
import redress.dialog.Facts;
import redress.pack.json.Json;
import redress.pack.paths.DayMark;
import redress.pack.paths.PathCheck;
import redress.pack.paths.Root;

/**
 * Looks at all ways through the dialogs, from everything with which a conversation can begin: the start, somebody at risk,
 * and each action on each stage of each kind of case. Beginnings that lead to a file with an error are left out: what is
 * wrong there is mended first.
 *
 * @param reading what was read
 * @param today   from which day on it has to hold
 */
record WaysCheck(PackReading reading, LocalDate today) {

    private static final String RISK = PackFiles.COMMON + "/risk";
    private static final String DIALOG = "dialog";

    void check() {
        if (reading.sheet().filter(reading::isSound).isEmpty()) {
            return;
        }
        var roots = new ArrayList<Root>();
        reading.sheet("start").flatMap(Json::text).ifPresent(start -> roots.add(new Root(start, Map.of())));
        roots.add(new Root(RISK, Map.of()));
        reading.sheet("recording", DIALOG).flatMap(Json::text).ifPresent(dialog -> roots.add(new Root(dialog, Map.of())));
        PackReading.members(reading.sheet("actions")).values().forEach(action -> roots.addAll(onCases(action.value())));
        roots.addAll(invited());
        roots.add(new Root(PackReader.MAILBOX, Map.of()));
        PackReading.members(reading.sheet("kinds")).keySet().forEach(kind -> roots.addAll(opened(PackReader.IN_MAILBOX, kind)));
        roots.removeIf(root -> !isSound(root.dialog()));
        var dialogs = new LinkedHashMap<String, Json>();
        reading.dialogs().forEach((id, page) -> dialogs.put(id, page.json()));
        new PathCheck(dialogs, this::day, today, (dialog, at, what, remedy) ->
                reading.dialogs().get(dialog).faults().add(at, what, remedy)).check(roots);
    }

    private DayMark day(Json json) {
        var calendar = reading.pack().map(pack -> pack.policy().organisation().calendar()).orElseGet(Vocabulary::someCalendar);
        return Days.read(json, calendar, new FileFaults("", new ArrayList<>()))::on;
    }

    /** The beginnings of an action: its dialog, and the one for whoever comes too late. */
    private List<Root> onCases(Json action) {
        var roots = new ArrayList<Root>();
        var wanted = PackReading.list(PackReading.get(action, "stages")).keySet();
        var kinds = PackReading.members(reading.sheet("kinds"));
        for (var kind : PackReading.list(PackReading.get(action, "kinds")).keySet()) {
            var stages = kinds.containsKey(kind) ? PackReading.members(PackReading.get(kinds.get(kind).value(), "stages"))
                    .keySet()
                    : Set.<String>of();
            for (var stage : stages) {
                if (wanted.isEmpty() || wanted.contains(stage)) {
                    roots.add(new Root(PackReading.words(action, DIALOG), facts(kind, stage)));
                    PackReading.get(action, "late").flatMap(Json::text)
                            .ifPresent(late -> roots.add(new Root(late, facts(kind, stage))));
                }
            }
        }
        return roots;
    }

    private Map<String, Set<String>> facts(String kind, String stage) {
        var states = new LinkedHashSet<String>();
        List.of(CaseState.values()).forEach(state -> states.add(state.id()));
        var facts = new HashMap<String, Set<String>>(Map.of("case.kind", Set.of(kind), "case.stage", Set.of(stage),
                "case.state", states, "case.team", PackReading.members(reading.sheet("teams")).keySet()));
        Facts.YOU.forEach(fact -> facts.put(fact, Set.copyOf(Vocabulary.YES_OR_NO)));
        return facts;
    }

    /** The beginnings of those who were invited, on whatever case it is. */
    private List<Root> invited() {
        var roots = new ArrayList<Root>();
        for (var page : reading.dialogs().values()) {
            PackReading.members(PackReading.get(page.json(), "states")).values().forEach(state ->
                    PackReading.get(state.value(), "invite").flatMap(invite -> PackReading.get(invite, DIALOG))
                            .flatMap(Json::text)
                            .ifPresent(dialog -> roots.addAll(opened(dialog, PackReading.words(state.value(), "open")))));
        }
        return roots;
    }

    private List<Root> opened(String dialog, String kind) {
        var kinds = PackReading.members(reading.sheet("kinds"));
        return kinds.containsKey(kind) ? PackReading.members(PackReading.get(kinds.get(kind).value(), "stages")).keySet().stream()
                .map(stage -> new Root(dialog, facts(kind, stage))).toList() : List.of();
    }

    private boolean isSound(String root) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var id = open.remove();
            var page = reading.dialog(id);
            if (page.filter(reading::isSound).isEmpty()) {
                return false;
            }
            if (reached.add(id)) {
                PackReading.members(PackReading.get(page.get().json(), "states")).values().forEach(state ->
                        PackReading.get(state.value(), "do").flatMap(Json::text).ifPresent(open::add));
            }
        }
        return true;
    }
}
