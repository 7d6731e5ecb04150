package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.evidence.clean.Outcome.Cleaned;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Refused;
import redress.evidence.clean.Outcome.Remark;
import redress.evidence.clean.Outcome.Uncleaned;

class JpegCleanerTest {

    /** What a decoder needs: start, JFIF, tables, frame, scan, end. */
    private static final List<String> NEEDED = List.of("d8", "e0", "db", "c0", "c2", "c4", "dd", "da", "d9");

    @Test
    void onlyThePictureIsLeftOfAPhotograph() {
        var phone = Pictures.jpegFromAPhone(1);
        assertThat(PictureParts.ofJpeg(phone)).contains("e1", "e2", "eb", "ed", "fe", "rest 14");

        var washed = Washed.of(phone, "IMG_2041.jpg");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of()));
        assertThat(PictureParts.ofJpeg(washed.copy())).isSubsetOf(NEEDED);
        assertThat(washed.latin()).doesNotContain("Jane").doesNotContain("Exif").doesNotContain("xmp");
        assertSame(Pictures.seen(washed.copy()), Pictures.seen(phone));
    }

    /** CIPA DC-008, 4.6.5: which dot of what is saved is seen in which place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureIsSeenAsItWasTakenWhicheverWayTheCameraWasHeld(int orientation) {
        var washed = Washed.of(Pictures.jpegFromAPhone(orientation), "");

        assertThat(PictureParts.ofJpeg(washed.copy())).isSubsetOf(NEEDED);
        assertSame(Pictures.seen(washed.copy()), turned(Pictures.fourColours(), orientation));
    }

    @Test
    void aGreyPictureIsTurnedToo() {
        var grey = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 255);
        var plain = Pictures.saved(grey, "jpeg");
        var phone = HeldBytes.join(Arrays.copyOf(plain, 2), Pictures.segment(0xE1, "Exif\0\0", Pictures.exif(6)),
                Arrays.copyOfRange(plain, 2, plain.length));

        var seen = Pictures.seen(Washed.of(phone, "").copy());

        assertThat(seen.getWidth()).isEqualTo(16);
        assertThat(seen.getRaster().getSample(15, 0, 0)).isGreaterThan(100);
    }

    @Test
    void aPictureTooLargeToTurnInMemoryIsMadeSmallerAndThatIsSaid() {
        var small = new Cleaning(new PixelLimits(600, PixelLimits.DECLARED));

        var washed = Washed.of(Pictures.jpegFromAPhone(6), "", small);

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.TURNED, Remark.SMALLER)));
        assertThat(Pictures.seen(washed.copy()).getHeight()).isEqualTo(32);
    }

    @Test
    void aPictureThatCannotBeTurnedLosesItsMetadataAllTheSame() {
        var phone = Pictures.jpegFromAPhone(6);
        int frame = indexOf(phone, 0xC0);
        phone[frame + 9] = 4;

        var washed = Washed.of(phone, "");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.SIDEWAYS)));
        assertThat(washed.latin()).doesNotContain("Jane");
    }

    @Test
    void aJpegCutOffInItsExifIsNoPicture() {
        var phone = Pictures.jpegFromAPhone(1);

        for (int length = 4; length < 200; length++) {
            assertThat(Washed.of(Arrays.copyOf(phone, length), "").outcome()).isEqualTo(new Uncleaned(Hurdle.BROKEN));
        }
    }

    @Test
    void aJpegCutOffInItsPictureKeepsWhatCame() {
        var plain = Pictures.saved(Pictures.fourColours(), "jpeg");

        var washed = Washed.of(Arrays.copyOf(plain, plain.length - 40), "");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.CUT_OFF)));
        assertThat(PictureParts.ofJpeg(washed.copy())).isSubsetOf(NEEDED).endsWith("d9");
        assertThat(Pictures.seen(washed.copy()).getWidth()).isEqualTo(64);
    }

    @Test
    void aJpegThatSaysItHasFourThousandMillionDotsIsRefused() {
        var bomb = Pictures.saved(Pictures.fourColours(), "jpeg");
        int frame = indexOf(bomb, 0xC0);
        Arrays.fill(bomb, frame + 5, frame + 9, (byte) 0xFF);

        assertThat(Washed.of(bomb, "").outcome()).isEqualTo(new Refused(Danger.BOMB));
    }

    @Test
    void noBrokenJpegMakesTheCleanerFail() {
        var phone = Pictures.jpegFromAPhone(6);
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var broken = phone.clone();
            for (int i = 0; i < 1 + seed % 5; i++) {
                broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt();
            }
            assertThat(Washed.of(broken, "").outcome()).isNotNull();
        }
    }

    static BufferedImage turned(BufferedImage saved, int orientation) {
        int w = saved.getWidth();
        int h = saved.getHeight();
        boolean exchanged = orientation > 4;
        var seen = new BufferedImage(exchanged ? h : w, exchanged ? w : h, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                seen.setRGB(x, y, switch (orientation) {
                    case 2 -> saved.getRGB(w - 1 - x, y);
                    case 3 -> saved.getRGB(w - 1 - x, h - 1 - y);
                    case 4 -> saved.getRGB(x, h - 1 - y);
                    case 5 -> saved.getRGB(y, x);
                    case 6 -> saved.getRGB(y, h - 1 - x);
                    case 7 -> saved.getRGB(w - 1 - y, h - 1 - x);
                    case 8 -> saved.getRGB(w - 1 - y, x);
                    default -> saved.getRGB(x, y);
                });
            }
        }
        return seen;
    }

    /** Where two colours meet, each saving blurs them. */
    private static boolean isEdge(int at, int length) {
        return Math.abs(2 * at + 1 - length) < 8;
    }

    static void assertSame(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth() + "x" + one.getHeight()).isEqualTo(other.getWidth() + "x" + other.getHeight());
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean edge = isEdge(x, one.getWidth()) || isEdge(y, one.getHeight());
                for (int shift = 0; shift < 24 && !edge; shift += 8) {
                    assertThat(one.getRGB(x, y) >> shift & 0xFF).as("dot %d %d", x, y)
                            .isCloseTo(other.getRGB(x, y) >> shift & 0xFF, Offset.offset(8));
                }
            }
        }
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 0; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }
}
