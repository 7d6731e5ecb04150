package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Answer;
import redress.dialog.Conversation;
import redress.dialog.Given;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.dialog.Visit;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Mail;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/**
 * What somebody does in the mailbox that their code opened: they read what staff wrote and where the case stands, and add to it.
 * Of them the case gets the day, and the name that was drawn for it; their chat stands nowhere but in the conversation itself,
 * which is gone when they leave.
 */
final class Inside {

    /** The dialog of those who are in a mailbox. */
    static final String DIALOG = "common/mailbox-inside";
    /** Its question whether staff should read at once what is added. */
    private static final String URGENT = "urgent";
    private static final String YES = "yes";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final ConversationNames names;
    private final Bell bell;
    private final Reaching reaching;
    private final LateMail late;
    private final Evidence evidence;

    Inside(Store store, Post post, Rulebook rulebook, ConversationNames names, Bell bell, Reaching reaching, LateMail late,
           Evidence evidence) {
        this.evidence = evidence;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.names = names;
        this.bell = bell;
        this.reaching = reaching;
        this.late = late;
    }

    /**
     * Somebody comes in: they read what is new and where the case stands, and are asked what they want to do.
     *
     * @param language in which they are spoken to, as two letters
     * @return what is to be kept of the chat
     */
    Talk enter(Address chat, String language, Cases.Filed filed, Instant now) {
        var fresh = store.mailboxes().mail(filed.file().reference(), true);
        fresh.stream().reduce((earlier, last) -> last).ifPresent(last -> {
            store.mailboxes().read(filed.file().reference(), last.id());
            reaching.readByMail(filed, now);
        });
        var read = store.cases().find(filed.file().reference()).orElseThrow();
        return begun(chat, language, read, now, (phrases, talk) -> {
            post.text(chat, phrases.say(Phrase.MAILBOX_NAME, Map.of("name", name(read))) + "\n\n"
                    + new CaseStatus(rules(read), language, read.file(), store.cases().log(read.file().reference()), now)
                    .inMailbox(), Keyboard.NONE, talk.key());
            say(chat, phrases, talk, fresh, Phrase.MAILBOX_NOTHING_NEW);
        });
    }

    /**
     * Somebody wants something that needs no answer of staff.
     *
     * @param came   what brought them to it
     * @param before the conversation before that
     * @param visit  what they want
     * @param words  what they are told, in their own language
     * @return what is to be kept of the chat; nothing if the case is gone
     */
    Optional<Talk> visit(Happening.Came came, Conversation before, Action.Visit visit, String words) {
        return filed(before).map(filed -> {
            var reference = filed.file().reference();
            switch (visit.place()) {
                case Visit.NOTICE -> store.mailboxes().notice(reference, came.chat(), before.language());
                case Visit.QUIET -> store.mailboxes().unnotice(reference);
                default -> {
                    // What follows is shown below.
                }
            }
            return begun(came.chat(), before.language(), filed, came.at(), (phrases, talk) -> {
                if (!words.isBlank()) {
                    post.text(came.chat(), words, Keyboard.NONE, talk.key());
                }
                if (visit.place().equals(Visit.MESSAGES)) {
                    say(came.chat(), phrases, talk, store.mailboxes().mail(reference, false), Phrase.MAILBOX_EMPTY);
                }
            });
        });
    }

    /**
     * Somebody has written to staff.
     *
     * @param came   what brought it to its end
     * @param before the conversation before that
     * @param record what goes on record, in the words of the staff's language
     * @param words  what they are told, in their own
     * @return what is to be kept of the chat; nothing if the case is gone
     */
    Optional<Talk> add(Happening.Came came, Conversation before, Action.Record record, String words) {
        return filed(before).map(filed -> {
            var after = enter(came, before, record, filed);
            others(filed).forEach(other -> enter(came, before, record, other));
            return begun(came.chat(), before.language(), after, came.at(), (phrases, talk) ->
                    post.text(came.chat(), words, Keyboard.NONE, talk.key()));
        });
    }

    private Cases.Filed enter(Happening.Came came, Conversation before, Action.Record record, Cases.Filed filed) {
        var rules = rules(filed);
        var day = rules.policy().organisation().dayOnly(came.at());
        var type = EventType.of(record.types().get(0));
        var header = rules.events().next(filed.file(), type, day, Role.COMPLAINANT, Map.of(Header.ANONYMOUS, Header.YES));
        var files = Filing.files(record.told()).stream().map(FileTicket::withoutSource).toList();
        var body = new Body(Party.unnamed(name(filed)), Filing.lines(record.told()), files);
        var after = store.cases().append(filed.file().reference(), header, body);
        evidence.belong(after, files, evidence.talks(came.chat()));
        bell.follow(rules.policy(), filed.file(), after.file());
        late.added(after, header.sequence(), isUrgent(before), came.at());
        return after;
    }

    /** The cases that opened together with one: their teams ask in its mailbox too, and read there what is answered. */
    private List<Cases.Filed> others(Cases.Filed filed) {
        return filed.file().links().stream().filter(other -> !store.mailboxes().exists(other))
                .flatMap(other -> store.cases().find(other).stream()).filter(other -> !other.isErased())
                .filter(other -> LateAlert.isAnonymous(store, other.file().reference())).toList();
    }

    private interface Greeting {
        void say(Phrases phrases, Talk talk);
    }

    /** Begins the conversation of somebody who is in a mailbox, and says something before its first question. */
    private Talk begun(Address chat, String language, Cases.Filed filed, Instant now, Greeting greeting) {
        var rules = rules(filed);
        var phrases = rules.pack().spoken().in(language).phrases();
        var facts = CaseFacts.of(phrases, filed.file(), store.cases().body(filed.file().reference(), 1));
        var turn = rules.engine().begin(names.next(), DIALOG, facts, language,
                Moment.of(now, rules.policy().organisation().zone()));
        var talk = store.conversations().begin(Seat.anonymous(chat), Party.unnamed(""), turn.conversation(), List.of());
        greeting.say(phrases, talk);
        post.show(chat, turn.replies(), 0, talk.key());
        return talk;
    }

    private void say(Address chat, Phrases phrases, Talk talk, List<Mail> all, Phrase none) {
        if (all.isEmpty()) {
            post.text(chat, phrases.say(none), Keyboard.NONE, talk.key());
        }
        all.forEach(mail -> post.text(chat, phrases.say(Phrase.MAILBOX_MAIL, Map.of("day", phrases.date(mail.day()))) + "\n\n"
                + mail.text(), Keyboard.NONE, talk.key()));
    }

    private Optional<Cases.Filed> filed(Conversation conversation) {
        return Optional.ofNullable(conversation.facts().get(CaseFacts.REFERENCE)).flatMap(store.cases()::find)
                .filter(filed -> !filed.isErased());
    }

    private String name(Cases.Filed filed) {
        return store.cases().body(filed.file().reference(), 1).by().name();
    }

    private static boolean isUrgent(Conversation conversation) {
        return Optional.ofNullable(conversation.answers().get(URGENT)).map(Given::answer).map(Answer::ids)
                .filter(ids -> ids.contains(YES)).isPresent();
    }

    private Rulebook.Rules rules(Cases.Filed filed) {
        return rulebook.of(filed.pack());
    }
}
