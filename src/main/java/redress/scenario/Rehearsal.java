package redress.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import redress.casework.Party;
import redress.desk.Desk;
import redress.desk.Happening;
import redress.desk.Standing;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.Cleaning;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Seat;
import redress.store.Store;
import redress.work.Craft;
import redress.work.Fetching;
import redress.work.Stretching;

/**
 * Plays one scenario on a fresh data folder: scripted people, a scripted clock, and for all the rest the program itself.
 * Used by one thread.
 */
public final class Rehearsal implements AutoCloseable {

    private static final Pattern REFERENCE = Pattern.compile("\\[reference\\s+(\\S+)]");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final LocalTime FIRST_TIME = LocalTime.of(10, 0);
    private static final int FIRST_PERSON = 7001;

    private final Scenario scenario;
    private final Pack pack;
    private final Store store;
    private final ScriptedClock clock;
    private final Screens screens = new Screens();
    private final Desk desk;
    private final Times times;
    private final Map<String, Party> people = new HashMap<>();
    private final Map<String, Address> teams = new HashMap<>();
    private final Map<Seat, Long> newestText = new HashMap<>();
    private final Members members;
    private final List<String> transcript = new ArrayList<>();
    private final FactCheck facts;
    private final Craft craft;
    private int updates;

    /**
     * A rehearsal that has not begun.
     *
     * @param folder an empty folder for its data
     */
    public Rehearsal(Scenario scenario, Pack pack, Path folder) {
        this.scenario = scenario;
        this.pack = pack;
        var organisation = pack.policy().organisation();
        this.times = new Times(organisation.calendar());
        this.clock = new ScriptedClock(ZonedDateTime.of(FIRST_DAY, FIRST_TIME, organisation.zone()).toInstant(),
                organisation.zone());
        this.store = Store.openFleeting(folder, organisation.id());
        store.transact(() -> pack.policy().teams().keySet().stream().sorted().forEach(team -> {
            teams.put(team, new Address(-1 - teams.size()));
            store.teamChats().bind(team, teams.get(team));
        }));
        this.desk = new Desk(store, pack, clock, new Random(scenario.file().hashCode()), screens);
        this.craft = new Craft(new Stretching(store.mailboxes().derivation().scripted()),
                new Fetching(new ScriptedFiles(), new EvidenceFolder(folder), new Cleaning()));
        this.facts = new FactCheck(store, pack, clock);
        this.members = new Members(new Standing(store, pack));
        desk.open();
    }

    /** Plays it to its end, or to the first line that comes out otherwise or at which the program fails. */
    public Verdict play() {
        for (var line : scenario.lines()) {
            transcript.add(line.source());
            var objection = played(line.cue());
            if (objection.isPresent()) {
                return Verdict.of(scenario, line, objection.get(), transcript);
            }
        }
        return Verdict.passed(scenario);
    }

    /** Plays what one line means; what comes out otherwise, if anything does. */
    Optional<String> played(Cue cue) {
        try {
            return cue.accept(new Playing());
        } catch (RuntimeException failed) {
            var where = failed.getStackTrace().length == 0 ? "" : " at " + failed.getStackTrace()[0];
            return Optional.of("the program failed here: " + failed.getClass().getSimpleName() + where);
        }
    }

    /** What has come to the screens since the last act or wait, in order. */
    List<Screens.Shown> shown() {
        return screens.shown();
    }

    /** The words of the keys that somebody has before them. */
    List<String> keys(Cue.Who who) {
        var chat = chat(who);
        return chat == null ? List.of() : screens.keys(chat);
    }

    /** Whether a text is the label of a button that somebody has before them. */
    boolean isLabel(Cue.Who who, String text) {
        var chat = chat(who);
        return chat != null && (screens.button(chat, text).isPresent() || screens.keys(chat).stream()
                .anyMatch(text::equalsIgnoreCase) || who.isStaff() && screens.earlierButton(chat, text).isPresent());
    }

    /** Whether a text is the label of the key with which somebody would share their number. */
    boolean sharesNumber(Cue.Who who, String text) {
        var chat = chat(who);
        return chat != null && screens.sharesNumber(chat, text);
    }

    /** Whose screen a chat is. */
    Cue.Who whose(Address chat) {
        return teams.entrySet().stream().filter(team -> team.getValue().equals(chat))
                .map(team -> new Cue.Who(team.getKey(), "")).findFirst()
                .orElseGet(() -> new Cue.Who("", people.entrySet().stream()
                        .filter(person -> new Address(person.getValue().id()).equals(chat)).map(Map.Entry::getKey).findFirst()
                        .orElse("")));
    }

    /** What holds of the newest case and conversation, each as a scenario writes it. */
    List<String> holding() {
        return facts.holding();
    }

    @Override
    public void close() {
        store.close();
    }

    private Party person(String name) {
        return people.computeIfAbsent(name, key -> new Party(FIRST_PERSON + people.size(),
                key.isEmpty() ? "Learner" : key, "", "en"));
    }

    private Address chat(Cue.Who who) {
        return who.isStaff() ? teams.get(who.team()) : new Address(person(who.name()).id());
    }

    private void happen(Happening happening) {
        desk.handle(List.of(happening));
        deliver();
        work();
    }

    private void deliver() {
        for (var leaving = screens.next(); leaving.isPresent(); leaving = screens.next()) {
            var outgoing = leaving.get();
            var fate = screens.show(outgoing.parcel());
            desk.handle(List.of(new Happening.Sent(outgoing.id(), 1, fate)));
        }
    }

    /** Jobs are done as soon as what was said before them is on the screens. */
    private void work() {
        for (var order = screens.nextOrder(); order.isPresent(); order = screens.nextOrder()) {
            desk.handle(List.of(new Happening.Finished(order.get().job(), craft.work(order.get().what()))));
            deliver();
        }
    }

    private void pass(Instant until) {
        for (var next = store.timers().next(); next.isPresent() && !next.get().isAfter(until); next = store.timers().next()) {
            clock.set(next.get());
            happen(new Happening.TimePassed(next.get()));
        }
        clock.set(until);
    }

    private final class Playing implements Cue.Visitor<Optional<String>> {

        @Override
        public Optional<String> acts(Cue.Acts acts) {
            var chat = chat(acts.who());
            if (chat == null) {
                return Optional.of("there is no team \"" + acts.who().team() + "\"; the teams are "
                        + String.join(", ", teams.keySet().stream().sorted().toList()));
            }
            screens.turn();
            var named = person(acts.who().isStaff() && acts.who().name().isEmpty() ? acts.who().team() : acts.who().name());
            var script = new Deeds(screens, chat, newestText.getOrDefault(seat(chat, named), 0L));
            if (script.blocks(acts.what())) {
                screens.block(chat);
                happen(new Happening.Left(++updates, chat, clock.instant()));
                return Optional.empty();
            }
            for (var deed : script.deeds(referring(acts.what()))) {
                come(chat, acts.who().isStaff() && acts.who().name().isEmpty() ? members.meant(chat, deed.input(), named)
                        : named, deed);
            }
            facts.actedIn(chat, !acts.who().isStaff());
            return Optional.empty();
        }

        /** Where the reference of the newest case of some kind is to be written, those words. */
        private String referring(String what) {
            var kind = REFERENCE.matcher(what);
            return !kind.matches() ? what : store.cases().all().stream().filter(file -> file.kind().equals(kind.group(1)))
                    .reduce((older, newer) -> newer).map(file -> '"' + file.reference() + '"').orElse(what);
        }

        private Seat seat(Address chat, Party who) {
            return new Seat(chat, who.id());
        }

        private void come(Address chat, Party from, Deeds.Deed deed) {
            var callback = deed.message() == 0 ? "" : "press-" + (updates + 1);
            screens.expect(callback, chat);
            deed.input().words().ifPresent(words -> newestText.put(seat(chat, from), deed.number()));
            members.acts(chat, from);
            happen(new Happening.Came(++updates, chat, from, deed.input(), clock.instant(), callback, deed.message(),
                    chat.isGroup() ? Happening.Came.NEWEST : 0));
        }

        @Override
        public Optional<String> reads(Cue.Reads reads) {
            var chat = chat(reads.who());
            if (chat == null) {
                return Optional.of("there is no team \"" + reads.who().team() + "\"");
            }
            var came = screens.read(chat);
            came.forEach(text -> transcript.add("  | " + text.strip().replaceAll("\n+", "\n  | ")));
            boolean found = came.stream().anyMatch(text -> contains(text, reads.part()));
            if (found != reads.not()) {
                return Optional.empty();
            }
            return Optional.of(reads.not() ? "it was said all the same"
                    : came.isEmpty() ? "nothing was said" : "what was said is above");
        }

        @Override
        public Optional<String> waits(Cue.Waits waits) {
            var until = times.until(waits.until(), clock.instant());
            if (until.isEmpty()) {
                return Optional.of("this is no time; write 2026-03-01, 2026-03-01 15:00, +3 days or +2 working days");
            }
            if (until.get().isBefore(clock.instant())) {
                return Optional.of("time never goes back; it is " + clock.instant().atZone(clock.getZone()) + " already");
            }
            screens.turn();
            pass(until.get());
            return Optional.empty();
        }

        @Override
        public Optional<String> isFact(Cue.IsFact fact) {
            return facts.check(fact.fact());
        }
    }

    private static boolean contains(String text, String part) {
        return plain(text).contains(plain(part));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
