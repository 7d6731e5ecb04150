package redress.dialog;

import redress.message.Keyboard;

/** What the engine wants shown. */
public sealed interface Reply {

    /** Calls the visitor's method for this kind of reply. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of reply. */
    interface Visitor<T> {
        T show(Show show);

        T renew(Renew renew);

        T bare(Bare bare);
    }

    /**
     * A new message.
     *
     * @param text     its text
     * @param keyboard its buttons
     * @param secret   whether a receipt code can be read or copied there, so that it must not stay in the chat
     */
    record Show(String text, Keyboard keyboard, boolean secret) implements Reply {

        /** A message that holds no code. */
        public Show(String text, Keyboard keyboard) {
            this(text, keyboard, false);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.show(this);
        }

        @Override
        public String toString() {
            return "Show[" + text.length() + " characters]";
        }
    }

    /**
     * The message whose button was pressed, made new: it shows the answer in place of the buttons, or other buttons.
     *
     * @param text     its new text
     * @param keyboard its new buttons
     */
    record Renew(String text, Keyboard keyboard) implements Reply {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.renew(this);
        }

        @Override
        public String toString() {
            return "Renew[" + text.length() + " characters]";
        }
    }

    /** The message whose button was pressed loses its buttons and keeps its text. */
    record Bare() implements Reply {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.bare(this);
        }
    }
}
