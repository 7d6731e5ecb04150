package redress.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redress.dialog.Dialog;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What a manager prints and signs says what the files say. */
class DialogChartTest {

    /** How large the type of a printed page has to be at least, in points; newspapers set their tables no larger. */
    private static final double READABLE = 5.4;

    private static final Pack AIM = pack(Path.of("dialogs", "aim"));

    @Test
    void everyStateIsABoxAndEveryRuleAnArrow() {
        var dialog = dialog("complaint");
        var chart = DialogChart.of(AIM, dialog, visitedAll(dialog));

        assertThat(chart.boxes()).extracting(Box::id).containsAll(dialog.states().keySet());
        dialog.states().values().forEach(state -> state.next().forEach(rule -> assertThat(chart.arrows())
                .anyMatch(arrow -> arrow.from().equals(state.name()) && arrow.to().equals(rule.go()))));
    }

    @Test
    void answersStandOnTheArrowsInTheWordsOfTheirButtons() {
        var chart = chart("complaint");

        assertThat(label(chart, "topic", "result")).containsExactly("Result or grade");
        assertThat(label(chart, "topic", "role")).containsExactly("AIM's service or staff / Something else");
        assertThat(label(chart, "readers", "other_reader")).containsExactly("Yes, it is / I am not sure");
        assertThat(label(chart, "when", "times")).isEmpty();
    }

    @Test
    void manyWaysThatHangOnEarlierAnswersAreListedInTheirBox() {
        var imi = pack(Path.of("dialogs", "imi"));
        var chart = DialogChart.of(imi, imi.script().dialog("complaint").orElseThrow(), Set.of());
        var result = chart.boxes().stream().filter(box -> box.id().equals("result")).findFirst().orElseThrow();

        assertThat(result.notes()).anyMatch(note -> note.endsWith("on to centre")).anyMatch(note -> note.endsWith("on to court"));
        assertThat(chart.arrows()).filteredOn(arrow -> arrow.from().equals("result")).singleElement()
                .satisfies(arrow -> assertThat(arrow.labels()).containsExactly("as listed"));
    }

    @Test
    void aCaseNamesItsTeamsAndTheClocksThatBegin() {
        var open = chart("complaint").boxes().stream().filter(box -> box.id().equals("open")).findFirst().orElseThrow();

        assertThat(open.shape()).isEqualTo(Shape.CASE);
        assertThat(open.text()).isEqualTo("Case: Complaint");
        assertThat(open.notes()).contains("Acknowledge: within 2 working days; reminds on the day",
                "Outcome: within 10 working days; reminds half way, day before, on the day");
    }

    @Test
    void theCasesShowTheirStagesWithClocksAndTheButtonsThatLeadOn() {
        var chart = CasesChart.of(pack(Path.of("dialogs", "cqm")));

        assertThat(chart.boxes()).filteredOn(box -> box.id().equals("complaint.stage-1")).singleElement()
                .satisfies(box -> assertThat(box.notes()).contains("Acknowledge: within 4 working days; reminds day before, on the day"));
        assertThat(label(chart, "complaint.stage-1", "complaint.stage-2")).contains("Go to stage 2");
        assertThat(chart.arrows()).noneMatch(arrow -> arrow.from().equals(arrow.to()));
    }

    @Test
    void aStateThatNoScenarioVisitsIsMarkedInEveryForm() {
        var dialog = dialog("complaint");
        var visited = visitedAll(dialog);
        visited.remove("complaint/rest");
        var chart = DialogChart.of(AIM, dialog, visited);

        assertThat(chart.boxes()).filteredOn(box -> !box.visited()).extracting(Box::id).containsExactly("rest");
        assertThat(text(Picture.SVG.of(chart).get(0))).contains("no scenario comes here").contains("stroke-dasharray");
        assertThat(text(Picture.MD.of(chart).get(0))).contains("no scenario comes here").contains("gap");
        assertThat(text(Picture.MD.of(DialogChart.of(AIM, dialog, visitedAll(dialog))).get(0))).doesNotContain("gap");
    }

    @Test
    void wordsThatArePartOfALanguageOfTheirOwnStayWords() throws Exception {
        var chart = new Chart("A & \"B\" <c>", "`d`", List.of(new Box("a", Shape.QUESTION, "a", "1 < 2 & \"three\"?",
                List.of(), true), new Box("b", Shape.END, "", "</svg>", List.of(), true)),
                List.of(new Arrow("a", "b", List.of("\"yes\" | <no>"))));

        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Picture.SVG.of(chart).get(0))).getDocumentElement().getTextContent();
        assertThat(svg).contains("1 < 2 & \"three\"?").contains("</svg>").contains("\"yes\" | <no>");
        assertThat(text(Picture.MD.of(chart).get(0))).contains("1 #lt; 2 #amp; #quot;three#quot;?").doesNotContain("</svg>");
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void everyDialogCanBeReadOnA3AndNoBoxLiesOnAnother(Pack pack, Dialog dialog) {
        for (var page : Page.of(DialogChart.of(pack, dialog, visitedAll(dialog)), Typeface.read())) {
            assertThat(Paper.A3.scale(page) * BoxText.TYPE).isGreaterThanOrEqualTo(READABLE);
            for (int i = 0; i < page.frames().size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(apart(page.frames().get(i), page.frames().get(j))).isTrue();
                }
            }
            assertThat(page.frames()).allMatch(frame -> frame.x() >= 0 && frame.x() + frame.width() <= page.width()
                    && frame.y() >= 0 && frame.y() + frame.height() <= page.height());
        }
    }

    @Test
    void aPictureIsPaintedInPixels() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Picture.PNG.of(chart("compliment")).get(0)));
        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }

        assertThat(colours).hasSizeGreaterThan(10);
    }

    @Test
    void theEndingOfTheFileTellsTheForm() {
        assertThat(Picture.of("complaint.SVG")).contains(Picture.SVG);
        assertThat(Picture.of("a.b/complaint.md")).contains(Picture.MD);
        assertThat(Picture.of("complaint.pdf")).isEmpty();
    }

    static Stream<Arguments> dialogs() throws IOException {
        try (var folders = Files.list(Path.of("dialogs"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.json"))).sorted().toList().stream()
                    .map(DialogChartTest::pack).flatMap(pack -> pack.script().dialogs().values().stream()
                            .sorted(Comparator.comparing(Dialog::id))
                            .map(dialog -> Arguments.of(
                                    Named.of(pack.id(), pack),
                                    Named.of(dialog.id(), dialog))));
        }
    }

    private static boolean apart(Drawing.Frame one, Drawing.Frame other) {
        return one.x() + one.width() <= other.x() || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y() || other.y() + other.height() <= one.y();
    }

    private static List<String> label(Chart chart, String from, String to) {
        return chart.arrows().stream().filter(arrow -> arrow.from().equals(from) && arrow.to().equals(to)).findFirst()
                .orElseThrow().labels();
    }

    private static Chart chart(String id) {
        return DialogChart.of(AIM, dialog(id), visitedAll(dialog(id)));
    }

    private static Dialog dialog(String id) {
        return AIM.script().dialog(id).orElseThrow();
    }

    private static Set<String> visitedAll(Dialog dialog) {
        return dialog.states().keySet().stream().map(state -> dialog.id() + "/" + state).collect(Collectors.toSet());
    }

    private static Pack pack(Path folder) {
        return PackReader.read(PackFiles.fromFolder(folder));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
