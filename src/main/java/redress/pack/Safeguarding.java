package redress.pack;

/**
 * Who helps when someone is at risk. One way to reach them is there, the others can be empty: not every policy names a
 * phone number, and none is invented.
 *
 * @param team  the id of the team that is alerted
 * @param kind  the id of the kind of case as which an alarm is recorded
 * @param phone the phone number that the person at risk can call
 * @param email the address that they can write to
 * @param post  the postal address that they can write to
 * @param web   the page where they can find more
 */
public record Safeguarding(String team, String kind, String phone, String email, String post, String web) {
}
