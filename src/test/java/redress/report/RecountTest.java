package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.store.Store;

/** A year of 5,000 cases in a real data folder, counted a second time by SQL and by hand, in ways of their own. */
class RecountTest {

    private static final long FROM = YearOfCases.YEAR.first().atStartOfDay(YearOfCases.ZONE).toInstant().toEpochMilli();
    private static final long UNTIL = YearOfCases.YEAR.last().plusDays(1).atStartOfDay(YearOfCases.ZONE).toInstant().toEpochMilli();
    private static final String STAGED = """
            WITH staged AS (
                SELECT e.*, (SELECT json_extract(o.ids, '$.kind') FROM event o WHERE o.reference = e.reference AND o.sequence = 1) kind,
                    (SELECT json_extract(s.ids, '$.stage') FROM event s WHERE s.reference = e.reference AND s.sequence <= e.sequence
                        AND json_extract(s.ids, '$.stage') IS NOT NULL ORDER BY s.sequence DESC LIMIT 1) stage
                FROM event e WHERE e.at >= %d AND e.at < %d)
            """.formatted(FROM, UNTIL);

    @TempDir
    private static Path folder;
    private static Map<String, List<Header>> cases;
    private static Figures figures;
    private static Connection database;

    @BeforeAll
    static void aYear() throws Exception {
        cases = new YearOfCases(2026).cases(5_000);
        YearOfCases.fill(folder, cases, 7);
        var reporting = new Reporting(YearOfCases.YEAR, YearOfCases.ALS.policy().organisation().calendar());
        try (var store = Store.read(folder)) {
            store.cases().eachLog((reference, headers) -> reporting.count(new CaseHistory(headers)));
            store.tally().between(LocalDate.MIN.plusYears(1), YearOfCases.YEAR.last()).forEach(reporting::count);
        }
        figures = reporting.figures();
        database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("redress.db"));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void whatCameIsTheSame() {
        same(Topic.RECEIVED, STAGED + "SELECT kind, count(*) FROM staged WHERE type = 'opened' GROUP BY 1");
        same(Topic.UNNAMED, STAGED + "SELECT kind, count(*) FROM staged WHERE type = 'opened' AND json_extract(ids, '$.unnamed') = 'yes' GROUP BY 1");
        same(Topic.SUBJECT, STAGED + """
                SELECT kind, coalesce(json_extract(ids, '$.subject'), ''), count(*) FROM staged WHERE type = 'opened' GROUP BY 1, 2""");
        same(Topic.OPENED_IN, STAGED + "SELECT kind, stage, count(*) FROM staged WHERE type = 'opened' GROUP BY 1, 2");
        same(Topic.CAME_ON, STAGED + "SELECT kind, stage, count(*) FROM staged WHERE type = 'escalated' GROUP BY 1, 2");
    }

    @Test
    void howItEndedIsTheSame() {
        same(Topic.OUTCOME, STAGED + """
                SELECT kind, stage, coalesce(json_extract(ids, '$.result'), ''), count(*) FROM staged WHERE type = 'outcome' GROUP BY 1, 2, 3""");
        same(Topic.ENDED, STAGED + """
                SELECT kind, type, count(*) FROM staged WHERE type IN ('closed', 'stopped', 'withdrawn') GROUP BY 1, 2""");
        same(Topic.EXTENDED, STAGED + "SELECT kind, stage, count(*) FROM staged WHERE type = 'extended' GROUP BY 1, 2");
        same(Topic.REASON, STAGED + """
                SELECT type, json_extract(ids, '$.reason'), count(*) FROM staged WHERE type = 'extended' GROUP BY 1, 2""");
        same(Topic.OPEN, """
                SELECT count(*) FROM (SELECT (SELECT type FROM event e WHERE e.reference = o.reference AND e.at < %d
                    AND type IN ('opened', 'closed', 'stopped', 'withdrawn', 'reopened', 'escalated', 'outcome') ORDER BY sequence DESC LIMIT 1) last
                    FROM event o WHERE o.sequence = 1 AND o.at < %d) WHERE last NOT IN ('closed', 'stopped', 'withdrawn')
                """.formatted(UNTIL, UNTIL));
        same(Topic.SIGNPOST, "SELECT id, sum(count) FROM tally WHERE day LIKE '2026-%' GROUP BY 1");
    }

    @Test
    void timeLimitsAreTheSame() {
        var kept = new TreeMap<String, Long>();
        var late = new TreeMap<String, Long>();
        var unmet = new TreeMap<String, Long>();
        cases.values().forEach(headers -> limits(headers, kept, late, unmet));
        assertThat(counts(Topic.IN_TIME)).isEqualTo(kept);
        assertThat(counts(Topic.LATE)).isEqualTo(late);
        assertThat(counts(Topic.UNMET)).isEqualTo(unmet);
    }

    @Test
    void workingDaysAreTheSame() {
        var days = new HashMap<String, List<Long>>();
        for (var headers : cases.values()) {
            LocalDate since = null;
            for (var header : headers) {
                boolean begins = List.of("opened", "escalated", "reopened").contains(header.type().id());
                since = begins ? day(header.at()) : since;
                if (header.type().equals(EventType.OUTCOME) && isIn(header)) {
                    days.computeIfAbsent("complaint\n" + stage(headers, header), each -> new ArrayList<>()).add(workingDays(since, day(header.at())));
                }
            }
        }
        days.forEach((key, all) -> {
            var spread = figures.spread(Topic.DAYS_TO_OUTCOME, key.split("\n"));
            assertThat(spread.count()).isEqualTo(all.size());
            assertThat(spread.sum()).isEqualTo(all.stream().mapToLong(Long::longValue).sum());
            assertThat(spread.longest()).isEqualTo(all.stream().mapToLong(Long::longValue).max().orElseThrow());
        });
    }

    @Test
    void aYearOfFiveThousandCasesIsReportedInAFewSeconds() {
        long begun = System.nanoTime();
        var reporting = new Reporting(YearOfCases.YEAR, YearOfCases.ALS.policy().organisation().calendar());
        try (var store = Store.read(folder)) {
            store.cases().eachLog((reference, headers) -> reporting.count(new CaseHistory(headers)));
        }
        var page = ReportPage.of(reporting.made("ALS", ReportTest.NAMES), LocalDate.of(2027, 1, 4));
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("A year of 5,000 cases with %d events was reported in %.1f s (%d characters of HTML)%n",
                cases.values().stream().mapToInt(List::size).sum(), seconds, page.length());
        assertThat(seconds).isLessThan(10);
    }

    /** By looking back from each event to what was due, instead of going on from what was set. */
    private static void limits(List<Header> headers, Map<String, Long> kept, Map<String, Long> late, Map<String, Long> unmet) {
        var known = headers.stream().filter(header -> header.at().toEpochMilli() < UNTIL).toList();
        for (int number = 1; number < known.size(); number++) {
            var header = known.get(number);
            var past = known.subList(0, number);
            for (var id : header.ids().keySet()) {
                if (id.startsWith("met.")) {
                    var clock = id.substring(4);
                    set(past, clock).filter(set -> isIn(header)).ifPresent(set -> add(header.at().isAfter(due(set, clock)) ? late : kept, past, set, clock));
                }
                boolean lifted = id.startsWith("gone.");
                boolean anew = header.type().equals(EventType.ESCALATED) && id.startsWith("due.");
                if (lifted || anew) {
                    var clock = id.substring(lifted ? 5 : 4);
                    set(past, clock).filter(set -> isIn(header) && header.at().isAfter(due(set, clock))).ifPresent(set -> add(unmet, past, set, clock));
                }
            }
        }
        var clocks = known.stream().flatMap(header -> header.ids().keySet().stream()).filter(id -> id.startsWith("due."))
                .map(id -> id.substring(4)).distinct().toList();
        boolean held = !known.isEmpty() && Case.of("ALS", known).isHeld();
        clocks.forEach(clock -> set(known, clock).filter(set -> due(set, clock).toEpochMilli() < UNTIL)
                .filter(set -> !held || set.ids().containsKey("runs." + clock)).ifPresent(set -> add(unmet, known, set, clock)));
    }

    /** The event that last set a clock of staff, if nothing met or lifted it since. */
    private static Optional<Header> set(List<Header> past, String clock) {
        for (int number = past.size() - 1; number >= 0; number--) {
            var ids = past.get(number).ids();
            if (ids.containsKey("due." + clock)) {
                return Optional.of(past.get(number)).filter(header -> !ids.containsKey("window." + clock));
            }
            if (ids.containsKey("met." + clock) || ids.containsKey("gone." + clock)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Instant due(Header set, String clock) {
        return ZonedDateTime.parse(set.id("due." + clock)).toInstant().plusMillis(999);
    }

    private static void add(Map<String, Long> counts, List<Header> headers, Header set, String clock) {
        counts.merge(headers.get(0).id("kind") + "\n" + stage(headers, set) + "\n" + clock, 1L, Long::sum);
    }

    private static String stage(List<Header> headers, Header at) {
        return headers.stream().filter(header -> header.sequence() <= at.sequence() && header.ids().containsKey("stage"))
                .reduce((earlier, later) -> later).orElseThrow().id("stage");
    }

    private static boolean isIn(Header header) {
        return header.at().toEpochMilli() >= FROM && header.at().toEpochMilli() < UNTIL;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(YearOfCases.ZONE).toLocalDate();
    }

    private static long workingDays(LocalDate from, LocalDate to) {
        var calendar = YearOfCases.ALS.policy().organisation().calendar();
        return from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    private static Map<String, Long> counts(Topic topic) {
        var counts = new TreeMap<String, Long>();
        figures.keys(topic).forEach(key -> counts.put(String.join("\n", key.parts()), figures.count(topic, key.parts().toArray(String[]::new))));
        return counts;
    }

    private static void same(Topic topic, String query) {
        var counted = new TreeMap<String, Long>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(query)) {
            int last = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var key = new ArrayList<String>();
                for (int column = 1; column < last; column++) {
                    key.add(rows.getString(column));
                }
                counted.put(String.join("\n", key), rows.getLong(last));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(counted).isNotEmpty();
        assertThat(counts(topic)).as("%s", topic).isEqualTo(counted);
    }
}
