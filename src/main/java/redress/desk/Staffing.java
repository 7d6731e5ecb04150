package redress.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Facts;
import redress.message.Address;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.Store;

/**
 * Who of the staff works on a case, and what part somebody has in it. In clear stands only a number within the case; who it
 * is stands in the sealed bodies.
 */
final class Staffing {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Store store;

    Staffing(Store store) {
        this.store = store;
    }

    /**
     * What a conversation of a member about a case knows of who works on it.
     *
     * @param who the member
     * @param at  when they are asked
     */
    Map<String, String> facts(Cases.Filed filed, Party who, Instant at) {
        var facts = new HashMap<String, String>();
        var late = late(filed.file(), at);
        if (!late.isEmpty()) {
            facts.put(Facts.LATE, late);
        }
        handler(filed).ifPresent(name -> facts.put(Facts.HANDLER, name));
        facts.put(Facts.YOU_HANDLER, yes(isHandler(filed, who)));
        facts.put(Facts.YOU_EARLIER, yes(hadAPart(filed, who)));
        facts.put(Facts.YOU_NAMED, yes(isNamed(filed, who)));
        return facts;
    }

    /** The clocks that staff should have met by then; none that stands still. */
    private static String late(Case file, Instant at) {
        return file.deadlines().values().stream().filter(deadline -> !deadline.isMet() && !deadline.isWindow()
                && deadline.isPast(at) && !(file.isHeld() && deadline.stops())).map(Deadline::clock)
                .collect(Collectors.joining(" "));
    }

    /** The name of whoever works on a case, as it was shown when they took it on; nothing if nobody does. */
    Optional<String> handler(Cases.Filed filed) {
        return assigned(filed).map(party -> PlainText.line(party.name()));
    }

    /** Whoever works on a case, as they were shown when they took it on; nothing if nobody does. */
    Optional<Party> assigned(Cases.Filed filed) {
        return assignment(filed).map(Body::by);
    }

    /** Whether somebody works on a case. */
    boolean isHandler(Cases.Filed filed, Party who) {
        return assignment(filed).filter(body -> body.by().id() == who.id()).isPresent();
    }

    /** What the header of an event says of who works on the case from then on; nothing if it changes nothing there. */
    Map<String, String> ids(Cases.Filed filed, EventType type, Role role, Party who) {
        if (type.equals(EventType.RETURNED)) {
            return Map.of(Header.HANDLER, Header.NOBODY);
        }
        return type.equals(EventType.ASSIGNED) && role == Role.STAFF ? Map.of(Header.HANDLER, number(filed, who)) : Map.of();
    }

    /** The same where a case is taken up again: whoever worked on it may have left the team's group since. */
    Map<String, String> left(Cases.Filed filed, Address group) {
        return assigned(filed).filter(party -> store.goneMembers().isGone(group, party.id())).isPresent()
                ? Map.of(Header.HANDLER, Header.NOBODY) : Map.of();
    }

    /** Keeps whose case it is now, so that it is found should they leave. */
    void follow(Case before, Cases.Filed after) {
        var reference = after.file().reference();
        if (!after.file().isHandled() || after.file().state().isOver()) {
            store.handlers().remove(reference);
        } else if (!before.handler().equals(after.file().handler()) || before.state().isOver()) {
            assignment(after).ifPresent(body -> store.handlers().put(reference, body.by().id()));
        }
    }

    /** The number that somebody has within a case: the one that they had before, or the next. */
    private String number(Cases.Filed filed, Party who) {
        var numbered = store.cases().log(filed.file().reference()).stream().filter(Staffing::assigns).toList();
        return numbered.stream().filter(header -> body(filed, header).by().id() == who.id())
                .map(header -> header.id(Header.HANDLER)).findFirst()
                .orElseGet(() -> Long.toString(1 + numbered.stream()
                        .mapToLong(header -> Long.parseLong(header.id(Header.HANDLER))).max().orElse(0)));
    }

    private static boolean assigns(Header header) {
        return !header.id(Header.HANDLER).isEmpty() && !header.id(Header.HANDLER).equals(Header.NOBODY);
    }

    private Optional<Body> assignment(Cases.Filed filed) {
        if (!filed.file().isHandled() || filed.isErased()) {
            return Optional.empty();
        }
        return store.cases().log(filed.file().reference()).stream()
                .filter(header -> header.id(Header.HANDLER).equals(filed.file().handler()))
                .reduce((earlier, later) -> later).map(header -> body(filed, header));
    }

    /** Whether somebody acted on the case, or on one that belongs together with it, before it came into its stage. */
    private boolean hadAPart(Cases.Filed filed, Party who) {
        return Stream.concat(Stream.of(filed), filed.file().links().stream().flatMap(link -> store.cases().find(link).stream())
                .filter(linked -> !linked.isErased())).anyMatch(each -> hadAPartIn(each, who));
    }

    private boolean hadAPartIn(Cases.Filed filed, Party who) {
        var log = store.cases().log(filed.file().reference());
        long entered = log.stream().filter(header -> header.type().equals(EventType.ESCALATED)).mapToLong(Header::sequence)
                .max().orElse(0);
        return log.stream().filter(header -> header.sequence() < entered && header.role() == Role.STAFF)
                .anyMatch(header -> body(filed, header).by().id() == who.id());
    }

    private boolean isNamed(Cases.Filed filed, Party who) {
        var mentions = new Mentions(who);
        return store.cases().log(filed.file().reference()).stream()
                .filter(header -> header.role() == Role.COMPLAINANT || header.role() == Role.REPRESENTED || header.sequence() == 1)
                .flatMap(header -> body(filed, header).lines().stream()).map(Line::text).anyMatch(mentions::in);
    }

    private Body body(Cases.Filed filed, Header header) {
        return store.cases().body(filed.file().reference(), header.sequence());
    }

    private static String yes(boolean holds) {
        return holds ? YES : NO;
    }
}
