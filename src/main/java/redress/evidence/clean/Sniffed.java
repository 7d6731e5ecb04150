package redress.evidence.clean;

/**
 * What a file turned out to be.
 *
 * @param type  by its content and, for programs, by its name
 * @param mixed true if it is more than one type at once: something stands before its beginning, or an archive behind its end
 */
public record Sniffed(FileType type, boolean mixed) {
}
