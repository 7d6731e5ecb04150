package redress.pack;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.pack.json.Position;

/**
 * Everything that can be known of a pack without running it. {@link PackReader} finds what keeps it from being read at all;
 * this finds, besides, what would go wrong on one of its ways, and what somebody should look at. Cases of the past are
 * worked under their packs as they were found sound then, so those are only read.
 */
public final class PackCheck {

    private PackCheck() {
    }

    /**
     * What was found.
     *
     * @param pack   the pack; nothing if there is an error
     * @param faults errors first, then by file, line and column
     * @param clauses where each clause stands in {@code pack.json}
     */
    public record Findings(Optional<Pack> pack, List<Fault> faults, Map<String, Position> clauses) {
        public Findings {
            clauses = Map.copyOf(clauses);
            faults = faults.stream().sorted().distinct().toList();
        }

        /** What there is to say of clauses that no scenario covers. */
        public List<Fault> uncovered(Collection<String> ids) {
            return pack.stream().flatMap(whole -> ids.stream().filter(clauses::containsKey).map(id -> new Fault(
                    Fault.Severity.WARNING, whole.files().folder() + "/pack.json", clauses.get(id).line(), clauses.get(id)
                            .column(),
                    "No scenario shows the clause \"" + id + "\".",
                    "Write one with \"covers: " + id + "\" in it."))).toList();
        }

        /** What keeps nobody from using the pack. */
        public List<Fault> warnings() {
            return faults.stream().filter(fault -> !fault.isError()).toList();
        }

        /**
         * The pack.
         *
         * @throws PackFaults if there is an error
         */
        public Pack sound() {
            return pack.orElseThrow(() -> new PackFaults(faults));
        }
    }

    /**
     * Looks at a pack.
     *
     * @param clock tells which day it is, for what has to be looked at again from time to time
     */
    public static Findings examine(PackFiles files, Clock clock) {
        return examine(files, clock, new KnownPages());
    }

    /** The same for several packs one after the other: what they share is parsed once. */
    public static Findings examine(PackFiles files, Clock clock, KnownPages known) {
        PackReading reading;
        try {
            reading = PackReader.reading(files, known);
        } catch (PackFaults unreadable) {
            return new Findings(Optional.empty(), unreadable.faults(), Map.of());
        }
        var today = reading.today(clock.instant());
        boolean whole = reading.faults().stream().noneMatch(Fault::isError);
        new WaysCheck(reading, today).check();
        new LabelCheck(reading).check();
        new LengthCheck(reading).check();
        new ContactCheck(reading, today).check();
        if (whole) {
            // Whatever is missing may be behind what is wrong: that is mended first.
            var doings = new Doings(reading);
            new PolicyCheck(reading, doings).check();
            new UnusedCheck(reading, doings).check();
            new PrivacyCheck(reading, doings).check();
        }
        boolean sound = reading.faults().stream().noneMatch(Fault::isError);
        var clauses = new LinkedHashMap<String, Position>();
        PackReading.members(reading.sheet("clauses")).forEach((id, member) -> clauses.put(id, member.at()));
        return new Findings(reading.pack().filter(pack -> sound), reading.faults(), clauses);
    }
}
