package redress.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The tables on what came: cases by kind, month, stage and subject, and people who were sent elsewhere. */
final class IntakeTables {

    private final Figures figures;
    private final Cells cells;
    private final Names names;
    private final List<Draft> drafts = new ArrayList<>();

    IntakeTables(Figures figures, Cells cells, Names names) {
        this.figures = figures;
        this.cells = cells;
        this.names = names;
        received();
        months();
        stages();
        subjects();
        signposts();
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void received() {
        var draft = draft("received", "Received", "Cases of every kind by the day on which they came. Without a name: whoever "
                + "sent it left the name out.", List.of("Kind"), List.of("Received", "Without a name", "Share without a name"))
                .drawn("Cases received, by kind", 0).largestFirst();
        var unnamed = new ArrayList<Cell>();
        var named = new ArrayList<Cell>();
        for (var kind : cells.kinds(Topic.RECEIVED)) {
            var all = cells.cell(Topic.RECEIVED, kind);
            var without = cells.cell(Topic.UNNAMED, kind);
            var with = cells.rest(List.of("named", kind), all, List.of(without));
            unnamed.add(without);
            named.add(with);
            draft.row(List.of(names.kind(kind)), Entry.count(all), Entry.count(without), Entry.share(without, all));
        }
        var all = cells.allReceived();
        var without = cells.whole(Topic.UNNAMED, unnamed);
        cells.together(new Sum(all, List.of(without, cells.whole("named", named))));
        draft.total(Entry.count(all), Entry.count(without), Entry.share(without, all));
    }

    private void months() {
        var draft = draft("months", "Received by month", "", List.of("Month"), List.of("Received"))
                .drawn("Cases received, by month", 0);
        var parts = new ArrayList<Cell>();
        for (var month : figures.keys(Topic.MONTH)) {
            parts.add(cells.cell(Topic.MONTH, month.part(0)));
            draft.row(List.of(Months.words(month.part(0))), Entry.count(cells.cell(Topic.MONTH, month.part(0))));
        }
        cells.together(new Sum(cells.allReceived(), parts));
        draft.total(Entry.count(cells.allReceived()));
    }

    private void stages() {
        var draft = draft("stages", "By stage", "In which stage cases opened, and into which they went on.",
                List.of("Kind", "Stage"), List.of("Opened in it", "Came from another"));
        var opened = new HashMap<String, List<Cell>>();
        for (var place : cells.places(Topic.OPENED_IN, Topic.CAME_ON)) {
            var in = cells.cell(Topic.OPENED_IN, place.part(0), place.part(1));
            opened.computeIfAbsent(place.part(0), each -> new ArrayList<>()).add(in);
            draft.row(place(place), Entry.count(in), Entry.count(cells.cell(Topic.CAME_ON, place.part(0), place.part(1))));
        }
        opened.forEach((kind, parts) -> cells.together(new Sum(cells.cell(Topic.RECEIVED, kind), parts)));
    }

    private void subjects() {
        var few = cells.kinds(Topic.RECEIVED).stream().filter(kind -> cells.tellsSubjects(kind) && !cells.isParted(kind)).toList();
        var draft = draft("subjects", "What it was about", "Cases received, by what was chosen; where several could be chosen, one "
                + "case counts at each." + (few.isEmpty() ? "" : " Not told where fewer than " + Cells.LEAST_PARTED + " came, as nearly all "
                + "would be hidden: " + few.stream().map(names::kind).collect(Collectors.joining(", ")) + "."),
                List.of("Kind", "Subject"), List.of("Cases")).drawn("What cases were about", 0).largestFirst();
        draft.withheld(!few.isEmpty());
        for (var kind : cells.kinds(Topic.RECEIVED).stream().filter(kind -> cells.tellsSubjects(kind) && cells.isParted(kind)).toList()) {
            var keys = figures.keys(Topic.SUBJECT).stream().filter(key -> key.part(0).equals(kind)).toList();
            keys.forEach(key -> draft.row(List.of(names.kind(kind), names.subject(kind, key.part(1))),
                    Entry.count(cells.cell(Topic.SUBJECT, kind, key.part(1)))));
            if (figures.count(Topic.SEVERAL_SUBJECTS, kind) == 0) {
                cells.together(new Sum(cells.cell(Topic.RECEIVED, kind),
                        keys.stream().map(key -> cells.cell(Topic.SUBJECT, kind, key.part(1))).toList()));
            }
        }
    }

    private void signposts() {
        var draft = draft("signposts", "Sent elsewhere", "Conversations in which people were shown where else to go. They may have "
                + "gone on all the same.", List.of("Where to"), List.of("Conversations")).drawn("Where people were sent", 0).largestFirst();
        cells.kinds(Topic.SIGNPOST).forEach(id -> draft.row(List.of(names.signpost(id)), Entry.count(cells.cell(Topic.SIGNPOST, id))));
        draft.total(Entry.count(cells.allSignposts()));
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
