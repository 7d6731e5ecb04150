package redress.evidence.clean;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import redress.evidence.Bytes;
import redress.evidence.Damaged;
import redress.evidence.TooLarge;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Remark;

/**
 * Writes a PDF anew from what its pages need: without who made it and when, XMP, earlier versions of it, files inside, what
 * acts by itself, signatures, and the names of who wrote the notes on its pages. Its pages look the same.
 */
final class PdfCleaner implements Cleaner {

    private final PixelLimits limits;
    private final SecureRandom random = new SecureRandom();

    PdfCleaner(PixelLimits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome.Cleaned clean(Bytes content, OutputStream to) throws Unclean, IOException {
        new PdfGuard(content).look();
        try (var scratches = new Scratches()) {
            return written(content, scratches, to);
        } catch (InvalidPasswordException locked) {
            throw new Unclean(Hurdle.LOCKED);
        } catch (TooLarge | Damaged notOfThePdf) {
            throw notOfThePdf;
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            // One file's structure can be made to need any amount; the program goes on without a copy of it.
            throw new Unclean(Hurdle.TOO_MUCH);
        } catch (ToFailed failed) {
            throw failed.why;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException
                | IndexOutOfBoundsException broken) {
            // PDFBox meets broken files with all of these.
            throw new Unclean(Hurdle.BROKEN);
        }
    }

    private Outcome.Cleaned written(Bytes content, Scratches scratches, OutputStream to) throws Unclean, IOException {
        try (var document = Loader.loadPDF(new PdfInput(content), "", null, null, () -> scratches)) {
            if (document.isEncrypted()) {
                throw new Unclean(Hurdle.LOCKED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new Unclean(Hurdle.BROKEN);
            }
            var trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.INFO);
            trailer.removeItem(COSName.ID);
            var walk = new PdfWalk(new PdfPictures(limits));
            walk.from(trailer);
            save(document, to);
            return new Outcome.Cleaned(walk.hadAttachments() ? Set.of(Remark.WITHOUT_ATTACHMENTS) : Set.of());
        }
    }

    private void save(PDDocument document, OutputStream to) throws IOException {
        // Its new number would else be made of the time.
        document.setDocumentId(random.nextLong());
        document.save(new FilterOutputStream(to) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException failed) {
                    throw new ToFailed(failed);
                }
            }

            @Override
            public void close() {
                // What it writes to is left open.
            }
        }, CompressParameters.NO_COMPRESSION);
    }

    /** Tells that the copy took no more from that the PDF is broken. */
    private static final class ToFailed extends RuntimeException {

        private final IOException why;

        ToFailed(IOException why) {
            super(why);
            this.why = why;
        }
    }

    /** What PDFBox sets aside, until the file is done. */
    private static final class Scratches implements RandomAccessStreamCache {

        private final List<RandomAccess> open = new ArrayList<>();

        @Override
        public RandomAccess createBuffer() throws IOException {
            var scratch = new SealedScratch();
            open.add(scratch);
            return scratch;
        }

        @Override
        public void close() throws IOException {
            for (var scratch : open) {
                scratch.close();
            }
            open.clear();
        }
    }
}
