package redress.desk;

import java.util.stream.Stream;
import redress.casework.Header;
import redress.store.Store;

/** Tells the cases whose sender must not be known, and which therefore keep note of whoever looks at them. */
public final class Unseen {

    private Unseen() {
    }

    /** Whether a case does: nothing is kept of who sent it, or its sender asked to be kept secret. */
    public static boolean isKept(Store store, String reference) {
        return store.cases().log(reference).stream().anyMatch(event -> Stream.of(Header.ANONYMOUS, Header.CONFIDENTIAL)
                .anyMatch(event.ids()::containsKey));
    }
}
