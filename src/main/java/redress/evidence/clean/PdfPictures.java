package redress.evidence.clean;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import redress.evidence.clean.Outcome.Hurdle;

/** Cleans the pictures within a PDF as they lie there. They are not turned: a PDF shows them as they are saved. */
final class PdfPictures {

    private final PixelLimits limits;

    PdfPictures(PixelLimits limits) {
        this.limits = limits;
    }

    /**
     * Cleans a stream, if it is a picture in a format that has room for more than a picture.
     *
     * @throws Unclean if it is one that cannot be cleaned
     */
    void clean(COSStream stream) throws Unclean, IOException {
        var filters = stream.getFilters();
        var last = filters instanceof COSArray array && array.size() > 0 ? array.getObject(array.size() - 1) : filters;
        if (COSName.JPX_DECODE.equals(last)) {
            throw new Unclean(Hurdle.INSIDE);
        }
        if (!COSName.DCT_DECODE.equals(last) && !COSName.DCT_DECODE_ABBREVIATION.equals(last)) {
            return;
        }
        if (filters instanceof COSArray array && array.size() > 1) {
            throw new Unclean(Hurdle.INSIDE);
        }
        try (var scratch = new ScratchBytes()) {
            try (var raw = stream.createRawInputStream()) {
                raw.transferTo(scratch.output());
            }
            try (var out = stream.createRawOutputStream()) {
                JpegCleaner.bare(scratch, limits, out);
            }
        }
    }
}
