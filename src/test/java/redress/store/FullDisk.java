package redress.store;

import java.nio.ByteBuffer;

/** A disk that has no room left for a store, and room again. */
public final class FullDisk {

    private static final int MOST = 1_000;
    private static final int PAGE = 4096;
    private static final int PLENTY = 1_000_000;

    private FullDisk() {
    }

    /** From now on there is no room for anything, free pages within the database used up. */
    public static void of(Store store) {
        // SQLite takes a limit below what is there for as much as is there.
        limit(store, 1);
        try {
            for (int i = 0; i < MOST; i++) {
                var name = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
                store.transact(() -> store.packs().keep(name, new byte[PAGE]));
            }
        } catch (StoreRefused full) {
            return;
        }
        throw new IllegalStateException("It still takes more");
    }

    /** There is room again. */
    public static void over(Store store) {
        limit(store, PLENTY);
    }

    private static void limit(Store store, int pages) {
        store.sql().one("PRAGMA max_page_count = " + pages, row -> row.getInt(1));
    }
}
