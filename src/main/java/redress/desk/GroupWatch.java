package redress.desk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Team;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Rights;
import redress.store.Store;

/** Notices what the bot lacks in the groups of teams, and says so once: in the log, and to people who can mend it. */
final class GroupWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);
    /** A group of which nothing is known yet is taken to have all that is needed. */
    private static final Rights ALL = new Rights(true, true, true, true);

    private final Store store;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Notices notices;

    /** Something that the bot needs. */
    private enum Need {
        WRITE(Phrase.TEAM_UNREACHABLE, "takes no messages from the bot. Add the bot to it again"),
        TOPICS(Phrase.STAFF_RIGHTS_TOPICS, "does not let the bot open topics. Make it an admin who may manage topics"),
        PINS(Phrase.STAFF_RIGHTS_PINS, "does not let the bot pin messages. Make it an admin who may pin messages");

        private final Phrase phrase;
        private final String line;

        Need(Phrase phrase, String line) {
            this.phrase = phrase;
            this.line = line;
        }
    }

    GroupWatch(Store store, Rulebook rulebook, TeamDirectory teams, Notices notices) {
        this.store = store;
        this.rulebook = rulebook;
        this.teams = teams;
        this.notices = notices;
    }

    /** Warns of ordinary teams that have no group of their own: what is for them arrives in that of the main team. */
    void open() {
        var policy = rulebook.current().policy();
        var chats = store.teamChats().all();
        var without = policy.teams().values().stream().filter(team -> !team.restricted() && !chats.containsKey(team.id()))
                .sorted((one, other) -> one.id().compareTo(other.id())).toList();
        Optional.ofNullable(chats.get(policy.mainTeam())).filter(chat -> !without.isEmpty()).ifPresent(chat -> {
            LOG.warn("No group of their own have: {}. What is for them arrives in that of {}.", without.stream().map(Team::id)
                    .collect(Collectors.joining(", ")), policy.mainTeam());
            notices.say(chat, rulebook.current().phrases().say(Phrase.STAFF_NO_GROUP, Map.of("teams",
                    without.stream().map(Team::name).collect(Collectors.joining(", ")))));
        });
    }

    /** It became known what the bot may do in a group. */
    void admitted(Address chat, Rights rights) {
        var before = lacks(store.groups().find(chat).orElse(ALL));
        store.groups().keep(chat, rights);
        var now = lacks(rights);
        teams.team(chat).ifPresent(team -> {
            now.stream().filter(need -> !before.contains(need)).forEach(need -> lost(chat, team, need));
            if (now.isEmpty() && !before.isEmpty()) {
                LOG.info("The bot can do all that it needs in the group of the team {} again.", team);
                notices.say(told(chat, Need.PINS), words(Phrase.STAFF_RIGHTS_BACK, team));
            }
        });
    }

    /** A group takes nothing from the bot any more. */
    void deaf(Address chat) {
        admitted(chat, Rights.NONE);
    }

    private void lost(Address chat, String team, Need need) {
        LOG.warn("The group of the team {} {}.", team, need.line);
        if (need != Need.WRITE || !told(chat, need).equals(chat)) {
            notices.say(told(chat, need), words(need.phrase, team));
        }
    }

    private String words(Phrase phrase, String team) {
        var rules = rulebook.current();
        return rules.phrases().say(phrase, Map.of("team", rules.policy().team(team).map(Team::name).orElse(team)));
    }

    /** The chat that hears of it: that of the main team, or another if that one takes nothing itself. */
    private Address told(Address about, Need need) {
        var main = teams.chat(rulebook.current().policy(), rulebook.current().policy().mainTeam()).orElse(about);
        return main.equals(about) && need == Need.WRITE ? teams.another(about).orElse(about) : main;
    }

    private static Set<Need> lacks(Rights rights) {
        var lacks = EnumSet.noneOf(Need.class);
        if (!rights.member()) {
            // Who is not there can do nothing else either, and that is said once.
            return EnumSet.of(Need.WRITE);
        }
        if (rights.topics() && !rights.opensTopics()) {
            lacks.add(Need.TOPICS);
        }
        if (!rights.pins()) {
            lacks.add(Need.PINS);
        }
        return lacks;
    }
}
