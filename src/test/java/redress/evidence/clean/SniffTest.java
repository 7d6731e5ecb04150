package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.evidence.clean.Outcome.Cleaned;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Refused;
import redress.evidence.clean.Outcome.Uncleaned;

class SniffTest {

    private static final byte[] JAR = Zips.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0",
            "Run.class", "\u00CA\u00FE\u00BA\u00BE");

    @ParameterizedTest
    @CsvSource(textBlock = """
            JPEG, FFD8FFE000104A464946
            PNG, 89504E470D0A1A0A0000000D
            GIF, 474946383961
            WEBP, 524946460000000057454250
            HEIC, 000000186674797068656963
            TIFF, 49492A0008000000
            PDF, 255044462D312E370A
            OLD_OFFICE, D0CF11E0A1B11AE10000
            RTF, 7B5C727466310D0A
            MP3, 49443303000000
            OGG, 4F67675300020000
            M4A, 00000020667479704D344120
            WAV, 524946460000000057415645
            FLAC, 664C614300000022
            AMR, 2321414D520A3C
            MP4, 000000186674797069736F6D
            MOV, 00000014667479707174202000
            WEBM, 1A45DFA39F428601
            AVI, 524946460000000041564920
            RAR, 526172211A0700
            SEVEN_ZIP, 377ABCAF271C0004
            GZIP, 1F8B080000000000
            PROGRAM, 7F454C4602010100
            PROGRAM, CFFAEDFE07000001
            PROGRAM, CAFEBABE00000034
            PROGRAM, 6465780A30333500
            PROGRAM, 23212F62696E2F7368
            UNKNOWN, 0001020304050607
            """)
    void aFileIsWhatItBeginsWith(FileType type, String hex) {
        assertThat(sniffed(HexFormat.of().parseHex(hex), "letter.pdf").type()).isEqualTo(type);
    }

    @Test
    void aProgramForWindowsIsToldFromATextThatBeginsLikeOne() {
        var program = new byte[200];
        program[0] = 'M';
        program[1] = 'Z';

        assertThat(sniffed(program, "").type()).isEqualTo(FileType.PROGRAM);
        assertThat(sniffed(Pictures.latin("MZ is how the manager signs. ".repeat(9)), "").type()).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear AIM, the room was locked.", "caf\u00E9", "a\tb\r\n", "From: the manager\nHe said so.", "5 < 6"})
    void plainTextIsPlainText(String text) {
        assertThat(sniffed(text.getBytes(StandardCharsets.UTF_8), "").type()).isEqualTo(FileType.TEXT);
        assertThat(sniffed(text.getBytes(StandardCharsets.UTF_16), "").type()).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MARKUP, <!DOCTYPE html><title>Minutes</title>
            MARKUP, '  <?xml version="1.0"?><svg author="Jane"/>'
            MARKUP, 'Hello <script>alert(1)</script>'
            MAIL, 'Received: from jane.example; Mon'
            MAIL, 'From: jane@example.org|Message-ID: <1@jane>||Hello'
            """)
    void textThatHoldsMoreThanItShowsIsToldFromPlainText(FileType type, String text) {
        assertThat(sniffed(Pictures.latin(text.replace('|', '\n')), "").type()).isEqualTo(type);
    }

    @Test
    void anArchiveNamedPdfIsAnArchive() {
        var zip = Zips.of("secret.txt", "hello");

        assertThat(sniffed(zip, "minutes.pdf")).isEqualTo(new Sniffed(FileType.ZIP, false));
        assertThat(Washed.of(zip, "minutes.pdf").outcome()).isEqualTo(new Uncleaned(Hurdle.KIND));
    }

    @Test
    void officeFilesAreToldFromOtherArchivesByWhatIsInThem() {
        assertThat(sniffed(Zips.of("[Content_Types].xml", "", "word/document.xml", ""), "").type()).isEqualTo(FileType.DOCX);
        assertThat(sniffed(Zips.of("[Content_Types].xml", "", "xl/workbook.xml", ""), "").type()).isEqualTo(FileType.XLSX);
        assertThat(sniffed(Zips.of("[Content_Types].xml", "", "ppt/presentation.xml", ""), "").type()).isEqualTo(FileType.PPTX);
        assertThat(sniffed(Zips.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", ""), "").type())
                .isEqualTo(FileType.ODT);
    }

    @Test
    void packedProgramsAndMacrosAreRefused() {
        var android = Zips.of("AndroidManifest.xml", "", "classes.dex", "");
        var macros = Zips.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "");

        for (var program : new byte[][] {JAR, android, macros}) {
            assertThat(Washed.of(program, "letter.docx").outcome()).isEqualTo(new Refused(Danger.PROGRAM));
        }
    }

    @Test
    void aPolyglotOfPictureAndProgramIsRefused() {
        var both = HeldBytes.join(Pictures.jpegFromAPhone(1), JAR);

        assertThat(sniffed(both, "cat.jpg")).isEqualTo(new Sniffed(FileType.PROGRAM, true));
        assertThat(Washed.of(both, "cat.jpg").outcome()).isEqualTo(new Refused(Danger.PROGRAM));
    }

    @Test
    void ofAPolyglotOfPictureAndArchiveOnlyThePictureIsLeft() {
        var both = HeldBytes.join(Pictures.saved(Pictures.fourColours(), "png"), Zips.of("list.txt", "names"));

        var washed = Washed.of(both, "cat.png");

        assertThat(washed.found()).isEqualTo(new Sniffed(FileType.PNG, true));
        assertThat(washed.outcome()).isInstanceOf(Cleaned.class);
        assertThat(sniffed(washed.copy(), "")).isEqualTo(new Sniffed(FileType.PNG, false));
        assertThat(PictureParts.ofPng(washed.copy())).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void aPolyglotOfPictureAndPdfIsTold() {
        var plain = Pictures.saved(Pictures.fourColours(), "jpeg");
        var both = HeldBytes.join(Arrays.copyOf(plain, 2), Pictures.segment(0xFE, "", Pictures.latin("%PDF-1.4 hidden")),
                Arrays.copyOfRange(plain, 2, plain.length));

        assertThat(sniffed(both, "")).isEqualTo(new Sniffed(FileType.JPEG, true));
        assertThat(sniffed(Washed.of(both, "").copy(), "")).isEqualTo(new Sniffed(FileType.JPEG, false));
    }

    @Test
    void aPdfBehindOtherBytesIsTold() {
        assertThat(sniffed(Pictures.latin("GARBAGE\n%PDF-1.4\n"), "")).isEqualTo(new Sniffed(FileType.PDF, true));
    }

    @Test
    void anArchiveWithSomethingBeforeItOrBehindItIsTold() {
        var zip = Zips.of("a.txt", "a");

        assertThat(sniffed(HeldBytes.join(zip, Pictures.latin("behind")), "").mixed()).isTrue();
        assertThat(sniffed(HeldBytes.join(Pictures.latin("some words "), zip), "").mixed()).isTrue();
    }

    @Test
    void aFileOfNoBytesIsRefused() {
        assertThat(Washed.of(new byte[0], "empty.pdf").outcome()).isEqualTo(new Refused(Danger.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf.exe", "letter.EXE", "letter.exe.", "letter.exe  ", "letter\u202Efdp.exe",
            "letter.e\u0000xe",
            "letter.\u200Bexe", "run.bat", "report.xlsm", "\u0007.sh", "a.jar\n"})
    void aNameThatAMachineWouldRunMakesAProgramWhateverTheContent(String name) {
        assertThat(Washed.of(Pictures.latin("Dear AIM"), name).outcome()).isEqualTo(new Refused(Danger.PROGRAM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "letter", "letter.pdf", "exe", "../../etc/passwd", "a\u0000b\r\n\u001B[2J.txt", "con", "\uD800"})
    void anyOtherNameChangesNothing(String name) {
        assertThat(Washed.of(Pictures.latin("Dear AIM"), name).outcome()).isInstanceOf(Cleaned.class);
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsMadeAnewOfPlainLetters(FileType type) {
        assertThat(type.madeName(3)).matches("evidence-3\\.[a-z0-9]+");
        assertThat(FileType.of(type.id())).isEqualTo(type);
        assertThat(new GivenName(type.madeName(1)).isProgram()).isFalse();
    }

    private static Sniffed sniffed(byte[] content, String name) {
        try {
            return Sniff.of(new HeldBytes(content), name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
