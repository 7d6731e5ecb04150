package redress.dialog;

/** What a button carried. */
sealed interface Pressed {

    /** Calls the visitor's method for this kind of button. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of button. */
    interface Visitor<T> {
        T commanded(Command command);

        T edit(String mark);

        T picked(String mark, String option);

        T decided(String mark, boolean keep);

        T garbled();
    }

    /** A command. */
    record Commanded(Command command) implements Pressed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.commanded(command);
        }
    }

    /** A wish to change the answer under a key, given by its mark. */
    record Edit(String mark) implements Pressed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.edit(mark);
        }
    }

    /** An option of the state under a key, given by its mark. */
    record Picked(String mark, String option) implements Pressed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.picked(mark, option);
        }

        @Override
        public String toString() {
            return "Picked[]";
        }
    }

    /** What is to become of a file that could not be cleaned, given by its mark. */
    record Decided(String mark, boolean keep) implements Pressed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.decided(mark, keep);
        }
    }

    /** Nothing that we ever put on a button. */
    record Garbled() implements Pressed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.garbled();
        }
    }
}
