package redress.pack.json;

import java.util.List;
import java.util.Optional;

/** A value and its place. What it is not, it answers with nothing, so that nobody has to ask for its class. */
public sealed interface Json {

    /** Where it begins. */
    Position at();

    /** What it is, in words for people: "a text". */
    String sort();

    /** Its members, if it is a group. */
    default Optional<Group> group() {
        return Optional.empty();
    }

    /** Its items, if it is a list. */
    default Optional<List<Json>> items() {
        return Optional.empty();
    }

    /** Its words, if it is a text. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Its value, if it is a whole number of at most 15 digits. */
    default Optional<Long> whole() {
        return Optional.empty();
    }

    /** Its value, if it is true or false. */
    default Optional<Boolean> truth() {
        return Optional.empty();
    }

    /** What lies directly inside. */
    default List<Json> children() {
        return List.of();
    }

    /**
     * A key, its place and its value.
     *
     * @param at    where the key begins, at its quote
     * @param key   the key
     * @param value the value
     */
    record Member(Position at, String key, Json value) {
    }

    /**
     * Keys and values in braces.
     *
     * @param at       where it begins
     * @param members  in the order of the text, each key once: where one is repeated, the first counts
     * @param repeated those whose key was there before
     */
    record Group(Position at, List<Member> members, List<Member> repeated) implements Json {
        public Group {
            members = List.copyOf(members);
            repeated = List.copyOf(repeated);
        }

        /** The member of that key. */
        public Optional<Member> member(String key) {
            return members.stream().filter(member -> member.key().equals(key)).findFirst();
        }

        @Override
        public String sort() {
            return "a group in braces { }";
        }

        @Override
        public Optional<Group> group() {
            return Optional.of(this);
        }

        @Override
        public List<Json> children() {
            return members.stream().map(Member::value).toList();
        }
    }

    /** Values in brackets. */
    record Items(Position at, List<Json> children) implements Json {
        public Items {
            children = List.copyOf(children);
        }

        @Override
        public String sort() {
            return "a list in brackets [ ]";
        }

        @Override
        public Optional<List<Json>> items() {
            return Optional.of(children);
        }
    }

    /** A text in quotes. */
    record Words(Position at, String value) implements Json {
        @Override
        public String sort() {
            return "a text in quotes";
        }

        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    /** A number, as written. */
    record Numeral(Position at, String written) implements Json {

        private static final int LONGEST = 16;

        @Override
        public String sort() {
            return "a number";
        }

        @Override
        public Optional<Long> whole() {
            return written.length() < LONGEST
                    && written.chars().allMatch(sign -> sign == '-' || Character.isDigit(sign))
                    ? Optional.of(Long.valueOf(written)) : Optional.empty();
        }
    }

    /** True or false. */
    record Truth(Position at, boolean value) implements Json {
        @Override
        public String sort() {
            return Boolean.toString(value);
        }

        @Override
        public Optional<Boolean> truth() {
            return Optional.of(value);
        }
    }

    /** The word null. */
    record Nothing(Position at) implements Json {
        @Override
        public String sort() {
            return "null";
        }
    }
}
