package redress.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sets figures up as tables, and hides what must not be seen in all of them together. */
final class Drafting {

    private final Cells cells;
    private final List<Named> facts;
    private final Named sent;
    private final List<Draft> drafts;

    private record Named(String name, Cell cell) {
    }

    Drafting(Figures figures, Names names) {
        cells = new Cells(figures);
        drafts = Stream.concat(new IntakeTables(figures, cells, names).drafts().stream(),
                new WorkTables(figures, cells, names).drafts().stream()).toList();
        sent = new Named("Sent elsewhere", cells.allSignposts());
        facts = List.of(new Named("Received", cells.allReceived()), new Named("Outcomes told", cells.allOutcomes()),
                new Named("Ended", cells.allEnded()), new Named("Open on the last day", cells.cell(Topic.OPEN)),
                new Named("Later dates", cells.allExtended()));
    }

    Cells cells() {
        return cells;
    }

    /** For a Board. */
    Report report(String organisation, Span span) {
        return report(organisation, span, Stream.concat(facts.stream(), Stream.of(sent)), Hiding.of(cells.all(), cells.sums()));
    }

    /** For those who know each of the cases: nothing is hidden from them, and they do not hear who was sent elsewhere. */
    Report exact(String organisation, Span span) {
        return report(organisation, span, facts.stream(), Set.of());
    }

    private Report report(String organisation, Span span, Stream<Named> first, Set<Cell> hidden) {
        return new Report(organisation, span, first.map(fact -> new Report.Fact(fact.name(),
                Entry.count(fact.cell()).value(hidden))).toList(), drafts.stream().map(draft -> draft.table(hidden)).toList());
    }
}
