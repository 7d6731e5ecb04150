package redress.casework;

/**
 * What becomes of an alarm that someone is at risk.
 *
 * @param team the id of the team that is alerted
 * @param kind the id of the kind of case as which it is recorded
 */
public record Safeguard(String team, String kind) {
}
