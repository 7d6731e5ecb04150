/**
 * The way from an operator's command to the program that runs on the same data folder: a Unix domain socket in it, one line of
 * JSON there and one back.
 *
 * <p>What is ordered means nothing here; whoever opens the socket answers.
 */
package redress.control;
