package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of a month that staff get in their chat. */
class ReportPictureTest {

    private static final Span MONTH = new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void isAPngThatTelegramTakes() throws IOException {
        var picture = picture(300);
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(picture).hasSizeLessThan(1_000_000);
        assertThat(image.getWidth() + image.getHeight()).isLessThan(10_000);
        assertThat((double) image.getHeight() / image.getWidth()).isBetween(0.15, 3.0);
    }

    @Test
    void aMonthWithLittleInItIsShownToo() throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(picture(1))).getHeight()).isGreaterThan(200);
    }

    @Test
    void onceWarmItKeepsTheDeskNoLongerThanAMoment() {
        ReportPicture.warmUp();
        var processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        picture(30);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(600));
    }

    @Test
    void aLegendWithLongNamesGoesOnInAnotherLine() {
        var names = List.of("Upheld (we agree)", "Partly upheld (agree in part)", "Not upheld (we do not agree)", "No finding recorded");
        var plot = new Plot("Outcomes", names, 4, List.of(new Plot.Bar("Complaint", List.of(1.0, 1.0, 1.0, 1.0), "4")));
        var drawn = Pattern.compile("<text x=\"([0-9.]+)\" y=\"[0-9]+\">([^<]*)").matcher(PlotSvg.of(plot)).results()
                .collect(Collectors.toMap(text -> text.group(2), text -> Double.parseDouble(text.group(1))));
        assertThat(drawn).containsOnlyKeys(names)
                .allSatisfy((name, x) -> assertThat(x + name.length() * 7.5).as(name).isLessThanOrEqualTo(840));
    }

    private static byte[] picture(int cases) {
        var reporting = new Reporting(MONTH, YearOfCases.ALS.policy().organisation().calendar());
        new YearOfCases(3).cases(cases).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
        return ReportPicture.of(reporting.exact("Customer Support", ReportTest.NAMES));
    }
}
