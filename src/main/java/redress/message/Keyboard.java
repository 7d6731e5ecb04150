package redress.message;

import java.util.ArrayList;
import java.util.List;

/** The buttons that come with a message. */
public sealed interface Keyboard {

    /** No buttons. A phone's keyboard that an earlier message changed stays as it is. */
    Keyboard NONE = new Inline(List.of());

    /** Buttons in rows for a thumb: two side by side only if both are short ({@link Limits#SHORT_LABEL}). */
    static Keyboard rows(List<Button> buttons) {
        var rows = new ArrayList<List<Button>>(buttons.size());
        for (int i = 0; i < buttons.size(); i++) {
            boolean pair = i + 1 < buttons.size() && isShort(buttons.get(i)) && isShort(buttons.get(i + 1));
            rows.add(pair ? List.of(buttons.get(i), buttons.get(++i)) : List.of(buttons.get(i)));
        }
        return rows.isEmpty() ? NONE : new Inline(rows);
    }

    private static boolean isShort(Button button) {
        return button.label().length() <= Limits.SHORT_LABEL;
    }

    /** The words on all buttons, row by row. */
    List<String> labels();

    /** The buttons under the message, row by row; none for keys that take the place of the phone's keyboard. */
    default List<Button> buttons() {
        return List.of();
    }

    /** Calls the visitor's method for this kind of keyboard. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of keyboard. */
    interface Visitor<T> {
        T inline(Inline keyboard);

        T askContact(AskContact keyboard);

        T remove(Remove keyboard);
    }

    /** The keys whose words are sent as if typed, in place of the phone's keyboard; the one that shares a number is none. */
    default List<String> typed() {
        return List.of();
    }

    /**
     * Buttons under the message itself.
     *
     * @param rows the rows from top to bottom, none of them empty
     */
    record Inline(List<List<Button>> rows) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.inline(this);
        }

        @Override
        public List<String> labels() {
            return rows.stream().flatMap(List::stream).map(Button::label).toList();
        }

        @Override
        public List<Button> buttons() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * Keys in place of the phone's own keyboard: one that shares the person's number, and plain ones whose label is sent
     * as if typed. Telegram offers the sharing of a contact in no other form, and only in private chats.
     *
     * @param share  the label of the key that shares the number
     * @param others the labels of the other keys
     */
    record AskContact(String share, List<String> others) implements Keyboard {
        public AskContact {
            others = List.copyOf(others);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.askContact(this);
        }

        @Override
        public List<String> typed() {
            return others;
        }

        @Override
        public List<String> labels() {
            var all = new ArrayList<String>();
            all.add(share);
            all.addAll(others);
            return List.copyOf(all);
        }
    }

    /** Gives the phone its own keyboard back. */
    record Remove() implements Keyboard {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.remove(this);
        }

        @Override
        public List<String> labels() {
            return List.of();
        }
    }
}
