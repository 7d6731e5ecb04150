package redress.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used. The message holds all faults, one a line. */
public final class PackFaults extends RuntimeException {

    private final transient List<Fault> faults;

    /** Takes the faults in any order. */
    public PackFaults(List<Fault> faults) {
        super(faults.stream().sorted().distinct().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().sorted().distinct().toList();
    }

    /** All of them, by file, line and column. */
    public List<Fault> faults() {
        return faults;
    }
}
