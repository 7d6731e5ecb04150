package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.calendar.Nation;
import redress.calendar.Period;
import redress.calendar.WorkingCalendar;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2025-08-31, false", "2026-02-28, 2025-08-28, false", "2026-02-28, 2025-08-27, true",
        "2026-03-01, 2025-08-31, true", "2026-03-31, 2025-09-30, true", "2026-03-30, 2025-09-30, false",
        "2024-02-29, 2023-08-29, false", "2024-02-29, 2023-08-31, false", "2024-02-29, 2023-08-28, true"})
    void sixMonthsEndOnTheSameDayNumberOrOnTheLastDayOfAShorterMonth(LocalDate today, LocalDate event, boolean before) {
        var condition = new Condition.Before(new AnswerName("when"), ago("6 months"));

        assertThat(condition.holds(facts(Map.of("when", new Answer.Dated(event)), today))).isEqualTo(before);
    }

    /** An independent rule: a day is inside while day + months has not passed. */
    @Test
    void monthsAgoAgreesWithCountingForwardForEveryDayOfFourYears() {
        for (var today = LocalDate.of(2024, 1, 1); today.isBefore(LocalDate.of(2028, 1, 1)); today = today.plusDays(1)) {
            for (int months : new int[] {1, 6, 12}) {
                var first = ago(months == 1 ? "1 month" : months + " months").on(today);
                assertThat(first.plusMonths(months)).isAfterOrEqualTo(today);
                assertThat(first.minusDays(1).plusMonths(months)).isBefore(today);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2025-12-02, false", "2026-03-02, 2025-12-01, true"})
    void theNinetiethDayIsInsideAndTheNextIsNot(LocalDate today, LocalDate event, boolean before) {
        var condition = new Condition.Before(new AnswerName("when"), ago("90 days"));

        assertThat(condition.holds(facts(Map.of("when", new Answer.Dated(event)), today))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2008-03-03, true", "2026-03-02, 2008-03-02, false", "2026-02-28, 2008-02-29, true",
        "2026-03-01, 2008-02-29, false"})
    void whoeverHasNotHadTheirBirthdayYetIsUnderAge(LocalDate today, LocalDate born, boolean under) {
        var condition = new Condition.After(new AnswerName("born"), ago("216 months"));

        assertThat(condition.holds(facts(Map.of("born", new Answer.Dated(born)), today))).isEqualTo(under);
    }

    /** Christmas and the new year are no working days: ten of them reach back to 16 December. */
    @ParameterizedTest
    @CsvSource({"2027-01-04, 2026-12-16, false", "2027-01-04, 2026-12-15, true", "2026-11-08, 2026-10-26, false",
        "2026-11-08, 2026-10-25, true"})
    void workingDaysAgoAreExactOverHolidaysAndOnADayOff(LocalDate today, LocalDate event, boolean before) {
        var condition = new Condition.Before(new AnswerName("when"), ago("10 working days"));

        assertThat(condition.holds(facts(Map.of("when", new Answer.Dated(event)), today))).isEqualTo(before);
    }

    /** A period of days before today, in England. */
    static Condition.Day ago(String period) {
        return new Condition.Day.Ago(Period.parse(period).orElseThrow(),
                WorkingCalendar.of(Nation.ENGLAND, ZoneId.of("Europe/London"), Set.of()));
    }

    @Test
    void notSureIsNeitherBeforeNorAfterAnything() {
        var facts = facts(Map.of("when", new Answer.Unsure()), LocalDate.of(2026, 3, 2));

        assertThat(new Condition.Before(new AnswerName("when"), new Condition.Day.Today()).holds(facts)).isFalse();
        assertThat(new Condition.After(new AnswerName("when"), ago("4000 days")).holds(facts)).isFalse();
        assertThat(new Condition.Answered(new AnswerName("when")).holds(facts)).isFalse();
        assertThat(Scripts.is("when", "unsure").holds(facts)).isTrue();
    }

    @Test
    void conditionsCombine() {
        var facts = facts(Map.of("a", new Answer.Chosen("x"), "b", new Answer.Several(List.of("p", "q"))), LocalDate.EPOCH);

        assertThat(new Condition.All(List.of(Scripts.is("a", "x"), Scripts.is("b", "q"))).holds(facts)).isTrue();
        assertThat(new Condition.Any(List.of(Scripts.is("a", "y"), Scripts.is("b", "p"))).holds(facts)).isTrue();
        assertThat(new Condition.Not(Scripts.is("a", "x")).holds(facts)).isFalse();
        assertThat(new Condition.In(new AnswerName("a"), Set.of("w", "x")).holds(facts)).isTrue();
        assertThat(new Condition.AtLeast(new AnswerName("b"), 2).holds(facts)).isTrue();
        assertThat(new Condition.AtLeast(new AnswerName("b"), 3).holds(facts)).isFalse();
        assertThat(new Condition.AtLeast(new AnswerName("gone"), 1).holds(facts)).isFalse();
    }

    private static Facts facts(Map<String, Answer> answers, LocalDate today) {
        var given = answers.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                entry -> new Given(entry.getValue(), 0)));
        return new Facts(given, Map.of(), "", today);
    }
}
