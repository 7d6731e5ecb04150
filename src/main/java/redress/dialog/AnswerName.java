package redress.dialog;

/**
 * The name of an answer as a pack writes it: {@code when} is an answer of the same dialog, {@code contact/phone} one of a
 * sub-dialog, {@code /complaint/when} one from the root.
 *
 * @param path the name as written
 */
public record AnswerName(String path) {

    /**
     * The key under which the answer is kept.
     *
     * @param prefix the sub-dialog path of the dialog in which the reference stands, empty or ending in a slash
     */
    public String key(String prefix) {
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return prefix.isEmpty() ? path : prefix + path;
    }
}
