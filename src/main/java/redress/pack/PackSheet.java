package redress.pack;

import java.util.List;
import java.util.Map;
import redress.calendar.Period;
import redress.casework.Policy;
import redress.dialog.Languages;
import redress.dialog.Link;
import redress.message.EvidenceRules;
import redress.pack.json.Json;

/**
 * What {@code pack.json} says. With faults it holds stand-ins, which nobody sees but the checks that go on.
 *
 * @param policy       what binds the organisation
 * @param languages    the languages
 * @param start        the dialog that begins a conversation
 * @param contact      how people reach the organisation
 * @param safeguarding who helps when someone is at risk
 * @param signposts    where it sends people, in the order of the file
 * @param privacy      what people are told about their data
 * @param retention    how long a case is kept
 * @param clauses      the clauses
 * @param elements     what carries the clauses, each at its place
 * @param links        the deep links
 * @param recording    how staff write down what they were told
 * @param anonymity    how people are kept safe who are not recorded
 * @param evidence     what files may be sent
 * @param constants    what texts can use, by the name of the place
 * @param status       what people read who ask where their case stands
 */
record PackSheet(Policy policy, List<String> languages, String start, Contact contact, Safeguarding safeguarding,
                 Map<String, SignpostText> signposts, Privacy privacy, Period retention, List<Clause> clauses,
                 List<Json> elements, Map<String, Link> links, Recording recording, Anonymity anonymity,
                 EvidenceRules evidence,
                 Map<String, String> constants, StatusWords status) {

    /** The pack, once all else was read. */
    Pack pack(PackFiles files, Map<String, Policy> policies, Languages spoken, Map<String, StatusWords> statuses) {
        return new Pack(files, policy, policies, spoken, new StatusTexts(status, statuses), languages, contact, safeguarding,
                signposts, privacy, retention, clauses, links, recording, anonymity, evidence);
    }
}
