/**
 * The desk: takes whatever happens, finds out who it concerns and what it means, and has the one hand that writes.
 *
 * <p>One thread, one transaction for all that waits, a savepoint for each event. It asks the dialog engine what to say and
 * casework what follows; it sends nothing itself and knows no channel.
 */
package redress.desk;
