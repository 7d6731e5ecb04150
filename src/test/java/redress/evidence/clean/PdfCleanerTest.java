package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import redress.evidence.clean.Outcome.Cleaned;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Refused;
import redress.evidence.clean.Outcome.Remark;
import redress.evidence.clean.Outcome.Uncleaned;

class PdfCleanerTest {

    @Test
    void onlyThePagesAreLeftOfAPdf() throws IOException {
        var sent = saved(letter());
        assertThat(latin(sent)).contains("Jane Doe", "alert", "xmpmeta", "Exif");

        var washed = Washed.of(sent, "minutes.pdf");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of(Remark.WITHOUT_ATTACHMENTS)));
        assertThat(washed.latin()).doesNotContain("Jane").doesNotContain("alert").doesNotContain("xmpmeta").doesNotContain("Exif")
                .doesNotContain("PDFBox").doesNotContain("D:20");
        try (var document = Loader.loadPDF(washed.copy())) {
            assertThat(new PDFTextStripper().getText(document)).contains("The room was locked.");
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO)).isFalse();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            var note = document.getPage(0).getAnnotations().get(0);
            assertThat(note.getContents()).isEqualTo("look here");
            assertThat(note.getModifiedDate()).isNull();
            var image = (PDImageXObject) document.getPage(0).getResources()
                    .getXObject(document.getPage(0).getResources().getXObjectNames().iterator().next());
            JpegCleanerTest.assertSame(image.getImage(), Pictures.fourColours());
        }
    }

    @Test
    void whatAnEarlierSavingHeldIsGone() throws IOException {
        var first = saved(letter());
        var later = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setAuthor("Somebody");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(later);
        }
        assertThat(latin(later.toByteArray())).contains("Jane Doe", "Somebody");

        assertThat(Washed.of(later.toByteArray(), "").latin()).doesNotContain("Jane").doesNotContain("Somebody");
    }

    @Test
    void bytesBeforeAndBehindAPdfAreGone() throws IOException {
        var polyglot = HeldBytes.join(Pictures.latin("Jane's first line\n"), saved(letter()), Zips.of("jane.txt", "Jane"));

        var washed = Washed.of(polyglot, "minutes.pdf");

        assertThat(washed.found()).isEqualTo(new Sniffed(FileType.PDF, true));
        assertThat(washed.outcome()).isInstanceOf(Cleaned.class);
        assertThat(washed.latin()).startsWith("%PDF-").doesNotContain("Jane").doesNotContain("jane.txt");
    }

    @Test
    void aPdfUnderAPasswordIsSaidToBeLocked() throws IOException {
        for (var password : List.of("", "open sesame")) {
            var document = letter();
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));

            assertThat(Washed.of(saved(document), "").outcome()).isEqualTo(new Uncleaned(Hurdle.LOCKED));
        }
    }

    @Test
    void aPdfWhoseStructureGrowsBeyondMeasureIsRefused() {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 40; i++) {
                deflater.write(new byte[1 << 20]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bomb = HeldBytes.join(Pictures.latin("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
                + packed.size() + ">>\nstream\r\n"), packed.toByteArray(), Pictures.latin("\nendstream\nendobj\n"));

        assertThat(Washed.of(bomb, "").outcome()).isEqualTo(new Refused(Danger.BOMB));
    }

    @Test
    void aPdfThatBreaksOffIsMendedOrSaidToBeBroken() throws IOException {
        var whole = saved(letter());

        for (int part = 0; part < 12; part++) {
            var washed = Washed.of(Arrays.copyOf(whole, Math.max(9, whole.length * part / 12)), "");
            assertThat(washed.outcome()).isNotInstanceOf(Refused.class);
            boolean cleaned = washed.outcome() instanceof Cleaned;
            assertThat(!cleaned || !washed.latin().contains("Jane")).isTrue();
        }
    }

    @Test
    void noBrokenPdfMakesTheCleanerFail() throws IOException {
        var whole = saved(letter());
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var broken = whole.clone();
            for (int i = 0; i < 20; i++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
            }
            assertThat(Washed.of(broken, "").outcome()).isNotNull();
        }
    }

    private static PDDocument letter() throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        var picture = JPEGFactory.createFromStream(document, new ByteArrayInputStream(Pictures.jpegFromAPhone(6)));
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(100, 700);
            pen.showText("The room was locked.");
            pen.endText();
            pen.drawImage(picture, 100, 100);
        }
        document.getDocumentInformation().setAuthor("Jane Doe");
        document.getDocumentInformation().setCreationDate(Calendar.getInstance());
        var metadata = new PDMetadata(document, new ByteArrayInputStream(Pictures.latin("<x:xmpmeta>Jane Doe</x:xmpmeta>")));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Jane')"));
        page.getCOSObject().setItem(COSName.PIECE_INFO, metadata);
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        note.setTitlePopup("Jane Doe");
        note.setContents("look here");
        note.setModifiedDate(Calendar.getInstance());
        page.setAnnotations(List.of(note));
        document.getDocumentCatalog().setNames(attachment(document));
        return document;
    }

    private static PDDocumentNameDictionary attachment(PDDocument document) throws IOException {
        var inside = new PDComplexFileSpecification();
        inside.setFile("Jane.txt");
        inside.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(Pictures.latin("Jane's notes"))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("Jane", inside));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        return names;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (document) {
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
