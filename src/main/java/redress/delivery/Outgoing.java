package redress.delivery;

import java.time.Instant;
import redress.message.Parcel;

/**
 * A row of the outbox that is ready to go.
 *
 * @param id        its number in the outbox
 * @param parcel    what goes out; the message or topic that it depends on is known
 * @param tries     how often it was tried before this program started
 * @param notBefore it waits until then, and so does what follows it in its chat; UTC
 */
public record Outgoing(long id, Parcel parcel, int tries, Instant notBefore) {
}
