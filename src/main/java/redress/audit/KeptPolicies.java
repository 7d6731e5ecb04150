package redress.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Policy;
import redress.pack.PackFaults;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Packs;

/** The policies under which cases were opened, each read once. Used by one thread. */
public final class KeptPolicies {

    private final Packs packs;
    private final Map<String, Optional<Policy>> read = new HashMap<>();

    public KeptPolicies(Packs packs) {
        this.packs = packs;
    }

    /** The policy of the pack with that digest; nothing if it is not kept or cannot be read. */
    public Optional<Policy> of(byte[] digest) {
        return read.computeIfAbsent(HexFormat.of().formatHex(digest), name -> packs.find(digest).flatMap(KeptPolicies::policy));
    }

    /** The policy under which new cases are opened; nothing before the first run. */
    public Optional<Policy> newest() {
        return packs.newest().flatMap(KeptPolicies::policy);
    }

    /** All days on which the organisation said that it is closed, in one pack or another. */
    Set<LocalDate> closedDays() {
        return Stream.concat(read.values().stream().flatMap(Optional::stream), newest().stream())
                .flatMap(policy -> policy.organisation().closedDays().stream()).collect(Collectors.toSet());
    }

    private static Optional<Policy> policy(byte[] content) {
        try {
            return Optional.of(PackReader.kept(PackFiles.of(content)).policy());
        } catch (PackFaults unreadable) {
            return Optional.empty();
        }
    }
}
