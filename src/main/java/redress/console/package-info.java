/**
 * The terminal as a channel: one person who types, and the screens of all teams beside.
 *
 * <p>It shows what leaves the outbox and turns lines into happenings. What a line means to a conversation is the desk's.
 */
package redress.console;
