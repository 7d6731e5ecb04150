package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.calendar.Nation;
import redress.calendar.Period;

class CaseTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Kind COMPLAINT = new Kind("complaint", "Complaint", List.of(new Stage("formal", "Formal", "", List.of(
            Clock.ofStaff("acknowledge", "Acknowledge", EventType.OPENED, EventType.ACKNOWLEDGED, new Period.WorkingDays(2)),
            Clock.ofStaff("outcome", "Outcome", EventType.OPENED, EventType.OUTCOME, new Period.WorkingDays(10))))));
    private static final Policy POLICY = new Policy(new Organisation("aim", "AIM", "AIM", Nation.ENGLAND, LONDON, Set.of()),
            Map.of("complaint", COMPLAINT), Map.of("complaints", new Team("complaints", "Complaints", "us", false)),
            "complaints", new Safeguard("complaints", "complaint"),
            Map.of(), List.of(CaseAction.ofStaff("acknowledge", "Acknowledge", "d", Set.of("complaint"),
            EventType.ACKNOWLEDGED)));
    private static final Events EVENTS = new Events(POLICY);

    @Test
    void aComplaintBeforeChristmasIsDueAfterTheHolidays() {
        var file = opened("2026-12-23T15:00:00Z");

        assertThat(file.deadlines().get("acknowledge").due()).isEqualTo(london("2026-12-29T23:59:59"));
        assertThat(file.deadlines().get("outcome").due()).isEqualTo(london("2027-01-11T23:59:59"));
    }

    @Test
    void anAcknowledgementMeetsItsClockAndNoOther() {
        var file = opened("2026-03-02T10:00:00Z");
        var at = Instant.parse("2026-03-03T09:00:00Z");
        var after = file.after(EVENTS.next(file, EventType.ACKNOWLEDGED, at, Role.STAFF, Map.of()));

        assertThat(after.deadlines().get("acknowledge").met()).hasValue(at);
        assertThat(after.deadlines().get("outcome").isMet()).isFalse();
        assertThat(after.state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(POLICY.actions(file)).hasSize(1);
        assertThat(POLICY.actions(after)).isEmpty();
    }

    @Test
    void aClockThatIsMetIsNotMetAgain() {
        var file = opened("2026-03-02T10:00:00Z");
        var first = Instant.parse("2026-03-03T09:00:00Z");
        var once = file.after(EVENTS.next(file, EventType.ACKNOWLEDGED, first, Role.STAFF, Map.of()));
        var twice = once.after(EVENTS.next(once, EventType.ACKNOWLEDGED, first.plusSeconds(60), Role.STAFF, Map.of()));

        assertThat(twice.deadlines().get("acknowledge").met()).hasValue(first);
    }

    @Test
    void aDateBeyondTheKnownHolidaysIsFlagged() {
        assertThat(opened("2028-12-27T10:00:00Z").deadlines().get("outcome").certain()).isFalse();
        assertThat(opened("2026-12-23T10:00:00Z").deadlines().get("outcome").certain()).isTrue();
    }

    @Test
    void aDueTimeKeepsLondonTimeOverAClockChange() {
        var due = opened("2026-03-27T10:00:00Z").deadlines().get("acknowledge").due();

        assertThat(due).isEqualTo(london("2026-03-31T23:59:59"));
        assertThat(due.toInstant()).isEqualTo(Instant.parse("2026-03-31T22:59:59Z"));
    }

    @Test
    void aCaseIsTheFoldOfItsHeaders() {
        var file = opened("2026-03-02T10:00:00Z");
        var header = EVENTS.opened(Events.Opening.of(COMPLAINT, "complaints"), Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(Case.of("AIM-1", List.of(header))).isEqualTo(file);
    }

    @Test
    void anEventThatDoesNotFollowIsRefused() {
        var file = opened("2026-03-02T10:00:00Z");
        var header = EVENTS.opened(Events.Opening.of(COMPLAINT, "complaints"), Instant.EPOCH);

        assertThatThrownBy(() -> file.after(header)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverCannotBeReachedCannotInTheNextStageEitherUntilTheyDoSomething() {
        var file = opened("2026-03-02T10:00:00Z");
        var at = Instant.parse("2026-03-03T09:00:00Z");
        var away = file.after(EVENTS.next(file, EventType.UNREACHABLE, at, Role.PROGRAM, Map.of()));
        var later = away.after(EVENTS.escalated(away, COMPLAINT.stages().get(0), at, Role.STAFF, Map.of()));
        var passedOn = later.after(EVENTS.next(later, EventType.MESSAGE_IN, at, Role.STAFF, Map.of()));
        var back = passedOn.after(EVENTS.next(passedOn, EventType.MESSAGE_IN, at, Role.COMPLAINANT, Map.of()));

        assertThat(later.happenedHere()).containsExactlyInAnyOrder(EventType.ESCALATED, EventType.UNREACHABLE);
        assertThat(passedOn.happenedHere()).contains(EventType.UNREACHABLE);
        assertThat(back.happenedHere()).doesNotContain(EventType.UNREACHABLE);
        assertThat(back.happened()).contains(EventType.UNREACHABLE);
    }

    private static Case opened(String at) {
        return Case.unopened("AIM-1").after(EVENTS.opened(Events.Opening.of(COMPLAINT, "complaints"), Instant.parse(at)));
    }

    private static ZonedDateTime london(String local) {
        return java.time.LocalDateTime.parse(local).atZone(LONDON);
    }
}
