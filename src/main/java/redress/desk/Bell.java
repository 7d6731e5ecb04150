package redress.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Role;
import redress.dialog.Phrase;
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

    /**
     * Sets a ring for each deadline of staff that is new or has moved: when the next working day after it begins, or, if it
     * counts hours, when they have passed, at whatever hour. One that was met or lifted meanwhile does not ring when its time
     * comes.
     *
     * @param before the case before
     * @param after  the case now
     */
    void follow(Policy policy, Case before, Case after) {
        after.deadlines().values().stream().filter(due -> !due.isWindow() && !due.isMet())
                .filter(due -> before.deadline(due.clock()).filter(old -> old.due().equals(due.due()) && !old.isMet()).isEmpty())
                .forEach(due -> set(after, due.clock(), due.time().map(time -> due.end())
                        .orElseGet(() -> opening(policy, due.due().toLocalDate()))));
    }

    private void set(Case file, String clock, Instant at) {
        store.timers().set(at, OVERDUE, file.reference(), clock);
    }

    /** When people work again after a day. */
    private static Instant opening(Policy policy, LocalDate after) {
        var calendar = policy.organisation().calendar();
        return calendar.nextWorkingDay(after).atTime(OPENING).atZone(calendar.zone()).toInstant();
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
            var rules = rulebook.of(filed.pack());
            var open = filed.file().deadline(timer.detail()).filter(deadline -> !deadline.isMet() && !deadline.isWindow());
            // Who is waited for may answer any day; until then nobody is late.
            open.filter(deadline -> filed.file().isHeld() && deadline.stops()).ifPresent(deadline ->
                    set(filed.file(), deadline.clock(),
                            opening(rules.policy(), rules.policy().organisation().calendar().dayOf(now))));
            open.filter(deadline -> !(filed.file().isHeld() && deadline.stops())).ifPresent(deadline -> {
                var header = rules.events().next(filed.file(), EventType.OVERDUE, now, Role.PROGRAM,
                        Map.of(Header.CLOCK, deadline.clock()));
                var after = store.cases().append(timer.reference(), header, Body.by(Party.PROGRAM));
                teams.chat(rules.policy(), after.file().team()).ifPresent(chat -> post.text(chat,
                        rules.phrases().say(Phrase.OVERDUE, Map.of("reference", timer.reference(),
                                "clock", Alert.clock(rules, after.file(), deadline.clock()),
                                "due", Alert.date(rules.phrases(), deadline))),
                        Alert.keyboard(rules, after.file()), filed.key()));
            });
        });
    }
}
