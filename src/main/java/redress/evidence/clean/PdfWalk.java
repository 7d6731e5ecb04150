package redress.evidence.clean;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import redress.evidence.clean.Outcome.Hurdle;

/** Walks through all that can be reached in a PDF and takes out what is not to be seen (ISO 32000-1). */
final class PdfWalk {

    /** Who made it and when, programs' own notes, what acts by itself, small pictures, files inside, certificates. */
    private static final Set<String> DROPPED = Set.of("Metadata", "PieceInfo", "LastModified", "Private", "AA", "JS",
            "JavaScript", "EmbeddedFiles", "EF", "AF", "Collection", "Thumb", "Perms", "DSS", "AIMetaData",
            "OutputIntents", "SpiderInfo");
    /** Of a note on a page: who wrote it, when, and under what name. */
    private static final Set<String> AUTHORSHIP = Set.of("T", "M", "CreationDate", "NM");
    private static final Set<String> ACTING = Set.of("JavaScript", "Launch", "GoToR", "GoToE", "ImportData", "SubmitForm",
            "Rendition", "Movie", "Sound", "GoTo3DView", "RichMediaExecute");
    private static final Set<String> ATTACHMENTS = Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final PdfPictures pictures;
    private boolean attachments;

    PdfWalk(PdfPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * Takes out what hangs on a root.
     *
     * @throws Unclean if something is inside that cannot be cleaned
     */
    void from(COSDictionary root) throws Unclean, IOException {
        put(root);
        while (!waiting.isEmpty()) {
            var one = waiting.pop();
            if (one instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    put(array.getObject(i));
                }
            } else if (one instanceof COSDictionary dictionary) {
                clean(dictionary);
                for (var name : Set.copyOf(dictionary.keySet())) {
                    put(dictionary.getDictionaryObject(name));
                }
            }
        }
    }

    /** Whether files were attached, which were left out. */
    boolean hadAttachments() {
        return attachments;
    }

    private void put(COSBase found) {
        var one = found instanceof COSObject reference ? reference.getObject() : found;
        if ((one instanceof COSArray || one instanceof COSDictionary) && seen.add(one)) {
            waiting.push(one);
        }
    }

    private void clean(COSDictionary dictionary) throws Unclean, IOException {
        if (dictionary.containsKey(COSName.XFA)) {
            throw new Unclean(Hurdle.INSIDE);
        }
        attachments |= dictionary.containsKey(COSName.EMBEDDED_FILES) || dictionary.containsKey(COSName.EF);
        for (var name : Set.copyOf(dictionary.keySet())) {
            if (DROPPED.contains(name.getName())) {
                dictionary.removeItem(name);
            }
        }
        if (ACTING.contains(dictionary.getNameAsString(COSName.S, ""))) {
            dictionary.clear();
        }
        annotations(dictionary);
        if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT))) {
            dictionary.removeItem(COSName.V);
        }
        if (dictionary instanceof COSStream stream) {
            pictures.clean(stream);
        }
    }

    private void annotations(COSDictionary dictionary) {
        var subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (dictionary.containsKey(COSName.RECT) && !subtype.equals("Widget")) {
            AUTHORSHIP.forEach(name -> dictionary.removeItem(COSName.getPDFName(name)));
        }
        var notes = dictionary.getCOSArray(COSName.ANNOTS);
        if (notes != null) {
            for (int i = notes.size() - 1; i >= 0; i--) {
                if (notes.getObject(i) instanceof COSDictionary note
                        && ATTACHMENTS.contains(note.getNameAsString(COSName.SUBTYPE, ""))) {
                    notes.remove(i);
                    attachments = true;
                }
            }
        }
    }
}
