package redress.chart;

/** What a box stands for; each is drawn in a way of its own, so that a chart can be read in black and white too. */
public enum Shape {
    /** A question: a plain box. */
    QUESTION("#ffffff", 6, false),
    /** Something that is said on the way. */
    WORDS("#f4f4f4", 6, false),
    /** Another dialog, with a chart of its own: a doubled frame. */
    DIALOG("#eef3fb", 2, true),
    /** The answers are checked and sent. */
    REVIEW("#fff7dd", 6, true),
    /** Somebody is sent to the right process. */
    SIGNPOST("#e5f3e8", 0, false),
    /** A case opens, or a stage of a case. */
    CASE("#fde9d9", 0, true),
    /** Something is recorded on a case. */
    RECORD("#fde9d9", 0, false),
    /** The safeguarding team is alerted. */
    ALARM("#fbd9d9", 0, true),
    /** The begin, an end, or the way back to the caller: rounded. */
    END("#ffffff", 14, false);

    private final String fill;
    private final int corner;
    private final boolean doubled;

    Shape(String fill, int corner, boolean doubled) {
        this.fill = fill;
        this.corner = corner;
        this.doubled = doubled;
    }

    /** Whether people come by on their way to something else; where no arrow leads on, they go back to the caller. */
    boolean isPassed() {
        return switch (this) {
            case QUESTION, WORDS, DIALOG, REVIEW -> true;
            case SIGNPOST, CASE, RECORD, ALARM, END -> false;
        };
    }

    /** Whether nothing is asked in the box itself: what leads on from it hangs on earlier answers. */
    boolean isOnTheWay() {
        return this == WORDS || this == DIALOG;
    }

    /** Its colour as {@code #rrggbb}: pale, so that it prints. */
    String fill() {
        return fill;
    }

    /** The radius of its corners in points. */
    int corner() {
        return corner;
    }

    /** Whether its frame is doubled. */
    boolean doubled() {
        return doubled;
    }
}
