package redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.calendar.WorkingCalendar;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;

/**
 * Counts one case. An event counts on the day on which it happened, and only if that is one of the days asked for; what
 * happened later is not known yet. A clock counts when it is met or lifted, in time or late by the day that stood then, and if
 * its day has passed without either.
 */
final class CaseReading {

    private static final Set<EventType> ENDS = Set.of(EventType.CLOSED, EventType.STOPPED, EventType.WITHDRAWN);

    private final Span span;
    private final WorkingCalendar calendar;
    private final Figures figures;
    private final Map<String, Running> running = new HashMap<>();
    private Case file = Case.unopened("");
    private LocalDate received;
    private LocalDate entered;

    /** A clock of staff that is not met. */
    private record Running(String stage, Instant end, boolean stops) {
    }

    CaseReading(Span span, WorkingCalendar calendar, Figures figures) {
        this.span = span;
        this.calendar = calendar;
        this.figures = figures;
    }

    void count(List<Header> headers) {
        headers.stream().filter(header -> !day(header).isAfter(span.last())).forEach(this::take);
        if (file.sequence() > 0) {
            end();
        }
    }

    private void take(Header header) {
        var before = file;
        file = file.after(new Header(file.sequence() + 1, header.type(), header.at(), header.role(), header.ids()));
        boolean counts = span.contains(day(header));
        clocks(header, before, counts);
        if (header.type().equals(EventType.OPENED)) {
            received = day(header);
            entered = received;
        }
        if (counts) {
            what(header);
            choices(header);
        }
        if (header.type().equals(EventType.ESCALATED) || header.type().equals(EventType.REOPENED)) {
            entered = day(header);
        }
    }

    private void what(Header header) {
        var kind = file.kind();
        if (header.type().equals(EventType.OPENED)) {
            opened(header);
        } else if (header.type().equals(EventType.ESCALATED)) {
            figures.add(Topic.CAME_ON, kind, file.stage());
        } else if (header.type().equals(EventType.OUTCOME)) {
            figures.add(Topic.OUTCOME, kind, file.stage(), header.id(Header.RESULT));
            figures.add(Topic.DAYS_TO_OUTCOME, 1, days(entered, header), kind, file.stage());
        } else if (header.type().equals(EventType.EXTENDED)) {
            figures.add(Topic.EXTENDED, kind, file.stage());
        } else if (ENDS.contains(header.type())) {
            figures.add(Topic.ENDED, kind, header.type().id());
            figures.add(Topic.DAYS_TO_END, 1, days(received, header), kind);
        }
    }

    private void opened(Header header) {
        var kind = file.kind();
        figures.add(Topic.RECEIVED, kind);
        figures.add(Topic.MONTH, YearMonth.from(day(header)).toString());
        figures.add(Topic.OPENED_IN, kind, file.stage());
        if (!header.id(Header.UNNAMED).isEmpty()) {
            figures.add(Topic.UNNAMED, kind);
        }
        var subjects = ids(header, Header.SUBJECT);
        subjects.forEach(subject -> figures.add(Topic.SUBJECT, kind, subject));
        if (subjects.size() > 1) {
            figures.add(Topic.SEVERAL_SUBJECTS, kind);
        }
    }

    private void choices(Header header) {
        var type = header.type();
        if (type.equals(EventType.EXTENDED) || !header.id(Header.REASON).isEmpty()) {
            ids(header, Header.REASON).forEach(reason -> figures.add(Topic.REASON, type.id(), reason));
        }
        if (!type.equals(EventType.OUTCOME) && !header.id(Header.RESULT).isEmpty()) {
            figures.add(Topic.DECIDED, type.id(), header.id(Header.RESULT));
        }
        if (!header.id(Header.REMEDY).isEmpty()) {
            ids(header, Header.REMEDY).forEach(remedy -> figures.add(Topic.REMEDY, remedy));
        }
        if (!header.id(Header.LESSON).isEmpty()) {
            ids(header, Header.LESSON).forEach(lesson -> figures.add(Topic.LESSON, lesson));
        }
    }

    private void clocks(Header header, Case before, boolean counts) {
        header.ids().keySet().stream().filter(id -> id.startsWith(Header.MET) || id.startsWith(Header.GONE))
                .forEach(id -> done(id, header, counts));
        header.ids().forEach((id, due) -> {
            var clock = id.startsWith(Header.DUE) ? id.substring(Header.DUE.length()) : "";
            if (clock.isEmpty() || header.ids().containsKey(Header.WINDOW + clock)) {
                return;
            }
            var old = running.get(clock);
            if (old != null && header.type().equals(EventType.ESCALATED)) {
                done(Header.GONE + clock, header, counts);
                old = null;
            }
            running.put(clock, new Running(old == null ? file.stage() : old.stage(),
                    ZonedDateTime.parse(due).toInstant().plusSeconds(1), !header.ids().containsKey(Header.RUNS + clock)));
        });
    }

    /** A clock that was lifted before its day had passed counts nowhere: nobody owed anything any more. */
    private void done(String id, Header header, boolean counts) {
        boolean met = id.startsWith(Header.MET);
        var clock = id.substring((met ? Header.MET : Header.GONE).length());
        var run = running.remove(clock);
        if (run != null && counts) {
            boolean past = !header.at().isBefore(run.end());
            if (met || past) {
                figures.add(!met ? Topic.UNMET : past ? Topic.LATE : Topic.IN_TIME, file.kind(), run.stage(), clock);
            }
        }
    }

    private void end() {
        var over = calendar.endOf(span.last()).toInstant().plusSeconds(1);
        running.forEach((clock, run) -> {
            if (!over.isBefore(run.end()) && !(file.isHeld() && run.stops())) {
                figures.add(Topic.UNMET, file.kind(), run.stage(), clock);
            }
        });
        if (!file.state().isOver()) {
            figures.add(Topic.OPEN);
        }
    }

    private static List<String> ids(Header header, String name) {
        return List.of(header.id(name).split(" "));
    }

    private LocalDate day(Header header) {
        return calendar.dayOf(header.at());
    }

    private long days(LocalDate from, Header header) {
        return calendar.workingDaysBetween(from, day(header));
    }
}
