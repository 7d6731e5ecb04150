package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Conversation;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Messages;
import redress.store.Store;
import redress.store.StoreRefused;
import redress.store.Talk;

/**
 * Erases a case: its key is destroyed, what waits to go out is taken back, its topic is deleted, its card and its story say
 * that it is gone, and nobody's conversation leads to it any more. Belongs to the desk's thread.
 */
final class Erasing {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final GroupKeys keys;

    Erasing(Store store, Post post, Rulebook rulebook) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.keys = new GroupKeys(store);
    }

    /**
     * Erases a case, unless a legal hold forbids it.
     *
     * @param cause {@link Header#BY_OPERATOR}, {@link Header#BY_RETENTION} or {@link Header#BY_RESTORE}; a hold that stood when
     *              a backup was made forbids nothing, as the case was erased after it
     * @param why   the operator's words; may be empty
     */
    Erasure erase(String reference, String cause, String why, Instant now) {
        var found = store.cases().find(reference);
        if (found.isEmpty()) {
            return Erasure.not(Erasure.Outcome.NO_CASE);
        }
        var filed = found.get();
        if (filed.isErased()) {
            return Erasure.not(Erasure.Outcome.BEFORE);
        }
        if (filed.file().isOnLegalHold() && !cause.equals(Header.BY_RESTORE)) {
            return Erasure.not(Erasure.Outcome.HELD);
        }
        var rules = rulebook.of(filed.pack());
        var places = Stream.of(CasePlace.CARD, CasePlace.STORY, CasePlace.TOPIC)
                .flatMap(kind -> store.messages().all(kind + reference + ":").stream()).toList();
        var remains = remains(rules, filed, places);
        forgetTalks(filed);
        var header = rules.events().next(filed.file(), EventType.ERASED, now, Role.PROGRAM, Map.of(Header.CAUSE, cause));
        store.cases().append(reference, header, Body.by(Party.PROGRAM));
        clear(rules, reference, places, now);
        var erased = store.erasures().erase(reference, now, why);
        post.recall(erased.recalled());
        erased.freed().forEach(post::add);
        Stream.of(CasePlace.CARD, CasePlace.STORY, CasePlace.TOPIC, About.PREFIX, Said.PREFIX, Reach.PREFIX)
                .forEach(kind -> store.messages().forgetAll(kind + reference + ":"));
        return new Erasure(Erasure.Outcome.ERASED, remains);
    }

    /** A topic goes with all that stands in it; elsewhere card and story say in place of what they said that it is gone. */
    private void clear(Rulebook.Rules rules, String reference, List<Messages.Known> places, Instant now) {
        var topics = places.stream().filter(Erasing::isTopic).collect(Collectors.toMap(Erasing::team, each -> each));
        var words = words(rules, reference, now);
        places.forEach(place -> place.chat().ifPresent(chat -> {
            var number = new Target.Known(place.number());
            if (isTopic(place)) {
                post.send(new Parcel.TopicGone(chat, number), keys.of(chat));
            } else if (!topics.containsKey(team(place))) {
                post.send(new Parcel.Edit(chat, number, words, Keyboard.NONE), keys.of(chat));
            }
        }));
        // A topic that is still under way is opened under a name that says nothing, and deleted once it is there.
        store.teamChats().all().forEach((team, chat) -> {
            var handle = CasePlace.TOPIC + reference + ":" + team;
            if (store.outbox().isUnderWay(handle)) {
                store.outbox().adopt(handle, new Parcel.Topic(chat, reference), keys.of(chat));
                post.send(new Parcel.TopicGone(chat, new Target.Ours(handle)), keys.of(chat));
            }
            store.topics().forget(handle);
        });
    }

    /** What a team reads of a case that was erased. */
    static String words(Rulebook.Rules rules, String reference, Instant now) {
        var day = now.atZone(rules.policy().organisation().zone()).toLocalDate();
        return rules.phrases().say(Phrase.STAFF_ERASED, Map.of("reference", reference, "day", rules.phrases().date(day)));
    }

    /** Whoever brought the case, or spoke in it, is not known by it any more; what staff are being asked about it ends. */
    private void forgetTalks(Cases.Filed filed) {
        var reference = filed.file().reference();
        store.cases().log(reference).stream()
                .filter(header -> header.role() == Role.COMPLAINANT || header.role() == Role.REPRESENTED)
                .map(header -> who(reference, header)).filter(id -> id > 0).distinct()
                .forEach(id -> store.conversations().find(new Address(id)).ifPresent(talk -> forget(talk, reference)));
        store.teamChats().all().values().stream().distinct()
                .flatMap(chat -> store.conversations().ofMembers(chat).stream())
                .filter(talk -> talk.references().contains(reference)).forEach(talk -> store.conversations().forget(talk.seat()));
    }

    /** The channel's number of whoever brought something about; 0 where that is not known, or cannot be read any more. */
    private long who(String reference, Header header) {
        try {
            return store.cases().body(reference, header.sequence()).by().id();
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            return 0;
        }
    }

    private void forget(Talk talk, String reference) {
        var others = talk.references().stream().filter(other -> !other.equals(reference)).toList();
        boolean about = talk.conversation().facts().containsValue(reference);
        var conversation = about ? talk.conversation().over(Map.of()) : talk.conversation();
        if (others.isEmpty() && conversation.phase() == Conversation.Phase.OVER) {
            store.conversations().forget(talk.seat());
        } else {
            store.conversations().keep(new Talk(talk.seat(), talk.person(), conversation, others, talk.key()));
        }
    }

    private List<String> remains(Rulebook.Rules rules, Cases.Filed filed, List<Messages.Known> places) {
        var lines = new ArrayList<String>();
        var file = filed.file();
        boolean isRead = store.cases().openedBy(file.reference()) == Role.COMPLAINANT;
        if (isRead) {
            lines.add("Their own chat with the bot: what they wrote and what they were told stays there until they delete it "
                    + "(in Telegram: the chat's menu, Delete chat, also for the bot).");
        }
        var withTopic = places.stream().filter(Erasing::isTopic).map(Erasing::team).toList();
        places.stream().filter(place -> place.handle().startsWith(CasePlace.CARD)).map(Erasing::team)
                .filter(team -> !withTopic.contains(team)).distinct().forEach(team -> lines.add("The group of the team \""
                        + rules.policy().team(team).map(each -> each.name()).orElse(team) + "\": its card and what was told say now "
                        + "that it is erased. Other messages about " + file.reference() + " and files stay. Delete them by hand."));
        lines.add("What people saved, wrote down or printed, letters and exports, notifications on phones, and what a team that "
                + "got a copy has in its group.");
        lines.add("Telegram's own copies, over which this program has no power.");
        lines.add("Backups that were made before: whoever has one and the key file can read it there. Replace them soon; "
                + "`redress restore` erases it there too, by the list `redress.erased`.");
        if (!file.links().isEmpty()) {
            lines.add("Linked cases, which may hold the same words: " + String.join(", ", file.links())
                    + ". Erase each that is to go.");
        }
        return lines;
    }

    private static boolean isTopic(Messages.Known place) {
        return place.handle().startsWith(CasePlace.TOPIC);
    }

    private static String team(Messages.Known place) {
        return place.handle().substring(place.handle().lastIndexOf(':') + 1);
    }
}
