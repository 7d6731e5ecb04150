package redress.scenario;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import redress.work.Source;

/**
 * What scripted people send: a small file of the kind that its name ends in, made anew each time. The name follows the last slash
 * of the file's id; a name whose ending is not known gives plain text.
 */
public final class ScriptedFiles implements Source {

    private static final byte[] JPEG = picture("jpg");
    private static final byte[] PNG = picture("png");

    @Override
    public void fetch(String fileId, OutputStream to) throws IOException {
        to.write(bytes(fileId.substring(fileId.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
    }

    private static byte[] bytes(String name) throws IOException {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg", "jpeg" -> JPEG;
            case "png" -> PNG;
            case "gif" -> latin("GIF89a\1\0\1\0\0\0\0;");
            case "pdf" -> pdf();
            case "ogg" -> latin("OggS\0\2\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\23OpusHead\1\1\0\0\200\273\0\0\0\0\0");
            case "mp3" -> latin("ID3\4\0\0\0\0\0\0\377\373\220\0");
            case "mp4", "mov" -> latin("\0\0\0\30ftypmp42\0\0\0\0mp42isom\0\0\0\10free");
            case "zip" -> zip(Map.of("notes.txt", "Notes"));
            case "docx" -> zip(Map.of("[Content_Types].xml", DOCX_TYPES, "_rels/.rels", DOCX_RELATIONS, "word/document.xml",
                    DOCX_TEXT));
            case "exe" -> latin("MZ\220\0\3\0\0\0\4\0\0\0\377\377\0\0");
            case "empty" -> new byte[0];
            default -> ("This is the file " + name + ".\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OPEN_PACKAGING = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OPEN_OFFICE = "http://schemas.openxmlformats.org/";
    private static final String DOCX_TYPES = XML + "<Types xmlns=\"" + OPEN_PACKAGING + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String DOCX_RELATIONS = XML + "<Relationships xmlns=\"" + OPEN_PACKAGING + "relationships\"><Relationship"
            + " Id=\"rId1\" Type=\"" + OPEN_OFFICE + "officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";
    private static final String DOCX_TEXT = XML + "<w:document xmlns:w=\"" + OPEN_OFFICE + "wordprocessingml/2006/main\"><w:body>"
            + "<w:p><w:r><w:t>A letter.</w:t></w:r></w:p></w:body></w:document>";

    private static byte[] picture(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One empty page. */
    private static byte[] pdf() {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new int[4];
        var objects = new String[] {"", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>"};
        for (int i = 1; i < objects.length; i++) {
            places[i] = text.length();
            text.append(i).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int table = text.length();
        text.append("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i < objects.length; i++) {
            text.append(String.format(Locale.ROOT, "%010d 00000 n \n", places[i]));
        }
        return latin(text + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
