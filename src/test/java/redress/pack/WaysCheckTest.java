package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can happen on the ways through a dialog. The dialogs here stand in the place of the smallest pack's start. */
class WaysCheckTest {

    private static final String ROLE = "\"role\": {\"ask\": \"Who?\", \"label\": \"Role\", \"answer\": {\"type\": \"choice\", "
            + "\"options\": {\"me\": \"I\", \"other\": \"They\", \"staff\": \"We\"}}, \"next\": ";
    private static final String CHILD = "\"child\": {\"ask\": \"Child?\", \"label\": \"Child\", \"answer\": {\"type\": "
            + "\"choice\", \"options\": {\"yes\": \"Yes\", \"no\": \"No\"}}, \"next\": ";
    private static final String BORN = "\"born\": {\"ask\": \"Born?\", \"label\": \"Born\", \"answer\": {\"type\": \"date\", "
            + "\"unsure\": false}, \"next\": ";
    private static final String TICKS = "\"ticks\": {\"ask\": \"Which?\", \"label\": \"Ticks\", \"answer\": {\"type\": "
            + "\"several\", \"options\": {\"a\": \"A\", \"b\": \"B\"}}, \"next\": ";
    private static final String ENDS = "\"x\": {\"end\": \"X.\"}, \"y\": {\"end\": \"Y.\"}";

    @TempDir
    private Path folder;
    private PackOnDisk pack;

    @BeforeEach
    void small() {
        pack = PackOnDisk.minimal(folder);
    }

    @Test
    void theSmallestPackIsClean() {
        assertThat(pack.examined()).isEmpty();
    }

    @Test
    void anAnswerThatIsAskedLaterCannotBeTested() {
        assertThat(found(ROLE + rules("{\"child\": {\"is\": \"yes\"}}", "x", "child") + "}", CHILD + "\"y\"}"))
                .containsExactly("\"child\" Nobody has been asked \"child\" yet when this is looked at.");
    }

    @Test
    void anAnswerThatIsAskedOnOneWayAloneCanBeMissing() {
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "sum") + "}", CHILD + "\"sum\"}", sum(
                "{\"child\": {\"is\": \"yes\"}}")))
                .containsExactly("\"child\" Not everybody who comes here has been asked \"child\".");
    }

    @Test
    void aConditionThatImpliesItsQuestionLetsItBeTested() {
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "sum") + "}", CHILD + "\"sum\"}", sum(
                "{\"child\": {\"is\": \"yes\"}, \"role\": {\"is\": \"other\"}}"))).isEmpty();
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "sum") + "}", CHILD + "\"sum\"}", sum(
                "{\"any\": [{\"role\": {\"in\": [\"me\", \"staff\"]}}, {\"child\": {\"is\": \"yes\"}}]}"))).isEmpty();
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "sum") + "}", CHILD + "\"sum\"}", sum(
                "{\"child\": {\"answered\": true, \"is\": \"yes\"}}"))).isEmpty();
    }

    @Test
    void aRuleBeforeItThatTakesAllOthersLetsItBeTestedToo() {
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "sum") + "}", CHILD + "\"sum\"}",
                "\"sum\": {\"say\": \"So.\", \"next\": [{\"when\": {\"role\": {\"in\": [\"me\", \"staff\"]}}, \"go\": \"x\"}, "
                        + "{\"when\": {\"child\": {\"is\": \"yes\"}}, \"go\": \"x\"}, {\"go\": \"y\"}]}")).isEmpty();
    }

    @Test
    void whatWasAnsweredOnAllWaysThereDecidesWhatCanHold() {
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "x") + "}",
                CHILD + rules("{\"role\": {\"is\": \"me\"}}", "x", "y") + "}"))
                .containsExactly("\"role\" This can never be so here: no answer to \"role\" fits it.");
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"other\"}}", "child", "x") + "}",
                CHILD + rules("{\"role\": {\"is\": \"other\"}}", "x", "y") + "}"))
                .containsExactly("\"role\" This is always so here: every answer to \"role\" fits it.");
    }

    @Test
    void conditionsTogetherCanBeImpossible() {
        assertThat(found(ROLE + rules("{\"all\": [{\"role\": {\"is\": \"other\"}}, {\"role\": {\"is\": \"me\"}}]}",
                "x", "y") + "}"))
                .containsExactly("{\"all\" This condition can never hold here.");
        assertThat(found(ROLE + rules("{\"any\": [{\"role\": {\"is\": \"other\"}}, {\"not\": {\"role\": {\"is\": \"other\"}}}]}",
                "x", "y") + "}")).containsExactly("{\"any\" This condition always holds here.");
    }

    @Test
    void aRuleAfterOthersThatTakeAllIsNeverReached() {
        assertThat(found(ROLE + "[{\"when\": {\"role\": {\"is\": \"me\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"role\": {\"in\": [\"other\", \"staff\"]}}, \"go\": \"y\"}, {\"go\": \"x\"}]}"))
                .containsExactly("{\"go\" No case is left for this rule: the rules before it take them all.");
        assertThat(found(ROLE + "[{\"when\": {\"role\": {\"is\": \"me\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"role\": {\"is\": \"me\"}}, \"go\": \"y\"}, {\"go\": \"y\"}]}"))
                .containsExactly("{\"role\" No case is left for this rule: the rules before it take them all.");
    }

    @Test
    void datesAreHeldAgainstEachOther() {
        assertThat(found(BORN + "[{\"when\": {\"born\": {\"before\": \"90 days ago\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"born\": {\"before\": \"6 months ago\"}}, \"go\": \"y\"}, {\"go\": \"y\"}]}"))
                .containsExactly("{\"born\" No case is left for this rule: the rules before it take them all.");
        assertThat(found(BORN + "[{\"when\": {\"born\": {\"before\": \"183 days ago\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"born\": {\"before\": \"6 months ago\"}}, \"go\": \"y\"}, {\"go\": \"y\"}]}"))
                .as("six months are sometimes fewer than 183 days").isEmpty();
        assertThat(found(BORN + rules("{\"born\": {\"after\": \"today\"}}", "x", "y") + "}"))
                .containsExactly("\"born\" This can never be so here: no answer to \"born\" fits it.");
        assertThat(found(BORN + rules("{\"born\": {\"before\": \"1500 months ago\"}}", "x", "y") + "}"))
                .containsExactly("\"born\" This can never be so here: no answer to \"born\" fits it.");
    }

    @Test
    void optionsOfWhichSeveralCanBeChosenAreToldApart() {
        assertThat(found(TICKS + "[{\"when\": {\"ticks\": {\"is\": \"a\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"ticks\": {\"is\": \"b\"}}, \"go\": \"y\"}, {\"go\": \"y\"}]}"))
                .as("somebody may choose neither as far as this check can tell").isEmpty();
        assertThat(found(TICKS + "[{\"when\": {\"ticks\": {\"is\": \"a\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"ticks\": {\"is\": \"a\"}}, \"go\": \"y\"}, {\"go\": \"y\"}]}"))
                .containsExactly("{\"ticks\" No case is left for this rule: the rules before it take them all.");
        assertThat(found(TICKS + rules("{\"ticks\": {\"in\": [\"a\", \"b\"]}}", "x", "y") + "}"))
                .containsExactly("\"ticks\" This is always so here: every answer to \"ticks\" fits it.");
        assertThat(found(TICKS + rules("{\"ticks\": {\"count\": 3}}", "x", "y") + "}"))
                .containsExactly("\"ticks\" This can never be so here: no answer to \"ticks\" fits it.");
    }

    @Test
    void aWayWithoutAnEndIsFound() {
        assertThat(found(ROLE + "[{\"when\": {\"role\": {\"is\": \"me\"}}, \"go\": \"x\"}, "
                + "{\"when\": {\"role\": {\"is\": \"other\"}}, \"go\": \"y\"}, {\"go\": \"last\"}]" + "}",
                "\"last\": {\"say\": \"Well.\"}")).first().asString()
                .startsWith("\"last\" The conversation runs out after \"last\"");
    }

    @Test
    void aTextCannotNameWhatNobodyWasAsked() {
        assertThat(found(ROLE + rules("{\"role\": {\"is\": \"me\"}}", "x", "tell") + "}",
                "\"tell\": {\"say\": \"Hello {child}.\", \"next\": \"child\"}", CHILD + "\"y\"}"))
                .containsExactly("\"Hello {child}.\" Nobody has been asked \"child\" when this is shown.");
    }

    @Test
    void manyBranchesAreGoneThroughInNoTime() {
        var states = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            states.append(ROLE.replace("role", "q" + i)).append("[{\"when\": {\"q").append(i)
                    .append("\": {\"is\": \"me\"}}, \"go\": \"s").append(i).append("\"}, {\"go\": \"q").append(i + 1)
                    .append("\"}]}, \"s").append(i).append("\": {\"say\": \"S.\", \"next\": \"q").append(i + 1).append("\"}, ");
        }
        var sum = new StringBuilder("{\"all\": [{\"q0\": {\"is\": \"me\"}}");
        for (int i = 1; i < 60; i++) {
            sum.append(", {\"q").append(i).append("\": {\"is\": \"other\"}}");
        }
        states.append("\"q60\": {\"say\": \"Last.\", \"next\": ").append(rules(sum + "]}", "x", "y")).append("}, ");
        long before = System.nanoTime();

        write("q0", states + ENDS);

        assertThat(pack.examined()).filteredOn(fault -> fault.file().equals("tiny/start.json")).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    private static String sum(String when) {
        return "\"sum\": {\"say\": \"So.\", \"next\": " + rules(when, "x", "y") + "}";
    }

    private static String rules(String when, String go, String otherwise) {
        return "[{\"when\": " + when + ", \"go\": \"" + go + "\"}, {\"go\": \"" + otherwise + "\"}]";
    }

    /** The faults of a dialog with these states, each with the beginning of what stands at its place. */
    private List<String> found(String... states) {
        var first = states[0].substring(1, states[0].indexOf('"', 1));
        write(first, String.join(", ", states) + ", " + ENDS);
        return pack.examined().stream().filter(fault -> fault.file().equals("tiny/start.json"))
                .map(fault -> token(pack.at(fault)) + " " + fault.what()).toList();
    }

    private void write(String first, String states) {
        pack.write("tiny/start.json", "{\"title\": \"T\", \"first\": \"" + first + "\", \"states\": {" + states + "}}");
        var sheet = pack.text("tiny/pack.json").replace("\"start:sent\"", "\"start:x\"")
                .replace("\"start:elsewhere\"", "\"start:x\"");
        pack.write("tiny/pack.json", sheet);
    }

    private static String token(String text) {
        return text.replaceFirst("^(\\{?\"[^\"]*\").*", "$1");
    }
}
