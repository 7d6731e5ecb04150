package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.evidence.clean.Outcome.Cleaned;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Refused;
import redress.evidence.clean.Outcome.Remark;
import redress.evidence.clean.Outcome.Uncleaned;

class PngCleanerTest {

    private static final List<String> NEEDED = List.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    @Test
    void onlyThePictureIsLeftOfAScreenshot() {
        var shot = HeldBytes.join(Pictures.pngWith(Pictures.part("tEXt", Pictures.latin("Author\0Jane Doe")),
                Pictures.part("iTXt", Pictures.latin("XML:com.adobe.xmp\0\0\0\0\0Jane Doe")), Pictures.part("tIME", new byte[7]),
                Pictures.part("iCCP", Pictures.latin("Jane's screen\0\0")), Pictures.part("pHYs", new byte[9]),
                Pictures.part("eXIf", Pictures.exif(1)), Pictures.part("caBX", Pictures.latin("Jane"))),
                Pictures.latin("Jane's trailer"));

        var washed = Washed.of(shot, "Screenshot.png");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of()));
        assertThat(PictureParts.ofPng(washed.copy())).isSubsetOf(NEEDED);
        assertThat(washed.latin()).doesNotContain("Jane").doesNotContain("xmp");
        JpegCleanerTest.assertSame(Pictures.seen(washed.copy()), Pictures.fourColours());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void aPictureIsSeenAsItWasTaken(int orientation) {
        var washed = Washed.of(Pictures.pngWith(Pictures.part("eXIf", Pictures.exif(orientation))), "");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.TURNED)));
        assertThat(PictureParts.ofPng(washed.copy())).isSubsetOf(NEEDED);
        JpegCleanerTest.assertSame(Pictures.seen(washed.copy()), JpegCleanerTest.turned(Pictures.fourColours(), orientation));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY})
    void picturesOfEveryDepthAreTurned(int type) {
        var picture = new BufferedImage(8, 4, type);
        picture.setRGB(0, 0, 0xFFFFFFFF);
        var plain = Pictures.saved(picture, "png");
        var shot = HeldBytes.join(Arrays.copyOf(plain, 33), Pictures.part("eXIf", Pictures.exif(6)),
                Arrays.copyOfRange(plain, 33, plain.length));

        var seen = Pictures.seen(Washed.of(shot, "").copy());

        assertThat(seen.getWidth()).isEqualTo(4);
        assertThat(seen.getRGB(3, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(seen.getRGB(0, 0) & 0xFFFFFF).isZero();
    }

    @Test
    void aPngThatSaysItIsSixtyThousandBySixtyThousandIsRefused() {
        var bomb = HeldBytes.join(Pictures.pngHeader(60_000, 60_000), Pictures.part("IDAT", new byte[100]),
                Pictures.part("IEND", new byte[0]));

        assertThat(Washed.of(bomb, "holiday.png").outcome()).isEqualTo(new Refused(Danger.BOMB));
    }

    @Test
    void aPngThatBreaksOffKeepsWhatCame() {
        var plain = Pictures.saved(Pictures.fourColours(), "png");

        var washed = Washed.of(Arrays.copyOf(plain, plain.length - 30), "");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.CUT_OFF)));
        assertThat(PictureParts.ofPng(washed.copy())).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void aPngWithoutAPictureIsBroken() {
        var plain = Pictures.saved(Pictures.fourColours(), "png");

        for (int length = 8; length < 40; length++) {
            assertThat(Washed.of(Arrays.copyOf(plain, length), "").outcome()).isEqualTo(new Uncleaned(Hurdle.BROKEN));
        }
    }

    @Test
    void noBrokenPngMakesTheCleanerFail() {
        var shot = Pictures.pngWith(Pictures.part("eXIf", Pictures.exif(6)));
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var broken = shot.clone();
            for (int i = 0; i < 1 + seed % 5; i++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
            }
            assertThat(Washed.of(broken, "").outcome()).isNotNull();
        }
    }
}
