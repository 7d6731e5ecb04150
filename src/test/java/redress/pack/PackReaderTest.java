package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.calendar.Nation;
import redress.calendar.Period;
import redress.calendar.WorkingCalendar;
import redress.dialog.Command;
import redress.dialog.Condition;
import redress.dialog.DateKind;
import redress.dialog.Phrase;
import redress.dialog.Question;
import redress.dialog.AnswerName;
import redress.dialog.Rule;

class PackReaderTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(Nation.WALES, ZoneId.of("Europe/London"), Set.of(LocalDate.of(2026, 12, 24)));

    @TempDir
    private Path folder;

    @Test
    void aSoundPackIsReadWhole() {
        var pack = PackOnDisk.minimal(folder).read();

        assertThat(pack.id()).isEqualTo("tiny");
        assertThat(pack.policy().organisation().nation()).isEqualTo(Nation.WALES);
        assertThat(pack.policy().organisation().closedDays()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(pack.policy().kind("complaint").orElseThrow().first().clocks())
                .extracting(clock -> clock.id() + " " + clock.within()).containsExactly("acknowledge 2 working days",
                        "outcome 10 working days");
        assertThat(pack.policy().mainTeam()).isEqualTo("complaints");
        assertThat(pack.policy().safeguard()).isEqualTo(new redress.casework.Safeguard("directors", "complaint"));
        assertThat(pack.policy().action("acknowledge").orElseThrow().dialog()).isEqualTo("common/acknowledge");
        assertThat(pack.script().dialogs()).containsOnlyKeys("start", "contact", "common/risk", "common/acknowledge");
        assertThat(pack.script().start()).isEqualTo("start");
        assertThat(pack.script().risk()).isEqualTo("common/risk");
        assertThat(pack.privacy().who()).isEqualTo("Tiny Training is answerable.");
        assertThat(pack.signposts().get("appeals").say()).hasToString("Write to help@tiny.example.");
        assertThat(pack.retention()).hasToString("36 months");
        assertThat(pack.clauses()).extracting(Clause::id).containsExactly("TINY-01", "TINY-02");
        assertThat(pack.digest()).hasSize(32);
    }

    @Test
    void statesKeepTheOrderOfTheFile() {
        var start = PackOnDisk.minimal(folder).read().script().dialog("start").orElseThrow();

        assertThat(start.states().keySet()).containsExactly("hello", "whose", "elsewhere", "when", "people", "topics",
                "story", "proof", "reach", "check", "sent");
        assertThat(start.counted()).isTrue();
    }

    @Test
    void conditionsBecomeWhatTheyMean() {
        var when = PackOnDisk.minimal(folder).read().script().dialog("start").orElseThrow().states().get("when");

        var answer = new AnswerName("when");
        assertThat(when.next()).usingRecursiveFieldByFieldElementComparator().containsExactly(
                new Rule(new Condition.Before(answer, new Condition.Day.Ago(new Period.Months(6), CALENDAR)), "topics"),
                new Rule(new Condition.Any(List.of(new Condition.In(answer, Set.of("unsure")),
                        new Condition.Not(new Condition.After(answer, new Condition.Day.Fixed(LocalDate.of(2026, 3,
                                1)))))),
                        "topics"),
                Rule.always("people"));
    }

    @Test
    void constantsAreFilledAndPlacesStayOpen() {
        var dialog = PackOnDisk.minimal(folder).read().script().dialog("common/risk").orElseThrow();

        assertThat(dialog.states().get("danger")).hasToString(
                "Alarm[name=danger, words=Please call 01632 960002.\n\nTiny has been told.]");
    }

    @Test
    void aDateCanBeUnknownUnlessThePackSaysOtherwise() {
        var pack = PackOnDisk.minimal(folder);

        assertThat(date(pack.read())).isEqualTo(new DateKind(10, false, "Says not-sure"));
        pack.replace("tiny/start.json", "\"years\": 10", "\"unsure\": false");
        assertThat(pack.faults()).extracting(Fault::remedy).containsExactly("Use \"before\" or \"after\".");
    }

    private static Object date(Pack pack) {
        return ((Question) pack.script().dialog("start").orElseThrow().states().get("when")).kind();
    }

    @Test
    void aPacksOwnPhraseTakesThePlaceOfTheCommonOne() {
        var phrases = PackOnDisk.minimal(folder).write("tiny/phrases.json", """
                {"phrases": {"back": "Go back to {organisation}"}, "patterns": {"back": ["Return"]}}
                """).read().script().phrases();

        assertThat(phrases.say(Phrase.BACK)).isEqualTo("Go back to Tiny");
        assertThat(phrases.say(Phrase.HELP)).isEqualTo("Says help");
        assertThat(phrases.patterns()).isEqualTo(Map.of("return", Command.BACK));
    }

    @Test
    void aPhraseThatTheProgramNeedsIsMissed() {
        var faults = PackOnDisk.minimal(folder).replace("common/phrases.json", "\"back\": \"Says back\",", "").faults();

        assertThat(faults).hasToString("[common/phrases.json:2:14: Some of the \"phrases\" are missing. Add: back.]");
    }

    @Test
    void aPhraseHasOnlyThePlacesThatAreFilled() {
        var faults = PackOnDisk.minimal(folder)
                .write("tiny/phrases.json",
                        "{\"phrases\": {\"progress\": \"{n} of {totl}\", \"back\": \"{n}\"}}").faults();

        assertThat(faults).extracting(Fault::what).containsExactly("Nothing fills the place {totl}.",
                "Nothing fills the place {n}.");
    }

    @Test
    void oneWordForTwoCommandsIsAFault() {
        var faults = PackOnDisk.minimal(folder)
                .write("tiny/phrases.json", "{\"patterns\": {\"help\": [\"Back\"]}}").faults();

        assertThat(faults).hasToString("[tiny/phrases.json:1:24: \"back\" is there already, for the command \"back\"."
                + " Take one of the two away.]");
    }

    @Test
    void aPackWithTwentyFaultsReportsAllTwentyAtTheirPlaces() {
        var faults = PackOnDisk.copy("twenty", "tiny", folder).faults();

        assertThat(faults).extracting(Fault::toString).containsExactly(TwentyFaults.EXPECTED);
        assertThat(faults).hasSize(20);
    }

    @Test
    void theMessageHoldsAllFaultsOneALine() {
        assertThatExceptionOfType(PackFaults.class).isThrownBy(() -> PackOnDisk.copy("twenty", "tiny", folder).read())
                .withMessage(String.join("\n", TwentyFaults.EXPECTED));
    }

    @Test
    void anAddressIsNeverProposedInThePlaceOfANumberForPeopleInDanger() {
        var faults = PackOnDisk.minimal(folder).replace("tiny/pack.json",
                "{\"phone\": \"01632 960002\", \"checked\": \"2026-11-21\"}",
                "{\"email\": \"safe@tiny.example\"}").faults();

        assertThat(faults).singleElement().extracting(Fault::toString).asString()
                .startsWith("common/risk.json:6:26: Nothing fills the place {safeguarding.phone}.")
                .doesNotContain("safeguarding.email", "Did you mean");
    }

    @Test
    void aByteOrderMarkIsAFault() {
        assertThat(PackOnDisk.minimal(folder).replace("common/risk.json", "{", "\uFEFF{").faults()).singleElement()
                .hasToString("common/risk.json:1:1: This file begins with an invisible mark (a byte-order mark)."
                        + " Save it as \"UTF-8\", not as \"UTF-8 with BOM\".");
    }

    @Test
    void whatIsNotUtf8IsAFaultWhereItBegins() {
        var bytes = "{\n  \"title\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PackOnDisk.minimal(folder).write("common/risk.json", bytes).faults()).singleElement()
                .hasToString("common/risk.json:2:16: From here on this file is not UTF-8. Save it with the encoding \"UTF-8\".");
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(PackOnDisk.minimal(folder).write("common/risk.json", "").faults()).singleElement()
                .hasToString("common/risk.json:1:1: The file is empty. Write a group in braces { }.");
    }

    @Test
    void aFileThatIsNoGroupIsAFault() {
        assertThat(PackOnDisk.minimal(folder).write("common/risk.json", " []").faults()).singleElement()
                .hasToString("common/risk.json:1:2: Here stands a list in brackets [ ]. "
                        + "Write a group in braces { } around everything.");
    }

    @Test
    void nestingWithoutEndIsOneFault() {
        assertThat(PackOnDisk.minimal(folder).write("common/risk.json", "[".repeat(5000)).faults()).singleElement()
                .hasToString("common/risk.json:1:65: Braces and brackets lie more than 64 deep in each other."
                        + " Look for braces or brackets that are never closed.");
    }

    @Test
    void theFilesThatEveryPackNeedsAreMissed() throws IOException {
        var pack = PackOnDisk.minimal(folder);
        Files.delete(pack.path("common/risk.json"));
        Files.delete(pack.path("tiny/pack.json"));

        assertThat(pack.faults()).extracting(fault -> fault.file() + " " + fault.what())
                .containsExactly("common/risk.json This file is missing.", "tiny/pack.json This file is missing.");
    }

    @Test
    void aSecondLanguageNeedsItsFileAndAFileItsLanguage() {
        var pack = PackOnDisk.minimal(folder).replace("tiny/pack.json", "[\"en\"]",
                "[\"en\", \"cy\"]").write("tiny/ga.json", "{}");

        assertThat(pack.faults()).extracting(Fault::toString).containsExactly(
                "common/cy.json:1:1: This file is missing. Write it: it holds the translation "
                        + "into \"cy\" of what all packs share.",
                "tiny/cy.json:1:1: This file is missing. Write it: it holds the translation into \"cy\".",
                "tiny/ga.json:1:1: \"ga\" is no language of this pack. Add it to \"languages\" in tiny/pack.json.");
    }

    @Test
    void aDialogsFileHasAName() {
        assertThat(PackOnDisk.minimal(folder).write("tiny/My dialog.json",
                "{\"title\": \"T\", \"first\": \"a\", \"states\": {\"a\": {\"end\": \"Bye.\"}}}").faults()).singleElement()
                .hasToString("tiny/My dialog.json:1:1: \"My dialog\" is no name."
                        + " Begin with a small letter, and use only small letters a to z, digits, - and _.");
    }

    @Test
    void anAnswerOfADialogThatCannotBeReadIsNotCalledMissing() {
        var pack = PackOnDisk.minimal(folder).write("tiny/contact.json", "{");

        assertThat(pack.faults()).extracting(Fault::file).containsExactly("tiny/contact.json");
    }

    @Test
    void aPackThatWasKeptIsReadWithoutItsFolder() {
        var pack = PackOnDisk.minimal(folder).read();

        var again = PackReader.read(PackFiles.of(pack.files().toBytes()));

        assertThat(again.digest()).isEqualTo(pack.digest());
        assertThat(again.policy()).isEqualTo(pack.policy());
    }
}
