/**
 * Scenarios: conversations that must go as written. Scripted people and a scripted clock talk to the real desk on a fresh
 * data folder.
 *
 * <p>Nothing here knows how a pack is made or what it ought to say; that is what scenarios are for.
 */
package redress.scenario;
