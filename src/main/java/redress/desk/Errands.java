package redress.desk;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.store.Jobs;
import redress.store.KeyId;
import redress.store.Store;
import redress.work.Job;
import redress.work.Result;

/** Has slow work done, and does what follows from it. Belongs to the desk's thread. */
final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    /** The pause after the first failure; it doubles with each, up to the longest. Our own measures. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Store store;
    private final Post post;

    Errands(Store store, Post post) {
        this.store = store;
        this.post = post;
    }

    /** Has something done for whatever has that key; it is not done any more once the key is gone. */
    void send(Job job, KeyId key) {
        post.work(store.jobs().add(job.kind(), job.payload(), key));
    }

    /** Has something done that nothing else keeps a key for. */
    void sendAlone(Job job) {
        post.work(store.jobs().addAlone(job.kind(), job.payload()));
    }

    /** A job is done: what nobody wants any more is forgotten. */
    void finished(Happening.Finished finished, ByCode codes, Instant now) {
        store.jobs().find(finished.job()).ifPresent(job -> finished.result().accept(new Ended(job, codes, now)));
    }

    /** Tries a job once more after a pause that grows. */
    void again(Jobs.Waiting job, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(job.tries(), MOST_DOUBLINGS));
        var at = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        store.jobs().later(job.id(), at, job.tries() + 1);
        store.timers().set(at, Bell.JOB, "", Long.toString(job.id()));
    }

    private final class Ended implements Result.Visitor<Void> {

        private final Jobs.Waiting job;
        private final ByCode codes;
        private final Instant now;

        Ended(Jobs.Waiting job, ByCode codes, Instant now) {
            this.job = job;
            this.codes = codes;
            this.now = now;
        }

        @Override
        public Void derived(Result.Derived derived) {
            codes.derived(job, derived.bytes(), now);
            store.jobs().done(job.id());
            return null;
        }

        @Override
        public Void failed(Result.Failed failed) {
            LOG.warn("A job ({}) failed and is tried again: {}", job.kind(), failed.why());
            again(job, now);
            return null;
        }

        @Override
        public Void fetched(Result.Fetched fetched) {
            store.jobs().done(job.id());
            return null;
        }

        @Override
        public Void unfit(Result.Unfit unfit) {
            store.jobs().done(job.id());
            return null;
        }
    }
}
