package redress.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.DisclosureName;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Kind;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.dialog.Told;
import redress.message.Address;
import redress.message.FileTicket;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Talk;

/** Opens cases, alerts the team that gets them, and raises the alarm when someone is at risk. */
final class Filing {

    private final Store store;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Bell bell;
    private final TeamNews news;
    private final CaseRoom room;
    private final LateAlert alert;
    private final RandomGenerator random;
    private final Precautions precautions;

    Filing(Store store, Rulebook rulebook, TeamDirectory teams, Bell bell, TeamNews news, CaseRoom room,
           LateAlert alert, RandomGenerator random) {
        this.alert = alert;
        this.store = store;
        this.rulebook = rulebook;
        this.teams = teams;
        this.bell = bell;
        this.news = news;
        this.room = room;
        this.random = random;
        this.precautions = new Precautions(store, rulebook);
    }

    /**
     * How a case came.
     *
     * @param role     in what part whoever opens it acts
     * @param language in which they were asked, as two letters
     * @param at       when it was entered
     */
    private record Receipt(Role role, String language, Instant at) {
    }

    /**
     * What was opened.
     *
     * @param first  the case
     * @param with   the cases that were opened with it
     * @param places what can be filled into the receipt
     */
    record Opened(Cases.Filed first, List<Cases.Filed> with, Map<String, String> places) {
        Opened {
            with = List.copyOf(with);
            places = Map.copyOf(places);
        }

        /** The references of all of them, that of the case itself last. */
        List<String> references() {
            return Stream.concat(with.stream(), Stream.of(first)).map(filed -> filed.file().reference()).toList();
        }

        /** Shows nothing of what was told. */
        @Override
        public String toString() {
            return "Opened[" + references() + "]";
        }
    }

    /**
     * Opens a case, and those that go with it, and alerts their teams.
     *
     * @param open what the conversation led to
     * @param by   whose it is
     * @param language the language in which they were asked, as two letters
     * @param at   when it was received, from which its clocks run
     */
    Opened open(Action.Open open, Party by, String language, Instant at) {
        return open(open, new Body(by, lines(open.told()), files(open.told())), new Receipt(Role.COMPLAINANT, language, at));
    }

    /**
     * Opens the case of somebody who told staff about it, and those that go with it. They were never in a chat, so they cannot
     * be reached there.
     *
     * @param by whoever writes it down
     */
    Opened spoken(Action.Open open, Party by, Instant at) {
        var rules = rulebook.current();
        var from = new Line("", rules.phrases().say(Phrase.STAFF_WRITTEN_BY), Alert.person(by));
        var body = new Body(by, Stream.concat(Stream.of(from), lines(open.told()).stream()).toList(), files(open.told()));
        return open(open, body, new Receipt(Role.STAFF, rules.phrases().language().code(), at));
    }

    /**
     * Opens the case of somebody of whom nothing is kept. Its team hears of it later, unless it is urgent.
     *
     * @param at when it was received, of which but the day is kept
     */
    Opened unrecorded(Action.Open open, String language, Instant at) {
        var files = files(open.told()).stream().map(FileTicket::withoutSource).toList();
        var body = new Body(Party.unnamed(DisclosureName.draw(random)), lines(open.told()), files);
        return open(open, body, new Receipt(Role.COMPLAINANT, language, at));
    }

    private Opened open(Action.Open open, Body body, Receipt receipt) {
        var rules = rulebook.current();
        boolean later = open.anonymous() && !open.urgent();
        var references = Stream.generate(this::fresh).distinct().limit(1L + open.with().size()).toList();
        var first = file(rules, references.get(0), new Events.Opening(kind(rules, open.kind()), open.stage(), open.team(),
                open.held(), others(references, 0)), clear(open, open.counts()), later ? copied(open, references.get(0), body) : body, receipt, later);
        var places = new HashMap<>(Alert.places(rules.pack().spoken().in(receipt.language()).phrases(), first.file()));
        var with = new ArrayList<Cases.Filed>();
        for (var part : open.with()) {
            int number = with.size() + 1;
            with.add(file(rules, references.get(number), new Events.Opening(kind(rules, part.kind()), "", part.team(), false,
                    others(references, number)), clear(open, Map.of()), body, receipt, later));
            places.put("with." + part.kind(), references.get(number));
        }
        if (!later) {
            news.copy(rules, Case.unopened(first.file().reference()), first, open.copy(), places, body);
        }
        return new Opened(first, with, places);
    }

    /** What was told, with what other teams are to read once the case's own team hears of it. */
    private static Body copied(Action.Open open, String reference, Body body) {
        return open.copy().teams().isEmpty() ? body : new Body(body.by(), Stream.concat(body.lines().stream(), Stream.of(Line.copy(
                open.copy().teams(), open.copy().say().fill(Map.of("reference", reference))))).toList(), body.files());
    }

    /**
     * Opens a further case for the person whose case it comes from, under the rules of that one. It holds what staff wrote, and
     * below it all that the person told, as another team may work on it. It stays with the team of the case from which it comes
     * if the one that would get it is one that the case may be about.
     *
     * @param rules the rules of the case from which it comes
     * @param from  that case
     * @param first what was told when that one was opened
     * @param open  what the conversation of staff led to
     * @param at    when they did, from which its clocks run
     */
    Opened split(Rulebook.Rules rules, Cases.Filed from, Body first, Action.Open open, Instant at) {
        var reference = from.file().reference();
        var told = Stream.concat(lines(open.told()).stream(), first.lines().stream()).toList();
        var body = new Body(first.by(), told, Stream.concat(files(open.told()).stream(), first.files().stream()).toList());
        var opened = store.cases().log(reference).get(0);
        var language = opened.id(Header.LANGUAGE);
        var barred = teams.barred(rules.policy(), precautions.concerned(from));
        var team = barred.contains(open.team()) ? from.file().team() : open.team();
        var opening = new Events.Opening(kind(rules, open.kind()), open.stage(), team, open.held(), List.of(reference));
        var clear = clear(open, open.counts());
        for (var care : List.of(Header.UNNAMED, Header.ANONYMOUS, Header.CONFIDENTIAL)) {
            if (!opened.id(care).isEmpty()) {
                clear.put(care, Header.YES);
            }
        }
        var filed = file(rules, fresh(), opening, clear, body, new Receipt(opened.role(), language, at), false);
        if (opened.role() != Role.STAFF && from.file().happenedHere().contains(EventType.UNREACHABLE)) {
            filed = away(rules, filed, at);
        }
        if (opened.role() == Role.COMPLAINANT && opened.id(Header.ANONYMOUS).isEmpty()) {
            know(first.by(), filed.file().reference());
        }
        var places = new HashMap<>(Alert.places(rules.pack().spoken().in(language).phrases(), filed.file()));
        places.put("from", reference);
        var copies = open.copy().teams().stream().filter(reader -> !barred.contains(reader)).toList();
        news.copy(rules, Case.unopened(filed.file().reference()), filed, new Action.Copy(copies, open.copy().say()), places, body);
        return new Opened(filed, List.of(), places);
    }

    /** Somebody's own chat knows of a case that others opened for them. */
    private void know(Party whose, String reference) {
        store.conversations().find(new Address(whose.id())).ifPresent(talk -> store.conversations().keep(new Talk(talk.seat(),
                talk.person(), talk.conversation(), Stream.concat(talk.references().stream(), Stream.of(reference)).toList(),
                talk.key())));
    }

    /** What reports count of it. */
    private static HashMap<String, String> clear(Action.Open open, Map<String, String> counts) {
        var clear = new HashMap<>(counts);
        clear.putAll(since(open.since()));
        clear.putAll(care(open.unnamed(), open.anonymous(), open.confidential()));
        return clear;
    }

    private static Map<String, String> care(boolean unnamed, boolean anonymous, boolean confidential) {
        var care = new HashMap<String, String>();
        if (unnamed || anonymous) {
            care.put(Header.UNNAMED, Header.YES);
        }
        if (anonymous) {
            care.put(Header.ANONYMOUS, Header.YES);
        }
        if (confidential) {
            care.put(Header.CONFIDENTIAL, Header.YES);
        }
        return care;
    }

    private static List<String> others(List<String> references, int but) {
        var others = new ArrayList<>(references);
        others.remove(but);
        return others;
    }

    private static Kind kind(Rulebook.Rules rules, String id) {
        return rules.policy().kind(id).orElseThrow();
    }

    /**
     * Raises an alarm, at whatever hour: it is a case of its own, so that it is on record and somebody can say that it was
     * read. It never goes to people whom it may be about.
     *
     * @param raise what was told up to now
     * @param by    who raised it
     * @param language the language in which they were asked, as two letters
     */
    Cases.Filed alarm(Action.Raise raise, Party by, String language, Instant at) {
        var rules = rulebook.current();
        var from = raise.unnamed() ? rules.phrases().say(Phrase.ALARM_UNNAMED) : Alert.person(by);
        var lines = Stream.concat(Stream.of(new Line("", rules.phrases().say(Phrase.ALARM_FROM), from)),
                lines(raise.told()).stream()).toList();
        var body = raise.anonymous()
                ? new Body(Party.unnamed(""), lines, files(raise.told()).stream().map(FileTicket::withoutSource).toList())
                : new Body(by, lines, files(raise.told()));
        var kind = kind(rules, rules.policy().safeguard().kind());
        var team = rules.policy().alarmTeam(teams.barred(rules.policy(), raise.concerned()));
        return file(rules, fresh(), Events.Opening.of(kind, team), care(raise.unnamed(), raise.anonymous(), false), body,
                new Receipt(Role.COMPLAINANT, language, at), false);
    }

    private String fresh() {
        var reference = rulebook.reference(random);
        while (store.cases().exists(reference)) {
            reference = rulebook.reference(random);
        }
        return reference;
    }

    /**
     * @param later whether its team hears of it at a moment that does not tell when it came
     */
    private Cases.Filed file(Rulebook.Rules rules, String reference, Events.Opening opening, Map<String, String> clear,
                             Body body, Receipt receipt, boolean later) {
        boolean undated = clear.containsKey(Header.ANONYMOUS) && receipt.role() == Role.COMPLAINANT;
        var at = undated ? rules.policy().organisation().dayOnly(receipt.at()) : receipt.at();
        var header = rules.events().opened(opening, at, receipt.role(), clear).in(receipt.language());
        var filed = store.cases().open(reference, header, body, rules.pack().digest());
        if (receipt.role() == Role.STAFF) {
            filed = away(rules, filed, at);
        }
        if (later) {
            alert.set(rules.policy(), filed.file(), receipt.at());
        } else if (undated) {
            var heard = rules.events().next(filed.file(), EventType.ALERTED, at, Role.PROGRAM,
                    Map.of(Header.ANONYMOUS, Header.YES));
            filed = store.cases().append(reference, heard, Body.by(Party.PROGRAM));
        }
        news.opened(rules, filed);
        bell.follow(rules.policy(), Case.unopened(reference), filed.file());
        return filed;
    }

    /** Whoever brought the case cannot be reached in a chat. */
    private Cases.Filed away(Rulebook.Rules rules, Cases.Filed filed, Instant at) {
        var header = rules.events().next(filed.file(), EventType.UNREACHABLE, at, Role.PROGRAM, Map.of());
        return store.cases().append(filed.file().reference(), header, Body.by(Party.PROGRAM));
    }

    /** The id by which a header says from which day its clocks count. */
    static Map<String, String> since(LocalDate day) {
        return day.equals(Action.TODAY) ? Map.of() : Map.of(Header.SINCE, day.toString());
    }

    /** What was told, as it goes on record. */
    static List<Line> lines(List<Told> told) {
        return told.stream().map(each -> new Line(each.key(), each.label(), each.shown(),
                each.answer().ids().stream().sorted().toList())).toList();
    }

    /** The files in what was told. */
    static List<FileTicket> files(List<Told> told) {
        return told.stream().flatMap(each -> each.answer().tickets().stream()).toList();
    }
}
