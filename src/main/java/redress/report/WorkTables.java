package redress.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Counts;

/** The tables on what became of cases: time limits, outcomes, how long it took, later dates, and what was done about it. */
final class WorkTables {

    private static final List<String> OUTCOMES = List.of("upheld", "partly-upheld", "not-upheld");
    private static final String ALL = "";

    private final Figures figures;
    private final Cells cells;
    private final Names names;
    private final List<Draft> drafts = new ArrayList<>();

    WorkTables(Figures figures, Cells cells, Names names) {
        this.figures = figures;
        this.cells = cells;
        this.names = names;
        clocks();
        outcomes();
        days();
        ends();
        extensions();
        reasons();
        decisions();
        list("remedies", "What was done about it", "By what staff chose; one outcome can have several.", "Remedy", Topic.REMEDY,
                id -> names.option(Header.REMEDY, ALL, id));
        list("lessons", "What was learned", "By what staff chose, or only that they wrote it down: "
                + "words are not in this report. A case that was closed twice can count twice.", "Lesson", Topic.LESSON,
                id -> id.equals(Counts.RECORDED) ? "Lesson recorded in words" : names.option(Header.LESSON, ALL, id));
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void clocks() {
        var draft = draft("limits", "Kept in time", "Time limits that were met, or whose day passed, by the date that stood then: "
                + "a later date that was told counts. Not done: the day has passed, and it was not done by the last day.",
                List.of("Kind", "Stage", "Time limit"), List.of("In all", "In time", "Late", "Not done", "Share in time"))
                .drawnAsShares("Kept in time, in percent", 4);
        var keys = new TreeSet<Figures.Key>();
        Stream.of(Topic.IN_TIME, Topic.LATE, Topic.UNMET).forEach(topic -> keys.addAll(figures.keys(topic)));
        for (var key : keys) {
            var id = key.parts().toArray(String[]::new);
            var inTime = cells.cell(Topic.IN_TIME, id);
            var late = cells.cell(Topic.LATE, id);
            var unmet = cells.cell(Topic.UNMET, id);
            var all = cells.whole(List.of(Topic.IN_TIME, key.parts()), List.of(inTime, late, unmet));
            draft.row(List.of(names.kind(id[0]), names.stage(id[0], id[1]), names.clock(id[0], id[1], id[2])), Entry.count(all),
                    Entry.count(inTime), Entry.count(late), Entry.count(unmet), Entry.share(inTime, all));
        }
    }

    private void outcomes() {
        var results = new ArrayList<>(OUTCOMES);
        figures.keys(Topic.OUTCOME).stream().map(key -> key.part(2)).filter(result -> !results.contains(result)).distinct()
                .sorted(Comparator.reverseOrder()).forEach(results::add);
        results.removeIf(result -> figures.keys(Topic.OUTCOME).stream().noneMatch(key -> key.part(2).equals(result)));
        var heads = new ArrayList<>(results.stream().map(result -> result.isEmpty() ? "No finding recorded"
                : names.option(Header.RESULT, EventType.OUTCOME.id(), result)).toList());
        heads.add("All");
        var draft = draft("outcomes", "Outcomes", "Outcomes told, by stage.", List.of("Kind", "Stage"), heads)
                .drawnInPieces("Outcomes, by stage", results.size());
        for (var place : cells.places(Topic.OUTCOME)) {
            var all = cells.outcomesIn(place);
            var entries = new ArrayList<>(results.stream()
                    .map(result -> Entry.count(cells.cell(Topic.OUTCOME, place.part(0), place.part(1), result))).toList());
            entries.add(Entry.count(all));
            draft.row(place(place), entries);
        }
    }

    private void days() {
        var draft = draft("days", "How long it took", "Working days from entering a stage to its outcome.", List.of("Kind", "Stage"),
                List.of("Outcomes", "Average", "Longest")).drawn("Working days to the outcome, on average", 1);
        for (var place : cells.places(Topic.DAYS_TO_OUTCOME)) {
            var spread = figures.spread(Topic.DAYS_TO_OUTCOME, place.part(0), place.part(1));
            var count = cells.outcomesIn(place);
            draft.row(place(place), Entry.count(count), Entry.average(count, spread), Entry.longest(count, spread));
        }
    }

    private void ends() {
        var heads = new ArrayList<>(Cells.ENDS.stream().map(names::event).toList());
        heads.addAll(List.of("All", "Average working days", "Longest"));
        var draft = draft("ended", "Ended", "Cases that were closed, taken back, or ended by staff. Working days from receipt.",
                List.of("Kind"), heads);
        for (var kind : cells.kinds(Topic.ENDED)) {
            var all = cells.endedOf(kind);
            var spread = figures.spread(Topic.DAYS_TO_END, kind);
            var entries = new ArrayList<>(Cells.ENDS.stream().map(end -> Entry.count(cells.cell(Topic.ENDED, kind, end))).toList());
            entries.addAll(List.of(Entry.count(all), Entry.average(all, spread), Entry.longest(all, spread)));
            draft.row(List.of(names.kind(kind)), entries);
        }
    }

    private void extensions() {
        var draft = draft("extensions", "Later dates", "How often a date was put off.", List.of("Kind", "Stage"), List.of("Times"));
        cells.places(Topic.EXTENDED).forEach(place -> draft.row(place(place), Entry.count(cells.cell(Topic.EXTENDED, place.part(0),
                place.part(1)))));
        draft.total(Entry.count(cells.allExtended()));
    }

    private void reasons() {
        var draft = draft("reasons", "Reasons", "Why dates were put off, and why other decisions were taken.",
                List.of("What", "Reason"), List.of("Times"));
        figures.keys(Topic.REASON).forEach(key -> draft.row(List.of(names.event(key.part(0)), names.option(
                Header.REASON, key.part(0), key.part(1))), Entry.count(cells.cell(Topic.REASON, key.part(0), key.part(1)))));
        var later = figures.keys(Topic.REASON).stream().filter(key -> key.part(0).equals(EventType.EXTENDED.id()))
                .map(key -> cells.cell(Topic.REASON, key.part(0), key.part(1))).toList();
        if (later.stream().mapToLong(Cell::count).sum() == cells.allExtended().count()) {
            cells.together(new Sum(cells.allExtended(), later));
        }
    }

    private void decisions() {
        var draft = draft("decisions", "Other decisions", "", List.of("What", "Decision"), List.of("Times"));
        figures.keys(Topic.DECIDED).forEach(key -> draft.row(List.of(names.event(key.part(0)), names.option(
                Header.RESULT, key.part(0), key.part(1))), Entry.count(cells.cell(Topic.DECIDED, key.part(0), key.part(1)))));
    }

    private void list(String id, String title, String note, String head, Topic topic,
                      UnaryOperator<String> name) {
        var draft = draft(id, title, note, List.of(head), List.of("Times")).largestFirst();
        figures.keys(topic).forEach(key -> draft.row(List.of(name.apply(key.part(0))), Entry.count(cells.cell(topic, key.part(0)))));
    }

    private Draft draft(String id, String title, String note, List<String> heads, List<String> measures) {
        var draft = new Draft(id, title, note, heads, measures);
        drafts.add(draft);
        return draft;
    }

    private List<String> place(Figures.Key key) {
        return List.of(names.kind(key.part(0)), names.stage(key.part(0), key.part(1)));
    }
}
