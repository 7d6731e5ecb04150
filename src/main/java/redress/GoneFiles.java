package redress;

import java.nio.file.Path;
import redress.evidence.EvidenceFolder;
import redress.store.Store;

/** Deletes files of evidence that belong to nothing any more, where no desk runs that would do it. */
final class GoneFiles {

    private GoneFiles() {
    }

    /**
     * Deletes them.
     *
     * @param data the data folder of the store
     */
    static void delete(Store store, Path data) {
        var gone = store.evidence().gone();
        var folder = new EvidenceFolder(data);
        gone.forEach(folder::delete);
        if (!gone.isEmpty()) {
            store.transact(() -> store.evidence().forget(gone));
        }
    }
}
