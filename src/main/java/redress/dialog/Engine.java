package redress.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.message.Button;
import redress.message.EvidenceRules;
import redress.message.Keyboard;

/**
 * Takes inputs. A conversation and an input go in; the conversation as it is now, replies, and what is to be done come out.
 * It holds nothing but the scripts, which never change, so any number of threads can share it.
 */
public final class Engine {

    private final Languages languages;
    private final Outlook outlook;
    private final CommandWords commands;
    private final boolean amongStaff;

    /** An engine for a pack that speaks one language, for those who bring something. */
    public Engine(Script script) {
        this(Languages.of(script));
    }

    /** An engine for one pack, for those who bring something. */
    public Engine(Languages languages) {
        this(languages, false);
    }

    private Engine(Languages languages, boolean amongStaff) {
        this.amongStaff = amongStaff;
        this.languages = languages;
        this.outlook = new Outlook(languages.first());
        this.commands = new CommandWords(languages);
    }

    /**
     * An engine for those who work on cases: it offers no alarm, shows no progress, uses no keyboard of the phone, and speaks
     * the pack's first language.
     */
    public static Engine amongStaff(Languages languages) {
        return new Engine(languages, true);
    }

    /** Begins a conversation in the pack's first language with a dialog and the facts that are known. */
    public Turn begin(String id, String dialog, Map<String, String> facts, Moment now) {
        return begin(id, dialog, facts, languages.first().language().code(), now);
    }

    /** The same in another language, by its two letters. */
    public Turn begin(String id, String dialog, Map<String, String> facts, String language, Moment now) {
        return begin(id, dialog, facts, Link.NONE, language, now);
    }

    /**
     * The same with the answers that a deep link gives. What is said on the way to the first question that is left, such
     * as how data is used, is said all the same.
     */
    public Turn begin(String id, String dialog, Map<String, String> facts, Link link, String language, Moment now) {
        var fresh = Conversation.fresh(id, dialog, facts, now.at()).in(languages.in(language).language().code());
        var begun = fresh.with(link.given(script(fresh), now.today()));
        var walk = walk(begun, now);
        return shown(begun, walk, now, String.join("\n\n", walk.saidAnew(Set.of())), List.of(), true);
    }

    /**
     * Asks somebody who begins something else what is to become of the conversation that is under way.
     *
     * @return the wish to begin anew where nothing has been answered yet
     */
    public Turn beginAnother(Conversation conversation, Moment now) {
        return new Obeying(Scene.of(this, conversation.touchedAt(now.at()), now)).obey(Command.START);
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
        return walk(conversation, now).stand();
    }

    /** A conversation with only those answers that lie on its way: the others would wake if it came back to them. */
    public Conversation awake(Conversation conversation, Moment now) {
        return conversation.keeping(Walk.ofMain(script(conversation), conversation, now.today()).live());
    }

    /**
     * What a file may be that somebody sent in a conversation, by the question that it answers.
     *
     * @param fileId the id of its ticket
     * @return nothing if no question says so; then the pack's own rules hold
     */
    public Optional<EvidenceRules> evidence(Conversation conversation, String fileId, Moment now) {
        return Stream.of(walk(conversation, now), Walk.ofMain(script(conversation), conversation, now.today()))
                .flatMap(walk -> walk.evidence(fileId).stream()).findFirst();
    }

    /** Where a conversation stands, as a pack names it: dialog and state. */
    public String place(Conversation conversation, Moment now) {
        return walk(conversation, now).place();
    }

    /** Whether it speaks with those who work on cases. */
    boolean isAmongStaff() {
        return amongStaff;
    }

    /** What is said in a conversation's language. */
    public Phrases phrases(Conversation conversation) {
        return script(conversation).phrases();
    }

    Script script(Conversation conversation) {
        return languages.in(conversation.language());
    }

    Languages languages() {
        return languages;
    }

    /** The command that words ask for in any of the pack's languages, if that is all they say. */
    public Optional<Command> command(String text) {
        return commands.command(languages.first(), text);
    }

    CommandWords commands() {
        return commands;
    }

    /** Whether an input says that someone is at risk, be it by an old button of whatever conversation. */
    public boolean isAlarm(Input input) {
        return input.press().filter(Buttons::isAlarm).isPresent()
                || input.words().flatMap(this::command).filter(Command.RISK::equals).isPresent();
    }

    /** Whether it says so by a button that was shown to somebody who is not recorded. */
    public boolean isUnrecordedAlarm(Input input) {
        return input.press().filter(Buttons::isUnrecordedAlarm).isPresent();
    }

    /**
     * Whether an input asks for something that the desk does, such as to say where everything stands. What could as well answer
     * the question at which a conversation stands is for whoever asks to tell.
     */
    public boolean isAbout(Command command, Input input) {
        return input.press().filter(press -> Buttons.isFor(command, press)).isPresent()
                || input.words().flatMap(this::command).filter(command::equals).isPresent();
    }

    /** A button for something that the desk does, by the words of the command. */
    public Button button(Conversation conversation, Phrase label, Command command) {
        return new Buttons(conversation.id()).command(phrases(conversation).say(label), command);
    }

    /** The button that asks where everything stands that was sent. */
    public Button status(Conversation conversation) {
        return new Buttons(conversation.id()).command(phrases(conversation).say(Phrase.STATUS), Command.STATUS);
    }

    /** The turn that shows again where a conversation stands, below what was said besides. */
    public Turn again(Conversation conversation, Moment now) {
        return new Obeying(Scene.of(this, conversation.touchedAt(now.at()), now)).obey(Command.RESUME);
    }

    /**
     * Asks whether words are for the team of a case, which asked something meanwhile, or for the question at which a
     * conversation stands. Until that is said they are held.
     *
     * @param input     the words
     * @param reference the case
     * @param data      what the button carries that gives them to the case
     */
    public Turn askWhose(Conversation conversation, Input input, String reference, String data, Moment now) {
        var scene = Scene.of(this, conversation.touchedAt(now.at()), now);
        return input.words().flatMap(words -> input.spoken().map(source -> new Input.Said(words, source)))
                .map(said -> new Obeying(scene).whose(said, reference, data)).orElseGet(() -> scene.again(""));
    }

    /** Whether an input asks for another language, or for which there are. */
    public boolean isAboutLanguage(Conversation conversation, Input input) {
        return input.press().flatMap(Buttons::language).isPresent() || input.words().filter(words ->
                commands.command(script(conversation), words).filter(Command.LANGUAGE::equals).isPresent()
                        || commands.otherLanguage(script(conversation), words).isPresent()).isPresent();
    }

    /**
     * The buttons that stand under whatever is said to somebody whose conversation is over.
     *
     * @param anonymous whether they are not recorded
     */
    public Keyboard always(Conversation conversation, boolean anonymous) {
        return amongStaff ? Keyboard.NONE : Keyboard.rows(List.of(
                new Buttons(conversation.id()).alarm(phrases(conversation).say(Phrase.AT_RISK), anonymous)));
    }

    Screen screen(Walk walk, Conversation conversation, String note, boolean arrived) {
        return new Screen(script(conversation), outlook, walk, new Buttons(conversation.id()), note, arrived, amongStaff);
    }

    Walk walk(Conversation conversation, Moment now) {
        return walk(script(conversation), conversation, now);
    }

    /** Where a conversation stands, in the words of one language. */
    Walk walk(Script script, Conversation conversation, Moment now) {
        return Walk.of(script, conversation, now.today());
    }

    /** What was told so far in the words of those who work on cases. */
    List<Told> forStaff(Conversation conversation, Moment now) {
        return Walk.ofMain(languages.first(), conversation, now.today()).told();
    }

    /** What the end asks for at which a conversation stands, in the words of each language; nothing if it asks for nothing. */
    Map<String, Action> actions(Conversation conversation, Walk walk, Moment now) {
        var actions = new LinkedHashMap<String, Action>();
        if (walk.stand().action().isPresent()) {
            for (var script : languages.scripts()) {
                var read = script == script(conversation) ? walk : walk(script, conversation, now);
                // Whoever is alerted from within a conversation gets what was told in it as well.
                read.stand().action().map(action -> conversation.aside().isEmpty() ? action
                                : action.within(Walk.ofMain(script, conversation, now.today())))
                        .ifPresent(action -> actions.put(script.language().code(), action));
            }
        }
        return actions;
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
}
