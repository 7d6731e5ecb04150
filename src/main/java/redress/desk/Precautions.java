package redress.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Header;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Answer;
import redress.dialog.Conversation;
import redress.dialog.Script;
import redress.dialog.State;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Talk;

/**
 * What somebody said on their cases before they raise an alarm holds for the alarm too: it passes by the teams that a case may
 * be about, and names nobody who spoke without a name.
 *
 * @param store    where the cases are
 * @param rulebook the rules of each
 */
record Precautions(Store store, Rulebook rulebook) {

    /** Something that was told: under which key, in a conversation that began with which dialog, and what was chosen. */
    private record Chosen(Script script, String dialog, String key, List<String> options) {

        private Stream<String> concerned() {
            var through = script.along(dialog, key);
            var names = key.split("/");
            return through.size() < names.length ? Stream.of()
                    : Optional.<State>ofNullable(through.get(names.length - 1).states().get(names[names.length - 1])).stream()
                    .flatMap(state -> options.stream().flatMap(option -> state.concerned(new Answer.Chosen(option)).stream()));
        }

        private boolean isUnnamed() {
            return script.along(dialog, key).stream().anyMatch(each -> each.unnamed());
        }
    }

    /**
     * The alarm, with what goes for it besides.
     *
     * @param talk         the chat in which it was raised
     * @param conversation the conversation in which it was
     */
    Action.Raise with(Action.Raise raise, Talk talk, Conversation conversation) {
        var cases = Stream.concat(talk.references().stream(),
                        Optional.ofNullable(conversation.facts().get(CaseFacts.REFERENCE)).stream()).distinct()
                .flatMap(reference -> store.cases().find(reference).filter(filed -> !filed.isErased()).stream()).toList();
        var concerned = new HashSet<>(raise.concerned());
        cases.forEach(filed -> concerned.addAll(concerned(filed)));
        return new Action.Raise(concerned, raise.unnamed() || cases.stream().anyMatch(this::isUnnamed), raise.anonymous(),
                raise.told());
    }

    /** Whether whoever sent a case gave no name with it. */
    boolean isUnnamed(Cases.Filed filed) {
        return store.cases().log(filed.file().reference()).stream().findFirst()
                .filter(opened -> opened.ids().containsKey(Header.UNNAMED)).isPresent()
                || !filed.isErased() && told(filed).anyMatch(Chosen::isUnnamed);
    }

    /** The ids of the teams that a case may be about, as far as it was said. */
    Set<String> concerned(Cases.Filed filed) {
        return told(filed).flatMap(Chosen::concerned).collect(Collectors.toSet());
    }

    private Stream<Chosen> told(Cases.Filed filed) {
        var rules = rulebook.of(filed.pack());
        var reference = filed.file().reference();
        return store.cases().log(reference).stream().filter(header -> header.role() != Role.PROGRAM).flatMap(header ->
                store.cases().body(reference, header.sequence()).lines().stream().filter(line -> !line.key().isEmpty())
                        .flatMap(line -> dialogs(rules, header).map(dialog ->
                                new Chosen(rules.pack().script(), dialog, line.key(), line.options()))));
    }

    /** The dialogs with one of which the conversation began that led to an event. */
    private static Stream<String> dialogs(Rulebook.Rules rules, Header header) {
        return rules.policy().action(header.id(Header.ACTION)).map(action -> Stream.of(action.dialog(), action.late()))
                .orElseGet(() -> Stream.of(header.role() == Role.STAFF ? rules.pack().recording().dialog()
                        : rules.pack().script().start())).filter(dialog -> !dialog.isEmpty());
    }
}
