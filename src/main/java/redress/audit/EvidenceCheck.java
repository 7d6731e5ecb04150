package redress.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.evidence.EvidenceFolder;
import redress.message.FileTicket;
import redress.store.Cases;
import redress.store.Inspection;
import redress.store.Store;
import redress.store.StoreRefused;

/**
 * Reads all evidence that cases have, holds it against its digest, and names what is missing or lies there without belonging to
 * anything. Each file is read in pieces, beside a running desk. Used by one thread.
 */
final class EvidenceCheck {

    private static final int AT_ONCE = 64 * 1024;
    private static final Set<EventType> WITH_FILES = Set.of(EventType.EVIDENCE_KEPT, EventType.EVIDENCE_ADDED);
    private static final Set<String> CARES = Set.of(Header.ANONYMOUS, Header.CONFIDENTIAL, Header.UNNAMED);

    private final Store store;
    private final EvidenceFolder folder;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final byte[] some = new byte[AT_ONCE];

    EvidenceCheck(Store store, EvidenceFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Looks at the files of one case, if it may have any. */
    void look(Inspection inspection) {
        var filed = inspection.filed();
        if (filed.isErased() || !mayHaveFiles(inspection)) {
            return;
        }
        var reference = filed.file().reference();
        int before = faults.size();
        look(reference, filed);
        if (faults.size() > before && store.cases().find(reference).filter(Cases.Filed::isErased).isPresent()) {
            // It was erased while it was looked at.
            faults.subList(before, faults.size()).clear();
        }
    }

    /** A line for each thing that is wrong, after all cases were looked at. */
    List<String> faults() {
        var lying = folder.names();
        store.evidence().names().stream().filter(name -> !lying.contains(name) && !read.contains(name))
                .forEach(name -> faults.add("The file evidence/" + name + " is missing. Restore the data folder from a backup."));
        return faults;
    }

    /** How many files lie there that belong to nothing. */
    long strays() {
        var belonging = store.evidence().names();
        return folder.names().stream().filter(name -> !belonging.contains(name) && !read.contains(name)).count();
    }

    private void look(String reference, Cases.Filed filed) {
        var happened = store.cases().happened(filed);
        happened.log().stream().filter(EvidenceCheck::mayHaveFiles).forEach(header -> {
            var place = reference + ": event " + header.sequence();
            try {
                happened.bodies().apply(header.sequence()).files().stream().filter(file -> file.keeping().isHere())
                        .forEach(file -> look(place, file));
            } catch (StoreRefused refused) {
                throw refused;
            } catch (RuntimeException unreadable) {
                faults.add(place + " cannot be opened, nor the files that it tells of. Restore the data folder from a backup.");
            }
        });
    }

    /** By its log, which cannot be changed unnoticed, or by the list of files. */
    private boolean mayHaveFiles(Inspection inspection) {
        return inspection.log().stream().anyMatch(header -> WITH_FILES.contains(header.type())
                || CARES.stream().anyMatch(header.ids()::containsKey)) || !store.evidence().of(inspection.filed().key()).isEmpty();
    }

    private static boolean mayHaveFiles(Header header) {
        return header.role() != Role.PROGRAM || header.type().equals(EventType.EVIDENCE_KEPT);
    }

    private void look(String place, FileTicket file) {
        var keeping = file.keeping();
        if (!keeping.original().isEmpty()) {
            look(place, keeping.original(), keeping.sha256());
        }
        if (!keeping.cleaned().isEmpty()) {
            look(place, keeping.cleaned(), keeping.original().isEmpty() ? keeping.sha256() : "");
        }
    }

    private void look(String place, String ticket, String digest) {
        var name = "evidence/" + EvidenceFolder.name(ticket);
        if (!read.add(EvidenceFolder.name(ticket))) {
            return;
        }
        try (var content = folder.open(ticket)) {
            var found = digest(content);
            if (!digest.isEmpty() && !digest.equals(found)) {
                faults.add(place + " has a file, " + name + ", that is not the one that was sent.");
            }
        } catch (NoSuchFileException gone) {
            faults.add(place + " has a file, " + name + ", that is missing. Restore the data folder from a backup.");
        } catch (IOException changed) {
            faults.add(place + " has a file, " + name + ", that was changed or cut off. Restore the data folder from a backup.");
        }
    }

    private String digest(InputStream content) throws IOException {
        try (var digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            while (digesting.read(some) >= 0) {
                continue;
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
