package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Party;
import redress.casework.Role;
import redress.delivery.Fate;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Keyboard;
import redress.store.Outbox;
import redress.store.Store;
import redress.store.Talk;

/** Books what became of each parcel, and tells staff what will never arrive. */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;

    Dispatch(Store store, Post post, Rulebook rulebook, TeamDirectory teams) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
    }

    /** Books a fate. */
    void book(Happening.Sent sent, Instant now) {
        sent.fate().accept(new Booking(sent.outgoing(), now));
    }

    /** A person blocked the bot, or a group threw it out. */
    void left(Address chat, Instant at) {
        if (chat.isGroup()) {
            if (teams.isTeam(chat)) {
                LOG.warn("The bot was removed from a team's group: its alerts cannot arrive. Add it again.");
            }
            return;
        }
        store.conversations().find(chat).map(Talk::references).orElse(List.of())
                .forEach(reference -> unreachable(reference, at));
    }

    private void unreachable(String reference, Instant at) {
        store.cases().find(reference).filter(filed -> !filed.file().happened().contains(EventType.UNREACHABLE))
                .ifPresent(filed -> {
                    var rules = rulebook.of(filed.pack());
                    var header = rules.events().next(filed.file(), EventType.UNREACHABLE, at, Role.PROGRAM, Map.of());
                    var after = store.cases().append(reference, header, Body.by(Party.PROGRAM));
                    teams.chat(rules.policy(), after.file().team()).ifPresent(chat -> post.text(chat,
                            rules.phrases().say(Phrase.UNREACHABLE, Map.of("reference", reference)),
                            Keyboard.NONE, after.key()));
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
            store.outbox().delivered(outgoing, arrived.message()).forEach(post::add);
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
            LOG.warn("A message was refused for good and set aside as number {}: {}", outgoing, refused.reason());
            park(refused.reason()).filter(posted -> posted.parcel().bringsNews()).ifPresent(posted -> store.conversations().find(posted.parcel().to())
                    .map(Talk::references).orElse(List.of()).forEach(reference -> undelivered(reference)));
            return null;
        }

        @Override
        public Void unreachable(Fate.Unreachable unreachable) {
            park("unreachable").ifPresent(posted -> left(posted.parcel().to(), now));
            return null;
        }

        @Override
        public Void moved(Fate.Moved moved) {
            // What was under way to the old number together with the first that failed has been readdressed already.
            store.outbox().find(outgoing).map(posted -> posted.parcel().to()).filter(to -> !to.equals(moved.to()))
                    .ifPresent(from -> move(from, moved.to()));
            return null;
        }

        private Optional<Outbox.Posted> park(String reason) {
            var posted = store.outbox().find(outgoing);
            store.outbox().parked(outgoing, reason);
            return posted;
        }

        private void undelivered(String reference) {
            store.cases().find(reference).ifPresent(filed -> {
                var rules = rulebook.of(filed.pack());
                teams.chat(rules.policy(), filed.file().team()).ifPresent(chat -> post.text(chat,
                        rules.phrases().say(Phrase.UNDELIVERED, Map.of("reference", reference)),
                        Keyboard.NONE, filed.key()));
            });
        }
    }

    /** A group has a new number: what waits for it goes there. */
    void move(Address from, Address to) {
        if (teams.isTeam(from)) {
            LOG.warn("A team's group became a supergroup with the number {}; write that into REDRESS_TEAMS.", to.chat());
        }
        teams.moved(from, to);
        store.outbox().readdress(from, to).forEach(post::add);
    }
}
