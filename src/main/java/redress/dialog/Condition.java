package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When a way is open: a few strong operators over answers and facts, and no expression language. */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());

    /** Whether it holds. */
    boolean holds(Facts facts);

    /** Holds if each of them does. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            for (var condition : of) {
                if (!condition.holds(facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Holds if one of them does. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Facts facts) {
            for (var condition : of) {
                if (condition.holds(facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Holds if the other does not. */
    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !of.holds(facts);
        }
    }

    /** Holds if the answer or fact is one of these options; several chosen options need only share one. */
    record In(AnswerName answer, Set<String> options) implements Condition {
        public In {
            options = Set.copyOf(options);
        }

        @Override
        public boolean holds(Facts facts) {
            for (var chosen : facts.chosen(answer)) {
                if (options.contains(chosen)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Holds if the question was answered with a value, and neither passed over nor "not sure". */
    record Answered(AnswerName answer) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.isAnswered(answer);
        }
    }

    /** Holds if the day lies before another; never for "not sure". */
    record Before(AnswerName answer, Day day) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.day(answer).filter(given -> given.isBefore(day.on(facts.today()))).isPresent();
        }
    }

    /** Holds if the day lies after another; never for "not sure". */
    record After(AnswerName answer, Day day) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.day(answer).filter(given -> given.isAfter(day.on(facts.today()))).isPresent();
        }
    }

    /** Holds if a number, or how many files or options there are, is at least this. */
    record AtLeast(AnswerName answer, long least) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.count(answer) >= least;
        }
    }

    /** A day that a date is compared with. */
    sealed interface Day {

        /** Which day that is. */
        LocalDate on(LocalDate today);

        /** A fixed day. */
        record Fixed(LocalDate day) implements Day {
            @Override
            public LocalDate on(LocalDate today) {
                return day;
            }
        }

        /** Today. */
        record Today() implements Day {
            @Override
            public LocalDate on(LocalDate today) {
                return today;
            }
        }

        /**
         * The first day from which a period of days still reaches today: an event on that day is inside, one on the day
         * before it is not.
         */
        record DaysAgo(int days) implements Day {
            @Override
            public LocalDate on(LocalDate today) {
                return today.minusDays(days);
            }
        }

        /**
         * The same for months. The period that starts on a day ends on the same day number, or on the last day of a
         * shorter month; so 31 August is still inside six months on 28 February, and so are 29 and 30 August.
         */
        record MonthsAgo(int months) implements Day {
            @Override
            public LocalDate on(LocalDate today) {
                var day = today.minusMonths(months);
                while (day.plusMonths(months).isBefore(today)) {
                    day = day.plusDays(1);
                }
                while (!day.minusDays(1).plusMonths(months).isBefore(today)) {
                    day = day.minusDays(1);
                }
                return day;
            }
        }
    }
}
