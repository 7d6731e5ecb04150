/**
 * What staff read of a case: its card, its story, the name of its topic, and the words for dates, people and events in them.
 *
 * <p>Pure texts: a case and the moment come in, words go out. Nothing here reads the store, sends anything or keeps anything.
 */
package redress.card;
