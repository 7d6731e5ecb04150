/**
 * Casework: what a policy binds an organisation to, the cases that come under it, their events and their deadlines.
 *
 * <p>A case is folded from the headers of its events and nothing else. Nothing here reads a file, touches a database or
 * knows how a message is sent.
 */
package redress.casework;
