package redress.message;

/**
 * What has become of a file that somebody sent: whether its bytes lie with us, where, and what was done to them. The tickets
 * of the evidence folder hold the keys of the files, so they are secrets.
 *
 * @param state    how far it has come
 * @param original the ticket of the file as it came; empty if that is not kept
 * @param cleaned  the ticket of the copy that gives nothing away; empty if there is none
 * @param sha256   of what is kept, in hexadecimal: of the original where there is one, else of the cleaned copy
 * @param type     the id of its type, as its content shows; empty as long as that is not known
 * @param remark   the id of a phrase that says what whoever gets it should know; empty for none
 * @param madeName the name under which it is sent on, which says nothing but its type; empty as long as that is not known
 */
public record Keeping(State state, String original, String cleaned, String sha256, String type, String remark,
                      String madeName) {

    /** Nobody fetches it: it stays with the channel. */
    public static final Keeping NONE = new Keeping(State.NONE, "", "", "", "", "", "");
    /** It is being fetched. */
    public static final Keeping AWAITED = new Keeping(State.AWAITED, "", "", "", "", "", "");

    /** How far it has come. */
    public enum State {
        /** Nobody fetches it. */
        NONE,
        /** It is being fetched. */
        AWAITED,
        /** It lies here, but could not be cleaned, and its sender has not said yet whether it may go as it is. */
        DOUBTED,
        /** It lies here. */
        KEPT
    }

    /** Whether its bytes lie with us. */
    public boolean isHere() {
        return state == State.KEPT || state == State.DOUBTED;
    }

    /** Whether somebody still has to be waited for: the channel that gives it, or the sender who decides. */
    public boolean isUnfinished() {
        return state == State.AWAITED || state == State.DOUBTED;
    }

    /** The same once its sender wants it handed in as it is. */
    public Keeping decided() {
        return state == State.DOUBTED ? new Keeping(State.KEPT, original, cleaned, sha256, type, remark, madeName) : this;
    }

    /** The number in its made name, under which its sender and the team know it; 0 as long as it has no such name. */
    public int number() {
        var digits = madeName.replaceFirst("\\..*$", "").replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The ticket of what may be shown: the cleaned copy, and the original only where no such copy was made; perhaps empty. */
    public String shown() {
        return cleaned.isEmpty() ? original : cleaned;
    }

    /** Shows how far it has come, and no key. */
    @Override
    public String toString() {
        return "Keeping[" + state + "]";
    }
}
