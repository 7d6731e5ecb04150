package redress.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people type for commands, in any language of a pack: where two languages mean different things by the same words,
 * that of the conversation counts. It is worked out once and can be shared between threads.
 */
final class CommandWords {

    /** Longer words are no command. Our own number. */
    private static final int LONGEST = 60;

    private final Map<String, Map<String, Command>> commands = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    CommandWords(Languages languages) {
        for (var script : languages.scripts()) {
            var words = new HashMap<String, Command>();
            languages.others(script).forEach(other -> words.putAll(spoken(other.phrases())));
            words.putAll(spoken(script.phrases()));
            commands.put(script.language().code(), Map.copyOf(words));
            name(script.language(), languages);
        }
    }

    /** A language goes by its own name and by what the others call it. */
    private void name(Language language, Languages all) {
        names.put(Choices.plain(language.name()), language.code());
        all.scripts().forEach(script -> names.putIfAbsent(
                Choices.plain(language.locale().getDisplayLanguage(script.language().locale())), language.code()));
    }

    /** The command that words ask for, if that is all they say. */
    Optional<Command> command(Script script, String text) {
        var words = text.strip();
        if (words.startsWith("/")) {
            var name = words.substring(1).split("[\\s@]", 2)[0];
            return Optional.of(Command.of(name).orElse(Command.HELP));
        }
        return words.length() > LONGEST ? Optional.empty()
                : Optional.ofNullable(commands.get(script.language().code()).get(Choices.plain(words)));
    }

    /** The code of another language than the one that is spoken, if words are that language's name. */
    Optional<String> otherLanguage(Script spoken, String text) {
        return names.size() < 2 || text.length() > LONGEST ? Optional.empty()
                : Optional.ofNullable(names.get(Choices.plain(text))).filter(code -> !code.equals(spoken.language().code()));
    }

    private static Map<String, Command> spoken(Phrases phrases) {
        var words = new HashMap<String, Command>();
        phrases.patterns().forEach((pattern, command) -> words.put(Choices.plain(pattern), command));
        Map.of(Phrase.BACK, Command.BACK, Phrase.AT_RISK, Command.RISK, Phrase.KEEP, Command.KEEP,
                Phrase.CHANGE, Command.CHANGE, Phrase.ENOUGH, Command.ENOUGH, Phrase.GO_ON, Command.RESUME,
                Phrase.USE_UNREAD, Command.USE, Phrase.STATUS, Command.STATUS,
                Phrase.START_OVER, Command.RESTART, Phrase.CANCEL_YES, Command.DISCARD)
                .forEach((phrase, command) -> words.put(Choices.plain(phrases.say(phrase)), command));
        return words;
    }
}
