/**
 * Evidence: files that people sent, kept as they came.
 *
 * <p>Each file lies sealed under a key of its own, and its ticket, which alone holds that key, lies sealed in the case. So
 * whoever destroys the case's key makes the file unreadable too. No name that a person gave ever becomes part of a path.
 */
package redress.evidence;
