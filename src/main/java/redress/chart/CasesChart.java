package redress.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redress.casework.CaseAction;
import redress.casework.Clock;
import redress.casework.EventType;
import redress.casework.Kind;
import redress.casework.Side;
import redress.casework.Stage;
import redress.dialog.Dialog;
import redress.pack.Pack;

/** Makes the chart of a pack's cases: each kind with its stages, the clocks on them, and what can be done in each. */
public final class CasesChart {

    private final Pack pack;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private CasesChart(Pack pack) {
        this.pack = pack;
    }

    /** The chart of all kinds of case. */
    public static Chart of(Pack pack) {
        var chart = new CasesChart(pack);
        pack.policy().kinds().values().stream().sorted((one, other) -> one.id().compareTo(other.id())).forEach(chart::kind);
        return new Chart("Cases and their clocks", pack.policy().organisation().name(), chart.boxes, chart.arrows);
    }

    /** A clock in words: "Outcome: within 10 working days". */
    static String clock(Clock clock) {
        var words = clock.name() + ": within " + clock.within().words();
        var from = clock.starts().equals(EventType.OPENED) ? "" : " from " + clock.starts().id();
        return words + from + (clock.side() == Side.COMPLAINANT ? " (the complainant's)" : "");
    }

    private void kind(Kind kind) {
        var name = "kind " + kind.id();
        boxes.add(new Box(name, Shape.END, "", kind.name(), List.of(), true));
        Stage before = null;
        for (var stage : kind.stages()) {
            boxes.add(box(kind, stage));
            arrows.add(before == null ? new Arrow(name, id(kind, stage), List.of("opens"))
                    : new Arrow(id(kind, before), id(kind, stage), ways(kind, stage)));
            before = stage;
        }
    }

    private Box box(Kind kind, Stage stage) {
        var clocks = stage.clocks().stream().map(CasesChart::clock);
        var deeds = pack.policy().actions().stream().filter(action -> action.kinds().contains(kind.id()))
                .filter(action -> action.stages().isEmpty() || action.stages().contains(stage.id())).map(CasesChart::deed);
        return new Box(id(kind, stage), Shape.CASE, stage.id(), stage.name(), Stream.concat(clocks, deeds).toList(), true);
    }

    private static String deed(CaseAction action) {
        return (action.by() == Side.COMPLAINANT ? "complainant: " : "staff: ") + action.label();
    }

    /** The buttons by which a case comes to a stage. */
    private List<String> ways(Kind kind, Stage stage) {
        return pack.policy().actions().stream().filter(action -> action.kinds().contains(kind.id()))
                .filter(action -> leads(action.dialog(), stage.id())).map(CaseAction::label).distinct().toList();
    }

    private boolean leads(String dialog, String stage) {
        return pack.script().dialog(dialog).map(Dialog::states).stream().flatMap(states -> states.values().stream())
                .anyMatch(state -> state.takesTo().equals(stage) || state.called().filter(called -> leads(called, stage))
                        .isPresent());
    }

    private static String id(Kind kind, Stage stage) {
        return kind.id() + "." + stage.id();
    }
}
