package redress.report;

import redress.calendar.WorkingCalendar;
import redress.store.Tallies;

/**
 * Makes a report. Cases are given one by one, so that nobody has to hold them all; it is used by one thread, for one report.
 */
public final class Reporting {

    private final Span span;
    private final WorkingCalendar calendar;
    private final Figures figures = new Figures();

    /**
     * Begins a report.
     *
     * @param span     the days that it is about
     * @param calendar the organisation's working days, and its zone
     */
    public Reporting(Span span, WorkingCalendar calendar) {
        this.span = span;
        this.calendar = calendar;
    }

    /** Counts a case; one that opened later counts nowhere. */
    public void count(CaseHistory history) {
        new CaseReading(span, calendar, figures).count(history.headers());
    }

    /** Counts people who were sent elsewhere; tallies of other days, and of other things, count nowhere. */
    public void count(Tallies.Tally tally) {
        if (tally.what().equals(Tallies.SIGNPOST) && span.contains(tally.day())) {
            figures.add(Topic.SIGNPOST, tally.count(), 0, tally.id());
        }
    }

    /**
     * The report, in which nobody can be recognised.
     *
     * @param organisation whose cases they are
     */
    public Report made(String organisation, Names names) {
        return new Drafting(figures, names).report(organisation, span);
    }

    /**
     * The same with nothing hidden, for a team that knows each of the cases that were counted.
     *
     * @param team whose cases they are
     */
    public Report exact(String team, Names names) {
        return new Drafting(figures, names).exact(team, span);
    }

    /** The exact figures, for tests and for those who know each of the cases. */
    Figures figures() {
        return figures;
    }

    /** All counts as they are before any is hidden, for tests. */
    Cells cells(Names names) {
        return new Drafting(figures, names).cells();
    }
}
