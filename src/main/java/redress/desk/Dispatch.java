package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.casework.Team;
import redress.delivery.Fate;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;
import redress.store.Cases;
import redress.store.KeyId;
import redress.store.Outbox;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/** Books what became of each parcel, and tells staff what will never arrive. */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /** How long it waits before it tries a group that takes nothing; our own measure. */
    private static final Duration GROUP_PAUSE = Duration.ofMinutes(10);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Bell bell;
    private final StaffTalks talks;
    private final CaseRoom room;
    private final Reaching reaching;
    private final Notices notices;
    private final GroupWatch watch;
    private final Parts parts;

    Dispatch(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Bell bell, CaseRoom room, Reaching reaching,
             Notices notices, GroupWatch watch, StaffTalks talks) {
        this.talks = talks;
        this.reaching = reaching;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.bell = bell;
        this.room = room;
        this.notices = notices;
        this.watch = watch;
        this.parts = new Parts(store, post);
    }

    /** Books a fate. */
    void book(Happening.Sent sent, Instant now) {
        sent.fate().accept(new Booking(sent.outgoing(), now));
    }

    /** A person blocked the bot, or a group threw it out. */
    void left(Address chat, Instant at) {
        if (chat.isGroup()) {
            watch.deaf(chat);
        } else {
            new Mailroom(store, post).left(chat);
            store.conversations().forget(Seat.anonymous(chat));
            new Forgetting(store).expect();
            references(chat).forEach(reference -> parts.attempt(reference, () -> unreachable(reference, at)));
        }
    }

    /** Another team is told that a group takes nothing, though not what came for it. */
    private void groupIsDeaf(Address chat, String team) {
        LOG.warn("The group of the team {} takes no messages from the bot. Add the bot to it again.", team);
        var rules = rulebook.current();
        var name = rules.policy().team(team).map(Team::name).orElse(team);
        teams.another(chat).ifPresent(other ->
                notices.say(other, rules.phrases().say(Phrase.TEAM_UNREACHABLE, Map.of("team", name))));
    }

    private List<String> references(Address person) {
        return store.conversations().find(person).map(Talk::references).orElse(List.of());
    }

    private void unreachable(String reference, Instant at) {
        store.cases().find(reference).filter(filed -> !filed.isErased())
                .filter(filed -> !filed.file().happenedHere().contains(EventType.UNREACHABLE))
                .ifPresent(filed -> {
                    var rules = rulebook.of(filed.pack());
                    var header = rules.events().next(filed.file(), EventType.UNREACHABLE, at, Role.PROGRAM, Map.of());
                    var after = store.cases().append(reference, header, Body.by(Party.PROGRAM));
                    bell.follow(rules.policy(), filed.file(), after.file());
                    room.say(rules, after, rules.phrases().say(Phrase.UNREACHABLE, Map.of("reference", reference)),
                            Keyboard.NONE);
                    room.renew(rules, after);
                });
    }

    /** An outcome has reached the complainant: once for each outcome, and not if the case has gone on to another stage. */
    private void reached(Reach reach, Instant now) {
        store.cases().find(reach.reference()).filter(filed -> !filed.key().equals(KeyId.NONE)).ifPresent(filed -> {
            var number = Long.toString(reach.outcome());
            boolean tooLate = store.cases().log(reach.reference()).stream().anyMatch(header ->
                    header.type().equals(EventType.REACHED) && header.id(Header.OF).equals(number)
                            || header.type().equals(EventType.ESCALATED) && header.sequence() > reach.outcome());
            if (!tooLate) {
                var rules = rulebook.of(filed.pack());
                var header = rules.events().next(filed.file(), EventType.REACHED, now, Role.PROGRAM, Map.of(Header.OF, number));
                var after = store.cases().append(reach.reference(), header, Body.by(Party.PROGRAM));
                bell.follow(rules.policy(), filed.file(), after.file());
                room.renew(rules, after);
            }
        });
    }

    private final class Booking implements Fate.Visitor<Void> {

        private final long outgoing;
        private final Instant now;

        Booking(long outgoing, Instant now) {
            this.outgoing = outgoing;
            this.now = now;
        }

        @Override
        public Void arrived(Fate.Arrived arrived) {
            var arrival = store.outbox().delivered(outgoing, arrived.message(), now);
            arrival.unwanted().ifPresent(chat -> post.delete(chat, List.of(arrived.message())));
            arrival.released().forEach(post::add);
            Reach.of(arrival.handle()).ifPresent(reach -> reached(reach, now));
            return null;
        }

        @Override
        public Void later(Fate.Later later) {
            return null;
        }

        @Override
        public Void faltered(Fate.Faltered faltered) {
            return null;
        }

        @Override
        public Void refused(Fate.Refused refused) {
            never(refused.reason());
            return null;
        }

        @Override
        public Void gone(Fate.Gone gone) {
            var about = store.outbox().key(outgoing).flatMap(store.cases()::under);
            var lost = store.outbox().find(outgoing).map(Outbox.Posted::parcel).flatMap(parcel -> parcel.aim()
                    .flatMap(Target::known).flatMap(number -> forgotten(parcel.to(), number)));
            never(gone.reason());
            about.filter(filed -> lost.filter(CasePlace::isOfCase).isPresent())
                    .ifPresent(filed -> room.renew(rulebook.of(filed.pack()), filed));
            return null;
        }

        /** The handle of a message or topic that is not there any more; another may take its place. */
        private Optional<String> forgotten(Address chat, long number) {
            var handle = store.messages().handle(chat, number);
            store.messages().forget(chat, number);
            handle.ifPresent(store.topics()::forget);
            return handle;
        }

        @Override
        public Void superseded(Fate.Superseded superseded) {
            store.outbox().superseded(outgoing);
            return null;
        }

        /** What is not taken in its topic may be taken in the chat itself. */
        private void never(String reason) {
            if (store.outbox().find(outgoing).map(Outbox.Posted::parcel).filter(Parcel::mayFail).isPresent()) {
                store.outbox().superseded(outgoing);
                return;
            }
            store.outbox().placedInChat(outgoing).ifPresentOrElse(placed -> {
                LOG.warn("A message was refused in its topic and goes to the chat itself: {}", reason);
                post.add(placed);
            }, () -> setAside(reason));
        }

        private void setAside(String reason) {
            LOG.warn("A message was refused for good and set aside as number {}: {}", outgoing, reason);
            var posted = store.outbox().find(outgoing);
            var key = store.outbox().key(outgoing);
            var about = key.flatMap(store.cases()::under);
            // What somebody was told who speaks without a name is nothing to the teams of cases that have their name.
            var outside = posted.map(each -> each.parcel().to()).filter(to -> !to.isGroup()).flatMap(store.conversations()::find)
                    .filter(talk -> key.filter(talk.key()::equals).isPresent());
            store.outbox().parked(outgoing, reason).forEach(post::add);
            // An edit that comes too late is no loss; a new message is.
            posted.map(Outbox.Posted::parcel).filter(Parcel::bringsNews)
                    .ifPresent(parcel -> missed(parcel, about, outside));
        }

        /** What is said about a case goes by letter then; of what is said outside of one the team only hears. */
        private void missed(Parcel parcel, Optional<Cases.Filed> about, Optional<Talk> outside) {
            var to = parcel.to();
            if (to.isGroup()) {
                teams.team(to).ifPresent(team -> groupIsDeaf(to, team));
            } else {
                about.or(() -> outside.flatMap(this::newest)).ifPresent(Dispatch.this::undelivered);
                about.ifPresent(filed -> byLetter(filed, parcel));
            }
        }

        private void byLetter(Cases.Filed filed, Parcel parcel) {
            if (!parcel.said().isBlank()) {
                reaching.byLetter(rulebook.of(filed.pack()), filed, parcel.said(), parcel.offered(), now);
            }
        }

        /** What is said outside of a case is told to the team of the newest, which alone may still be at work for them. */
        private Optional<Cases.Filed> newest(Talk talk) {
            var references = talk.references();
            return references.stream().skip(Math.max(0, references.size() - 1)).findFirst().flatMap(store.cases()::find);
        }

        @Override
        public Void unreachable(Fate.Unreachable unreachable) {
            store.outbox().find(outgoing).ifPresent(posted -> {
                var to = posted.parcel().to();
                if (posted.parcel().mayFail()) {
                    store.outbox().superseded(outgoing);
                } else if (to.isGroup() && teams.team(to).isEmpty()) {
                    // Nobody works there: a team that sat there has another group now, and its open cases went along.
                    LOG.info("A message for a group in which no team sits was set aside as number {}", outgoing);
                    store.outbox().parked(outgoing, "no team sits in that group, and the bot is not in it").forEach(post::add);
                } else if (to.isGroup()) {
                    // What is for a team is never given up: the bot may be added to its group again.
                    post.retry(posted, now.plus(GROUP_PAUSE));
                    left(to, now);
                } else {
                    var about = store.outbox().key(outgoing).flatMap(store.cases()::under);
                    store.outbox().parked(outgoing, "unreachable").forEach(post::add);
                    left(to, now);
                    about.map(filed -> filed.file().reference()).flatMap(store.cases()::find)
                            .ifPresent(filed -> byLetter(filed, posted.parcel()));
                }
            });
            return null;
        }

        @Override
        public Void moved(Fate.Moved moved) {
            // What was under way to the old number together with the first that failed has been readdressed already.
            store.outbox().find(outgoing).map(posted -> posted.parcel().to()).filter(to -> !to.equals(moved.to()))
                    .ifPresent(from -> move(from, moved.to()));
            return null;
        }
    }

    private void undelivered(Cases.Filed filed) {
        var rules = rulebook.of(filed.pack());
        room.say(rules, filed, rules.phrases().say(Phrase.UNDELIVERED, Map.of("reference", filed.file().reference())),
                Keyboard.NONE);
    }

    /** A group has a new number: what waits for it goes there. */
    void move(Address from, Address to) {
        teams.team(from).ifPresent(team -> LOG.warn("The group of the team {} became a supergroup, which is followed. "
                + "Its number is {} now; if REDRESS_TEAMS names it, write that there.", team, to.chat()));
        // Telegram tells it several times: in the old group, in the new one, and to whoever still writes to the old one.
        boolean isNews = !store.teamChats().current(from).equals(to);
        teams.moved(from, to);
        store.outbox().readdress(from, to).forEach(post::add);
        store.goneMembers().moved(from, to);
        if (isNews) {
            talks.moved(from, to);
        }
    }
}
