package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.message.EvidenceKind;
import redress.message.EvidenceRules;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keeping;

/** What becomes of files while a conversation goes on, and what counts like one. */
class FilesTest {

    private static final Moment NOW = Scripts.at("2026-03-02T10:00:00Z");

    private static Script script(boolean anonymous) {
        var start = Scripts.dialog("start", false,
                Scripts.ask("what", Template.of("What is wrong?"), "What is wrong", new TextKind(1, 500), "", Map.of(),
                        List.of(Rule.always("files"))),
                Scripts.ask("files", Template.of("Any files?"), "Files", new FilesKind(3, "Done", "None"), "", Map.of(),
                        List.of(Rule.always("check"))),
                new Review("check", Template.of("Right?"), "Send it", List.of(Rule.always("open"))),
                OpenCase.alone("open", "disclosure", List.of(Rule.always("team")), Template.of("Thank you.")));
        var dialogs = new HashMap<>(Scripts.script().dialogs());
        dialogs.put("start", new Dialog("start", "", "what", false, false, anonymous, false, start.states()));
        return new Script(dialogs, "start", "common/risk", Scripts.phrases());
    }

    private static Talking unrecorded() {
        return new Talking(script(true), "start", NOW);
    }

    private static Talking named() {
        return new Talking(script(false), "start", NOW);
    }

    private static FileTicket file(String id, Keeping.State state) {
        return new FileTicket(id, FileKind.DOCUMENT, "plan.doc", 1000, "",
                new Keeping(state, "", "", "", "", "", "evidence-1.doc"));
    }

    private static Talking sends(Talking talking, FileTicket file) {
        return talking.input(new Input.Attached(file, "", 50));
    }

    private static Talking learns(Talking talking, String id, Keeping.State state) {
        return talking.input(new Input.FileDone(id, file(id, state)));
    }

    private static Talking doubting() {
        return learns(sends(unrecorded().say("Forged marks"), file("f", Keeping.State.AWAITED)).press("Done"), "f",
                Keeping.State.DOUBTED);
    }

    @Test
    void aFileThatCannotBeCleanedIsDecidedAboutBeforeAnythingGoes() {
        var talking = doubting();
        assertThat(talking.standsAt()).isEqualTo("check");
        assertThat(talking.shown()).isEqualTo("<file-doubted>");
        assertThat(talking.turn().unfinished()).isTrue();

        talking.press("Send it");
        assertThat(talking.turn().action()).isEmpty();
        assertThat(talking.shown()).contains("<files-undecided>").contains("<file-doubted>");

        talking.press("<file-keep>");
        assertThat(talking.shown()).contains("<file-goes>").contains("Right?");
        assertThat(talking.turn().unfinished()).isFalse();
        assertThat(talking.press("Send it").turn().action()).isPresent();
    }

    @Test
    void whatIsTakenOutIsGone() {
        var talking = doubting().press("<file-take-out>");

        assertThat(talking.shown()).contains("<file-out>");
        assertThat(talking.conversation().answers().get("files").answer().tickets()).isEmpty();
        assertThat(talking.press("Send it").turn().action()).isPresent();
        assertThat(doubting().press("<file-take-out>").press("<file-keep>").shown()).contains("<old-button>");
    }

    @Test
    void aVoiceMessageThatIsTakenOutIsAskedForAgain() {
        var voice = new FileTicket("v", FileKind.VOICE, "", 1000, "", Keeping.AWAITED);
        var talking = learns(unrecorded().input(new Input.Attached(voice, "", 50)).press("None"), "v", Keeping.State.DOUBTED);

        assertThat(talking.press("<file-take-out>").standsAt()).isEqualTo("what");
    }

    @Test
    void whatIsStillBeingFetchedHoldsUpTheEnd() {
        var talking = sends(unrecorded().say("Forged marks"), file("f", Keeping.State.AWAITED)).press("Done").press("Send it");

        assertThat(talking.shown()).contains("<files-awaited>");
        assertThat(talking.turn().action()).isEmpty();
        learns(talking, "f", Keeping.State.KEPT);
        assertThat(talking.shown()).isEqualTo("<file-cleaned>");
        assertThat(talking.press("Send it").turn().action()).isPresent();
    }

    @Test
    void whoeverGivesTheirNameHearsNothingOfWhatGoesWell() {
        var talking = sends(named().say("Dirty rooms"), file("f", Keeping.State.AWAITED));

        assertThat(learns(talking, "f", Keeping.State.KEPT).turn().replies()).isEmpty();
        assertThat(talking.conversation().answers().get("files").answer().tickets().get(0).keeping().state())
                .isEqualTo(Keeping.State.KEPT);
        var other = sends(named().say("Dirty rooms"), file("g", Keeping.State.AWAITED)).press("Done");
        assertThat(other.press("Send it").turn().action()).isPresent();
    }

    @Test
    void aFileThatCannotBeKeptIsGoneAndItsSenderIsTold() {
        var talking = sends(named().say("Dirty rooms"), file("f", Keeping.State.AWAITED));
        var touched = talking.conversation().touched();
        talking.later(java.time.Duration.ofHours(1)).input(new Input.FileRefused("f", Phrase.TROUBLE));

        assertThat(talking.shown()).isEqualTo("<trouble>");
        assertThat(talking.standsAt()).isEqualTo("files");
        assertThat(talking.conversation().answers().get("files").answer().tickets()).isEmpty();
        assertThat(talking.conversation().touched()).isEqualTo(touched);
        assertThat(talking.input(new Input.FileRefused("f", Phrase.TROUBLE)).turn().replies()).isEmpty();
    }

    @Test
    void linksPlacesAndCardsCountAsEvidenceAndStandWithIt() {
        var talking = named().say("Dirty rooms").say("See https://example.org/room").input(new Input.Place(51.5, -0.125, 60))
                .input(new Input.Card("+447700900123", false, 61));
        assertThat(talking.turn().conversation().answers().get("files").answer().size()).isEqualTo(3);
        assertThat(talking.say("www.example.org/more").shown()).contains("<refused too-many>");

        assertThat(talking.press("Done").shown())
                .contains("See https://example.org/room\ngeo:51.50000,-0.12500\ntel:+447700900123");
    }

    @Test
    void nobodyUnrecordedGivesAPlaceOrACard() {
        var talking = unrecorded().say("Forged marks").input(new Input.Place(51.5, -0.125, 60));

        assertThat(talking.shown()).contains("<refused not-shared-here>");
        assertThat(talking.say("https://example.org/list").turn().conversation().answers()).containsKey("files");
    }

    @Test
    void aQuestionRefusesWhatThePackDoesNotTake() {
        var kind = new FilesKind(3, "Done", "None", new EvidenceRules(5_000_000, EnumSet.of(EvidenceKind.PDF)));

        assertThat(kind.file(attached(FileKind.DOCUMENT, 5_000_001), Optional.empty()))
                .isEqualTo(new Reading.Refused(Refusal.TOO_LARGE));
        assertThat(kind.file(attached(FileKind.PHOTO, 1000), Optional.empty()))
                .isEqualTo(new Reading.Refused(Refusal.NOT_THAT_KIND));
        assertThat(kind.file(attached(FileKind.DOCUMENT, 1000), Optional.empty()).isAnswer()).isTrue();
    }

    private static Input.Attached attached(FileKind kind, long size) {
        return new Input.Attached(new FileTicket("f", kind, "a", size, ""), "", 1);
    }
}
