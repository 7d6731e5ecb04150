package redress.pack;

import java.util.Set;
import java.util.stream.Collectors;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Looks whether what {@code pack.json} promises can come about: each stage, each clock from its beginning to its end, each
 * button.
 *
 * @param reading what was read
 * @param doings  what the dialogs do with cases
 */
record PolicyCheck(PackReading reading, Doings doings) {

    private static final String STAGES = "stages";

    void check() {
        PackReading.members(reading.sheet("kinds")).forEach((kind, member) -> {
            var stages = PackReading.members(PackReading.get(member.value(), STAGES));
            if (!doings.isOpened(kind)) {
                add(member.at(), "No way of this pack opens a case of the kind \"" + kind + "\".",
                        "Add an \"open\" for it, or take the kind away.");
            } else {
                stages.forEach((stage, each) -> stage(kind, stage, each));
            }
        });
        PackReading.members(reading.sheet("actions")).forEach((id, member) -> action(member.value()));
    }

    private void stage(String kind, String stage, Json.Member member) {
        if (!doings.isReached(kind, stage)) {
            add(member.at(), "No case of the kind \"" + kind + "\" ever gets into the stage \"" + stage + "\".",
                    "Add an action with {\"record\": \"escalated\", \"stage\": \"" + stage + "\", …}, or an \"open\" with that"
                            + " \"stage\".");
            return;
        }
        var events = doings.events(kind, stage);
        PackReading.members(PackReading.get(member.value(), "clocks")).forEach((clock, each) -> {
            happens(each.value(), "starts", events, "never starts", clock);
            happens(each.value(), "met_by", events, "is never met", clock);
        });
    }

    private void happens(Json clock, String key, Set<String> events, String otherwise, String name) {
        PackReading.get(clock, key).filter(event -> event.text().filter(type -> !events.contains(type)).isPresent())
                .ifPresent(event -> add(event.at(), "Nothing records \"" + event.text().get()
                        + "\" in this stage, so the clock \""
                        + name + "\" " + otherwise + ".", "Add an action that records it, or choose one of: "
                        + events.stream().sorted().collect(Collectors.joining(", ")) + "."));
    }

    private void action(Json action) {
        var after = PackReading.get(action, "after");
        var places = doings.places(action);
        if (after.flatMap(Json::text).isPresent() && places.stream().noneMatch(place -> happened(place, after.get()))) {
            add(after.get().at(), "Nothing records \"" + after.get().text().get() + "\" where this action is, so that it is never"
                    + " offered.", "Add an action that records it, or choose another event.");
        } else if (!places.isEmpty() && places.stream().noneMatch(place -> isReached(place))) {
            PackReading.get(action, "kinds").ifPresent(kinds -> add(kinds.at(),
                    "No case ever gets where this action is offered.", "Name a kind and a stage that there are cases of."));
        }
    }

    private boolean happened(String place, Json event) {
        int dot = place.lastIndexOf('.');
        return doings.events(place.substring(0, dot), place.substring(dot + 1)).contains(event.text().orElse(""));
    }

    private boolean isReached(String place) {
        int dot = place.lastIndexOf('.');
        return doings.isReached(place.substring(0, dot), place.substring(dot + 1));
    }

    private void add(Position at, String what, String remedy) {
        reading.sheet().ifPresent(page -> page.faults().add(at, what, remedy));
    }
}
