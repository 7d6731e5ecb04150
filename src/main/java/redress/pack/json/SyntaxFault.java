package redress.pack.json;

/** A text is not JSON. Only the first place can be named: what follows it has no certain meaning. */
public final class SyntaxFault extends Exception {

    private final transient Position at;
    private final String what;
    private final String remedy;

    SyntaxFault(Position at, String what, String remedy) {
        super(what);
        this.at = at;
        this.what = what;
        this.remedy = remedy;
    }

    /** Where it is. */
    public Position at() {
        return at;
    }

    /** What is wrong, as a sentence. */
    public String what() {
        return what;
    }

    /** What to do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
