package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.calendar.Period;
import redress.calendar.WorkingCalendar;

/** When a way is open: a few strong operators over answers and facts, and no expression language. */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());

    /** Holds never. */
    Condition NEVER = new Any(List.of());

    /** Whether it holds. */
    boolean holds(Facts facts);

    /** The options of an answer that it asks for, if it asks for nothing else. */
    default Optional<Set<String>> options(AnswerName answer) {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of condition. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of condition. */
    interface Visitor<T> {
        T all(All all);

        T any(Any any);

        T not(Not not);

        T in(In in);

        T answered(Answered answered);

        T before(Before before);

        T after(After after);

        T atLeast(AtLeast atLeast);
    }

    /** Holds if each of them does. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Optional<Set<String>> options(AnswerName answer) {
            return of.size() == 1 ? of.get(0).options(answer) : Optional.empty();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.all(this);
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
        public Optional<Set<String>> options(AnswerName answer) {
            return of.size() == 1 ? of.get(0).options(answer) : Optional.empty();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.any(this);
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
        public <T> T accept(Visitor<T> visitor) {
            return visitor.not(this);
        }

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
        public Optional<Set<String>> options(AnswerName other) {
            return answer.equals(other) ? Optional.of(options) : Optional.empty();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.in(this);
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
        public <T> T accept(Visitor<T> visitor) {
            return visitor.answered(this);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.isAnswered(answer);
        }
    }

    /** Holds if the day lies before another; never for "not sure". */
    record Before(AnswerName answer, Day day) implements Condition {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.before(this);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.day(answer).filter(given -> given.isBefore(day.on(facts.today()))).isPresent();
        }
    }

    /** Holds if the day lies after another; never for "not sure". */
    record After(AnswerName answer, Day day) implements Condition {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.after(this);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.day(answer).filter(given -> given.isAfter(day.on(facts.today()))).isPresent();
        }
    }

    /** Holds if a number, or how many files or options there are, is at least this. */
    record AtLeast(AnswerName answer, long least) implements Condition {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.atLeast(this);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.count(answer) >= least;
        }
    }

    /** A day that a date is compared with. */
    sealed interface Day {

        /** Which day that is. */
        LocalDate on(LocalDate today);

        /** As a pack writes it: "2026-03-01", "today", "90 days ago". */
        String words();

        /** A fixed day. */
        record Fixed(LocalDate day) implements Day {
            @Override
            public String words() {
                return day.toString();
            }

            @Override
            public LocalDate on(LocalDate today) {
                return day;
            }
        }

        /** Today. */
        record Today() implements Day {
            @Override
            public String words() {
                return "today";
            }

            @Override
            public LocalDate on(LocalDate today) {
                return today;
            }
        }

        /**
         * The first day from which a period still reaches today. So "before 6 months ago" holds of the first day that is
         * outside, and the last day inside is inside.
         */
        record Ago(Period period, WorkingCalendar calendar) implements Day {
            @Override
            public String words() {
                return period.words() + " ago";
            }

            @Override
            public LocalDate on(LocalDate today) {
                return period.firstDayReaching(today, calendar);
            }
        }
    }
}
