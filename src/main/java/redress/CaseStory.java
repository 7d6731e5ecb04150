package redress;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.audit.KeptPolicies;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Clock;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Role;
import redress.message.FileTicket;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.Store;

/** One case with its whole log, for whoever runs the program: what the names of its pack make of it, in words. */
final class CaseStory {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Ids that say something to people; those of clocks are said in words, and the action is the event's name. */
    private static final Set<String> SAID = Set.of(Header.KIND, Header.STAGE, Header.TEAM, Header.LINKS, Header.OF, Header.CLOCK,
            Header.REMINDER, Header.HANDLER, Header.UNNAMED, Header.SUBJECT, Header.RESULT, Header.REASON, Header.REMEDY,
            Header.LESSON, Header.LANGUAGE, Header.CAUSE, Header.ERASES);

    private final Store store;
    private final Cases.Filed filed;
    private final Optional<Policy> policy;
    private boolean unnamed;

    /**
     * An event in words.
     *
     * @param header what stands in clear
     * @param name   what the pack calls it
     * @param who    who did it; empty if it was the program, or if the case was erased
     * @param facts  what stands in clear, and what it did to clocks, a line each
     * @param body   what was said and sent; nothing if the case was erased
     */
    record Entry(Header header, String name, String who, List<String> facts, Optional<Body> body) {
        @Override
        public String toString() {
            return "Entry[" + header.sequence() + "]";
        }
    }

    CaseStory(Store store, Cases.Filed filed) {
        this.store = store;
        this.filed = filed;
        this.policy = new KeptPolicies(store.packs()).of(filed.pack());
    }

    Case file() {
        return filed.file();
    }

    boolean isErased() {
        return filed.isErased();
    }

    /** Why it was erased, in the operator's words, if any were given. */
    Optional<String> why() {
        return store.erasures().why(file().reference());
    }

    List<Entry> entries() {
        return store.cases().log(file().reference()).stream().map(this::entry).toList();
    }

    /** Why messages about it will never arrive, in order. */
    List<String> lost() {
        return store.backlog().lost(file().reference());
    }

    /** How many messages about it are still to go out. */
    int waiting() {
        return store.backlog().waiting(file().reference());
    }

    /** A moment in the organisation's zone. */
    String at(Instant moment) {
        return MOMENT.format(moment.atZone(policy.map(found -> found.organisation().zone()).orElse(ZONE)));
    }

    /** What a clock is called. */
    String clock(String id) {
        return policy.flatMap(found -> found.clock(file(), id)).map(Clock::name).orElse(id);
    }

    private Entry entry(Header header) {
        var body = isErased() ? Optional.<Body>empty()
                : Optional.of(store.cases().body(file().reference(), header.sequence()));
        // Whoever gave no name has none here either, whatever their phone showed.
        unnamed |= header.ids().containsKey(Header.UNNAMED);
        boolean shown = !unnamed || header.role() == Role.STAFF;
        return new Entry(header, policy.map(found -> found.name(header)).orElse(header.type().id()),
                body.map(Body::by).filter(by -> shown).map(CaseStory::who).orElse(""), facts(header), body);
    }

    private static String who(Party party) {
        var name = PlainText.line(party.name());
        return party.username().isEmpty() ? name : name + " (@" + PlainText.safe(party.username()) + ")";
    }

    private List<String> facts(Header header) {
        var lines = new ArrayList<String>();
        var said = Map.of(Header.MET, "met", Header.GONE, "lifted", Header.WAITS, "waits for the release");
        header.ids().forEach((name, value) -> {
            if (SAID.contains(name)) {
                lines.add(name.replace('-', ' ') + ": " + (name.equals(Header.CLOCK) ? clock(value) : value));
            }
            if (name.startsWith(Header.DUE)) {
                var id = name.substring(Header.DUE.length());
                lines.add(clock(id) + ": due " + MOMENT.format(ZonedDateTime.parse(value))
                        + (header.ids().containsKey(Header.UNCERTAIN + id) ? ", holidays not known yet" : "")
                        + (header.ids().containsKey(Header.WINDOW + id) ? ", the complainant's" : ""));
            }
            said.forEach((prefix, what) -> {
                if (name.startsWith(prefix)) {
                    lines.add(clock(name.substring(prefix.length())) + ": " + what);
                }
            });
        });
        return lines;
    }

    /** A file as one line. */
    static String file(FileTicket ticket) {
        return ticket.kind().name().toLowerCase(Locale.ROOT) + (ticket.name().isEmpty() ? "" : " " + PlainText.safe(ticket.name()))
                + ", " + ticket.size() + " bytes" + (ticket.caption().isBlank() ? "" : ": " + PlainText.safe(ticket.caption()));
    }
}
