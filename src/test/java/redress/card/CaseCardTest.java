package redress.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Limits;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What the card of one of AIM's complaints says, read on its day. */
class CaseCardTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Party ANN = new Party(1, "Ann", "ann", "en");
    private static Pack aim;

    private final List<Header> log = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private Events events;
    private Case file = Case.unopened("AIM-0000-0000");

    @BeforeAll
    static void read() {
        aim = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
    }

    @BeforeEach
    void opened() {
        events = new Events(aim.policy());
        add(events.opened(Events.Opening.of(aim.policy().kind("complaint").orElseThrow(), "complaints"), MONDAY),
                new Line("complaint/needs/needs", "Needs", "Yes, I do", List.of("yes")),
                new Line("complaint/needs/which", "What would help", "Large print; No phone calls", List.of("large-print")));
    }

    @Test
    void itSaysInAGlanceWhatIsDueAndWhoHasIt() {
        assertThat(text(MONDAY)).isEqualTo("""
                AIM-0000-0000
                New: Complaint

                Acknowledge by Wednesday 7 January 2026: 2 working days left
                Outcome by Monday 19 January 2026: 10 working days left

                Who deals with it: Nobody yet
                Done differently: Large print; No phone calls

                What has happened:
                5 Jan, 10:00: Received (the person who sent it)""");
    }

    @Test
    void whoTookItOnIsNamedUntilTheyGiveItBack() {
        happens(EventType.ASSIGNED, Map.of(Header.HANDLER, "1"));
        assertThat(text(MONDAY)).contains("Who deals with it: Ann (@ann)", "Taken on (Ann)");
        happens(EventType.RETURNED, Map.of(Header.HANDLER, Header.NOBODY));
        assertThat(text(MONDAY)).contains("Who deals with it: Nobody yet");
    }

    @Test
    void onHoldItSaysSinceWhenAndWhyAndWhatStandsStill() {
        happens(EventType.HELD, Map.of(), new Line("reason", "Why it waits", "Police are\nlooking into it.", List.of()));
        assertThat(text(MONDAY)).contains("On hold: Complaint", "On hold since Monday 5 January 2026.",
                "Why it waits: Police are looking into it.", "Outcome: stands still until it goes on");
    }

    @Test
    void aDateThatHasPassedSaysByHowMuch() {
        assertThat(text(Instant.parse("2026-01-07T23:00:00Z"))).contains("Acknowledge by Wednesday 7 January 2026: today");
        assertThat(text(Instant.parse("2026-01-08T09:00:00Z"))).contains("7 January 2026: 1 working day overdue");
        assertThat(text(Instant.parse("2026-01-20T09:00:00Z"))).contains("19 January 2026: 1 working day overdue");
    }

    @Test
    void anotherYearStandsWithTheDay() {
        assertThat(text(Instant.parse("2027-01-05T10:00:00Z"))).contains("5 Jan 2026, 10:00: Received");
    }

    @Test
    void howeverMuchIsWrittenItFitsIntoOneMessage() {
        happens(EventType.HELD, Map.of(), new Line("reason", "Why it waits", "word ".repeat(4000), List.of()));
        for (int i = 0; i < 40; i++) {
            happens(EventType.NOTED, Map.of(Header.ACTION, "note"));
        }
        assertThat(text(MONDAY)).hasSizeLessThan(Limits.TEXT / 2).contains("(32 before these)");
    }

    private void happens(EventType type, Map<String, String> ids, Line... lines) {
        add(events.next(file, type, MONDAY, Role.STAFF, ids), lines);
    }

    private void add(Header header, Line... lines) {
        file = file.after(header);
        log.add(header);
        bodies.add(new Body(ANN, List.of(lines), List.of()));
    }

    private String text(Instant now) {
        return new CaseCard(new CaseWords(aim.policy(), aim.script().phrases())).text(
                new CaseView(file, log, sequence -> bodies.get((int) sequence - 1), ""), now);
    }
}
