package redress.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        var from = clock.starts().equals(EventType.OPENED) ? "" : " from " + clock.starts().id().replace('-', ' ');
        var reminders = clock.remind().isEmpty() ? "" : "; reminds " + clock.remind().stream()
                .map(reminder -> reminder.id().replace('-', ' ')).collect(Collectors.joining(", "));
        return words + from + (clock.side() == Side.COMPLAINANT ? " (the complainant's)" : "") + reminders;
    }

    private void kind(Kind kind) {
        var name = "kind " + kind.id();
        boxes.add(new Box(name, Shape.END, "", kind.name(), List.of(), true));
        arrows.add(new Arrow(name, id(kind, kind.first()), List.of("opens")));
        for (var stage : kind.stages()) {
            boxes.add(box(kind, stage));
            kind.stages().stream().filter(other -> !other.equals(stage)).forEach(other -> way(kind, stage, other));
        }
    }

    /** The buttons by which a case goes from one stage to another, if there are any. */
    private void way(Kind kind, Stage from, Stage to) {
        var labels = actions(kind, from).filter(action -> leads(action.dialog(), to.id())).map(CaseAction::label)
                .distinct().toList();
        if (!labels.isEmpty()) {
            arrows.add(new Arrow(id(kind, from), id(kind, to), labels));
        }
    }

    private Stream<CaseAction> actions(Kind kind, Stage stage) {
        return pack.policy().actions().stream().filter(action -> action.kinds().contains(kind.id()))
                .filter(action -> action.stages().isEmpty() || action.stages().contains(stage.id()));
    }

    private Box box(Kind kind, Stage stage) {
        var clocks = stage.clocks().stream().map(CasesChart::clock);
        var deeds = actions(kind, stage).map(CasesChart::deed);
        return new Box(id(kind, stage), Shape.CASE, stage.id(), stage.name(), Stream.concat(clocks, deeds).toList(), true);
    }

    private static String deed(CaseAction action) {
        return (action.by() == Side.COMPLAINANT ? "complainant: " : "staff: ") + action.label();
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
