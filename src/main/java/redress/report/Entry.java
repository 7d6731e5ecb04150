package redress.report;

import java.util.Locale;
import java.util.Set;

/** What is to stand in one place of a table, before it is known what must be hidden. */
interface Entry {

    /** What may be seen of it. */
    Value value(Set<Cell> hidden);

    /** A count. */
    static Entry count(Cell cell) {
        return hidden -> hidden.contains(cell) ? Value.HIDDEN : Value.of(grouped(cell.count()), cell.count());
    }

    /**
     * A share in percent. Where too few are missing from the whole to be counted out, a high share is still told roughly: of
     * 50 or more at most a tenth is missing, which can be any number from 1 to at least 5.
     */
    static Entry share(Cell part, Cell whole) {
        return hidden -> {
            if (whole.count() == 0) {
                return Value.NONE;
            }
            if (!hidden.contains(part) && !hidden.contains(whole)) {
                double share = 100.0 * part.count() / whole.count();
                return Value.of(String.format(Locale.ROOT, "%.0f %%", share), Math.round(share));
            }
            boolean nearlyAll = !hidden.contains(whole) && whole.count() >= 50 && part.count() * 10 >= whole.count() * 9;
            return nearlyAll ? new Value("90 % or more", Value.HIDDEN.number(), true) : Value.HIDDEN;
        };
    }

    /** The average of so many, with one digit behind the point. */
    static Entry average(Cell count, Figures.Spread spread) {
        return days(count, spread, (double) spread.sum() / Math.max(1, spread.count()), "%.1f");
    }

    /** The longest of so many. */
    static Entry longest(Cell count, Figures.Spread spread) {
        return days(count, spread, spread.longest(), "%.0f");
    }

    private static Entry days(Cell count, Figures.Spread spread, double days, String format) {
        return hidden -> {
            if (spread.count() == 0) {
                return Value.NONE;
            }
            // A length of time is about people as well: of a few it is hidden with them.
            return hidden.contains(count) ? Value.HIDDEN
                    : Value.of(String.format(Locale.ROOT, format, days), days);
        };
    }

    /** A number with its thousands parted. */
    static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
