package redress.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import redress.casework.Policy;
import redress.casework.Team;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.pack.SignpostText;
import redress.report.CaseHistory;
import redress.report.Names;
import redress.report.ReportPicture;
import redress.report.Reporting;
import redress.report.Span;
import redress.store.Store;

/**
 * Shows a team the figures of a month as a picture: those of its own cases, which it knows, so that nothing has to be hidden
 * from it, and nothing is told of what other teams work on.
 */
final class MonthFigures {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Hours hours;

    MonthFigures(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Hours hours) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.hours = hours;
    }

    /** When a team is shown the figures next: as it opens on its first working day of the next month. */
    Instant next(String team, Instant now) {
        var calendar = hours.calendar(policy());
        var month = YearMonth.from(calendar.dayOf(now)).plusMonths(1);
        return hours.next(policy(), team, calendar.endOf(month.atDay(1).minusDays(1)).toInstant());
    }

    /** A month is over: the team is shown what it came to, if anything happened in it. */
    void ended(String team, Instant now) {
        var month = YearMonth.from(hours.calendar(policy()).dayOf(now)).minusMonths(1);
        teams.chat(policy(), team).ifPresent(chat -> show(chat, team, new Span(month.atDay(1), month.atEndOfMonth())));
    }

    /** Somebody in a group asks for the figures of this month so far. */
    void ask(Address chat, Instant now) {
        var today = hours.calendar(policy()).dayOf(now);
        var here = policy().teams().keySet().stream().sorted()
                .filter(team -> teams.chat(policy(), team).filter(chat::equals).isPresent()).toList();
        long shown = here.stream().filter(team -> show(chat, team, new Span(today.withDayOfMonth(1), today))).count();
        if (shown == 0) {
            post.text(chat, rulebook.current().phrases().say(Phrase.STAFF_FIGURES_EMPTY), Keyboard.NONE,
                    new GroupKeys(store).of(chat));
        }
    }

    private boolean show(Address chat, String team, Span span) {
        var references = store.cases().touched(team, start(span.first()), start(span.last().plusDays(1))).stream()
                .filter(reference -> !LateAlert.isAwaited(store, reference)).toList();
        if (references.isEmpty()) {
            return false;
        }
        var reporting = new Reporting(span, hours.calendar(policy()));
        references.forEach(reference -> reporting.count(new CaseHistory(store.cases().log(reference))));
        var pack = rulebook.current().pack();
        var name = policy().team(team).map(Team::name).orElse(team);
        var phrases = rulebook.current().phrases();
        var picture = ReportPicture.of(reporting.exact(name, new Names(policy(), pack.script(), titles(pack.signposts()))));
        var caption = phrases.say(Phrase.STAFF_FIGURES, Map.of("team", name, "from", phrases.date(span.first()), "to",
                phrases.date(span.last())));
        post.send(new Parcel.Made(chat, Spot.CHAT, FileKind.PHOTO, "figures-" + span.first() + ".png", picture, caption, true),
                new GroupKeys(store).of(chat));
        return true;
    }

    private static Map<String, String> titles(Map<String, SignpostText> signposts) {
        return signposts.values().stream().collect(Collectors.toMap(SignpostText::id, SignpostText::title));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(policy().organisation().zone()).toInstant();
    }

    private Policy policy() {
        return rulebook.current().policy();
    }
}
