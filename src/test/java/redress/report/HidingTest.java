package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden, and that nobody can work it out. */
class HidingTest {

    @Test
    void aSmallCountTakesTheSmallestOtherWithIt() {
        var cells = cells(3, 40, 9);
        var hidden = Hiding.of(all(cells), List.of(total(cells)));
        assertThat(hidden).containsExactlyInAnyOrder(cells.get(0), cells.get(2));
    }

    @Test
    void countsFromFiveOnAndZerosAreShown() {
        var cells = cells(0, 5, 200, 0);
        assertThat(Hiding.of(all(cells), List.of(total(cells)))).isEmpty();
    }

    @Test
    void onesAreNotGivenAwayByTheirSum() {
        var cells = cells(1, 1, 1, 30);
        var sum = total(cells);
        assertThat(new Attacker(List.of(sum), Set.copyOf(cells.subList(0, 3))).allows(cells.get(0), 2)).isFalse();
        assertThat(Hiding.of(all(cells), List.of(sum))).contains(cells.get(3));
    }

    @Test
    void theWholeIsHiddenWhereNoPartIsLeftToHide() {
        var cells = cells(2, 0, 0);
        var sum = total(cells);
        assertThat(Hiding.of(Stream.concat(all(cells), Stream.of(sum.total())), List.of(sum))).contains(sum.total());
    }

    @Test
    void aCountThatStandsInTwoTablesIsHiddenInBoth() {
        var months = cells(2, 20, 30);
        var whole = total(months);
        var kinds = cells(22, 30);
        var same = new Sum(whole.total(), kinds);
        var hidden = Hiding.of(Stream.concat(all(months), all(kinds)), List.of(whole, same));
        attack(List.of(whole, same), hidden);
    }

    @Test
    void tablesWithRowsAndColumnsGiveNothingAwayBySubtraction() {
        var grid = List.of(cells(3, 20, 30), cells(20, 30, 40), cells(30, 40, 2));
        var sums = new ArrayList<>(grid.stream().map(HidingTest::total).toList());
        IntStream.range(0, 3).forEach(column -> sums.add(total(grid.stream().map(row -> row.get(column)).toList())));
        var hidden = Hiding.of(grid.stream().flatMap(List::stream), sums);
        attack(sums, hidden);
        assertThat(hidden).hasSizeLessThan(9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noReportOnAnyCasesGivesAHiddenCountAway(long seed) {
        var reporting = new Reporting(YearOfCases.YEAR, YearOfCases.ALS.policy().organisation().calendar());
        int count = new Random(seed).nextInt(400);
        new YearOfCases(seed).cases(count).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
        var cells = reporting.cells(ReportTest.NAMES);
        var hidden = Hiding.of(cells.all(), cells.sums());
        assertThat(cells.all().filter(Cell::isSmall)).allMatch(hidden::contains);
        attack(cells.sums(), hidden);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noTableOfRowsAndColumnsGivesAHiddenCountAway(long seed) {
        var random = new Random(seed);
        var grid = IntStream.range(0, 4).mapToObj(row -> cells(LongStream.range(0, 4)
                .map(column -> random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(7)).toArray())).toList();
        var sums = new ArrayList<>(grid.stream().map(HidingTest::total).toList());
        IntStream.range(0, 4).forEach(column -> sums.add(total(grid.stream().map(row -> row.get(column)).toList())));
        sums.add(total(sums.subList(0, 4).stream().map(Sum::total).toList()));
        sums.add(new Sum(sums.get(8).total(), sums.subList(4, 8).stream().map(Sum::total).toList()));
        var hidden = Hiding.of(sums.stream().flatMap(Sum::cells).distinct(), sums);
        attack(sums, hidden);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** Each hidden count could be a small one, and one that is not, as far as anybody can tell. */
    private static void attack(List<Sum> sums, Set<Cell> hidden) {
        var attacker = new Attacker(sums, hidden);
        for (var cell : hidden) {
            long other = LongStream.rangeClosed(1, 12).map(step -> step % 2 == 0 ? cell.count() - step / 2 : cell.count() + (step + 1) / 2)
                    .filter(value -> value > 0 && attacker.allows(cell, value)).limit(4).count();
            assertThat(other).as("other values of %s", cell).isEqualTo(4);
        }
    }

    private static List<Cell> cells(long... counts) {
        return LongStream.of(counts).mapToObj(Cell::new).toList();
    }

    private static Stream<Cell> all(List<Cell> cells) {
        return cells.stream();
    }

    private static Sum total(List<Cell> cells) {
        return new Sum(new Cell(cells.stream().mapToLong(Cell::count).sum()), cells);
    }
}
