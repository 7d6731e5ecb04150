package redress.telegram;

import java.time.Duration;
import redress.delivery.Fate;
import redress.message.Address;
import redress.message.PlainText;

/** What Telegram's answer to a call means for the parcel. */
final class FateOfCall {

    private static final int REASON = 200;

    private FateOfCall() {
    }

    /** The fate of a new message. */
    static Fate of(ApiAnswer answer) {
        if (answer.ok()) {
            return new Fate.Arrived(answer.message());
        }
        if (answer.migratedTo() != 0) {
            return new Fate.Moved(new Address(answer.migratedTo()));
        }
        if (answer.code() == 429) {
            return new Fate.Later(Duration.ofSeconds(Math.max(1, answer.retryAfter())));
        }
        if (comesAgain(answer)) {
            return new Fate.Faltered();
        }
        boolean nobody = answer.code() == 403 || answer.description().contains("chat not found");
        return nobody ? new Fate.Unreachable()
                : new Fate.Refused(PlainText.shortened(PlainText.safe(answer.description()), REASON));
    }

    /** The fate of an edit. A message that looks as it should already is a success. */
    static Fate ofEdit(ApiAnswer answer, long message) {
        boolean done = answer.ok() || answer.code() == 400 && answer.description().contains("message is not modified");
        return done ? new Fate.Arrived(message) : of(answer);
    }

    /**
     * Whether the same call may do better later: flood control, faults of the network or of Telegram, and a token
     * that is refused, which says nothing of the parcel.
     */
    static boolean comesAgain(ApiAnswer answer) {
        boolean never = answer.code() >= 400 && answer.code() < 500 && answer.code() != 429;
        return !answer.ok() && (!never || refusesToken(answer.code()));
    }

    /** Whether Telegram does not know the token: 401 for one that was revoked, 404 for one that never was. */
    static boolean refusesToken(int code) {
        return code == 401 || code == 404;
    }
}
