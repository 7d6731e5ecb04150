package redress.store;

/**
 * A data key, under which the content of one conversation or of one case is sealed.
 *
 * @param number its number in the database, from 1
 */
public record KeyId(long number) {

    /** The key of a case that was erased: nothing can be sealed or unsealed under it. */
    public static final KeyId NONE = new KeyId(0);

    /** Our own name for the message that shows a receipt code in the conversation of this key; it is gone with the key. */
    public String codeHandle() {
        return "code:" + number;
    }
}
