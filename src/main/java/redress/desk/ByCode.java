package redress.desk;

import java.time.Instant;
import redress.store.Jobs;
import redress.work.Job;

/**
 * All that is done for people who come back by receipt code.
 *
 * @param receipts gives them their codes
 * @param entrance lets them in
 * @param inside   what they do there
 */
record ByCode(Receipts receipts, Entrance entrance, Inside inside) {

    /** It is known what a code was stretched to. */
    void derived(Jobs.Waiting job, byte[] derived, Instant now) {
        Job.read(job.kind(), job.payload()).accept(new Job.Visitor<Void>() {
            @Override
            public Void makeMailbox(Job.MakeMailbox make) {
                receipts.derived(job, make, derived);
                return null;
            }

            @Override
            public Void openMailbox(Job.OpenMailbox open) {
                entrance.derived(open, derived, now);
                return null;
            }

            @Override
            public Void fetch(Job.Fetch fetch) {
                throw new IllegalStateException("nothing is derived from a file");
            }
        });
    }
}
