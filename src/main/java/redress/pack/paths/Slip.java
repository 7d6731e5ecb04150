package redress.pack.paths;

/** How a way can go wrong for somebody who is not recorded. */
enum Slip {
    /** They are asked who they are. */
    IDENTIFIED("Somebody who is not recorded can come here, and is asked who they are.",
            "Take the question away, or lead here only those who are recorded."),
    /** They hand in and can never come back. */
    NO_RECEIPT("Somebody who is not recorded can come here without a receipt code, and could never come back.",
            "Ask a question with \"answer\": {\"type\": \"receipt\"} after a \"review\", on every way that leads here."),
    /** Somebody gets a code that opens nothing. */
    NEEDLESS_RECEIPT("Somebody who is recorded can come here, and gets a code that opens nothing.",
            "Lead here only from a dialog with \"anonymous\": true."),
    /** A code and an account meet. */
    RECORDED_CODE("Somebody who is recorded can come here, and types a code of somebody who is not.",
            "Write \"anonymous\": true in this dialog."),
    /** Nothing opens the mailbox. */
    NO_CODE("Somebody can come here who has given no receipt code.",
            "Ask a question with \"answer\": {\"type\": \"code\"} before, on every way that leads here."),
    /** There is no mailbox. */
    NOT_INSIDE("People come here who are in no mailbox.", "Write it in common/mailbox-inside, or take it away.");

    private final String what;
    private final String remedy;

    Slip(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
