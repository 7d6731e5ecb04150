/**
 * Letters to people who cannot be reached in a chat, to print and to post: as PDF and as plain text.
 *
 * <p>A letter is handed in whole. Nothing here knows cases, packs or phrases, and nothing is kept.
 */
package redress.letter;
