/**
 * Delivery: takes what lies in the outbox to the channel, in order within a chat, and finds out what became of it.
 *
 * <p>It knows pauses, tries and fates. It decides nothing about cases or conversations, and writes nothing: each fate
 * goes back to the desk as an event.
 */
package redress.delivery;
