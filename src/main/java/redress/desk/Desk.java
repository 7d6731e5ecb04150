package redress.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.dialog.Conversation;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.PlainText;
import redress.pack.Pack;
import redress.store.Seat;
import redress.store.Store;
import redress.store.StoreRefused;
import redress.work.Result;

/**
 * The one place where things happen. It takes all that wait, handles them in one transaction with a savepoint for each, so
 * that one that fails spoils no other, commits, and only then lets replies go. It belongs to one thread.
 */
public final class Desk {

    /** Where a channel knows no deep links, people write what one would send. */
    static final UnaryOperator<String> TYPED = "/start "::concat;

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Store store;
    private final Clock clock;
    private final boolean registering;
    private final Departures departures;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Bell bell;
    private final LateAlert alert;
    private final Dispatch dispatch;
    private final Reception reception;
    private final StaffRoom staffRoom;
    private final Notices notices;
    private final GroupWatch watch;
    private final Registrar registrar;
    private final Recalculator recalculator;
    private final Members members;
    private final Errands errands;
    private final ByCode codes;
    private final Evidence evidence;
    private final FileNews fileNews;
    private final LegalHolds legalHolds;
    private final Looks looks;

    /**
     * A desk.
     *
     * @param store      where everything is kept; this desk is the only one that writes to it
     * @param pack       the pack in force
     * @param clock      what time it is, for what carries none
     * @param random     a source that nobody can foresee
     * @param departures where committed replies leave
     */
    public Desk(Store store, Pack pack, Clock clock, RandomGenerator random, Departures departures) {
        this(store, pack, clock, random, departures, TYPED);
    }

    /**
     * The same on a channel whose deep links can be opened.
     *
     * @param link makes the deep link of what follows {@code /start}
     */
    public Desk(Store store, Pack pack, Clock clock, RandomGenerator random, Departures departures, UnaryOperator<String> link) {
        this(store, pack, clock, random, departures, link, false);
    }

    /**
     * The same, perhaps only to register groups: then whoever writes is told that it is not open yet, and no timer rings.
     *
     * @param registering whether it only registers groups
     */
    public Desk(Store store, Pack pack, Clock clock, RandomGenerator random, Departures departures, UnaryOperator<String> link,
                boolean registering) {
        this.store = store;
        this.clock = clock;
        this.registering = registering;
        this.departures = departures;
        this.post = new Post(store.outbox());
        this.rulebook = new Rulebook(pack, store.packs());
        this.teams = new TeamDirectory(store.teamChats());
        var room = new CaseRoom(store, post, teams, clock);
        this.errands = new Errands(store, post);
        this.evidence = new Evidence(store, rulebook, errands, random);
        this.bell = new Bell(store, post, rulebook, teams, room);
        this.legalHolds = new LegalHolds(store, rulebook, bell, room);
        this.looks = new Looks(store, rulebook);
        var reaching = new Reaching(store, post, rulebook, room, bell);
        this.notices = new Notices(store, post);
        var parts = new Parts(store, post);
        this.watch = new GroupWatch(store, rulebook, teams, notices);
        this.registrar = new Registrar(store, rulebook, teams, notices,
                new TeamMove(store, rulebook, notices, room, parts), random);
        this.recalculator = new Recalculator(store, rulebook, bell, room, reaching);
        var news = new TeamNews(store, post, teams, room);
        var names = new ConversationNames(random);
        var staffing = new Staffing(store);
        var ways = new WaysIn(store, rulebook);
        this.alert = new LateAlert(store, bell.hours(), random);
        var filing = new Filing(store, rulebook, teams, bell, news, room, alert, random);
        var docket = new Docket(store, post, bell, news, staffing, new Links(store, rulebook, teams, news, bell), filing,
                reaching, new DataCopies(store, post, rulebook, new Links(store, rulebook, teams, news, bell), room, reaching), evidence);
        var additions = new Additions(store, rulebook, bell, room, evidence);
        var wiping = new Wiping(store, post, rulebook, random);
        this.codes = codes(names, reaching, random);
        this.reception = new Reception(store, post, rulebook, new Endings(store, post, rulebook, filing,
                new Counter(store, rulebook, docket, ways), new InvitationLinks(store, random, link), additions, wiping, codes, evidence),
                additions, ways, names, wiping, codes, evidence);
        this.fileNews = new FileNews(store, post, rulebook, evidence, reception, bell, room);
        var recordings = new Recordings(store, post, rulebook, teams, filing, names, reaching, evidence);
        var talks = new StaffTalks(store, post, rulebook, teams, docket, names, staffing, recordings);
        this.members = new Members(store, rulebook, teams, room, staffing, talks, bell, parts);
        this.dispatch = new Dispatch(store, post, rulebook, teams, bell, room, reaching, notices, watch,
                talks);
        this.staffRoom = new StaffRoom(store, post, rulebook, docket,
                talks, recordings, bell.digest(), bell.figures());
    }

    private ByCode codes(ConversationNames names, Reaching reaching, RandomGenerator random) {
        var inside = new Inside(store, post, rulebook, names, bell, reaching, new LateMail(store, rulebook, alert),
                evidence);
        return new ByCode(new Receipts(store, post, errands, random),
                new Entrance(store, post, rulebook, names, errands, inside), inside);
    }

    /** Keeps the pack, so that cases opened under it can be read for ever, and sends what an earlier run left behind. */
    public void open() {
        var pack = rulebook.current().pack();
        store.transact(() -> {
            store.packs().keep(pack.digest(), pack.files().toBytes());
            if (!registering) {
                bell.open(clock.instant());
                alert.open(clock.instant());
                watch.open();
                recalculator.open(clock.instant());
            }
        });
        // What was said just now waits with the rest.
        post.forget();
        store.outbox().waiting().forEach(post::add);
        if (!registering) {
            evidence.open();
            store.jobs().waiting().forEach(post::work);
        }
        post.keep();
        leave();
    }

    /**
     * Handles all of these in one transaction.
     *
     * @throws StoreRefused if nothing can be written, as on a full disk: then nothing of it has happened
     */
    public void handle(List<Happening> happenings) {
        try {
            store.transact(() -> {
                happenings.forEach(this::handle);
                store.backlog().mark(clock.instant());
            });
        } catch (RuntimeException | Error failed) {
            post.forget();
            post.leaving();
            post.recalls();
            post.answers();
            post.orders();
            throw failed;
        }
        leave();
        evidence.sweep();
    }

    /** When something has to happen next at its time. */
    Optional<Instant> nextTimer() {
        return registering ? Optional.empty() : store.timers().next();
    }

    private void handle(Happening happening) {
        try {
            store.attempt(() -> happening.accept(new Handling()));
            post.keep();
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            post.forget();
            setAside(happening, failed);
        }
    }

    /** What cannot be handled is logged without its content and counted as seen, and whoever sent it is told. */
    private void setAside(Happening happening, RuntimeException failed) {
        logged(happening, failed);
        isNew(happening.update());
        post.answer(happening.callback(), PlainText.shortened(trouble(), Limits.NOTE));
        post.keep();
        try {
            store.attempt(() -> {
                happening.seat().ifPresent(this::apologise);
                happening.ofJob().ifPresent(this::spoilt);
            });
            post.keep();
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException again) {
            // Whatever spoils the conversation may spoil the apology too; it must not spoil the others' turn.
            post.forget();
            LOG.error("Nor could whoever sent it be told: {}", again.getClass().getSimpleName());
        }
    }

    /** In a group only a member hears of it who is asked something there, so that nobody's talk is disturbed. */
    private void apologise(Seat seat) {
        var found = seat.chat().isGroup() ? store.conversations().find(seat) : store.conversations().current(seat.chat());
        found.filter(talk -> !seat.chat().isGroup() || talk.conversation().phase() != Conversation.Phase.OVER)
                .ifPresent(talk -> post.text(seat.chat(), rulebook.current().engine().phrases(talk.conversation()).say(Phrase.TROUBLE), Keyboard.NONE, talk.key()));
    }

    /** A job of which nothing could be made counts as failed, so that it is not forgotten; what it laid into the folder goes. */
    private void spoilt(Happening.Finished finished) {
        fileNews.discard(finished.result());
        finish(new Happening.Finished(finished.job(), new Result.Failed("SetAside")));
    }

    private void finish(Happening.Finished finished) {
        if (!fileNews.takes(finished, clock.instant())) {
            errands.finished(finished, codes, clock.instant());
        }
    }

    private String trouble() {
        return rulebook.current().phrases().say(Phrase.TROUBLE);
    }

    private static void logged(Happening happening, RuntimeException failed) {
        var where = failed.getStackTrace().length == 0 ? "" : failed.getStackTrace()[0].toString();
        LOG.error("A happening ({}) was set aside: {} at {}", happening.getClass().getSimpleName(),
                failed.getClass().getSimpleName(), where);
    }

    private void leave() {
        departures.recall(post.recalls());
        departures.leave(post.leaving());
        post.answers().forEach(answer -> departures.answer(answer.callback(), answer.note()));
        post.orders().forEach(departures::work);
    }

    private boolean isNew(long update) {
        return update == 0 || store.updates().first(update);
    }

    private final class Handling implements Happening.Visitor<Void> {

        @Override
        public Void came(Happening.Came came) {
            if (isNew(came.update())) {
                if (Registrar.isMeant(came)) {
                    registrar.hear(came);
                } else if (registering) {
                    notOpen(came);
                } else if (!came.chat().isGroup()) {
                    reception.take(came);
                } else if (teams.team(came.chat()).isPresent()) {
                    staffRoom.take(came);
                } else {
                    post.answer(came.callback(), rulebook.current().phrases().say(Phrase.NOT_FOR_YOU));
                }
            }
            return null;
        }

        private void notOpen(Happening.Came came) {
            var words = rulebook.current().phrases().say(Phrase.NOT_OPEN);
            post.answer(came.callback(), PlainText.shortened(words, Limits.NOTE));
            if (came.callback().isEmpty() && !came.chat().isGroup()) {
                notices.say(came.chat(), words);
            }
        }

        @Override
        public Void sent(Happening.Sent sent) {
            dispatch.book(sent, clock.instant());
            return null;
        }

        @Override
        public Void moved(Happening.Moved moved) {
            if (isNew(moved.update())) {
                dispatch.move(moved.from(), moved.to());
            }
            return null;
        }

        @Override
        public Void left(Happening.Left left) {
            if (isNew(left.update())) {
                dispatch.left(left.chat(), left.at());
            }
            return null;
        }

        @Override
        public Void admitted(Happening.Admitted admitted) {
            if (isNew(admitted.update())) {
                watch.admitted(admitted.chat(), admitted.rights());
            }
            return null;
        }

        @Override
        public Void memberGone(Happening.MemberGone gone) {
            if (isNew(gone.update())) {
                members.went(gone);
            }
            return null;
        }

        @Override
        public Void memberCame(Happening.MemberCame came) {
            if (isNew(came.update())) {
                members.came(came);
            }
            return null;
        }

        @Override
        public Void unreadable(Happening.Unreadable unreadable) {
            if (isNew(unreadable.update()) && !unreadable.reason().isEmpty()) {
                LOG.warn("Update {} was set aside: {}", unreadable.update(), unreadable.reason());
            }
            return null;
        }

        @Override
        public Void timePassed(Happening.TimePassed time) {
            bell.ring(time.now());
            return null;
        }

        @Override
        public Void finished(Happening.Finished finished) {
            finish(finished);
            return null;
        }

        @Override
        public Void ordered(Happening.Ordered ordered) {
            ordered.order().accept(new Order.Visitor() {
                @Override
                public void register(Order.Register register) {
                    register.codes().complete(registrar.issue(register.teams(), clock.instant()));
                }

                @Override
                public void erase(Order.Erase erase) {
                    erase.erasure().complete(bell.retention().erasing().erase(erase.reference(), erase.cause(), erase.why(),
                            clock.instant()));
                }

                @Override
                public void legalHold(Order.LegalHold hold) {
                    hold.outcome().complete(legalHolds.set(hold.reference(), hold.held(), hold.why(), clock.instant()));
                }

                @Override
                public void look(Order.Look look) {
                    look.outcome().complete(looks.enter(look.reference(), look.copied(), look.why(), clock.instant()));
                }

                @Override
                public void bindings(Order.Bindings bindings) {
                    bindings.chats().complete(store.teamChats().all());
                }
            });
            return null;
        }
    }
}
