package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Role;
import redress.store.Tallies;

/** What a report says, and how it is written. */
class ReportTest {

    static final Names NAMES = new Names(YearOfCases.ALS.policy(), YearOfCases.ALS.script(), YearOfCases.ALS.signposts().values()
            .stream().collect(Collectors.toMap(post -> post.id(), post -> post.title())));

    private final Events events = new Events(YearOfCases.ALS.policy());
    private final Reporting reporting = new Reporting(YearOfCases.YEAR, YearOfCases.ALS.policy().organisation().calendar());

    @Test
    void countsKindsSubjectsAndTheShareWithoutAName() {
        times(12, () -> complaint("2026-03-02", Map.of(Header.SUBJECT, "teaching")));
        times(6, () -> complaint("2026-03-03", Map.of(Header.SUBJECT, "other", Header.UNNAMED, "yes")));
        assertThat(texts("received", "Complaint")).containsExactly("18", "6", "33 %");
        assertThat(texts("subjects", "Complaint", "Teaching or support")).containsExactly("12");
        assertThat(texts("subjects", "Complaint", "Something else")).containsExactly("6");
        assertThat(texts("months", "March 2026")).containsExactly("18");
    }

    @Test
    void theFirstAndTheLastDayBelongToItInTheOrganisationsZone() {
        times(5, () -> reporting.count(new CaseHistory(List.of(opened(Instant.parse("2026-01-01T00:00:00Z"), Map.of())))));
        times(5, () -> reporting.count(new CaseHistory(List.of(opened(Instant.parse("2026-12-31T23:59:59Z"), Map.of())))));
        times(5, () -> reporting.count(new CaseHistory(List.of(opened(Instant.parse("2025-12-31T23:59:59Z"), Map.of())))));
        times(5, () -> reporting.count(new CaseHistory(List.of(opened(Instant.parse("2027-01-01T00:00:00Z"), Map.of())))));
        assertThat(texts("received", "All")).startsWith("10");
    }

    @Test
    void saysWhatWasInTimeByTheDateThatStoodThenAndHowLongItTook() {
        times(9, () -> decided("2026-03-02", "2026-03-16", "upheld"));
        times(6, () -> decided("2026-03-02", "2026-03-17", "not-upheld"));
        assertThat(texts("limits", "Complaint", "Formal stage", "Outcome (10 working days)"))
                .containsExactly("15", "9", "6", "0", "60 %");
        assertThat(texts("outcomes", "Complaint", "Formal stage")).containsExactly("9", "6", "15");
        assertThat(texts("days", "Complaint", "Formal stage")).containsExactly("15", "10.4", "11");
    }

    @Test
    void aLaterDateThatWasToldCountsAndSaysWhy() {
        times(7, () -> {
            var headers = new ArrayList<>(List.of(opened(at("2026-03-02"), Map.of())));
            headers.add(events.extended(file(headers), Map.of("outcome", LocalDate.of(2026, 3, 20)), at("2026-03-10"), Role.STAFF,
                    Map.of(Header.REASON, "staff")));
            headers.add(events.next(file(headers), EventType.OUTCOME, at("2026-03-20"), Role.STAFF, Map.of()));
            reporting.count(new CaseHistory(headers));
        });
        assertThat(texts("limits", "Complaint", "Formal stage", "Outcome (10 working days)"))
                .containsExactly("7", "7", "0", "0", "100 %");
        assertThat(texts("extensions", "Complaint", "Formal stage")).containsExactly("7");
        assertThat(texts("reasons", "Later date set", "Staff")).containsExactly("7");
    }

    @Test
    void whatNobodyDidInTimeIsCountedAsNotDone() {
        times(8, () -> reporting.count(new CaseHistory(List.of(opened(at("2026-12-01"), Map.of())))));
        assertThat(texts("limits", "Complaint", "Formal stage", "Acknowledge (5 working days)"))
                .containsExactly("8", "0", "0", "8", "0 %");
    }

    @Test
    void fewAreHiddenWithWhatGivesThemAway() {
        times(3, () -> complaint("2026-03-02", Map.of(Header.SUBJECT, "harm")));
        times(7, () -> complaint("2026-04-01", Map.of(Header.SUBJECT, "teaching")));
        times(50, () -> complaint("2026-05-01", Map.of(Header.SUBJECT, "other")));
        assertThat(texts("subjects", "Complaint", "Abuse or harm")).containsExactly("hidden");
        assertThat(texts("subjects", "Complaint", "Teaching or support")).containsExactly("hidden");
        assertThat(texts("subjects", "Complaint", "Something else")).containsExactly("50");
        assertThat(texts("months", "March 2026")).containsExactly("hidden");
        assertThat(texts("received", "All")).startsWith("60");
    }

    @Test
    void aKindOfFewCasesSaysNothingOfItsSubjectsAndThePageSaysWhy() {
        times(14, () -> complaint("2026-03-02", Map.of(Header.SUBJECT, "harm")));
        assertThat(report().table("subjects").rows()).isEmpty();
        assertThat(ReportPage.of(report(), LocalDate.of(2027, 1, 4))).contains("What it was about",
                "Not told where fewer than 15 came, as nearly all would be hidden: Complaint.");
        complaint("2026-03-02", Map.of(Header.SUBJECT, "teaching"));
        assertThat(report().table("subjects").rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 500})
    void theMainFiguresOfAYearAreSeenHoweverFewCasesThereAre(int cases) {
        new YearOfCases(1).cases(cases).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
        assertThat(texts("received", "All").get(0)).isNotEqualTo("hidden");
        assertThat(report().facts().stream().filter(fact -> !fact.value().hidden())).hasSizeGreaterThanOrEqualTo(4);
        long months = report().table("months").rows().stream().filter(row -> !row.values().get(0).hidden()).count();
        long subjects = report().table("subjects").rows().stream().filter(row -> !row.values().get(0).hidden()).count();
        assertThat(months).isGreaterThanOrEqualTo(cases < 100 ? 1 : 9);
        assertThat(subjects).isGreaterThanOrEqualTo(cases < 100 ? 0 : 3);
    }

    @Test
    void aShareOfNearlyAllIsToldRoughlyWhereTheFewAreHidden() {
        times(60, () -> decided("2026-03-02", "2026-03-16", "upheld"));
        times(2, () -> decided("2026-03-02", "2026-03-18", "upheld"));
        assertThat(texts("limits", "Complaint", "Formal stage", "Outcome (10 working days)"))
                .containsExactly("62", "hidden", "hidden", "0", "90 % or more");
    }

    @Test
    void saysHowManyCasesHadALessonRecordedWithoutAWordOfIt() {
        times(6, () -> {
            var headers = new ArrayList<>(List.of(opened(at("2026-03-02"), Map.of())));
            headers.add(events.next(file(headers), EventType.CLOSED, at("2026-03-20"), Role.STAFF, Map.of(Header.LESSON, "recorded")));
            reporting.count(new CaseHistory(headers));
        });
        assertThat(texts("lessons", "Lesson recorded in words")).containsExactly("6");
    }

    @Test
    void countsWhereToPeopleWereSent() {
        reporting.count(new Tallies.Tally(LocalDate.of(2026, 5, 1), Tallies.SIGNPOST, "contact", 30));
        reporting.count(new Tallies.Tally(LocalDate.of(2025, 5, 1), Tallies.SIGNPOST, "contact", 30));
        assertThat(report().table("signposts").rows().get(0).values().get(0).text()).isEqualTo("30");
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndRunsNothing() {
        new YearOfCases(1).cases(300).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
        var page = ReportPage.of(report(), LocalDate.of(2027, 1, 4));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg", "prefers-color-scheme: dark", "@media print")
                .doesNotContainPattern("(?i)<script|<link|<img|<iframe|https?:|url\\(|@import|\\ssrc=|\\shref=|\\son[a-z]+=");
    }

    @Test
    void wordsOfAPackCannotBreakThePage() {
        assertThat(Html.escaped("<b>\"A & B\"</b>")).isEqualTo("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;");
    }

    @Test
    void csvAndJsonSayTheSameAsThePage() {
        times(12, () -> complaint("2026-03-02", Map.of()));
        assertThat(ReportCsv.of(report())).contains("received,Complaint,Received,12\r\n");
        var json = ReportJson.of(report());
        assertThat(json.getJsonArray("tables").getJsonObject(0).getJsonArray("rows").getJsonObject(0).getJsonArray("values")
                .getJsonObject(0).getInt("value")).isEqualTo(12);
    }

    @Test
    void noCellOfAListIsAFormula() {
        assertThat(List.of("=1+1", "+44 20", "-x", "@sum", "\t=1", "a,b", "say \"x\"", "-12.5", "plain").stream().map(Csv::cell))
                .containsExactly("'=1+1", "'+44 20", "'-x", "'@sum", "'\t=1", "\"a,b\"", "\"say \"\"x\"\"\"", "-12.5", "plain");
    }

    private Report report() {
        return reporting.made("ALS", NAMES);
    }

    private List<String> texts(String table, String... heads) {
        return report().table(table).rows().stream().filter(row -> row.heads().containsAll(List.of(heads))).findFirst()
                .orElseThrow().values().stream().map(Value::text).toList();
    }

    private void complaint(String day, Map<String, String> clear) {
        reporting.count(new CaseHistory(List.of(opened(at(day), clear))));
    }

    private void decided(String opened, String outcome, String result) {
        var headers = new ArrayList<>(List.of(opened(at(opened), Map.of())));
        headers.add(events.next(file(headers), EventType.OUTCOME, at(outcome), Role.STAFF, Map.of(Header.RESULT, result)));
        reporting.count(new CaseHistory(headers));
    }

    private Header opened(Instant at, Map<String, String> clear) {
        var kind = YearOfCases.ALS.policy().kind("complaint").orElseThrow();
        return events.opened(new Events.Opening(kind, "formal", "customer-support", false, List.of()), at)
                .with(new HashMap<>(clear));
    }

    private static Case file(List<Header> headers) {
        return Case.of("ALS", headers);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(YearOfCases.ZONE).toInstant().plus(Duration.ofMinutes(1));
    }

    private static void times(int count, Runnable what) {
        for (int time = 0; time < count; time++) {
            what.run();
        }
    }
}
