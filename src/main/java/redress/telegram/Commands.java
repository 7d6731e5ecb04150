package redress.telegram;

import java.io.Serializable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import redress.message.PlainText;

/** Tells Telegram what to show of the bot. That it fails is noted, and no more: the bot works without. */
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int COMMAND = 256;
    private static final int ABOUT = 120;
    private static final int DESCRIPTION = 512;
    /** Telegram shows these words to all whose language has none of its own. */
    private static final String EVERYBODY = "";

    private final TelegramClient client;

    Commands(TelegramClient client) {
        this.client = client;
    }

    void announce(BotProfile profile) {
        announce(profile, EVERYBODY);
        profile.others().forEach((language, words) -> announce(words, language));
    }

    private void announce(BotProfile profile, String language) {
        set(profile.people(), new BotCommandScopeAllPrivateChats(), language);
        set(profile.teams(), new BotCommandScopeAllGroupChats(), language);
        if (!profile.about().isBlank()) {
            var words = PlainText.shortened(profile.about(), ABOUT);
            var method = SetMyShortDescription.builder().shortDescription(words);
            call((isEverybody(language) ? method : method.languageCode(language)).build());
        }
        if (!profile.description().isBlank()) {
            var words = PlainText.shortened(profile.description(), DESCRIPTION);
            var method = SetMyDescription.builder().description(words);
            call((isEverybody(language) ? method : method.languageCode(language)).build());
        }
    }

    private void set(Map<String, String> words, BotCommandScope scope, String language) {
        if (!words.isEmpty()) {
            var commands = words.entrySet().stream()
                    .map(word -> new BotCommand(word.getKey(), PlainText.shortened(word.getValue(), COMMAND))).toList();
            var method = SetMyCommands.builder().commands(commands).scope(scope);
            call((isEverybody(language) ? method : method.languageCode(language)).build());
        }
    }

    private static boolean isEverybody(String language) {
        return language.equals(EVERYBODY);
    }

    private <T extends Serializable> void call(BotApiMethod<T> method) {
        try {
            client.execute(method);
        } catch (TelegramApiException e) {
            LOG.warn("{} did not work; the bot goes on without", method.getMethod());
        }
    }
}
