package redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.card.CaseWords;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Role;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Phrase;
import redress.message.FileTicket;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Talk;

/**
 * What people add to their cases after they were opened, and what they change of it afterwards. Nothing that is on record is
 * taken away: a change is an event of its own, and the team sees the old words and the new.
 */
final class Additions {

    private final Store store;
    private final Rulebook rulebook;
    private final Bell bell;
    private final CaseRoom room;
    private final Evidence evidence;

    Additions(Store store, Rulebook rulebook, Bell bell, CaseRoom room, Evidence evidence) {
        this.evidence = evidence;
        this.store = store;
        this.rulebook = rulebook;
        this.bell = bell;
        this.room = room;
    }

    /**
     * Adds to a case what its complainant wrote or sent, and shows it to the team.
     *
     * @return the case with it; nothing if there is none that could take it
     */
    Optional<Cases.Filed> add(String reference, Happening.Came came) {
        return store.cases().find(reference).filter(filed -> !filed.isErased()).map(filed -> {
            var rules = rulebook.of(filed.pack());
            var words = came.input().words().orElse("");
            var files = came.input().file().stream().toList();
            var type = words.isBlank() ? EventType.EVIDENCE_ADDED : EventType.MESSAGE_IN;
            var header = rules.events().next(filed.file(), type, came.at(), Role.COMPLAINANT, Map.of());
            var after = store.cases().append(reference, header,
                    new Body(came.from(), List.of(new Line("", "", words)), files));
            evidence.belong(after, files, List.of());
            bell.follow(rules.policy(), filed.file(), after.file());
            source(came.input()).filter(number -> !words.isBlank()).ifPresent(number ->
                    bind(new Said(reference, header.sequence(), ""), came, number));
            tell(rules, after, Phrase.CAME_LATER, PlainText.safe(words), files);
            return after;
        });
    }

    /**
     * Remembers by which messages the answers came that are on record with a case now, so that each can be changed by changing
     * its message.
     *
     * @param sequence     the number of the event with which they are on record
     * @param conversation the conversation in which they were given, before its last input
     * @param keys         the keys of those answers
     * @param came         the last input, which may have given the only answer that the conversation does not have
     */
    void remember(String reference, long sequence, Conversation conversation, List<String> keys, Happening.Came came) {
        keys.forEach(key -> {
            var given = Optional.ofNullable(conversation.answers().get(key));
            given.map(answer -> answer.source()).or(() -> source(came.input())).filter(number -> number != 0)
                    .ifPresent(number -> bind(new Said(reference, sequence, key), came, number));
        });
    }

    private void bind(Said said, Happening.Came came, long number) {
        store.messages().bind(said.handle(), came.chat(), number);
    }

    private static Optional<Long> source(Input input) {
        return input.spoken().filter(number -> number != 0);
    }

    /** What a message said that somebody changed, if it is on record with a case of theirs. */
    Optional<Said> changed(Talk talk, Input input) {
        return input.edited().filter(number -> number != 0).flatMap(store.messages()::handle).flatMap(Said::of)
                .filter(said -> talk.references().contains(said.reference()))
                .filter(said -> store.cases().find(said.reference()).filter(filed -> !filed.isErased()).isPresent());
    }

    /**
     * Puts the new words of a message on record, with each case of theirs that opened with it.
     *
     * @param said what it had said
     * @return whether it says anything else now
     */
    boolean amend(Said said, Talk talk, Happening.Came came) {
        var words = came.input().reworded().orElse("");
        var old = newest(said).filter(line -> !line.text().strip().equals(words.strip()));
        old.ifPresent(line -> Stream.concat(Stream.of(said.reference()), twins(said, talk))
                .forEach(reference -> amend(new Said(reference, said.sequence(), said.key()), line, came, words)));
        return old.isPresent();
    }

    private void amend(Said said, Line old, Happening.Came came, String words) {
        store.cases().find(said.reference()).filter(filed -> !filed.isErased()).ifPresent(filed -> {
            var rules = rulebook.of(filed.pack());
            var header = rules.events().next(filed.file(), EventType.AMENDED, came.at(), Role.COMPLAINANT,
                    Map.of(Header.OF, Long.toString(said.sequence())));
            var lines = List.of(new Line("", rules.phrases().say(Phrase.AMENDED_BEFORE), old.text()),
                    new Line(said.key(), rules.phrases().say(Phrase.AMENDED_NOW), words));
            var after = store.cases().append(said.reference(), header, new Body(came.from(), lines, List.of()));
            bell.follow(rules.policy(), filed.file(), after.file());
            var told = new ArrayList<>(CaseWords.lines(lines));
            if (!old.label().isEmpty()) {
                told.add(0, old.label());
            }
            tell(rules, after, Phrase.AMENDED_LATER, String.join("\n", told), List.of());
        });
    }

    /** The cases that were opened by the same press: what was said with one was said with all of them. */
    private Stream<String> twins(Said said, Talk talk) {
        return said.sequence() != 1 ? Stream.of() : store.cases().find(said.reference()).stream()
                .flatMap(filed -> filed.file().links().stream()).filter(talk.references()::contains)
                .filter(other -> original(new Said(other, 1, said.key())).equals(original(said)));
    }

    /** What it says now on record: as it was changed last, under the label that it had at first. */
    private Optional<Line> newest(Said said) {
        return original(said).map(first -> store.cases().log(said.reference()).stream()
                .filter(header -> header.type().equals(EventType.AMENDED)
                        && header.id(Header.OF).equals(Long.toString(said.sequence())))
                .flatMap(header -> store.cases().body(said.reference(), header.sequence()).lines().stream().skip(1))
                .filter(line -> line.key().equals(said.key())).reduce((earlier, later) -> later)
                .map(line -> new Line(line.key(), first.label(), line.text())).orElse(first));
    }

    private Optional<Line> original(Said said) {
        return store.cases().find(said.reference()).filter(filed -> !filed.isErased()).flatMap(filed -> store.cases()
                .body(said.reference(), said.sequence()).lines().stream().filter(line -> line.key().equals(said.key()))
                .findFirst());
    }

    private void tell(Rulebook.Rules rules, Cases.Filed after, Phrase head, String words, List<FileTicket> files) {
        var said = rules.phrases().say(head, Map.of("reference", after.file().reference()));
        room.say(rules, after, (said + "\n\n" + words).strip(), files);
        room.renew(rules, after);
    }
}
