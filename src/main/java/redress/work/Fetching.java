package redress.work;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.evidence.EvidenceFolder;
import redress.evidence.Kept;
import redress.evidence.TooLarge;
import redress.evidence.clean.CleanCopy;
import redress.evidence.clean.Cleaning;
import redress.evidence.clean.Outcome;
import redress.message.Limits;
import redress.store.StoreRefused;

/**
 * Fetches files from the channel into the evidence folder, looks what they are, and lays a copy beside each that gives nothing
 * away. It holds nothing that changes. What it leaves in the folder is a stray until the desk has taken note of the result.
 *
 * @param source   where the bytes come from
 * @param folder   where they go
 * @param cleaning makes the copies
 */
public record Fetching(Source source, EvidenceFolder folder, Cleaning cleaning) {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    Result fetch(Job.Fetch job) {
        try {
            return looked(job, fetched(job));
        } catch (TooLarge | Source.Withheld larger) {
            return new Result.Unfit(Result.Unfit.Why.TOO_LARGE);
        } catch (StoreRefused full) {
            LOG.warn("{}", full.getMessage());
            return new Result.Failed(full.reason().name());
        } catch (IOException broken) {
            return new Result.Failed(broken.getClass().getSimpleName());
        }
    }

    private Kept fetched(Job.Fetch job) throws IOException {
        try (var draft = folder.begin(job.limit())) {
            source.fetch(job.source(), draft);
            return draft.finish();
        }
    }

    /** Whatever is not kept in the end is taken away. */
    private Result looked(Job.Fetch job, Kept original) throws IOException {
        boolean keeps = false;
        try {
            var copy = CleanCopy.of(folder, original.ticket(), job.name(), cleaning, Limits.UPLOAD);
            var type = copy.found().type();
            Optional<Result.Unfit.Why> unfit = copy.outcome().match(cleaned -> Optional.empty(), uncleaned -> Optional.empty(),
                    refused -> Optional.of(Result.Unfit.Why.valueOf(refused.why().name())));
            if (unfit.isEmpty() && !job.kinds().contains(type.kind())) {
                unfit = Optional.of(Result.Unfit.Why.KIND);
            }
            keeps = unfit.isEmpty();
            if (!keeps) {
                copy.copy().ifPresent(this::discard);
            }
            return unfit.<Result>map(Result.Unfit::new).orElseGet(() ->
                    new Result.Fetched(original, copy.copy(), type, remark(copy.outcome())));
        } finally {
            if (!keeps) {
                discard(original);
            }
        }
    }

    private void discard(Kept kept) {
        folder.delete(EvidenceFolder.name(kept.ticket()));
    }

    private static String remark(Outcome outcome) {
        return outcome.match(cleaned -> cleaned.remarks().stream().map(Outcome.Remark::id).sorted()
                .collect(Collectors.joining(" ")), uncleaned -> uncleaned.why().id(), refused -> "");
    }

    @Override
    public String toString() {
        return "Fetching[]";
    }
}
