package redress.casework;

/**
 * A person as their channel shows them. It is kept sealed, and shows nothing of itself in a log.
 *
 * @param id       the channel's number of the person; 0 for the program itself, and for whoever is not known
 * @param name     the name shown then
 * @param username without the at sign; may be empty
 * @param language the language of their device, as the channel tells it; may be empty
 */
public record Party(long id, String name, String username, String language) {

    /** The program itself. */
    public static final Party PROGRAM = new Party(0, "", "", "");

    /** Somebody of whom nothing is known, under a name that was drawn by lot for the case; it may be empty. */
    public static Party unnamed(String drawn) {
        return new Party(0, drawn, "", "");
    }

    @Override
    public String toString() {
        return "a person";
    }
}
