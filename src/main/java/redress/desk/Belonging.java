package redress.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.store.Store;
import redress.store.Talk;

/** Tells to which case something belongs that somebody says in a private chat, if it belongs to one and not to their talk. */
final class Belonging {

    /** What goes between a team and the person whose case it is. */
    private static final Set<EventType> EXCHANGED =
            Set.of(EventType.MESSAGE_OUT, EventType.MESSAGE_IN, EventType.EVIDENCE_ADDED);

    private final Store store;
    private final Rulebook rulebook;

    Belonging(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    /** The reference of the case about which the message is that somebody replied to; what they write belongs to it. */
    Optional<String> replied(Talk talk, Happening.Came came) {
        return Optional.of(came.replied()).filter(number -> number > 0 && isContent(talk, came.input()))
                .flatMap(store.messages()::handle).flatMap(About::reference).filter(talk.references()::contains)
                .filter(reference -> store.cases().find(reference).filter(filed -> !filed.isErased()).isPresent());
    }

    /** The reference of the case to which an input belongs, if it belongs to one and not to the talk. */
    Optional<String> reference(Talk talk, Happening.Came came) {
        return adds(talk, came.input()) ? latest(talk).or(() -> Optional.of(talk.conversation().facts().get(Endings.REFERENCE)))
                : answers(talk, came);
    }

    /**
     * The reference of the case whose team asked while somebody was in the midst of something else, so that what they write next
     * may be for either; nothing if there is no doubt.
     */
    Optional<String> inDoubt(Talk talk, Happening.Came came) {
        var conversation = talk.conversation();
        boolean asked = conversation.phase() == Conversation.Phase.OPEN && conversation.aside().isEmpty() && !isIdle(conversation)
                && came.input().spoken().isPresent() && isContent(talk, came.input()) && !isAnswer(talk, came);
        return asked ? latest(talk).filter(this::awaitsAnswer)
                .filter(reference -> !reference.equals(conversation.facts().get(CaseFacts.REFERENCE))) : Optional.empty();
    }

    /** The reference of the case to which somebody says that the words belong that are held; nothing if they say no such thing. */
    Optional<String> given(Talk talk, Input input) {
        return input.press().map(Input.Press::data).filter(data -> data.startsWith(Alert.GIVE))
                .map(data -> data.substring(Alert.GIVE.length()))
                .filter(reference -> talk.references().contains(reference) && talk.conversation().held().isPresent());
    }

    /** The case about which something went to and fro last, after the newest that was said in the talk. */
    private Optional<String> latest(Talk talk) {
        return talk.references().stream().flatMap(reference -> exchanged(reference).map(header -> Map.entry(reference, header.at()))
                        .stream()).filter(each -> each.getValue().isAfter(talk.conversation().touched()))
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The rules of the case that a conversation is about, or today's. */
    Rulebook.Rules rules(Talk talk) {
        return Optional.ofNullable(talk.conversation().facts().get(CaseFacts.REFERENCE)).flatMap(store.cases()::find)
                .map(filed -> rulebook.of(filed.pack())).orElseGet(rulebook::current);
    }

    /** What comes after everything was sent belongs to the case that it led to, so that nobody's afterthought is lost. */
    boolean adds(Talk talk, Input input) {
        return talk.conversation().phase() == Conversation.Phase.OVER
                && talk.conversation().facts().containsKey(Endings.REFERENCE) && isContent(talk, input);
    }

    /**
     * The reference of the case whose team waits for what somebody writes, while they have begun nothing else: they were
     * asked about it, and the first question of another talk stands below only because that is where everybody comes back to.
     */
    Optional<String> answers(Talk talk, Happening.Came came) {
        var conversation = talk.conversation();
        if (!isIdle(conversation) || !isContent(talk, came.input()) || isAnswer(talk, came)) {
            return Optional.empty();
        }
        var newestFirst = new ArrayList<>(talk.references());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(this::awaitsAnswer).findFirst();
    }

    /** Whether somebody has begun nothing, though a question stands below. */
    private static boolean isIdle(Conversation conversation) {
        return conversation.phase() == Conversation.Phase.OPEN && conversation.aside().isEmpty()
                && conversation.answers().isEmpty() && !conversation.facts().containsKey(CaseFacts.REFERENCE);
    }

    /** Whether the team asked, and nothing came since. */
    private boolean awaitsAnswer(String reference) {
        return exchanged(reference).map(Header::type).filter(EventType.MESSAGE_OUT::equals).isPresent();
    }

    /** What went to and fro last. */
    private Optional<Header> exchanged(String reference) {
        return store.cases().log(reference).stream().filter(header -> EXCHANGED.contains(header.type()))
                .reduce((first, last) -> last);
    }

    /** Whether words are an answer beyond doubt where the conversation stands, such as those on a button. */
    boolean isAnswer(Talk talk, Happening.Came came) {
        var rules = rules(talk);
        var now = Moment.of(came.at(), rules.policy().organisation().zone());
        return came.input().words().flatMap(words -> rules.engine().stand(talk.conversation(), now).state()
                .flatMap(state -> state.typed(words, Optional.empty(), now.today()))).isPresent();
    }

    /** Whether an input says something that is no command. */
    private boolean isContent(Talk talk, Input input) {
        var engine = rulebook.current().engine();
        return input.isNew() && input.words().flatMap(engine::command).isEmpty()
                && !engine.isAboutLanguage(talk.conversation(), input)
                && (input.words().isPresent() || input.file().isPresent());
    }
}
