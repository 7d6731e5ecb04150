package redress.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param cases  how many cases were looked at
 * @param events how many events they have
 * @param faults a line for each thing that is wrong
 * @param notes  a line for each thing that is right but worth knowing, such as a calendar that has changed
 */
public record Findings(long cases, long events, List<String> faults, List<String> notes) {
    public Findings {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
