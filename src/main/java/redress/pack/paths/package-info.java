/**
 * What can happen on the ways through a pack's dialogs, found without going any of them: which answers are given where,
 * and which conditions can hold there.
 *
 * <p>Nothing here runs a conversation, reads a file, or says whether the files are well formed: what comes in was found so.
 */
package redress.pack.paths;
