package redress.dialog;

/**
 * One of several things to choose from.
 *
 * @param id    its name in answers and conditions
 * @param label the words on its button
 */
public record Option(String id, String label) {
}
