/**
 * JSON with the place of everything in it: a small tree in which each value and key knows its line and column, and
 * faults of syntax in plain words.
 *
 * <p>Nothing here knows what a pack is, and nothing here reads a file.
 */
package redress.pack.json;
