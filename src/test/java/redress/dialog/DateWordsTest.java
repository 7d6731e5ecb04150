package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Monday 2 March 2026. */
class DateWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DateKind KIND = new DateKind(120, false, "Not sure");

    @ParameterizedTest
    @CsvSource({
        "3/2/2026, 2026-02-03", "03/02/26, 2026-02-03", "3.2.2026, 2026-02-03", "3-2-26, 2026-02-03", "2026-02-03, 2026-02-03",
        "3 Feb 2026, 2026-02-03", "3rd February, 2026-02-03", "the 3rd of February 2026, 2026-02-03", "Feb 3, 2026-02-03",
        "'February 3rd, 2026', 2026-02-03", "3/2, 2026-02-03", "Tuesday 3 February, 2026-02-03", "tues 3/2/26, 2026-02-03",
        "3rd March, 2025-03-03", "2 March, 2026-03-02", "29 Feb, 2024-02-29", "29/2/2024, 2024-02-29",
        "today, 2026-03-02", "Yesterday, 2026-03-01", "last night, 2026-03-01", "the day before yesterday, 2026-02-28",
        "last Tuesday, 2026-02-24", "monday, 2026-02-23", "on friday, 2026-02-27", "3 weeks ago, 2026-02-09",
        "a month ago, 2026-02-02", "two days ago, 2026-02-28", "about 6 months ago, 2025-09-02", "1 year ago, 2025-03-02",
        "' 3  feb  2026 ', 2026-02-03"})
    void aDayIsReadInTheFormsThatPeopleType(String words, LocalDate day) {
        assertThat(read(words)).isEqualTo(new Reading.Settled(new Answer.Dated(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "31/2/2026, NO_SUCH_DAY", "30 February, NO_SUCH_DAY", "29/2/2025, NO_SUCH_DAY", "1/13/2026, NO_SUCH_DAY",
        "0/1/2026, NO_SUCH_DAY", "99/99/9999, NO_SUCH_DAY", "3/3/2026, LATEST", "1 January 2027, LATEST",
        "3 February 1826, EARLIEST", "tomorrow, LATEST", "the day after tomorrow, LATEST",
        "next Tuesday, LATEST", "soon, NOT_A_DATE", "3, NOT_A_DATE", "3 Foo 2026, NOT_A_DATE", "when it rained, NOT_A_DATE",
        "'', NOT_A_DATE", "2026, NOT_A_DATE", "may, NOT_A_DATE"})
    void whatIsNoDayIsRefusedForItsOwnReason(String words, Refusal reason) {
        assertThat(read(words)).isEqualTo(new Reading.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not sure", "Not sure.", "I don't know", "dunno", "can’t remember", "NO IDEA"})
    void notKnowingIsAnAnswer(String words) {
        assertThat(read(words)).isEqualTo(new Reading.Settled(new Answer.Unsure()));
    }

    @ParameterizedTest
    @CsvSource({
        "3 March, 2026-03-03", "3/2, 2027-02-03", "Feb 3, 2027-02-03", "2 March, 2026-03-02", "29 Feb, 2028-02-29",
        "3 Feb 2026, 2026-02-03", "tomorrow, 2026-03-03", "The day after tomorrow, 2026-03-04", "on friday, 2026-03-06",
        "monday, 2026-03-09", "next tuesday, 2026-03-03", "last Tuesday, 2026-02-24", "yesterday, 2026-03-01"})
    void whereADayToComeMakesSenseOneWithoutAYearIsTheNext(String words, LocalDate day) {
        assertThat(new DateKind(120, true, "").words(words, Optional.empty(), TODAY))
                .isEqualTo(new Reading.Settled(new Answer.Dated(day)));
    }

    @ParameterizedTest
    @CsvSource({"30 February, NO_SUCH_DAY", "3 Foo, NOT_A_DATE", "3 February 1826, EARLIEST"})
    void whatIsNoDayIsNoneToComeEither(String words, Refusal reason) {
        assertThat(new DateKind(120, true, "").words(words, Optional.empty(), TODAY))
                .isEqualTo(new Reading.Refused(reason));
    }

    private static Reading read(String words) {
        return KIND.words(words, Optional.empty(), TODAY);
    }
}
