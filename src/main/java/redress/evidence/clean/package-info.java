/**
 * Cleaning: what a file is, told by its content, and a copy of it without what its sender did not mean to give.
 *
 * <p>Nothing here knows who sent a file or where it is kept. Nothing is unpacked to disk, and nothing is decoded before it is
 * known how large it says it is.
 */
package redress.evidence.clean;
