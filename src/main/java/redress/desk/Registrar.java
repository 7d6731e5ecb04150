package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Team;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.store.Store;

/**
 * Lets a group become the place of a team by a one-time code, which the operator has the program make and somebody writes in
 * the group. Belongs to the desk's thread.
 */
final class Registrar {

    /** How long a code works; our own number. */
    static final Duration VALID = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final String COMMAND = "/register";
    /** After so many wrong codes within {@link #QUIET} a chat is answered no more; our own numbers. */
    private static final int MOST_WRONG = 5;
    private static final Duration QUIET = Duration.ofHours(1);
    /** How many chats are remembered that wrote wrong codes. */
    private static final int MOST_CHATS = 1_000;

    private final Store store;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Notices notices;
    private final TeamMove move;
    private final RandomGenerator random;
    private final Map<Address, Deque<Instant>> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Deque<Instant>> eldest) {
            return size() > MOST_CHATS;
        }
    };

    Registrar(Store store, Rulebook rulebook, TeamDirectory teams, Notices notices, TeamMove move, RandomGenerator random) {
        this.store = store;
        this.rulebook = rulebook;
        this.teams = teams;
        this.notices = notices;
        this.move = move;
        this.random = random;
    }

    /** Makes a code for each of these teams, as people type it; a code that a team had before works no more. */
    Map<String, String> issue(List<String> ids, Instant now) {
        var codes = new LinkedHashMap<String, String>();
        ids.forEach(team -> {
            var code = RegistrationCode.draw(random);
            store.registrations().add(code, team, now.plus(VALID));
            codes.put(team, RegistrationCode.shown(code));
        });
        return codes;
    }

    /** Whether somebody wrote the command, in whatever chat. */
    static boolean isMeant(Happening.Came came) {
        return came.input().words().map(words -> words.strip().toLowerCase(Locale.ROOT).split("[\\s@]", 2)[0])
                .filter(COMMAND::equals).isPresent();
    }

    /** Takes the command. */
    void hear(Happening.Came came) {
        var chat = came.chat();
        if (!chat.isGroup()) {
            notices.say(chat, say(Phrase.STAFF_REGISTER_IN_GROUP));
            return;
        }
        var parts = came.input().words().orElse("").strip().split("\\s+", 2);
        if (isQuiet(chat, came.at())) {
            LOG.warn("A group wrote many wrong codes. It is not answered for an hour.");
        } else if (parts.length == 1) {
            notices.say(chat, say(Phrase.STAFF_REGISTER_HOW));
        } else {
            var code = RegistrationCode.read(parts[1]);
            code.flatMap(plain -> store.registrations().team(plain, came.at())).flatMap(rulebook.current().policy()::team)
                    .ifPresentOrElse(team -> register(team, code.orElseThrow(), chat, came.at()),
                            () -> refuse(chat, came.at()));
        }
    }

    private void register(Team team, String code, Address chat, Instant at) {
        var other = store.teamChats().teams(chat).stream().filter(id -> !id.equals(team.id()))
                .flatMap(id -> rulebook.current().policy().team(id).stream())
                .filter(neighbour -> team.restricted() || neighbour.restricted()).findFirst();
        if (other.isPresent()) {
            notices.say(chat, rulebook.current().phrases().say(Phrase.STAFF_REGISTER_SHARED,
                    Map.of("team", team.name(), "other", other.get().name())));
            return;
        }
        var before = teams.chat(rulebook.current().policy(), team.id());
        store.registrations().use(code, at);
        store.teamChats().register(team.id(), chat);
        LOG.info("The team {} has a group now. Its number is {}.", team.id(), chat.chat());
        notices.say(chat, rulebook.current().phrases().say(Phrase.STAFF_REGISTERED, Map.of("team", team.name())));
        move.move(team, before, chat);
    }

    private void refuse(Address chat, Instant at) {
        var times = wrong.computeIfAbsent(chat, fresh -> new ArrayDeque<>());
        times.add(at);
        notices.say(chat, say(times.size() < MOST_WRONG ? Phrase.STAFF_REGISTER_WRONG : Phrase.STAFF_REGISTER_ENOUGH));
    }

    /** Whether a chat wrote too many wrong codes of late; those of earlier are forgotten. */
    private boolean isQuiet(Address chat, Instant now) {
        var times = Optional.ofNullable(wrong.get(chat)).orElseGet(ArrayDeque::new);
        times.removeIf(time -> !time.isAfter(now.minus(QUIET)));
        return times.size() >= MOST_WRONG;
    }

    private String say(Phrase phrase) {
        return rulebook.current().phrases().say(phrase);
    }
}
