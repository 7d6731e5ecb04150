package redress.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Role;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.store.Store;
import redress.store.StoreRefused;
import redress.store.Timers;

/**
 * Rings when a deadline has passed: the case gets an event, its team a message. A ring is a row, so that a restart neither
 * loses nor doubles it.
 */
final class Bell {

    /** When a working day begins for those who are to be told; our own choice, as no policy names office hours. */
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final String OVERDUE = "overdue";

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;

    Bell(Store store, Post post, Rulebook rulebook, TeamDirectory teams) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
    }

    /** Sets the ring for a deadline: when the next working day after it begins. */
    void set(Policy policy, Case file, Deadline deadline) {
        store.timers().set(opening(policy, deadline.due()), OVERDUE, file.reference(), deadline.clock());
    }

    /** Rings for all that is due. One that fails is done with too: it must not ring for ever, nor silence others. */
    void ring(Instant now) {
        for (var timer : store.timers().due(now)) {
            store.timers().done(timer.id());
            try {
                store.attempt(() -> overdue(timer, now));
                post.keep();
            } catch (StoreRefused refused) {
                throw refused;
            } catch (RuntimeException failed) {
                post.forget();
                LOG.error("Nobody could be told that {} is due: {}", timer.reference(),
                        failed.getClass().getSimpleName());
            }
        }
    }

    private void overdue(Timers.Timer timer, Instant now) {
        store.cases().find(timer.reference()).ifPresent(filed -> {
            var open = filed.file().deadline(timer.detail()).filter(deadline -> !deadline.isMet());
            open.ifPresent(deadline -> {
                var rules = rulebook.of(filed.pack());
                var header = rules.events().next(filed.file(), EventType.OVERDUE, now, Role.PROGRAM,
                        Map.of("clock", deadline.clock()));
                var after = store.cases().append(timer.reference(), header, Body.by(Party.PROGRAM));
                teams.chat(rules.policy(), after.file().team()).ifPresent(chat -> post.text(chat,
                        rules.phrases().say(Phrase.OVERDUE, Map.of("reference", timer.reference(),
                                "clock", Alert.clock(rules, after.file(), deadline.clock()),
                                "due", Alert.date(rules, deadline))),
                        Alert.keyboard(rules, after.file()), filed.key()));
            });
        });
    }

    private static Instant opening(Policy policy, ZonedDateTime due) {
        return policy.organisation().calendar().nextWorkingDay(due.toLocalDate()).atTime(OPENING)
                .atZone(due.getZone()).toInstant();
    }
}
