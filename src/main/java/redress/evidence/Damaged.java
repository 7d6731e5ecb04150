package redress.evidence;

import java.io.IOException;

/** A file that was kept is not any more what it was: changed, cut off, lengthened, or put in another's place. */
public final class Damaged extends IOException {

    Damaged() {
        super("the kept file was changed or cut off");
    }
}
