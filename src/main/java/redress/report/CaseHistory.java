package redress.report;

import java.util.List;
import redress.casework.Header;

/**
 * What happened to a case, without a word of what was said.
 *
 * @param headers the clear parts of its events, in order, from the first
 */
public record CaseHistory(List<Header> headers) {
    public CaseHistory {
        headers = List.copyOf(headers);
    }
}
