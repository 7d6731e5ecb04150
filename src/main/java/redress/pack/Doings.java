package redress.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.casework.EventType;
import redress.pack.json.Json;

/** What the dialogs of a pack do with cases: where they open them, and what they record on them in which stage. */
final class Doings {

    /** What the program records by itself on any case. */
    private static final List<String> BY_ITSELF = List.of(EventType.MESSAGE_IN.id(), "evidence-added", EventType.OVERDUE.id(),
            EventType.UNREACHABLE.id());
    private static final String ESCALATED = "escalated";
    private static final String REACHED = "reached";
    private static final String RISK = PackFiles.COMMON + "/risk";

    private final PackReading reading;
    /** By kind, the stages in the order of the file. */
    private final Map<String, List<String>> stages = new LinkedHashMap<>();
    /** By kind and stage, the events that can happen there. */
    private final Map<String, Set<String>> events = new LinkedHashMap<>();
    /** The kinds and stages in which a case can begin. */
    private final Set<String> opened = new LinkedHashSet<>();
    /** The kinds and stages to which a case can get. */
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> live = new LinkedHashSet<>();

    Doings(PackReading reading) {
        this.reading = reading;
        PackReading.members(reading.sheet("kinds")).forEach((kind, member) -> stages.put(kind,
                List.copyOf(PackReading.members(PackReading.get(member.value(), "stages")).keySet())));
        stages.forEach((kind, all) -> all.forEach(stage -> events.put(place(kind, stage), new LinkedHashSet<>(BY_ITSELF))));
        live.addAll(from(PackReading.words(sheet(), "start")));
        live.addAll(from(RISK));
        live.addAll(from(PackReader.MAILBOX));
        live.addAll(from(PackReader.IN_MAILBOX));
        live.addAll(from(reading.sheet("recording").map(each -> PackReading.words(each, "dialog")).orElse("")));
        actions().values().forEach(action -> roots(action).forEach(root -> live.addAll(from(root))));
        liveStates().toList().forEach(state -> PackReading.get(state, "invite")
                .ifPresent(invite -> live.addAll(from(PackReading.words(invite, "dialog")))));
        open();
        actions().values().forEach(action -> record(action, roots(action)));
        escalate();
    }

    private Json sheet() {
        return reading.sheet().map(Page::json).orElseThrow();
    }

    Map<String, Json> actions() {
        var actions = new LinkedHashMap<String, Json>();
        PackReading.members(reading.sheet("actions")).forEach((id, member) -> actions.put(id, member.value()));
        return actions;
    }

    static String place(String kind, String stage) {
        return kind + "." + stage;
    }

    Map<String, List<String>> stages() {
        return stages;
    }

    /** The events that can happen on a case of that kind in that stage. */
    Set<String> events(String kind, String stage) {
        return events.getOrDefault(place(kind, stage), Set.of());
    }

    /** Whether a case can begin as that kind. */
    boolean isOpened(String kind) {
        return stages.getOrDefault(kind, List.of()).stream().anyMatch(stage -> opened.contains(place(kind, stage)));
    }

    /** Whether a case of that kind can get into that stage. */
    boolean isReached(String kind, String stage) {
        return reached.contains(place(kind, stage));
    }

    /** The dialogs to which some way leads. */
    Set<String> live() {
        return live;
    }

    /** The states to which some way leads. */
    Stream<Json> liveStates() {
        return states(live);
    }

    /** The kinds and stages on whose cases an action is a button. */
    List<String> places(Json action) {
        var wanted = PackReading.list(PackReading.get(action, "stages")).keySet();
        var places = new ArrayList<String>();
        for (var kind : PackReading.list(PackReading.get(action, "kinds")).keySet()) {
            stages.getOrDefault(kind, List.of()).stream().filter(stage -> wanted.isEmpty() || wanted.contains(stage))
                    .forEach(stage -> places.add(place(kind, stage)));
        }
        return places;
    }

    static List<String> roots(Json action) {
        return Stream.of("dialog", "late").map(key -> PackReading.words(action, key)).filter(root -> !root.isEmpty()).toList();
    }

    /** What a state records. */
    static Set<String> records(Json state) {
        return PackReading.list(PackReading.get(state, "record")).keySet();
    }

    private Stream<Json> states(Set<String> dialogs) {
        return dialogs.stream().flatMap(id -> reading.dialog(id).stream())
                .flatMap(page -> PackReading.states(page).values().stream()).map(Json.Member::value);
    }

    /** A dialog and all that it calls. */
    private Set<String> from(String root) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (reading.dialog(id).isPresent() && found.add(id)) {
                states(Set.of(id)).map(state -> PackReading.words(state, "do")).forEach(open::add);
            }
        }
        return found;
    }

    private void open() {
        liveStates().forEach(state -> {
            PackReading.get(state, "open").ifPresent(kind -> open(state, PackReading.get(state, "invite")));
            PackReading.get(state, "with").flatMap(Json::items).ifPresent(items ->
                    items.forEach(item -> open(item, Optional.empty())));
        });
        var alarm = reading.sheet("safeguarding").map(each -> PackReading.words(each, "kind")).orElse("");
        stages.getOrDefault(alarm, List.of()).stream().limit(1).forEach(stage -> opened(alarm, stage));
    }

    private void open(Json opening, Optional<Json> invite) {
        var kind = PackReading.words(opening, "open");
        var stage = PackReading.get(opening, "stage").flatMap(Json::text)
                .or(() -> stages.getOrDefault(kind, List.of()).stream().findFirst()).orElse("");
        opened(kind, stage);
        if (PackReading.get(opening, EventType.HELD.id()).isPresent()) {
            happens(place(kind, stage), Set.of(EventType.HELD.id()));
        }
        invite.ifPresent(each -> stages.getOrDefault(kind, List.of()).forEach(any ->
                states(from(PackReading.words(each, "dialog")))
                .forEach(state -> happens(place(kind, any), records(state)))));
    }

    private void opened(String kind, String stage) {
        opened.add(place(kind, stage));
        reached.add(place(kind, stage));
        happens(place(kind, stage), Set.of(EventType.OPENED.id()));
    }

    private void record(Json action, List<String> roots) {
        for (var root : roots) {
            states(from(root)).forEach(state -> places(action).forEach(place -> happens(place, records(state))));
        }
    }

    private void happens(String place, Set<String> types) {
        var there = events.get(place);
        if (there != null) {
            there.addAll(types);
            if (there.contains(EventType.OUTCOME.id())) {
                there.add(REACHED);
            }
        }
    }

    /** From stage to stage, as long as another one is reached. */
    private void escalate() {
        boolean more = true;
        while (more) {
            more = false;
            for (var action : actions().values()) {
                for (var place : places(action)) {
                    if (reached.contains(place)) {
                        more |= escalate(action, place.substring(0, place.lastIndexOf('.')));
                    }
                }
            }
        }
    }

    private boolean escalate(Json action, String kind) {
        boolean more = false;
        for (var root : roots(action)) {
            for (var state : states(from(root)).filter(each -> records(each).contains(ESCALATED)).toList()) {
                var place = place(kind, PackReading.words(state, "stage"));
                more |= events.containsKey(place) && reached.add(place);
                happens(place, Set.of(ESCALATED));
            }
        }
        return more;
    }
}
