/**
 * Conversations: dialogs, the states they consist of, the answers that people give, and the replay that finds out where
 * a conversation stands.
 *
 * <p>Everything here is pure. There is no file, no database, no thread and no clock; time is handed in, and what is refused
 * is a value. No organisation's rules are known here, only the language in which they are written.
 */
package redress.dialog;
