package redress.dialog;

/**
 * One thing that somebody told, as it goes on record.
 *
 * @param key    the key of the answer
 * @param label  what staff see it called
 * @param shown  the answer in words
 * @param answer the answer
 */
public record Told(String key, String label, String shown, Answer answer) {
    @Override
    public String toString() {
        return "Told[" + key + "]";
    }
}
