package redress.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.casework.EventType;
import redress.casework.Header;

/** Sets figures up as tables, and says how they hang together. A count that stands in two tables is one cell. */
final class Drafting {

    private static final List<String> OUTCOMES = List.of("upheld", "partly-upheld", "not-upheld");
    private static final List<String> ENDS = List.of(EventType.CLOSED.id(), EventType.WITHDRAWN.id(), EventType.STOPPED.id());
    private static final String ALL = "";

    private final Figures figures;
    private final Names names;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<List<Object>, Cell> cells = new HashMap<>();

    Drafting(Figures figures, Names names) {
        this.figures = figures;
        this.names = names;
        received();
        months();
        stages();
        subjects();
        clocks();
        outcomes();
        days();
        ends();
        extensions();
        reasons();
        decisions();
        list("remedies", "What was done about it", "Remedies by what staff chose; one outcome can have several.", "Remedy",
                Topic.REMEDY, id -> names.option(Header.REMEDY, ALL, id));
        list("lessons", "What was learned", "Lessons by what staff chose; one case can have several.", "Lesson", Topic.LESSON,
                id -> names.option(Header.LESSON, ALL, id));
        signposts();
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Sum> sums() {
        return sums;
    }

    /** All counts that can be seen or worked out from what is seen. */
    Stream<Cell> all() {
        return Stream.concat(cells.values().stream(), drafts.stream().flatMap(Draft::cells)).distinct();
    }

    /** The cell of a count; the same one whenever it is asked for. */
    Cell cell(Topic topic, String... key) {
        return cells.computeIfAbsent(List.of(topic, List.of(key)), each -> new Cell(figures.count(topic, key)));
    }

    /** The cell of a sum of counts. */
    Cell whole(Object name, List<Cell> parts) {
        return cells.computeIfAbsent(List.of("whole", name), each -> {
            var whole = new Cell(parts.stream().mapToLong(Cell::count).sum());
            sums.add(new Sum(whole, parts));
            return whole;
        });
    }

    /** All cases received. */
    Cell allReceived() {
        return whole(Topic.RECEIVED, kinds(Topic.RECEIVED).stream().map(kind -> cell(Topic.RECEIVED, kind)).toList());
    }

    /** All outcomes told. */
    Cell allOutcomes() {
        return whole(Topic.OUTCOME, places(Topic.OUTCOME).stream().map(this::outcomesIn).toList());
    }

    /** All cases that ended. */
    Cell allEnded() {
        return whole(Topic.ENDED, kinds(Topic.ENDED).stream().map(this::endedOf).toList());
    }

    /** All later dates. */
    Cell allExtended() {
        return whole(Topic.EXTENDED, places(Topic.EXTENDED).stream().map(place -> cell(Topic.EXTENDED, place.part(0),
                place.part(1))).toList());
    }

    /** All who were sent elsewhere. */
    Cell allSignposts() {
        return whole(Topic.SIGNPOST, figures.keys(Topic.SIGNPOST).stream().map(key -> cell(Topic.SIGNPOST, key.part(0))).toList());
    }

    private void received() {
        var draft = draft("received", "Received", "Cases of every kind by the day on which they came. Without a name: whoever "
                + "sent it left the name out.", List.of("Kind"), List.of("Received", "Without a name", "Share without a name"))
                .drawn("Cases received, by kind", 0);
        var unnamed = new ArrayList<Cell>();
        var named = new ArrayList<Cell>();
        for (var kind : kinds(Topic.RECEIVED)) {
            var all = cell(Topic.RECEIVED, kind);
            var without = cell(Topic.UNNAMED, kind);
            var with = rest(List.of("named", kind), all, List.of(without));
            unnamed.add(without);
            named.add(with);
            draft.row(List.of(names.kind(kind)), Entry.count(all), Entry.count(without), Entry.share(without, all));
        }
        var all = allReceived();
        var without = whole(Topic.UNNAMED, unnamed);
        sums.add(new Sum(all, List.of(without, whole("named", named))));
        draft.total(Entry.count(all), Entry.count(without), Entry.share(without, all));
    }

    private void months() {
        var draft = draft("months", "Received by month", "", List.of("Month"), List.of("Received"))
                .drawn("Cases received, by month", 0);
        var parts = new ArrayList<Cell>();
        for (var month : figures.keys(Topic.MONTH)) {
            parts.add(cell(Topic.MONTH, month.part(0)));
            draft.row(List.of(Months.words(month.part(0))), Entry.count(cell(Topic.MONTH, month.part(0))));
        }
        sums.add(new Sum(allReceived(), parts));
        draft.total(Entry.count(allReceived()));
    }

    private void stages() {
        var draft = draft("stages", "By stage", "In which stage cases opened, and into which they went on.",
                List.of("Kind", "Stage"), List.of("Opened in it", "Came from another"));
        var opened = new HashMap<String, List<Cell>>();
        for (var place : places(Topic.OPENED_IN, Topic.CAME_ON)) {
            var in = cell(Topic.OPENED_IN, place.part(0), place.part(1));
            opened.computeIfAbsent(place.part(0), each -> new ArrayList<>()).add(in);
            draft.row(place(place), Entry.count(in), Entry.count(cell(Topic.CAME_ON, place.part(0), place.part(1))));
        }
        opened.forEach((kind, parts) -> sums.add(new Sum(cell(Topic.RECEIVED, kind), parts)));
    }

    private void subjects() {
        var draft = draft("subjects", "What it was about", "Cases received, by what was chosen; where several could be chosen, one "
                + "case counts at each.", List.of("Kind", "Subject"), List.of("Cases")).drawn("What cases were about", 0);
        var told = figures.keys(Topic.SUBJECT).stream().filter(key -> !key.part(1).isEmpty()).map(key -> key.part(0)).toList();
        for (var kind : kinds(Topic.RECEIVED).stream().filter(told::contains).toList()) {
            var keys = figures.keys(Topic.SUBJECT).stream().filter(key -> key.part(0).equals(kind))
                    .sorted(Comparator.comparingLong((Figures.Key key) -> -figures.count(Topic.SUBJECT, kind, key.part(1)))).toList();
            keys.forEach(key -> draft.row(List.of(names.kind(kind), names.subject(kind, key.part(1))),
                    Entry.count(cell(Topic.SUBJECT, kind, key.part(1)))));
            if (figures.count(Topic.SEVERAL_SUBJECTS, kind) == 0) {
                sums.add(new Sum(cell(Topic.RECEIVED, kind),
                        keys.stream().map(key -> cell(Topic.SUBJECT, kind, key.part(1))).toList()));
            }
        }
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
            var inTime = cell(Topic.IN_TIME, id);
            var late = cell(Topic.LATE, id);
            var unmet = cell(Topic.UNMET, id);
            var all = whole(List.of(Topic.IN_TIME, key.parts()), List.of(inTime, late, unmet));
            // Whoever sees the share of all that is not in time sees late and not done together.
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
        for (var place : places(Topic.OUTCOME)) {
            var all = outcomesIn(place);
            var entries = new ArrayList<>(results.stream()
                    .map(result -> Entry.count(cell(Topic.OUTCOME, place.part(0), place.part(1), result))).toList());
            entries.add(Entry.count(all));
            draft.row(place(place), entries);
        }
    }

    private void days() {
        var draft = draft("days", "How long it took", "Working days from entering a stage to its outcome.", List.of("Kind", "Stage"),
                List.of("Outcomes", "Average", "Longest")).drawn("Working days to the outcome, on average", 1);
        for (var place : places(Topic.DAYS_TO_OUTCOME)) {
            var spread = figures.spread(Topic.DAYS_TO_OUTCOME, place.part(0), place.part(1));
            var count = outcomesIn(place);
            draft.row(place(place), Entry.count(count), Entry.average(count, spread), Entry.longest(count, spread));
        }
    }

    private void ends() {
        var heads = new ArrayList<>(ENDS.stream().map(names::event).toList());
        heads.addAll(List.of("All", "Average working days", "Longest"));
        var draft = draft("ended", "Ended", "Cases that were closed, taken back, or ended by staff. Working days from receipt.",
                List.of("Kind"), heads);
        for (var kind : kinds(Topic.ENDED)) {
            var all = endedOf(kind);
            var spread = figures.spread(Topic.DAYS_TO_END, kind);
            var entries = new ArrayList<>(ENDS.stream().map(end -> Entry.count(cell(Topic.ENDED, kind, end))).toList());
            entries.addAll(List.of(Entry.count(all), Entry.average(all, spread), Entry.longest(all, spread)));
            draft.row(List.of(names.kind(kind)), entries);
        }
    }

    private void extensions() {
        var draft = draft("extensions", "Later dates", "How often a date was put off.", List.of("Kind", "Stage"), List.of("Times"));
        places(Topic.EXTENDED).forEach(place -> draft.row(place(place), Entry.count(cell(Topic.EXTENDED, place.part(0),
                place.part(1)))));
        draft.total(Entry.count(allExtended()));
    }

    private void reasons() {
        var draft = draft("reasons", "Reasons", "Why dates were put off, and why other decisions were taken.",
                List.of("What", "Reason"), List.of("Times"));
        figures.keys(Topic.REASON).forEach(key -> draft.row(List.of(names.event(key.part(0)), names.option(
                Header.REASON, key.part(0), key.part(1))), Entry.count(cell(Topic.REASON, key.part(0), key.part(1)))));
        var later = figures.keys(Topic.REASON).stream().filter(key -> key.part(0).equals(EventType.EXTENDED.id()))
                .map(key -> cell(Topic.REASON, key.part(0), key.part(1))).toList();
        if (later.stream().mapToLong(Cell::count).sum() == allExtended().count()) {
            sums.add(new Sum(allExtended(), later));
        }
    }

    private void decisions() {
        var draft = draft("decisions", "Other decisions", "", List.of("What", "Decision"), List.of("Times"));
        figures.keys(Topic.DECIDED).forEach(key -> draft.row(List.of(names.event(key.part(0)), names.option(
                Header.RESULT, key.part(0), key.part(1))), Entry.count(cell(Topic.DECIDED, key.part(0), key.part(1)))));
    }

    private void list(String id, String title, String note, String head, Topic topic,
                      UnaryOperator<String> name) {
        var draft = draft(id, title, note, List.of(head), List.of("Times"));
        figures.keys(topic).forEach(key -> draft.row(List.of(name.apply(key.part(0))), Entry.count(cell(topic, key.part(0)))));
    }

    private void signposts() {
        var draft = draft("signposts", "Sent elsewhere", "Conversations in which people were shown where else to go. They may have "
                + "gone on all the same.", List.of("Where to"), List.of("Conversations")).drawn("Where people were sent", 0);
        figures.keys(Topic.SIGNPOST).stream()
                .sorted(Comparator.comparingLong((Figures.Key key) -> -figures.count(Topic.SIGNPOST, key.part(0))))
                .forEach(key -> draft.row(List.of(names.signpost(key.part(0))), Entry.count(cell(Topic.SIGNPOST, key.part(0)))));
        draft.total(Entry.count(allSignposts()));
    }

    private Cell outcomesIn(Figures.Key place) {
        return whole(List.of(Topic.OUTCOME, place.part(0), place.part(1)), figures.keys(Topic.OUTCOME).stream()
                .filter(key -> key.part(0).equals(place.part(0)) && key.part(1).equals(place.part(1)))
                .map(key -> cell(Topic.OUTCOME, key.part(0), key.part(1), key.part(2))).toList());
    }

    private Cell endedOf(String kind) {
        return whole(List.of(Topic.ENDED, kind), ENDS.stream().map(end -> cell(Topic.ENDED, kind, end)).toList());
    }

    /** What is left of a whole; it is not shown, but can be worked out. */
    private Cell rest(Object name, Cell whole, List<Cell> parts) {
        return cells.computeIfAbsent(List.of("rest", name), each -> {
            var rest = new Cell(whole.count() - parts.stream().mapToLong(Cell::count).sum());
            sums.add(new Sum(whole, Stream.concat(parts.stream(), Stream.of(rest)).toList()));
            return rest;
        });
    }

    private Draft draft(String id, String title, String note, List<String> heads, List<String> measures) {
        var draft = new Draft(id, title, note, heads, measures);
        drafts.add(draft);
        return draft;
    }

    private List<String> place(Figures.Key key) {
        return List.of(names.kind(key.part(0)), names.stage(key.part(0), key.part(1)));
    }

    private Set<String> kinds(Topic topic) {
        var kinds = new TreeSet<String>();
        figures.keys(topic).forEach(key -> kinds.add(key.part(0)));
        return kinds;
    }

    /** The kinds and stages under which something was counted. */
    private Set<Figures.Key> places(Topic... topics) {
        var places = new TreeSet<Figures.Key>();
        Stream.of(topics).flatMap(topic -> figures.keys(topic).stream())
                .forEach(key -> places.add(Figures.Key.of(key.part(0), key.part(1))));
        return places;
    }
}
