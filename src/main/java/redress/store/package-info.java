/**
 * The data folder: one SQLite database through Jdbi, and the key file that unseals it. The log of each case,
 * conversations, the outbox, timers and packs live here, and every word of a person is sealed before it gets here to
 * stay.
 *
 * <p>One thread writes, in transactions that it begins itself. Nothing here decides what follows from what is kept, and
 * nothing here knows a channel.
 */
package redress.store;
