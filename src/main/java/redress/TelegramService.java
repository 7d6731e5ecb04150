package redress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.TelegramUrl;
import redress.delivery.Courier;
import redress.desk.Inbox;
import redress.desk.Office;
import redress.dialog.Command;
import redress.dialog.Phrase;
import redress.dialog.Script;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Store;
import redress.telegram.ApiUrl;
import redress.telegram.BadToken;
import redress.telegram.BotProfile;
import redress.telegram.Telegram;
import redress.telegram.Token;

/** The bot on Telegram, from the first poll to the last reply. */
final class TelegramService {

    /** What staff send to write down what they were told. */
    private static final String RECORD = "record";
    /** What they send to see what is due. */
    private static final String DUE = "due";
    /** What they send to see the month's figures. */
    private static final String FIGURES = "figures";

    private final Store store;
    private final Pack pack;
    private final Clock clock;
    private final String token;

    TelegramService(Store store, Pack pack, Clock clock, String token) {
        this.store = store;
        this.pack = pack;
        this.clock = clock;
        this.token = token;
    }

    /** What is done while it listens. */
    interface Work {
        void with(Inbox inbox, Office office) throws InterruptedException;
    }

    /**
     * Listens while something is done, and then ends.
     *
     * @param apiUrl      another Bot API server, if one is meant
     * @param registering whether it only registers groups
     * @param work        what is done meanwhile; it ends when that returns
     * @param fail        is told when it cannot go on
     */
    void listen(Optional<String> apiUrl, boolean registering, Work work, Consumer<Throwable> fail)
            throws InterruptedException {
        var groups = Set.copyOf(store.teamChats().all().values());
        try (var telegram = new Telegram(token(), url(apiUrl), new EvidenceFolder(store.folder()), Courier.SENDERS, clock, line -> fail.accept(badToken(line)))) {
            var office = new Office(store, pack, clock, new SecureRandom(), telegram.carrier(), telegram.files(),
                    Courier.SENDERS, fail,
                    telegram::link, registering);
            // It tries until Telegram can be reached, and meanwhile the program can be stopped.
            var starting = new Thread(() -> start(telegram, office, groups, fail), "telegram-start");
            starting.setDaemon(true);
            starting.start();
            try {
                work.with(office.inbox(), office);
            } finally {
                telegram.stopListening();
                office.close();
            }
        }
    }

    private void start(Telegram telegram, Office office, Set<Address> groups, Consumer<Throwable> fail) {
        try {
            telegram.start(office.inbox(), profile(), groups);
        } catch (BadToken refused) {
            fail.accept(badToken(refused.getMessage()));
        } catch (RuntimeException failed) {
            fail.accept(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private BotProfile profile() {
        var first = profile(pack.script());
        return new BotProfile(first.people(), first.teams(), first.about(), first.description(), pack.spoken().scripts().stream()
                .skip(1).collect(Collectors.toMap(script -> script.language().code(), this::profile)));
    }

    private BotProfile profile(Script script) {
        var phrases = script.phrases();
        var commands = new EnumMap<Command, Phrase>(Map.of(Command.START, Phrase.COMMAND_START, Command.RISK, Phrase.COMMAND_RISK,
                Command.BACK, Phrase.COMMAND_BACK, Command.STATUS, Phrase.COMMAND_STATUS, Command.STOP, Phrase.COMMAND_STOP, Command.CANCEL, Phrase.COMMAND_CANCEL,
                Command.HELP, Phrase.COMMAND_HELP));
        commands.putAll(Map.of(Command.MAILBOX, Phrase.COMMAND_MAILBOX, Command.WIPE, Phrase.COMMAND_WIPE, Command.MYDATA,
                Phrase.COMMAND_MYDATA));
        if (pack.spoken().several()) {
            commands.put(Command.LANGUAGE, Phrase.COMMAND_LANGUAGE);
        }
        var people = new LinkedHashMap<String, String>();
        commands.forEach((command, phrase) -> people.put(command.id(), phrases.say(phrase)));
        // Those who work on cases are spoken to in the pack's first language, whatever their phones speak.
        var teams = new LinkedHashMap<String, String>();
        if (script == pack.script()) {
            if (pack.recording().isThere()) {
                teams.put(RECORD, phrases.say(Phrase.COMMAND_RECORD));
            }
            teams.put(DUE, phrases.say(Phrase.COMMAND_DUE));
            teams.put(FIGURES, phrases.say(Phrase.COMMAND_FIGURES));
            teams.put(Command.HELP.id(), phrases.say(Phrase.COMMAND_HELP));
        }
        return new BotProfile(people, teams, "", phrases.say(Phrase.ABOUT));
    }

    private Token token() {
        try {
            return Token.of(token);
        } catch (BadToken wrong) {
            throw badToken(wrong.getMessage());
        }
    }

    private static TelegramUrl url(Optional<String> given) {
        try {
            return ApiUrl.of(given.orElse(""));
        } catch (IllegalArgumentException wrong) {
            throw new OperatorMistake(ExitCode.USAGE, wrong.getMessage());
        }
    }

    private static OperatorMistake badToken(String line) {
        return new OperatorMistake(ExitCode.BAD_TOKEN, line);
    }
}
