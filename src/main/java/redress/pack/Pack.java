package redress.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import redress.calendar.Period;
import redress.casework.Policy;
import redress.dialog.Languages;
import redress.dialog.Link;
import redress.dialog.Script;
import redress.message.EvidenceRules;

/**
 * A pack that was read and found sound.
 *
 * @param files        the files that it was read from
 * @param policy       what binds the organisation
 * @param policies     the same policy with its names in each language but the first, by its two letters
 * @param spoken       the dialogs and phrases in each language, its own first
 * @param statuses     what people read who ask where their case stands, in each language
 * @param languages    the languages that it speaks, its own first, as two letters each
 * @param contact      how people reach the organisation
 * @param safeguarding who helps when someone is at risk
 * @param signposts    where it sends people, by id, in the order of the file
 * @param privacy      what people are told about their data
 * @param retention    how long a case is kept after it was closed
 * @param clauses      the clauses of the published policy, in the order of the file
 * @param links        the deep links, by what follows {@code ?start=}
 * @param recording    how staff write down what they were told
 * @param anonymity    how people are kept safe who are not recorded
 * @param evidence     what files may be sent
 */
public record Pack(PackFiles files, Policy policy, Map<String, Policy> policies, Languages spoken,
                   StatusTexts statuses, List<String> languages, Contact contact, Safeguarding safeguarding,
                   Map<String, SignpostText> signposts, Privacy privacy, Period retention,
                   List<Clause> clauses, Map<String, Link> links, Recording recording, Anonymity anonymity,
                   EvidenceRules evidence) {
    public Pack {
        policies = Map.copyOf(policies);
        languages = List.copyOf(languages);
        signposts = Collections.unmodifiableMap(new LinkedHashMap<>(signposts));
        clauses = List.copyOf(clauses);
        links = Map.copyOf(links);
    }

    /** The dialogs and phrases in the pack's own language. */
    public Script script() {
        return spoken.first();
    }

    /** The policy with its names in a language, by its two letters; in the pack's own if it does not speak it. */
    public Policy policy(String language) {
        return policies.getOrDefault(language, policy);
    }

    /** The same with the policy changed in every language. */
    public Pack withPolicies(UnaryOperator<Policy> change) {
        var others = new LinkedHashMap<>(policies);
        others.replaceAll((language, each) -> change.apply(each));
        return new Pack(files, change.apply(policy), others, spoken, statuses, languages, contact, safeguarding, signposts,
                privacy, retention, clauses, links, recording, anonymity, evidence);
    }

    /** The same with the dialogs changed in every language. */
    public Pack withScripts(UnaryOperator<Script> change) {
        return new Pack(files, policy, policies, new Languages(spoken.scripts().stream().map(change).toList()), statuses, languages,
                contact, safeguarding, signposts, privacy, retention, clauses, links, recording, anonymity, evidence);
    }

    /** The same without one of its deep links. */
    public Pack withoutLink(String name) {
        var others = new LinkedHashMap<>(links);
        others.remove(name);
        return new Pack(files, policy, policies, spoken, statuses, languages, contact, safeguarding, signposts, privacy, retention, clauses,
                others, recording, anonymity, evidence);
    }

    /** The same without one of its languages. */
    public Pack withoutLanguage(String code) {
        var others = new LinkedHashMap<>(policies);
        others.remove(code);
        return new Pack(files, policy, others, new Languages(spoken.scripts().stream()
                .filter(script -> !script.language().code().equals(code)).toList()), statuses,
                languages.stream().filter(each -> !each.equals(code)).toList(), contact, safeguarding, signposts,
                privacy, retention, clauses, links, recording, anonymity, evidence);
    }

    /** The organisation's id. */
    public String id() {
        return policy.organisation().id();
    }

    /** What names this pack and no other: SHA-256 over its files. */
    public byte[] digest() {
        return files.digest();
    }
}
