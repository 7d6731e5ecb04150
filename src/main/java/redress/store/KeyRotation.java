package redress.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Changes the installation's key, while nothing else writes. All data keys are wrapped anew and all names made anew that can be,
 * in one transaction. It can be killed at any step: the next key lies beside the key until the database is sealed by it, and
 * whatever opens the folder next takes the one that fits.
 */
public final class KeyRotation {

    private final DataFolder data;
    private final Consumer<Step> after;

    /** What has been done. */
    enum Step {
        /** The next key is on the disk; the database is still under the old one. */
        WRITTEN,
        /** The database is under the next key. */
        COMMITTED,
        /** The key file holds it. */
        RENAMED
    }

    private KeyRotation(DataFolder data, Consumer<Step> after) {
        this.data = data;
        this.after = after;
    }

    /**
     * Changes the key of a data folder.
     *
     * @return how many data keys are wrapped by it
     * @throws StoreRefused if the folder is in use, or cannot be used; then nothing has changed
     */
    public static long rotate(Path folder) {
        return rotate(folder, step -> { });
    }

    /** The same for tests, which stop it after a step. */
    static long rotate(Path folder, Consumer<Step> after) {
        return new KeyRotation(new DataFolder(folder), after).rotated();
    }

    private long rotated() {
        data.requireWhole();
        if (!Files.exists(data.database())) {
            throw Store.nothing(data);
        }
        var lock = data.lock();
        try {
            return alone();
        } finally {
            Store.release(lock);
        }
    }

    private long alone() {
        try (var sql = new Database(data).write(true)) {
            Schema.of(data).requireCurrent(sql, "");
            var meta = Meta.of(sql);
            var file = new KeyFile(data);
            var before = Secrets.of(file.settled(meta));
            var key = file.createNext();
            after.accept(Step.WRITTEN);
            var counted = new long[1];
            sql.transact(() -> counted[0] = change(sql, meta, before, key));
            after.accept(Step.COMMITTED);
            file.takeNext();
            after.accept(Step.RENAMED);
            sql.checkpoint();
            return counted[0];
        } catch (IOException failed) {
            throw data.refused(failed);
        }
    }

    private static long change(Sql sql, Meta meta, Secrets before, byte[] key) {
        var secrets = Secrets.of(key);
        long count = Keys.rewrap(sql, before.wrapping(), secrets.wrapping());
        sql.write("UPDATE meta SET key_check = ?", (Object) Meta.under(meta.organisation(), key).keyCheck());
        var keys = new Keys(sql, secrets.wrapping());
        EarlierNames.keep(sql, keys, before.lookup());
        var lookup = EarlierNames.known(sql, keys, secrets.lookup());
        var trails = new Trails(sql, keys);
        new Conversations(sql, keys, lookup, trails, new Jobs(sql, keys), new EvidenceFiles(sql)).rename();
        new Outbox(sql, keys, lookup, new Messages(sql), trails, new Wipes(sql, trails)).rename();
        // A code works for an hour, and cannot be named anew.
        sql.write("DELETE FROM registration");
        return count;
    }
}
