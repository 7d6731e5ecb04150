package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Input;
import redress.dialog.Phrase;
import redress.evidence.EvidenceFolder;
import redress.evidence.Kept;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Jobs;
import redress.store.Store;
import redress.store.Talk;
import redress.work.Job;
import redress.work.Result;

/**
 * What follows when a file was fetched, or is not kept: the conversation goes on with it, or it is on record with the case, and
 * whoever has to know is told. Belongs to the desk's thread.
 */
final class FileNews {

    /**
     * How often a file is tried to be fetched: with the pauses between tries, which grow to an hour, that takes a little more than
     * a day.
     */
    static final int TRIES = 34;

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Evidence evidence;
    private final Reception reception;
    private final Bell bell;
    private final CaseRoom room;

    FileNews(Store store, Post post, Rulebook rulebook, Evidence evidence, Reception reception, Bell bell, CaseRoom room) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.evidence = evidence;
        this.reception = reception;
        this.bell = bell;
        this.room = room;
    }

    /** Takes a result, if it is one of a file; what is to be tried again is left to whoever does that for all jobs. */
    boolean takes(Happening.Finished finished, Instant now) {
        var job = store.jobs().find(finished.job());
        return finished.result().accept(new Result.Visitor<>() {
            @Override
            public Boolean derived(Result.Derived derived) {
                return false;
            }

            @Override
            public Boolean failed(Result.Failed failed) {
                var lost = job.filter(each -> each.kind().equals(Job.Fetch.KIND) && each.tries() >= TRIES);
                lost.ifPresent(each -> refused(each, Phrase.FILE_LOST, now));
                return lost.isPresent();
            }

            @Override
            public Boolean fetched(Result.Fetched fetched) {
                job.ifPresentOrElse(each -> FileNews.this.fetched(each, fetched, now), () -> discard(fetched));
                return true;
            }

            @Override
            public Boolean unfit(Result.Unfit unfit) {
                job.ifPresent(each -> refused(each, why(unfit), now));
                return true;
            }
        });
    }

    private static Phrase why(Result.Unfit unfit) {
        return switch (unfit.why()) {
            case EMPTY -> Phrase.FILE_EMPTY;
            case TOO_LARGE -> Phrase.FILE_TOO_LARGE;
            case PROGRAM, BOMB -> Phrase.FILE_DANGEROUS;
            case KIND -> Phrase.FILE_OF_OTHER_KIND;
        };
    }

    private void fetched(Jobs.Waiting job, Result.Fetched fetched, Instant now) {
        var file = evidence.read(job).file();
        store.jobs().done(job.id());
        var filed = store.cases().under(job.key());
        var talk = store.conversations().under(job.key());
        if (filed.isPresent()) {
            sent(filed.get(), file).ifPresentOrElse(sent -> kept(filed.get(), sent.file(), fetched, now), () -> discard(fetched));
        } else if (talk.isPresent()) {
            kept(talk.get(), file, fetched);
        } else {
            discard(fetched);
        }
    }

    /** Nothing of what a job has laid into the folder is wanted. */
    void discard(Result result) {
        result.kept().forEach(this::discard);
    }

    private void discard(Kept kept) {
        store.evidence().discard(EvidenceFolder.name(kept.ticket()));
    }

    private void kept(Talk talk, String file, Result.Fetched fetched) {
        var tickets = Evidence.files(talk.conversation()).toList();
        var sent = tickets.stream().filter(ticket -> ticket.id().equals(file)).findFirst();
        if (sent.isEmpty()) {
            discard(fetched);
            return;
        }
        boolean unrecorded = talk.seat().anonymous();
        // Beyond the highest number there is: where one was taken out in between, a count would give a name twice.
        int number = 1 + tickets.stream().filter(ticket -> !ticket.id().equals(file))
                .mapToInt(ticket -> ticket.keeping().number()).max().orElse(0);
        var keeping = keeping(fetched, unrecorded, true, number);
        var becomes = unrecorded ? evidence.unrecorded(sent.get(), size(fetched), keeping) : sent.get().with(keeping);
        // The same file can have been sent twice: what came first is not needed then.
        Evidence.names(sent.get().keeping()).forEach(name -> store.evidence().drop(name, talk.key()));
        Evidence.names(keeping).forEach(name -> store.evidence().keep(name, talk.key()));
        reception.learn(talk, new Input.FileDone(file, becomes));
    }

    /** Of what is kept of a file whose sender is not recorded. */
    private static long size(Result.Fetched fetched) {
        return fetched.copy().orElse(fetched.original()).size();
    }

    /**
     * What is kept of a file that was fetched; what is not is discarded.
     *
     * @param unrecorded whether nothing is to stay but the clean copy, if there is one
     * @param careful    whether the clean copy is needed
     * @param number     the how manieth file it is
     */
    private Keeping keeping(Result.Fetched fetched, boolean unrecorded, boolean careful, int number) {
        var original = fetched.original();
        var copy = fetched.copy();
        var type = fetched.type();
        if (unrecorded && copy.isPresent()) {
            discard(original);
            return new Keeping(Keeping.State.KEPT, "", copy.get().ticket(), copy.get().sha256(), type.id(), fetched.remark(),
                    type.madeName(number));
        }
        if (!careful) {
            copy.ifPresent(this::discard);
        }
        return new Keeping(unrecorded ? Keeping.State.DOUBTED : Keeping.State.KEPT, original.ticket(),
                careful ? copy.map(Kept::ticket).orElse("") : "", original.sha256(), type.id(), fetched.remark(), type.madeName(number));
    }

    /**
     * A file as it stands on record.
     *
     * @param header what it came with
     * @param file   its ticket
     */
    private record Sent(Header header, FileTicket file) {
        @Override
        public String toString() {
            return "Sent[" + file + "]";
        }
    }

    /** A file of a case that is awaited. */
    private Optional<Sent> sent(Cases.Filed filed, String file) {
        var happened = store.cases().happened(filed);
        return happened.log().stream().flatMap(header -> happened.bodies().apply(header.sequence()).files().stream()
                .filter(ticket -> ticket.id().equals(file)).map(ticket -> new Sent(header, ticket))).findFirst();
    }

    private void kept(Cases.Filed filed, FileTicket file, Result.Fetched fetched, Instant now) {
        var rules = rulebook.of(filed.pack());
        var happened = store.cases().happened(filed);
        boolean anonymous = Evidence.isAnonymous(happened.log());
        boolean careful = Evidence.isCareful(happened.log());
        int number = 1 + (int) happened.log().stream().flatMap(header -> happened.bodies().apply(header.sequence()).files().stream())
                .filter(ticket -> ticket.keeping().isHere()).count();
        var keeping = keeping(fetched, anonymous, careful, number).decided();
        Evidence.names(keeping).forEach(name -> store.evidence().keep(name, filed.key()));
        var here = anonymous ? new FileTicket(file.id(), file.kind(), file.name(), size(fetched), file.caption(), keeping)
                : file.with(keeping);
        var after = enter(rules, filed, EventType.EVIDENCE_KEPT, new Body(Party.PROGRAM, List.of(), List.of(here)), now, anonymous);
        if (careful) {
            room.say(rules, after, rules.phrases().say(Phrase.STAFF_FILE_HERE, Map.of("reference", filed.file().reference())),
                    List.of(here));
        } else if (file.keeping().isUnfinished()) {
            room.give(rules, after, List.of(here));
        }
    }

    private Cases.Filed enter(Rulebook.Rules rules, Cases.Filed filed, EventType type, Body body, Instant now, boolean anonymous) {
        var at = anonymous ? rules.policy().organisation().dayOnly(now) : now;
        var header = rules.events().next(filed.file(), type, at, Role.PROGRAM,
                anonymous ? Map.of(Header.ANONYMOUS, Header.YES) : Map.of());
        var after = store.cases().append(filed.file().reference(), header, body);
        bell.follow(rules.policy(), filed.file(), after.file());
        return after;
    }

    private void refused(Jobs.Waiting job, Phrase why, Instant now) {
        var file = evidence.read(job).file();
        store.jobs().done(job.id());
        store.cases().under(job.key()).ifPresent(filed -> sent(filed, file).ifPresent(sent -> refused(filed, sent, why, now)));
        store.conversations().under(job.key()).filter(talk -> Evidence.files(talk.conversation())
                .anyMatch(ticket -> ticket.id().equals(file))).ifPresent(talk -> reception.learn(talk, new Input.FileRefused(file, why)));
    }

    private void refused(Cases.Filed filed, Sent sent, Phrase why, Instant now) {
        var rules = rulebook.of(filed.pack());
        var log = store.cases().log(filed.file().reference());
        boolean anonymous = Evidence.isAnonymous(log);
        var words = rules.phrases().say(why);
        var after = enter(rules, filed, EventType.EVIDENCE_REFUSED, new Body(Party.PROGRAM, List.of(new Line("", "", words)), List.of()),
                now, anonymous);
        room.say(rules, after, rules.phrases().say(Phrase.STAFF_FILE_REFUSED, Map.of("reference", filed.file().reference(), "why", words)),
                List.of());
        room.renew(rules, after);
        boolean theirs = sent.header().role() == Role.COMPLAINANT && !anonymous
                && Stream.of(EventType.UNREACHABLE).noneMatch(filed.file().happenedHere()::contains);
        if (theirs) {
            var spoken = rules.pack().spoken().in(store.cases().language(filed.file().reference()));
            post.text(new Address(store.cases().body(filed.file().reference(), 1).by().id()),
                    filed.file().reference() + ": " + spoken.phrases().say(why), Keyboard.NONE, filed.key());
        }
    }
}
