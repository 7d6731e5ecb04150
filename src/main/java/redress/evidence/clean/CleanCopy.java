package redress.evidence.clean;

import java.io.IOException;
import java.util.Optional;
import redress.evidence.EvidenceFolder;
import redress.evidence.Kept;
import redress.evidence.TooLarge;

/**
 * What was found in a kept file, and the clean copy that lies beside it.
 *
 * @param found   what it is
 * @param outcome what became of it
 * @param copy    the clean copy; there exactly if it was cleaned
 */
public record CleanCopy(Sniffed found, Outcome outcome, Optional<Kept> copy) {

    /**
     * Looks at a kept file and makes a clean copy, if that can be done. The file itself stays as it is, whatever comes out.
     *
     * @param ticket    of the kept file
     * @param givenName the name that its sender's device gave; may be empty
     * @param limit     how many bytes the copy may have
     * @throws IOException                     if the kept file cannot be read, or is not what was kept
     * @throws redress.store.StoreRefused if the disk does not take the copy; then nothing of it stays
     */
    public static CleanCopy of(EvidenceFolder folder, String ticket, String givenName, Cleaning cleaning, long limit)
            throws IOException {
        try (var content = folder.read(ticket); var draft = folder.begin(limit)) {
            var found = Sniff.of(content, givenName);
            var outcome = cleaning.clean(content, found, draft);
            Optional<Kept> none = Optional.empty();
            var copy = outcome.match(cleaned -> Optional.of(draft.finish()), uncleaned -> none, refused -> none);
            return new CleanCopy(found, outcome, copy);
        } catch (TooLarge larger) {
            try (var content = folder.read(ticket)) {
                return new CleanCopy(Sniff.of(content, givenName),
                        new Outcome.Uncleaned(Outcome.Hurdle.TOO_MUCH), Optional.empty());
            }
        }
    }
}
