package redress.delivery;

/**
 * It is known what became of a row of the outbox.
 *
 * @param outgoing its number in the outbox
 * @param tries    how often it was tried, this time and those before the program started included
 * @param fate     what became of it: arrived, refused, gone, superseded, unreachable or moved
 */
public record Delivery(long outgoing, int tries, Fate fate) {
}
