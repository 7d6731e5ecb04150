package redress.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.card.CaseWords;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.Spot;
import redress.report.DataPage;
import redress.store.Cases;
import redress.store.Store;

/**
 * Copies of what is on record about somebody who asked for it: staff look a case through as a page with numbered lines and say
 * which must not go out; then the person gets what was looked through last, and nothing that came after.
 */
final class DataCopies {

    /** What the program notes for itself, and no page shows. */
    private static final Set<EventType> QUIET = Set.of(EventType.REMINDED, EventType.ALERTED, EventType.EVIDENCE_KEPT,
            EventType.VIEWED, EventType.EXPORTED);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Links links;
    private final CaseRoom room;
    private final Reaching reaching;

    /**
     * A case as it was looked through.
     *
     * @param reference its reference
     * @param without   the lines that must not go out, as they were written
     * @param upTo      the number of its newest event then
     */
    private record Look(String reference, String without, long upTo) {

        static Optional<Look> of(Body body) {
            var kept = new LinkedHashMap<String, String>();
            body.lines().forEach(line -> kept.put(line.key(), line.text()));
            return Optional.ofNullable(kept.get(Line.LOOK)).map(reference -> new Look(reference,
                    kept.getOrDefault(Line.WITHOUT, ""), Long.parseLong(kept.get(Line.UP_TO))));
        }

        @Override
        public String toString() {
            return "a look";
        }
    }

    DataCopies(Store store, Post post, Rulebook rulebook, Links links, CaseRoom room, Reaching reaching) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.links = links;
        this.room = room;
        this.reaching = reaching;
    }

    /** Why the case that an end names cannot be looked through for somebody; nothing if it can, or if none is named. */
    Optional<Links.Refusal> refusal(Address chat, Cases.Filed filed, Action.Record record) {
        var reference = record.joined().look();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        var places = Map.of("reference", reference);
        var other = links.readable(chat, filed, reference);
        if (other.isEmpty()) {
            return Optional.of(new Links.Refusal(Phrase.STAFF_NO_SUCH_CASE, places));
        }
        var opened = store.cases().log(reference).get(0);
        if (!opened.id(Header.UNNAMED).isEmpty() || !opened.id(Header.ANONYMOUS).isEmpty()) {
            return Optional.of(new Links.Refusal(Phrase.STAFF_DATA_UNNAMED, places));
        }
        var page = page(other.get(), filed, other.get().file().sequence());
        return page.numbers(record.joined().without()).isPresent() ? Optional.empty()
                : Optional.of(new Links.Refusal(Phrase.STAFF_DATA_LINES, Map.of("n", Integer.toString(page.count()))));
    }

    /** What is on record of a look, so that it is known later what was looked at. */
    Body looked(Body body, Action.Record record) {
        var reference = record.joined().look();
        return store.cases().find(reference).map(other -> new Body(body.by(), Stream.concat(body.lines().stream(), Stream.of(
                new Line(Line.LOOK, "", reference), new Line(Line.WITHOUT, "", record.joined().without()),
                new Line(Line.UP_TO, "", Long.toString(other.file().sequence())))).toList(), body.files())).orElse(body);
    }

    /** Gives staff the page that they look through, or the person what was looked through last. */
    void give(Deed deed, Cases.Filed after, Action.Record record) {
        if (!record.joined().look().isEmpty()) {
            looks(after).stream().reduce((earlier, later) -> later).ifPresent(look -> page(look, after).ifPresent(page ->
                    room.give(deed.rules(), after, look.reference() + ".html", html(page, look, after, true),
                            deed.rules().phrases().say(Phrase.STAFF_DATA_PAGE, Map.of("reference", look.reference())))));
        }
        if (record.joined().gives()) {
            var newest = new LinkedHashMap<String, Look>();
            looks(after).forEach(look -> newest.put(look.reference(), look));
            newest.values().forEach(look -> page(look, after).ifPresent(page -> send(deed, after, look, page)));
        }
    }

    private void send(Deed deed, Cases.Filed after, Look look, DataPage page) {
        var name = look.reference() + ".html";
        var content = html(page, look, after, false);
        if (reaching.isReached(after)) {
            var person = new Address(store.cases().body(after.file().reference(), 1).by().id());
            post.send(new Parcel.Made(person, Spot.CHAT, FileKind.DOCUMENT, name, content, page.title(), false), after.key());
        } else {
            room.give(deed.rules(), after, name, content, page.title());
        }
    }

    private List<Look> looks(Cases.Filed filed) {
        var happened = store.cases().happened(filed);
        return happened.log().stream().filter(header -> header.role() == Role.STAFF)
                .flatMap(header -> Look.of(happened.bodies().apply(header.sequence())).stream()).toList();
    }

    private byte[] html(DataPage page, Look look, Cases.Filed request, boolean numbered) {
        return page.html(page.numbers(look.without()).orElse(Set.of()), words(request, request).phrases()
                .say(Phrase.DATA_LEFT_OUT), numbered);
    }

    private Optional<DataPage> page(Look look, Cases.Filed request) {
        return store.cases().find(look.reference()).filter(filed -> !filed.isErased())
                .map(filed -> page(filed, request, look.upTo()));
    }

    /** The page of a case in the language of whoever asked for it. */
    private DataPage page(Cases.Filed filed, Cases.Filed request, long upTo) {
        var words = words(filed, request);
        var phrases = words.phrases();
        var happened = store.cases().happened(filed);
        var parts = new ArrayList<DataPage.Part>();
        happened.log().stream().filter(header -> header.sequence() <= upTo && !QUIET.contains(header.type())).forEach(header ->
                parts.add(new DataPage.Part(words.moment(header.at()) + ": " + words.deed(filed.file(), List.of(header)) + " ("
                        + who(words, header.role()) + ")", lines(words, header, happened.bodies().apply(header.sequence())))));
        return new DataPage(phrases.say(Phrase.DATA_TITLE, Map.of("reference", filed.file().reference())),
                List.of(phrases.say(Phrase.DATA_NOTE)), parts);
    }

    private List<DataPage.Line> lines(CaseWords words, Header header, Body body) {
        var lines = new ArrayList<DataPage.Line>();
        if (header.type().equals(EventType.OPENED) && header.role() == Role.COMPLAINANT) {
            lines.add(new DataPage.Line(words.phrases().say(Phrase.DATA_FROM), CaseWords.person(body.by())));
        }
        body.lines().stream().filter(line -> !line.isSilent())
                .forEach(line -> lines.add(new DataPage.Line(line.label(), PlainText.safe(line.text()))));
        body.files().forEach(file -> lines.add(new DataPage.Line(words.phrases().say(Phrase.DATA_FILE),
                PlainText.safe((file.name() + " " + file.caption()).strip()))));
        return lines;
    }

    private static String who(CaseWords words, Role role) {
        return words.phrases().say(switch (role) {
            case COMPLAINANT -> Phrase.DATA_YOU;
            case STAFF -> Phrase.DATA_TEAM;
            case REPRESENTED -> Phrase.BY_REPRESENTED;
            case PROGRAM -> Phrase.BY_PROGRAM;
        });
    }

    private CaseWords words(Cases.Filed filed, Cases.Filed request) {
        var language = store.cases().language(request.file().reference());
        var pack = rulebook.of(filed.pack()).pack();
        return new CaseWords(pack.policy(language), pack.spoken().in(language).phrases());
    }
}
