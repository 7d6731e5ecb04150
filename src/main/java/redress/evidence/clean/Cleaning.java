package redress.evidence.clean;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import redress.evidence.Bytes;
import redress.evidence.TooLarge;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.store.StoreRefused;

/** Makes clean copies of files. It holds nothing but its limits, so threads can share it. */
public final class Cleaning {

    private final Map<FileType, Cleaner> cleaners = new EnumMap<>(FileType.class);

    /** Cleans with the limits that fit the memory of this program. */
    public Cleaning() {
        this(PixelLimits.ofThisProgram());
    }

    /** Cleans with given limits for what is decoded. */
    Cleaning(PixelLimits limits) {
        cleaners.put(FileType.JPEG, new JpegCleaner(limits));
        cleaners.put(FileType.PNG, new PngCleaner(limits));
        cleaners.put(FileType.PDF, new PdfCleaner(limits));
        for (var type : List.of(FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.ODT, FileType.ODS, FileType.ODP)) {
            cleaners.put(type, new OfficeCleaner(limits));
        }
        cleaners.put(FileType.TEXT, new TextCleaner());
    }

    /** Whether files of this type can be cleaned at all; said to people before they send one. */
    public boolean knows(FileType type) {
        return cleaners.containsKey(type);
    }

    /**
     * Makes a clean copy.
     *
     * @param content as it was sent
     * @param found   what it is, by {@link Sniff}
     * @param to      takes the copy, and is left open; unless the outcome is that it was cleaned, what it took is to be dropped
     * @throws IOException  if the content cannot be read, or {@code to} takes no more ({@link TooLarge})
     * @throws StoreRefused if {@code to} throws that
     */
    public Outcome clean(Bytes content, Sniffed found, OutputStream to) throws IOException {
        if (content.size() == 0) {
            return new Outcome.Refused(Danger.EMPTY);
        }
        if (found.type() == FileType.PROGRAM) {
            return new Outcome.Refused(Danger.PROGRAM);
        }
        var cleaner = cleaners.get(found.type());
        if (cleaner == null) {
            return new Outcome.Uncleaned(Hurdle.KIND);
        }
        try {
            return cleaner.clean(content, to);
        } catch (Unclean outcome) {
            return outcome.outcome();
        } catch (StoreRefused disk) {
            throw disk;
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            // A file can be made to need any amount; the program goes on without a copy of it.
            return new Outcome.Uncleaned(Hurdle.TOO_MUCH);
        } catch (RuntimeException unforeseen) {
            // Those who read foreign formats meet broken content with many kinds; trying again would meet the same.
            return new Outcome.Uncleaned(Hurdle.BROKEN);
        }
    }
}
