package redress.pack;

/**
 * Who helps when someone is at risk. One of phone and e-mail is there, the other can be empty.
 *
 * @param team  the id of the team that is alerted
 * @param kind  the id of the kind of case as which an alarm is recorded
 * @param phone the phone number that the person at risk can call
 * @param email the address that they can write to
 */
public record Safeguarding(String team, String kind, String phone, String email) {
}
