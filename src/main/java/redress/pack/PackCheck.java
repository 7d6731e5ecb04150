package redress.pack;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
     */
    public record Findings(Optional<Pack> pack, List<Fault> faults) {
        public Findings {
            faults = faults.stream().sorted().distinct().toList();
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
            return new Findings(Optional.empty(), unreadable.faults());
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
        return new Findings(reading.pack().filter(pack -> sound), reading.faults());
    }
}
