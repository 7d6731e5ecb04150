package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.dialog.Counted;
import redress.dialog.Phrase;
import redress.dialog.Question;
import redress.dialog.Script;

/** Holds translations to the texts that they translate. */
class TranslationTest {

    private static final String OWN = "tiny/cy.json";
    private static final String COMMON = "common/cy.json";

    @TempDir
    private Path folder;

    @Test
    void aCompleteTranslationGivesNothingToSay() {
        assertThat(PackOnDisk.welsh(folder).noticed()).isEmpty();
    }

    @Test
    void eachLanguageHasItsOwnScriptWithTheSameStates() {
        var pack = PackOnDisk.welsh(folder).read();

        assertThat(pack.spoken().scripts()).extracting(script -> script.language().name()).containsExactly("English", "Cymraeg");
        assertThat(ask(pack.script())).isEqualTo("Who is it about?");
        assertThat(ask(welsh(pack))).isEqualTo("Am bwy mae hyn?");
        assertThat(welsh(pack).dialogs().get("start").states().keySet())
                .isEqualTo(pack.script().dialogs().get("start").states().keySet());
        assertThat(welsh(pack).phrases().say(Phrase.BACK)).isEqualTo("Dweud back");
        assertThat(pack.policy("cy").kinds().get("complaint").name()).isEqualTo("Cwyn");
        assertThat(pack.policy("fr").kinds().get("complaint").name()).isEqualTo("Complaint");
    }

    @Test
    void whatTextsTakeFromThePackIsInTheirLanguageToo() {
        var pack = PackOnDisk.welsh(folder).read();

        assertThat(welsh(pack).dialogs().get("start").states().get("sent").toString()).contains("o fewn 2 o ddau, erbyn");
        assertThat(pack.script().dialogs().get("start").states().get("sent").toString()).contains("within 2 working days");
    }

    @Test
    void aFormThatALanguageDoesNotSetApartIsTheOther() {
        var phrases = welsh(PackOnDisk.welsh(folder).read()).phrases();

        assertThat(phrases.count(Counted.FILES, 2)).isEqualTo("2 o ddau");
        assertThat(phrases.count(Counted.FILES, 3)).isEqualTo("3 o bethau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tiny/start.json | "ask": {"en": "When was it?", "cy": "Pryd oedd hyn?"},      | "When was it?" \
                | dialogs, start, states, when, ask
            tiny/start.json | "other": {"en": "Somebody else", "cy": "Rhywun arall"}      | "Somebody else" \
                | dialogs, start, states, whose, options, other
            tiny/pack.json  | "title": {"en": "Appeals", "cy": "Apeliadau"},              | "Appeals" \
                | pack, signposts, appeals, title
            tiny/pack.json  | "why": {"en": "To look into your complaint.", "cy": "I edrych ar eich cwyn."}, \
                | "To look into | pack, privacy, why
            """)
    void whatIsMissingIsToldAtTheWordsThatAreNotTranslated(String file, String entry, String at, String path) {
        var pack = PackOnDisk.welsh(folder);
        var before = pack.text(OWN).contains(entry) ? entry : entry.replaceFirst(",$", "");
        pack.replace(OWN, before, "").write(OWN, pack.text(OWN).replaceAll(",(\\s*)}", "$1}").replaceAll("\\{(\\s*),", "{$1")
                .replaceAll(",\\s*,", ","));

        assertThat(pack.noticed()).singleElement().satisfies(fault -> {
            assertThat(fault.isError()).isFalse();
            assertThat(fault.file()).isEqualTo(file);
            assertThat(pack.at(fault)).startsWith(at);
            assertThat(fault.what()).contains("\"cy\"", path + ".");
            assertThat(fault.remedy()).contains(OWN);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tiny/start.json          | "Who is it about?"       | "Whom is it about?"
            tiny/start.json          | "me": "Me"               | "me": "Myself"
            tiny/pack.json           | "our directors"          | "the directors"
            tiny/pack.json           | 01632 960001             | 01632 960009
            common/risk.json         | has been told            | was told
            common/phrases.json      | "Says back"              | "Go back"
            common/phrases.json      | {n} files                | {n} of them
            """)
    void wordsThatChangedSinceAreToldAtTheTranslation(String file, String old, String now) {
        var pack = PackOnDisk.welsh(folder).replace(file, old, now);

        assertThat(pack.noticed()).singleElement().satisfies(fault -> {
            assertThat(fault.isError()).isFalse();
            assertThat(fault.file()).isIn(OWN, COMMON);
            assertThat(fault.what()).startsWith("The words that this translates have changed");
            assertThat(fault.remedy()).contains(file + ":");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tiny/cy.json   | "ask": {"en": "When was it?"      | "aks": {"en": "When was it?"  | 2
            tiny/cy.json   | "story": {                        | "gone": {"ask": {"en": "a", "cy": "b"}}, "story": { | 1
            tiny/cy.json   | "contact": {                      | "nothing": {"title": {"en": "a", "cy": "b"}}, "contact": { | 1
            tiny/cy.json   | erbyn {due.acknowledge}           | cyn hir                       | 1
            tiny/cy.json   | Eich rhif, {name}?                | Eich rhif, {enw}?             | 2
            tiny/cy.json   | "cy": "Fi"                        | "cy": ""                      | 1
            tiny/cy.json   | "cy": "Fi"                        | "cy": "Rhywun arall"          | 1
            tiny/cy.json   | "cy": "Fi"                        | "fr": "Moi"                   | 2
            tiny/cy.json   | "cy": "Fi"                        | "cy": 5                       | 1
            common/cy.json | "cy": "Dweud back" \
                | "cy": "Mae hwn yn llawer rhy hir i fod ar fotwm, a dylai rhywun ei dorri'n fyrrach." | 1
            common/cy.json | {"two":                           | {"dau":                       | 1
            common/cy.json | "patterns": {"back": ["yn ôl"]    | "patterns": {                 | 1
            """)
    void whatIsWrongInATranslationIsToldAtItsPlace(String file, String old, String now, int faults) {
        var pack = PackOnDisk.welsh(folder).replace(file, old, now);

        assertThat(pack.noticed()).hasSize(faults).allSatisfy(fault ->
                assertThat(fault.file()).isIn(file, "tiny/start.json", "tiny/contact.json", "common/phrases.json"));
    }

    @Test
    void aPackThatDoesNotSpeakALanguageNeedsNoneOfItsTranslations() {
        var pack = PackOnDisk.welsh(folder).replace("tiny/pack.json", ", \"cy\"", "");
        pack.write(OWN, "{}");

        assertThat(pack.noticed()).singleElement().satisfies(fault ->
                assertThat(fault.what()).contains("no language of this pack"));
    }

    @Test
    void aFileThatIsMissingIsOneFault() throws IOException {
        var pack = PackOnDisk.welsh(folder);
        Files.delete(pack.path(COMMON));

        assertThat(pack.noticed()).singleElement().satisfies(fault -> assertThat(fault.file()).isEqualTo(COMMON));
    }

    @Test
    void aSharedDialogToWhichNoWayLeadsNeedsNoTranslationAndMayHaveOne() {
        var pack = PackOnDisk.welsh(folder).write("common/other.json", """
                {"title": "Other", "first": "a", "states": {"a": {"end": "Bye."}}}
                """);
        assertThat(pack.noticed()).isEmpty();

        pack.replace(COMMON, "\"risk\":",
                "\"other\": {\"states\": {\"a\": {\"end\": {\"en\": \"Bye.\", \"cy\": \"Hwyl.\"}}}}, \"risk\":");
        assertThat(pack.noticed()).isEmpty();
    }

    @Test
    void whereATranslationIsMissingOrStaleTheWordsThemselvesAreSaid() {
        var pack = PackOnDisk.welsh(folder).replace("tiny/start.json", "Who is it about?", "Whom is it about?").read();

        assertThat(ask(welsh(pack))).isEqualTo("Whom is it about?");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var pack = PackOnDisk.welsh(folder).replace("tiny/start.json", "Who is it about?", "Whom?")
                .replace("tiny/start.json", "How many people?", "How many?").replace("tiny/pack.json", "our directors", "they");

        assertThat(pack.noticed()).hasSize(3).extracting(Fault::file).containsOnly(OWN);
    }

    private static Script welsh(Pack pack) {
        return pack.spoken().in("cy");
    }

    private static String ask(Script script) {
        return ((Question) script.dialogs().get("start").states().get("whose")).ask().fill(Map.of());
    }
}
