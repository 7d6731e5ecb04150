package redress.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.Keyboard;

/**
 * Takes inputs. A conversation and an input go in; the conversation as it is now, replies, and what is to be done come out.
 * It holds nothing but the script, which never changes, so any number of threads can share it.
 */
public final class Engine {

    private final Script script;
    private final Outlook outlook;
    private final Map<String, Command> spoken;
    private final boolean amongStaff;

    /** An engine for one pack, for those who bring something. */
    public Engine(Script script) {
        this(script, false);
    }

    private Engine(Script script, boolean amongStaff) {
        this.amongStaff = amongStaff;
        this.script = script;
        this.outlook = new Outlook(script);
        this.spoken = spoken(script.phrases());
    }

    /** An engine for those who work on cases: it offers no alarm, shows no progress, and uses no keyboard of the phone. */
    public static Engine amongStaff(Script script) {
        return new Engine(script, true);
    }

    /** Begins a conversation with a dialog and the facts that are known. */
    public Turn begin(String id, String dialog, Map<String, String> facts, Moment now) {
        return shown(Conversation.fresh(id, dialog, facts, now.at()), now, "", List.of(), true);
    }

    /**
     * Takes one input. Nothing is ever thrown for what a person did: what fits nowhere is answered by a sentence.
     *
     * @param conversation the conversation as it was
     * @param input        what the person did
     * @param now          when, and which day that was in the organisation's zone
     */
    public Turn take(Conversation conversation, Input input, Moment now) {
        return input.accept(new Move(this, conversation, now));
    }

    /** Where a conversation stands. */
    public Stand stand(Conversation conversation, Moment now) {
        return Walk.of(script, conversation, now.today()).stand();
    }

    /** Where a conversation stands, as a pack names it: dialog and state. */
    public String place(Conversation conversation, Moment now) {
        return Walk.of(script, conversation, now.today()).place();
    }

    /** Whether it speaks with those who work on cases. */
    boolean isAmongStaff() {
        return amongStaff;
    }

    Script script() {
        return script;
    }

    /** The command that words ask for, if that is all they say. */
    public Optional<Command> command(String text) {
        var words = text.strip();
        if (words.startsWith("/")) {
            var name = words.substring(1).split("[\\s@]", 2)[0];
            return Optional.of(Command.of(name).orElse(Command.HELP));
        }
        return words.length() > 60 ? Optional.empty() : Optional.ofNullable(spoken.get(Choices.plain(words)));
    }

    /** Whether an input says that someone is at risk, be it by an old button of whatever conversation. */
    public boolean isAlarm(Input input) {
        return input.press().filter(Buttons::isAlarm).isPresent()
                || input.words().flatMap(this::command).filter(Command.RISK::equals).isPresent();
    }

    /** The buttons that stand under whatever is said to somebody whose conversation is over. */
    public Keyboard always(Conversation conversation) {
        return amongStaff ? Keyboard.NONE
                : Buttons.rows(List.of(new Buttons(conversation.id()).command(script.phrases().say(Phrase.AT_RISK), Command.RISK)));
    }

    Screen screen(Walk walk, Conversation conversation, String note, boolean arrived) {
        return new Screen(script, outlook, walk, new Buttons(conversation.id()), note, arrived, amongStaff);
    }

    Walk walk(Conversation conversation, Moment now) {
        return Walk.of(script, conversation, now.today());
    }

    /**
     * Shows where a conversation stands, and ends it, or what interrupts it, if it stands at an end.
     *
     * @param note    a sentence that comes first; may be empty
     * @param first   replies that come before
     * @param arrived whether it has just come to stand there
     */
    Turn shown(Conversation conversation, Moment now, String note, List<Reply> first, boolean arrived) {
        return shown(conversation, walk(conversation, now), now, note, first, arrived);
    }

    /** The same where the conversation was walked already. */
    Turn shown(Conversation conversation, Walk walk, Moment now, String note, List<Reply> first, boolean arrived) {
        var screen = screen(walk, conversation, note, arrived);
        return walk.stand().accept(new Arrival(this, conversation, now, walk, screen, first));
    }

    private static Map<String, Command> spoken(Phrases phrases) {
        var words = new HashMap<String, Command>();
        phrases.patterns().forEach((pattern, command) -> words.put(Choices.plain(pattern), command));
        Map.of(Phrase.BACK, Command.BACK, Phrase.AT_RISK, Command.RISK, Phrase.KEEP, Command.KEEP,
                Phrase.CHANGE, Command.CHANGE, Phrase.ENOUGH, Command.ENOUGH, Phrase.GO_ON, Command.RESUME,
                Phrase.USE_UNREAD, Command.USE,
                Phrase.START_OVER, Command.RESTART, Phrase.CANCEL_YES, Command.DISCARD)
                .forEach((phrase, command) -> words.put(Choices.plain(phrases.say(phrase)), command));
        return Map.copyOf(words);
    }
}
