/**
 * How hard an English text is to read: its words, sentences and syllables, and the school grade that they make.
 *
 * <p>Nothing here knows what a pack is; it only counts.
 */
package redress.pack.reading;
