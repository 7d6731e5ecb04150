package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.calendar.Period;
import redress.dialog.Answer;
import redress.dialog.Command;
import redress.dialog.Counted;
import redress.dialog.DateKind;
import redress.dialog.Engine;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.dialog.Reading;
import redress.dialog.Refusal;
import redress.message.Limits;

/** The Welsh of what all packs share. */
class CommonWelshTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private static Path folder;
    private static Pack pack;

    @BeforeAll
    static void aPackWithTheSharedDialogsAsTheyAre() throws IOException {
        var onDisk = PackOnDisk.welsh(folder);
        try (var shared = Files.list(Path.of("dialogs/common"))) {
            shared.filter(file -> file.toString().endsWith(".json")).forEach(file -> copy(file, onDisk));
        }
        assertThat(onDisk.noticed()).isEmpty();
        pack = onDisk.read();
    }

    private static void copy(Path file, PackOnDisk onDisk) {
        try {
            onDisk.write("common/" + file.getFileName(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Phrases welsh() {
        return pack.spoken().in("cy").phrases();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rydw i mewn perygl", "Mae rhywun mewn perygl!", "hunanladdiad", "Hunan-laddiad",
        "dw i ddim yn teimlo'n ddiogel", "dwi isio marw", "dwi eisiau lladd fy hun", "argyfwng",
        "PERYGL", "sai’n teimlo’n ddiogel"})
    void wordsOfDangerRaiseTheAlarmInWelshToo(String words) {
        assertThat(new Engine(pack.spoken()).command(words)).contains(Command.RISK);
    }

    @ParameterizedTest
    @CsvSource({"yn ôl, BACK", "yn ol, BACK", "nôl, BACK", "stopio, STOP", "canslo, CANCEL", "help, HELP", "cymorth, HELP",
        "iaith, LANGUAGE", "language, LANGUAGE", "back, BACK", "Dechrau eto, RESTART", "hepgor, SKIP"})
    void commandsAreUnderstood(String words, Command command) {
        assertThat(new Engine(pack.spoken()).command(words)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({"heddiw, 2026-11-22", "ddoe, 2026-11-21", "neithiwr, 2026-11-21", "echdoe, 2026-11-20",
        "3ydd o Fawrth, 2026-03-03",
        "y 3ydd o fis Mawrth, 2026-03-03", "ar y 1af o Ragfyr 2025, 2025-12-01", "21ain Hydref, 2026-10-21",
        "5ed o Fai 2026, 2026-05-05",
        "2 Chwefror, 2026-02-02", "dydd Mawrth diwethaf, 2026-11-17", "ddydd Iau, 2026-11-19", "nos Wener, 2026-11-20",
        "Mawrth diwethaf, 2026-11-17", "dydd Mawrth 3 Mawrth 2026, 2026-03-03", "wythnos yn ôl, 2026-11-15",
        "3 wythnos yn ol, 2026-11-01",
        "pythefnos yn ôl, 2026-11-08", "dau fis yn ôl, 2026-09-22", "tridiau yn ôl, 2026-11-19", "blwyddyn yn ôl, 2025-11-22",
        "Medi 9, 2026-09-09", "3/4/2026, 2026-04-03", "yesterday, 2026-11-21", "3rd of April 2026, 2026-04-03",
        "last Tuesday, 2026-11-17"})
    void datesAreReadAsWelshSpeakersTypeThem(String words, LocalDate day) {
        assertThat(date(words)).isEqualTo(new Reading.Settled(new Answer.Dated(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddim yn siŵr", "dwi ddim yn siwr", "Dw i ddim yn cofio.", "dim syniad", "not sure",
        "dydw i ddim yn gwybod"})
    void notBeingSureIsAnAnswer(String words) {
        assertThat(date(words)).isEqualTo(new Reading.Settled(new Answer.Unsure()));
    }

    @Test
    void aDayToComeAndADayThatIsNoneAreToldApart() {
        assertThat(date("yfory")).isEqualTo(new Reading.Refused(Refusal.LATEST));
        assertThat(date("31 Chwefror 2026")).isEqualTo(new Reading.Refused(Refusal.NO_SUCH_DAY));
        assertThat(date("rhywbryd")).isEqualTo(new Reading.Refused(Refusal.NOT_A_DATE));
    }

    private static Reading date(String words) {
        return new DateKind(120, false, "Ddim yn siŵr", welsh().dates()).words(words, Optional.empty(), TODAY);
    }

    @Test
    void datesAndLengthsOfTimeAreWrittenInWelsh() {
        assertThat(welsh().date(LocalDate.of(2026, 12, 29))).isEqualTo("dydd Mawrth 29 Rhagfyr 2026");
        assertThat(welsh().moment(LocalDate.of(2026, 1, 7), LocalTime.of(8, 0))).isEqualTo("dydd Mercher 7 Ionawr 2026, 08:00");
        assertThat(welsh().period(new Period.WorkingDays(2))).isEqualTo("2 ddiwrnod gwaith");
        assertThat(welsh().period(new Period.WorkingDays(20))).isEqualTo("20 diwrnod gwaith");
        assertThat(welsh().period(new Period.Months(2))).isEqualTo("2 fis");
        assertThat(welsh().period(new Period.Hours(48))).isEqualTo("48 awr");
        assertThat(welsh().count(Counted.FILES, 6)).isEqualTo("6 ffeil");
        assertThat(welsh().files(0)).isEqualTo("Dim ffeiliau");
    }

    @Test
    void theWordsOnButtonsFitAPhone() {
        for (var phrase : Phrase.values()) {
            if (PhrasePlaces.isButton(phrase)) {
                assertThat(welsh().say(phrase)).hasSizeLessThanOrEqualTo(30);
            }
        }
        assertThat(Limits.SHORT_LABEL).isLessThan(30);
    }
}
