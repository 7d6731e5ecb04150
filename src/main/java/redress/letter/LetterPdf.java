package redress.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a letter on A4 pages: first who writes and to whom, then what, and at each foot which letter and page it is. */
final class LetterPdf {

    private static final float SIZE = 11;
    private static final float LARGE = 14;
    private static final float SMALL = 9;
    private static final float LEADING = 1.4f;
    /** 25 mm in points, as letters in windowed envelopes have it. */
    private static final float MARGIN = 71;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN;
    private static final float FOOT = 40;

    private final Letter letter;
    private final Type type = Type.read();
    private final List<Row> rows = new ArrayList<>();

    /**
     * One line on a page.
     *
     * @param words  settable words; empty for a gap
     * @param size   in points
     */
    private record Row(String words, float size) {

        private float height() {
            return size * LEADING;
        }
    }

    LetterPdf(Letter letter) {
        this.letter = letter;
    }

    byte[] bytes() {
        compose();
        var pages = pages();
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var font = PDType0Font.load(document, type.font(), true);
            for (int number = 1; number <= pages.size(); number++) {
                page(document, font, pages.get(number - 1), letter.footer().on(number, pages.size()));
            }
            document.getDocumentInformation().setTitle(letter.subject());
            document.getDocumentInformation().setAuthor(letter.sender());
            document.getDocumentCatalog().setLanguage(letter.language());
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("A letter cannot be set", failed);
        }
    }

    private void compose() {
        add(letter.sender(), LARGE);
        letter.contact().forEach(line -> add(line, SMALL));
        gap();
        gap();
        letter.to().forEach(line -> add(line, SIZE));
        gap();
        add(letter.date(), SIZE);
        gap();
        add(letter.subject(), SIZE);
        letter.paragraphs().forEach(paragraph -> {
            gap();
            add(paragraph, SIZE);
        });
    }

    private void add(String text, float size) {
        text.lines().forEach(line -> type.lines(type.settable(line), size, WIDTH).forEach(row -> rows.add(new Row(row, size))));
    }

    private void gap() {
        rows.add(new Row("", SIZE));
    }

    /** Rows by page; a page begins with words. */
    private List<List<Row>> pages() {
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        float left = TOP - BOTTOM;
        for (var row : rows) {
            if (row.height() > left) {
                pages.add(page);
                page = new ArrayList<>();
                left = TOP - BOTTOM;
            }
            if (!page.isEmpty() || !row.words().isEmpty()) {
                page.add(row);
                left -= row.height();
            }
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private void page(PDDocument document, PDFont font, List<Row> page, String foot) throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (var pen = new PDPageContentStream(document, sheet)) {
            float at = TOP;
            for (var row : page) {
                at -= row.height();
                write(pen, font, row.words(), row.size(), at);
            }
            write(pen, font, type.settable(foot), SMALL, FOOT);
        }
    }

    private static void write(PDPageContentStream pen, PDFont font, String words, float size, float at) throws IOException {
        if (!words.isEmpty()) {
            pen.beginText();
            pen.setFont(font, size);
            pen.newLineAtOffset(MARGIN, at);
            pen.showText(words);
            pen.endText();
        }
    }
}
