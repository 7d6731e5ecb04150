package redress.casework;

/**
 * One line of what is on record.
 *
 * @param key   the key of the answer that it comes from; empty if it comes from none
 * @param label what it is called
 * @param text  what it says
 */
public record Line(String key, String label, String text) {
    @Override
    public String toString() {
        return "Line[" + key + "]";
    }
}
