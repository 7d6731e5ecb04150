package redress.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import redress.casework.Case;
import redress.casework.Party;
import redress.dialog.Input;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.Cleaning;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Rights;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.ScriptedFiles;
import redress.store.Store;
import redress.work.Craft;
import redress.work.Fetching;
import redress.work.Source;
import redress.work.Stretching;

/** The real desk on the real store with AIM's pack, worked by one thread, and all its chats on paper. */
final class OpenDesk implements AutoCloseable {

    static final Address SAM = new Address(7001);
    static final Address KIM = new Address(7002);
    static final Address COMPLAINTS = new Address(-1001);
    static final Address WHISTLEBLOWING = new Address(-1002);
    static final Address STRANGERS = new Address(-1009);
    static final Party AMINA = new Party(8001, "Amina", "amina", "en");
    static final Party BEN = new Party(8002, "Ben", "", "en");
    static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");

    private final Path folder;
    private final PaperChats chats = new PaperChats();
    private Pack pack;
    private Instant now = MONDAY;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Store store;
    private Desk desk;
    private Craft craft;
    private Source source = new ScriptedFiles();
    private boolean idle;
    private long updates;

    OpenDesk(Path folder) {
        this(folder, AIM);
    }

    /** A desk with another pack than AIM's own. */
    OpenDesk(Path folder, Pack pack) {
        this.folder = folder;
        this.pack = pack;
        open();
        store.transact(() -> {
            store.teamChats().bind("complaints", COMPLAINTS);
            store.teamChats().bind("whistleblowing", WHISTLEBLOWING);
        });
    }

    private void open() {
        store = Store.open(folder, "aim");
        craft = new Craft(new Stretching(store.mailboxes().derivation().scripted()),
                new Fetching((id, to) -> source.fetch(id, to), new EvidenceFolder(folder), new Cleaning()));
        desk = new Desk(store, pack, clock, new Random(1), chats);
        desk.open();
    }

    Store store() {
        return store;
    }

    PaperChats chats() {
        return chats;
    }

    List<Case> cases() {
        return store.cases().all();
    }

    /** From now on files are fetched from there. */
    void files(Source where) {
        source = where;
    }

    /** Handles these in one transaction and sends nothing yet. */
    void handle(Happening... happenings) {
        desk.handle(List.of(happenings));
    }

    /** Handles these in one transaction, and has all that leaves arrive. */
    void happen(Happening... happenings) {
        handle(happenings);
        deliver();
    }

    /** Takes out all that may leave, tells the desk what became of it, and has its jobs done. */
    void deliver() {
        for (var next = chats.next(); next.isPresent(); next = chats.next()) {
            handle(new Happening.Sent(next.get().id(), 1, chats.carry(next.get().parcel())));
        }
        if (!idle) {
            work();
        }
    }

    /** From now on jobs are done only when {@link #work} is called, or again as soon as they come. */
    void idle(boolean idle) {
        this.idle = idle;
    }

    /** Has all jobs done that wait. */
    void work() {
        for (var order = chats.order(); order.isPresent(); order = chats.order()) {
            happen(new Happening.Finished(order.get().job(), craft.work(order.get().what())));
        }
    }

    /** Somebody goes through these lines in a private chat, each answered before the next. */
    void walk(Address person, List<String> lines) {
        lines.forEach(line -> happen(does(person, line)));
    }

    /** Somebody makes a complaint up to the review and hands it in. */
    String complain(Address person) {
        walk(person, ComplaintLines.plain());
        happen(does(person, ComplaintLines.SUBMIT));
        return store.cases().newest().orElseThrow().reference();
    }

    /** In a private chat a person presses the newest button of these words, or else writes them. */
    Happening.Came does(Address person, String line) {
        return does(person, new Party(person.chat(), "Sam", "", "en"), line);
    }

    /** In a chat somebody presses the newest button of these words, or else writes them. */
    Happening.Came does(Address chat, Party who, String line) {
        return chats.button(chat, line).map(button -> presses(chat, who, button.data(), button.message()))
                .orElseGet(() -> came(chat, who, new Input.Said(line, chats.number()), 0));
    }

    /** In a chat somebody presses a button with this data. */
    Happening.Came presses(Address chat, Party who, String data, long message) {
        return came(chat, who, new Input.Press(data), message);
    }

    /** In a group somebody writes these words as a reply to a message. */
    Happening.Came replies(Address chat, Party who, String words, long message) {
        return new Happening.Came(++updates, chat, who, new Input.Said(words, chats.number()), now, "", 0, message);
    }

    /** The same, done in a topic. */
    static Happening.Came in(long topic, Happening.Came came) {
        return new Happening.Came(came.update(), came.chat(), came.from(), came.input(), came.at(), came.callback(),
                came.message(), came.replied(), topic);
    }

    /** In a chat somebody gives a message that they sent other words. */
    Happening.Came edits(Address chat, Party who, String words, Happening.Came sent) {
        return came(chat, who, sent.input().words().<Input>map(old -> new Input.Amended(words,
                ((Input.Said) sent.input()).source())).orElseThrow(), 0);
    }

    /** In a chat somebody sends a file. */
    Happening.Came sends(Address chat, Party who, String file) {
        long number = chats.number();
        return came(chat, who, new Input.Attached(new FileTicket(file, FileKind.DOCUMENT, file, 1000, ""), "", number), 0);
    }

    /** From now on the bot may do all of that in a group, which has topics or has none. */
    void allow(Address group, Rights rights) {
        store.transact(() -> store.groups().keep(group, rights));
    }

    Happening.Left blocks(Address chat) {
        chats.block(chat);
        return new Happening.Left(++updates, chat, now);
    }

    Happening.MemberGone leaves(Address group, Party who) {
        return new Happening.MemberGone(++updates, group, who.id(), now);
    }

    Happening.MemberCame joins(Address group, Party who) {
        return new Happening.MemberCame(++updates, group, who.id(), now);
    }

    Happening.Moved moves(Address from, Address to) {
        return new Happening.Moved(++updates, from, to);
    }

    /** Time passes until then, and the desk is told. */
    void passUntil(Instant then) {
        now = then;
        happen(new Happening.TimePassed(then));
    }

    /** Time passes until then, and the desk is told whenever a timer has run out, as in a program that runs all the while. */
    void liveUntil(Instant then) {
        for (var next = store.timers().next(); next.isPresent() && !next.get().isAfter(then); next = store.timers().next()) {
            passUntil(next.get());
        }
        passUntil(then);
    }

    /** The program ends and starts again with another pack in force. */
    void restart(Pack other) {
        pack = other;
        restart(() -> { });
    }

    /** The program ends, something is done to its folder, and it starts again. */
    void restart(Runnable meanwhile) {
        store.close();
        while (chats.order().isPresent()) {
            // What was under way is lost.
        }
        meanwhile.run();
        open();
    }

    List<String> answers() {
        return new ArrayList<>(chats.notes());
    }

    @Override
    public void close() {
        store.close();
    }

    private Happening.Came came(Address chat, Party who, Input input, long message) {
        long update = ++updates;
        return new Happening.Came(update, chat, who, input, now, message == 0 ? "" : "press-" + update, message,
                chat.isGroup() ? Happening.Came.NEWEST : 0);
    }
}
