package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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

    private static byte[] picture(int cases) {
        var reporting = new Reporting(MONTH, YearOfCases.ALS.policy().organisation().calendar());
        new YearOfCases(3).cases(cases).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
        return ReportPicture.of(reporting.exact("Customer Support", ReportTest.NAMES));
    }
}
