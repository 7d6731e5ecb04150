package redress.evidence;

import java.io.IOException;

/** A file has more bytes than were allowed. Nothing of it was kept. */
public final class TooLarge extends IOException {

    private final long limit;

    TooLarge(long limit) {
        super("it has more than " + limit + " bytes");
        this.limit = limit;
    }

    /** How many bytes were allowed. */
    public long limit() {
        return limit;
    }
}
