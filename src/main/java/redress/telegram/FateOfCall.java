package redress.telegram;

import java.time.Duration;
import java.util.List;
import redress.delivery.Fate;
import redress.message.Address;
import redress.message.PlainText;

/** What Telegram's answer to a call means for the parcel. */
final class FateOfCall {

    private static final int REASON = 200;
    private static final List<String> SAME = List.of("message is not modified", "TOPIC_NOT_MODIFIED");
    private static final List<String> GONE = List.of("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID",
            "message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID", "message to pin not found");

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
        if (nobody) {
            return new Fate.Unreachable();
        }
        var reason = PlainText.shortened(PlainText.safe(answer.description()), REASON);
        return isGone(answer) ? new Fate.Gone(reason) : new Fate.Refused(reason);
    }

    /** The fate of an edit. A message or topic that is as it should be already is a success. */
    static Fate ofEdit(ApiAnswer answer, long message) {
        return isDone(answer) ? new Fate.Arrived(message) : of(answer);
    }

    /** The fate of a deletion. What is not there any more is a success. */
    static Fate ofDeletion(ApiAnswer answer, long number) {
        return answer.code() == 400 && isGone(answer) ? new Fate.Arrived(number) : ofEdit(answer, number);
    }

    private static boolean isGone(ApiAnswer answer) {
        return GONE.stream().anyMatch(answer.description()::contains);
    }

    /** Whether something is as it should be now, also if it was before. */
    static boolean isDone(ApiAnswer answer) {
        return answer.ok() || answer.code() == 400 && SAME.stream().anyMatch(answer.description()::contains);
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
