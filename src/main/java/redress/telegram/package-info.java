/**
 * The Telegram channel: turns updates into happenings for the desk, and takes parcels to their chats.
 *
 * <p>All that is peculiar to Telegram and its library ends here: JSON, limits, error codes, polling. It decides nothing
 * about what people say, and confirms an update only after the desk has committed it.
 */
package redress.telegram;
