package redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void samplePages() throws Exception {
        for (int count : new int[] {30, 300, 5000}) {
            var reporting = new Reporting(YearOfCases.YEAR, YearOfCases.ALS.policy().organisation().calendar());
            new YearOfCases(count).cases(count).values().forEach(headers -> reporting.count(new CaseHistory(headers)));
            long t = System.nanoTime();
            var report = reporting.made("Associated Learning & Skills", new Names(YearOfCases.ALS.policy(), YearOfCases.ALS.script(),
                    YearOfCases.ALS.signposts().values().stream().collect(Collectors.toMap(post -> post.id(), post -> post.title()))));
            System.out.println(count + " hiding " + (System.nanoTime() - t) / 1e6 + " ms");
            Files.writeString(Path.of("/tmp/report-" + count + ".html"), ReportPage.of(report, LocalDate.of(2027, 1, 4)));
        }
        assertThat(folder).exists();
    }
}
