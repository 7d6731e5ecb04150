package redress.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.store.Store;
import redress.store.StoreRefused;

/**
 * Parts of one happening that concern several cases: one that cannot be done is logged and spoils no other.
 *
 * @param store where they are kept
 * @param post  what they send
 */
record Parts(Store store, Post post) {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /**
     * Does one part, or nothing of it.
     *
     * @param about what it concerns: an id, with nothing of what was said
     * @throws StoreRefused if nothing can be written
     */
    void attempt(String about, Runnable work) {
        var before = post.mark();
        try {
            store.attempt(work);
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            post.forgetSince(before);
            LOG.error("A part that concerns {} was left out: {}", about, failed.getClass().getSimpleName());
        }
    }
}
