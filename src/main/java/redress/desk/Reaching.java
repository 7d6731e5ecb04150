package redress.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Phrase;
import redress.letter.Letter;
import redress.message.Address;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.Store;

/**
 * Decides how somebody is told something about their case: in their chat, or, if nothing reaches them there, by the team, which
 * then gets what there is to tell, the contact details that were given, and a letter to print.
 */
final class Reaching {

    /** The dialog in which staff say that somebody has been told. */
    private static final String TOLD_OTHERWISE = "common/told-otherwise";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final CaseRoom room;
    private final Bell bell;

    Reaching(Store store, Post post, Rulebook rulebook, CaseRoom room, Bell bell) {
        this.bell = bell;
        this.rulebook = rulebook;
        this.store = store;
        this.post = post;
        this.room = room;
    }

    /** Whether something that is said in the chat is read by whoever brought a case. Staff who wrote it down are not told it. */
    boolean isReached(Cases.Filed filed) {
        return !filed.file().happenedHere().contains(EventType.UNREACHABLE) && !isWrittenDown(filed);
    }

    private boolean isWrittenDown(Cases.Filed filed) {
        return store.cases().openedBy(filed.file().reference()) == Role.STAFF;
    }

    /**
     * Tells whoever brought a case something.
     *
     * @param words  in their language
     * @param offers what they can do next
     * @param handle our own name for the message
     * @param at     when
     */
    void tell(Rulebook.Rules rules, Cases.Filed filed, String words, Keyboard offers, String handle, Instant at) {
        if (LateAlert.isAnonymous(store, filed.file().reference())) {
            byMail(rules, filed, words, at);
        } else if (isReached(filed)) {
            post.text(new Address(store.cases().body(filed.file().reference(), 1).by().id()), words, offers, filed.key(), handle);
        } else {
            byLetter(rules, filed, words, offers, at);
        }
    }

    /** Whoever is not recorded finds it when they come with their receipt code; nothing is sent to any chat. */
    private void byMail(Rulebook.Rules rules, Cases.Filed filed, String words, Instant at) {
        // An alarm without a name has no mailbox, and staff must not wait for an answer that cannot come.
        if (isAlarm(rules, filed)) {
            room.say(rules, filed, rules.phrases().say(Phrase.STAFF_NO_CONTACT), Keyboard.NONE);
            return;
        }
        new Mailroom(store, post).put(rules, mailbox(filed), words, at);
    }

    /** The reference of the case whose mailbox serves this one too: of those that opened together one has it. */
    private String mailbox(Cases.Filed filed) {
        var reference = filed.file().reference();
        return store.mailboxes().exists(reference) ? reference : filed.file().links().stream().filter(store.mailboxes()::exists)
                .filter(other -> LateAlert.isAnonymous(store, other)).findFirst().orElse(reference);
    }

    /**
     * What lies in the mailbox of a case has been read there: the newest outcome has reached whoever sent it, on that day, and so
     * has that of each case which has no mailbox of its own, as it opened with this one or was split off it.
     *
     * @param at when
     */
    void readByMail(Cases.Filed filed, Instant at) {
        var reference = filed.file().reference();
        Stream.concat(Stream.of(filed), filed.file().links().stream().filter(other -> LateAlert.isAnonymous(store, other))
                .flatMap(other -> store.cases().find(other).stream()).filter(other -> !other.isErased())
                .filter(other -> !isAlarm(rulebook.of(other.pack()), other) && mailbox(other).equals(reference)))
                .forEach(each -> read(each, at));
    }

    private void read(Cases.Filed filed, Instant at) {
        var rules = rulebook.of(filed.pack());
        awaited(filed).ifPresent(outcome -> {
            var header = rules.events().next(filed.file(), EventType.REACHED, rules.policy().organisation().dayOnly(at),
                    Role.PROGRAM, Map.of(Header.OF, Long.toString(outcome.sequence()), Header.ANONYMOUS, Header.YES));
            var after = store.cases().append(filed.file().reference(), header, Body.by(Party.PROGRAM));
            bell.follow(rules.policy(), filed.file(), after.file());
            // The card is left as it is: when it changes would tell the team when somebody had their phone in their hand.
        });
    }

    private static boolean isAlarm(Rulebook.Rules rules, Cases.Filed filed) {
        return filed.file().kind().equals(rules.policy().safeguard().kind());
    }

    /**
     * Hands the team what somebody cannot be told in the chat.
     *
     * @param words  what they would have read
     * @param offers what they could have pressed
     */
    void byLetter(Rulebook.Rules rules, Cases.Filed filed, String words, Keyboard offers, Instant at) {
        var reference = filed.file().reference();
        var to = details(rules, filed);
        var how = to.lines().isEmpty() ? rules.phrases().say(Phrase.STAFF_NO_CONTACT)
                : to.lines().stream().map(line -> line.label() + ": " + PlainText.safe(line.text())).collect(Collectors.joining("\n"));
        give(rules, filed, rules.phrases().say(Phrase.STAFF_TELL_THEM, Map.of("reference", reference)) + "\n\n" + how + "\n\n"
                + words, told(rules, filed), correspondence(rules, filed, to, at).telling(words, labels(offers)));
    }

    /** The written copy of what somebody told staff. */
    void copy(Rulebook.Rules rules, Cases.Filed filed, Instant at) {
        var first = store.cases().body(filed.file().reference(), 1);
        give(rules, filed, rules.phrases().say(Phrase.STAFF_COPY, Map.of("reference", filed.file().reference())), Keyboard.NONE,
                correspondence(rules, filed, details(rules, filed), at).copy(first));
    }

    /** The newest outcome of the stage that has not reached whoever brought the case. */
    Optional<Header> awaited(Cases.Filed filed) {
        var log = store.cases().log(filed.file().reference());
        return log.stream().filter(header -> header.type().equals(EventType.OUTCOME)).reduce((earlier, later) -> later)
                .filter(outcome -> log.stream().noneMatch(header -> header.type().equals(EventType.REACHED)
                        && header.id(Header.OF).equals(Long.toString(outcome.sequence()))
                        || header.type().equals(EventType.ESCALATED) && header.sequence() > outcome.sequence()));
    }

    /**
     * The ids by which a header says that the outcome which waits has reached somebody.
     *
     * @param day on which day, as staff say; before that of the outcome it cannot have been
     */
    Map<String, String> reached(Cases.Filed filed, LocalDate day) {
        var ids = new HashMap<String, String>();
        awaited(filed).ifPresent(outcome -> {
            ids.put(Header.OF, Long.toString(outcome.sequence()));
            var given = outcome.at().atZone(rulebook.of(filed.pack()).policy().organisation().zone()).toLocalDate();
            ids.putAll(Filing.since(day.isBefore(given) ? given : day));
        });
        return ids;
    }

    private ContactDetails details(Rulebook.Rules rules, Cases.Filed filed) {
        var reference = filed.file().reference();
        return ContactDetails.of(rules.pack(), store.cases().openedBy(reference), store.cases().body(reference, 1));
    }

    private Correspondence correspondence(Rulebook.Rules rules, Cases.Filed filed, ContactDetails to, Instant at) {
        return new Correspondence(rules, filed, rules.pack().spoken().in(store.cases().language(filed.file().reference()))
                .language().code(), to, at);
    }

    private void give(Rulebook.Rules rules, Cases.Filed filed, String words, Keyboard keyboard, Letter letter) {
        var name = filed.file().reference();
        room.say(rules, filed, words, keyboard);
        room.give(rules, filed, name + ".pdf", letter.pdf(), "");
        room.give(rules, filed, name + ".txt", letter.text().getBytes(StandardCharsets.UTF_8), "");
    }

    private static Keyboard told(Rulebook.Rules rules, Cases.Filed filed) {
        var buttons = rules.policy().actions(filed.file()).stream().filter(action -> action.dialog().equals(TOLD_OTHERWISE))
                .map(action -> List.<Button>of(button(filed, action))).toList();
        return buttons.isEmpty() ? Keyboard.NONE : new Keyboard.Inline(buttons);
    }

    private static Button button(Cases.Filed filed, CaseAction action) {
        return new Button.Press(action.label(), Alert.CASE + ":" + filed.file().reference() + ":" + action.id());
    }

    private static List<String> labels(Keyboard offers) {
        return offers.buttons().stream().map(Button::label).toList();
    }
}
