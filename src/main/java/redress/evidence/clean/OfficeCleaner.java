package redress.evidence.clean;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import redress.evidence.Bytes;
import redress.evidence.Damaged;
import redress.evidence.TooLarge;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;

/**
 * Writes a Word, Excel, PowerPoint or OpenDocument file anew, part by part as they come: the text stays, who wrote and
 * changed it, when and where it lay does not, and the pictures in it are cleaned too.
 */
final class OfficeCleaner implements Cleaner {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Set<String> XML = Set.of("xml", "rels", "vml", "rdf");
    private static final Set<String> FONTS = Set.of("odttf", "ttf", "otf", "fntdata");
    private static final String KIND = "mimetype";
    /** A table in a report in a presentation. */
    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 10_000;

    private final PixelLimits limits;

    OfficeCleaner(PixelLimits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome.Cleaned clean(Bytes content, OutputStream to) throws Unclean, IOException {
        try {
            all(content, to, new Growth(content.size()), 0);
            return new Outcome.Cleaned(Set.of());
        } catch (Growth.Bomb bomb) {
            throw new Unclean(Danger.BOMB);
        } catch (OfficeXml.TooMuch tooMuch) {
            throw new Unclean(Hurdle.TOO_MUCH);
        } catch (TooLarge | Damaged notOfTheFile) {
            throw notOfTheFile;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (IOException | SAXException | IllegalArgumentException broken) {
            throw new Unclean(Hurdle.BROKEN);
        }
    }

    private void all(Bytes content, OutputStream to, Growth growth, int depth) throws Unclean, IOException, SAXException {
        var zip = new ZipOutputStream(to);
        int parts = 0;
        try (var in = new ZipInputStream(content.stream())) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new Unclean(Danger.BOMB);
                }
                if (!entry.isDirectory() && !OfficeWords.isDroppedPart(entry.getName())) {
                    part(entry.getName(), growth.counting(in), zip, growth, depth);
                }
            }
        }
        zip.finish();
    }

    private void part(String name, InputStream in, ZipOutputStream zip, Growth growth, int depth)
            throws Unclean, IOException, SAXException {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.equals(KIND)) {
            kind(in, zip);
            return;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        if (XML.contains(ending)) {
            xml(name, in, zip);
        } else if (FONTS.contains(ending)) {
            in.transferTo(zip);
        } else {
            other(in, zip, growth, depth);
        }
        zip.closeEntry();
    }

    /** OpenDocument files begin with it, unpacked (ISO 26300-3, 3.3). */
    private static void kind(InputStream in, ZipOutputStream zip) throws IOException {
        var kind = in.readNBytes(200);
        var entry = new ZipEntry(KIND);
        entry.setTimeLocal(NO_TIME);
        var sum = new CRC32();
        sum.update(kind);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(kind.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(kind);
        zip.closeEntry();
    }

    private static void xml(String name, InputStream in, OutputStream to) throws Unclean, IOException, SAXException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var writing = new OfficeXml(name, out);
        try {
            var parsers = SAXParserFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = parsers.newSAXParser();
            // How deep is too deep, we say: the bound of the JDK differs from one to the next. 0 is none.
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
            parser.parse(in, writing);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java reads XML", impossible);
        }
        if (writing.isLocked()) {
            throw new Unclean(Hurdle.LOCKED);
        }
        out.flush();
    }

    /** A picture, or a file within the file. */
    private void other(InputStream in, OutputStream to, Growth growth, int depth) throws Unclean, IOException, SAXException {
        try (var inside = new ScratchBytes()) {
            in.transferTo(inside.output());
            switch (Sniff.of(inside, "").type()) {
                case JPEG -> JpegCleaner.bare(inside, limits, to);
                case PNG -> PngCleaner.bare(inside, limits, to);
                case BMP, EMPTY -> inside.stream().transferTo(to);
                case DOCX, XLSX, PPTX, ODT -> within(inside, to, growth, depth);
                case PROGRAM -> throw new Unclean(Danger.PROGRAM);
                default -> throw new Unclean(Hurdle.INSIDE);
            }
        }
    }

    private void within(Bytes inside, OutputStream to, Growth growth, int depth) throws Unclean, IOException, SAXException {
        if (depth == DEEPEST) {
            throw new Unclean(Hurdle.INSIDE);
        }
        all(inside, to, growth, depth + 1);
    }
}
