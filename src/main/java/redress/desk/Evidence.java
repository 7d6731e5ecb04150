package redress.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Header;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.EvidenceRules;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.store.Cases;
import redress.store.Jobs;
import redress.store.KeyId;
import redress.store.Store;
import redress.store.StoreRefused;
import redress.store.Talk;
import redress.work.Job;

/**
 * Sees to it that the files which people send are fetched, beside the desk, and that each belongs to the conversation or the case
 * with which it has to go. Belongs to the desk's thread.
 */
final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    /** Tickets of those who are not recorded have ids of our own, as the channel's would lead to them. */
    private static final String OWN = "own:";
    private static final int RANDOM_BYTES = 12;

    private final Store store;
    private final Rulebook rulebook;
    private final Errands errands;
    private final EvidenceFolder folder;
    private final RandomGenerator random;
    private final Set<String> stuck = new HashSet<>();
    /** How the file is fetched that somebody sends just now: where it belongs is known only once all has followed from it. */
    private Optional<Job.Fetch> arrived = Optional.empty();

    Evidence(Store store, Rulebook rulebook, Errands errands, RandomGenerator random) {
        this.store = store;
        this.rulebook = rulebook;
        this.errands = errands;
        this.folder = new EvidenceFolder(store.folder());
        this.random = random;
    }

    /** Whether the files of a case are shown as clean copies only, uploaded anew. */
    static boolean isCareful(List<Header> log) {
        return log.stream().limit(1).anyMatch(opened -> !opened.id(Header.ANONYMOUS).isEmpty()
                || !opened.id(Header.CONFIDENTIAL).isEmpty());
    }

    /** Whether whoever brought a case is not recorded. */
    static boolean isAnonymous(List<Header> log) {
        return log.stream().limit(1).anyMatch(opened -> !opened.id(Header.ANONYMOUS).isEmpty());
    }

    /** Whether a ticket leads to whoever sent the file. */
    static boolean leadsToSender(FileTicket ticket) {
        return !ticket.id().isEmpty() && !ticket.id().startsWith(OWN);
    }

    /** What somebody sent, as their conversation gets it: with a file that is being fetched. */
    Input arriving(Address chat, Input input) {
        var as = input.file().map(file -> isUnrecorded(chat) ? unrecorded(file, file.size(), Keeping.AWAITED)
                : file.with(Keeping.AWAITED));
        arrived = as.flatMap(ticket -> input.file().map(file -> fetch(ticket.id(), file)));
        return as.map(input::with).orElse(input);
    }

    private boolean isUnrecorded(Address chat) {
        return store.conversations().current(chat).filter(talk -> talk.seat().anonymous()).isPresent();
    }

    /**
     * A ticket without what leads to its sender.
     *
     * @param size in bytes, of what is kept: by that of the file as it was, it could be found on a device
     */
    FileTicket unrecorded(FileTicket file, long size, Keeping keeping) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new FileTicket(OWN + HexFormat.of().formatHex(bytes), file.kind(), keeping.madeName(), size, file.caption(), keeping);
    }

    /**
     * Has a file fetched if a conversation has taken it.
     *
     * @param sent what came from the channel
     * @param as   the same as the conversation got it
     */
    void follow(Address chat, Input sent, Input as) {
        sent.file().ifPresent(file -> as.file().ifPresent(ticket -> store.conversations().current(chat)
                .filter(talk -> files(talk.conversation()).anyMatch(each -> each.id().equals(ticket.id())))
                .filter(talk -> job(talk.key(), ticket.id()).isEmpty())
                .ifPresent(talk -> errands.send(fetch(ticket.id(), file, rules(talk, ticket.id())), talk.key()))));
        arrived = Optional.empty();
    }

    /**
     * Has a file fetched anew that was sent in a conversation before it was one without a name.
     *
     * @return its ticket from now on, which does not lead to its sender
     */
    FileTicket disowned(Talk talk, FileTicket file) {
        names(file.keeping()).forEach(name -> store.evidence().drop(name, talk.key()));
        job(talk.key(), file.id()).ifPresent(job -> store.jobs().done(job.id()));
        var becomes = unrecorded(file, file.size(), Keeping.AWAITED);
        errands.send(fetch(becomes.id(), file, rules(talk, file.id())), talk.key());
        return becomes;
    }

    /** The files that were sent in a conversation. */
    static Stream<FileTicket> files(Conversation conversation) {
        return conversation.answers().values().stream().flatMap(given -> given.answer().tickets().stream());
    }

    /**
     * Files belong to a case from now on: those that are here, and those that are not fetched yet.
     *
     * @param files as they are on record with it
     * @param from  the conversations in which they may have been sent
     */
    void belong(Cases.Filed filed, Collection<FileTicket> files, Collection<Talk> from) {
        files.stream().distinct().forEach(file -> {
            names(file.keeping()).forEach(name -> store.evidence().keep(name, filed.key()));
            if (!file.keeping().isHere()) {
                from.stream().flatMap(talk -> job(talk.key(), file.id()).stream()).findFirst().map(this::read)
                        .or(() -> arrived.filter(job -> job.file().equals(file.id())))
                        .or(() -> leadsToSender(file) ? Optional.of(fetch(file.id(), file)) : Optional.empty())
                        .ifPresent(job -> errands.send(job, filed.key()));
            }
        });
    }

    /** The conversations of a private chat: that under way, and the ordinary one. */
    List<Talk> talks(Address chat) {
        return chat.isGroup() ? List.of() : Stream.concat(store.conversations().current(chat).stream(),
                store.conversations().find(chat).stream()).distinct().toList();
    }

    /** What its sender has taken out of a conversation is not kept. */
    void prune(Talk talk) {
        var wanted = files(talk.conversation()).flatMap(file -> names(file.keeping()).stream()).toList();
        store.evidence().of(talk.key()).stream().filter(name -> !wanted.contains(name))
                .forEach(name -> store.evidence().drop(name, talk.key()));
    }

    /** What a conversation that is over did not hand in is not wanted any more. */
    void leave(Talk talk) {
        store.jobs().under(talk.key()).stream().filter(job -> job.kind().equals(Job.Fetch.KIND))
                .forEach(job -> store.jobs().done(job.id()));
        store.evidence().of(talk.key()).forEach(name -> store.evidence().drop(name, talk.key()));
    }

    /** The names under which what is kept of a file lies. */
    static List<String> names(Keeping keeping) {
        return Stream.of(keeping.original(), keeping.cleaned()).filter(ticket -> !ticket.isEmpty()).map(EvidenceFolder::name).toList();
    }

    /** What a file may be that was sent in a conversation: as the question says to which it is an answer, else as the pack says. */
    private EvidenceRules rules(Talk talk, String fileId) {
        var rules = new Belonging(store, rulebook).rules(talk);
        var now = Moment.of(talk.conversation().touched(), rules.policy().organisation().zone());
        return rules.engine().evidence(talk.conversation(), fileId, now).orElseGet(rules.pack()::evidence);
    }

    private Job.Fetch fetch(String id, FileTicket file) {
        return fetch(id, file, rulebook.current().pack().evidence());
    }

    private static Job.Fetch fetch(String id, FileTicket file, EvidenceRules rules) {
        return new Job.Fetch(id, file.id(), file.name(), rules.largest(), rules.kinds());
    }

    private Optional<Jobs.Waiting> job(KeyId key, String file) {
        return store.jobs().under(key).stream().filter(job -> job.kind().equals(Job.Fetch.KIND))
                .filter(job -> read(job).file().equals(file)).findFirst();
    }

    /** What a job is to fetch. */
    Job.Fetch read(Jobs.Waiting job) {
        return Job.Fetch.read(job.payload());
    }

    /** Deletes the files that belong to nothing any more; outside of any transaction. One that cannot be deleted is tried again. */
    void sweep() {
        var gone = store.evidence().gone().stream().filter(name -> !stuck.contains(name)).filter(this::delete).toList();
        if (!gone.isEmpty()) {
            store.transact(() -> store.evidence().forget(gone));
        }
    }

    private boolean delete(String name) {
        try {
            folder.delete(name);
            return true;
        } catch (StoreRefused stays) {
            LOG.error("A file of evidence that is not wanted any more could not be deleted; it is tried again at the next start. {}",
                    stays.getMessage());
            stuck.add(name);
            return false;
        }
    }

    /** Deletes what lies in the folder and belongs to nothing, as after a kill; before any job is done. */
    void open() {
        var known = store.evidence().names();
        folder.names().stream().filter(name -> !known.contains(name)).forEach(this::delete);
        sweep();
    }
}
