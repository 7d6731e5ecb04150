package redress.dialog;

/** A dialog that a walk is in, and the state that it has come to there. */
final class Frame {

    private final Dialog dialog;
    private final String prefix;
    private final boolean counted;
    private String state;

    /**
     * At the first state of a dialog.
     *
     * @param prefix  what the keys of its states begin with
     * @param counted whether its questions show progress
     */
    Frame(Dialog dialog, String prefix, boolean counted) {
        this.dialog = dialog;
        this.prefix = prefix;
        this.counted = counted;
        this.state = dialog.first();
    }

    Dialog dialog() {
        return dialog;
    }

    String prefix() {
        return prefix;
    }

    boolean counted() {
        return counted;
    }

    String state() {
        return state;
    }

    void goTo(String next) {
        state = next;
    }

    /** The key of a state here. A name that is used as it is keeps the hash that it has worked out once. */
    String key(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }
}
