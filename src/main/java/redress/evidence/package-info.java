/**
 * Evidence: files that people sent, each sealed in pieces under a key of its own.
 *
 * <p>A file's ticket, which alone holds that key, lies sealed in the case. So whoever destroys the case's key makes the file
 * unreadable too. No name that a person gave ever becomes part of a path, no file is ever whole in memory, and none is ever on
 * disk in clear. What a file is and what is hidden in it is the part of {@code redress.evidence.clean}.
 */
package redress.evidence;
