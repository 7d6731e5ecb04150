package redress.pack.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All ways from one beginning, with the dialogs that are called laid out where they are called. Every node stands before
 * those to which it leads.
 */
final class Route {

    /** The most nodes that are looked through; our own number, many times what a pack needs. */
    static final int MOST = 4000;

    private final Map<String, Plan> plans;
    private final Map<String, Node> byPlace = new HashMap<>();
    private final List<Node> backwards = new ArrayList<>();

    private Route(Map<String, Plan> plans) {
        this.plans = plans;
    }

    /** Lays them out; nothing if there are too many, or if a dialog is not known. */
    static Optional<List<Node>> from(String dialog, Map<String, Plan> plans) {
        var route = new Route(plans);
        if (plans.get(dialog) == null || route.size(dialog, new HashMap<>()) > MOST) {
            return Optional.empty();
        }
        route.enter(plans.get(dialog), "", Optional.empty());
        Collections.reverse(route.backwards);
        return Optional.of(route.backwards);
    }

    /** How many nodes there will be, all dialogs laid out. */
    private long size(String dialog, Map<String, Long> known) {
        var plan = plans.get(dialog);
        if (plan == null) {
            return MOST + 1L;
        }
        var before = known.get(dialog);
        if (before != null) {
            return before;
        }
        long size = 0;
        for (var stop : plan.stops().values()) {
            size += stop.calls() ? Math.min(MOST, size(stop.call(), known)) + 2 : 1;
        }
        known.put(dialog, size);
        return size;
    }

    private Node enter(Plan plan, String prefix, Optional<Node> back) {
        return node(plan, plan.first(), prefix, back);
    }

    private Node node(Plan plan, String name, String prefix, Optional<Node> back) {
        var place = prefix + name;
        var there = byPlace.get(place);
        if (there != null) {
            return there;
        }
        var stop = plan.stops().get(name);
        var last = new Node(plan, stop, prefix, !stop.calls(), true);
        if (stop.next().isPresent()) {
            stop.next().get().rules().forEach(rule -> last.after().add(node(plan, rule.go(), prefix, back)));
        } else if (!stop.ends()) {
            back.ifPresent(last.after()::add);
        }
        backwards.add(last);
        var node = stop.calls() ? calling(plan, stop, prefix, last) : last;
        byPlace.put(place, node);
        return node;
    }

    private Node calling(Plan plan, Stop stop, String prefix, Node comesBack) {
        var call = new Node(plan, stop, prefix, false, false);
        call.after().add(enter(plans.get(stop.call()), prefix + stop.name() + "/", Optional.of(comesBack)));
        backwards.add(call);
        return call;
    }
}
