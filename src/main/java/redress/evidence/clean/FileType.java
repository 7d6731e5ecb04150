package redress.evidence.clean;

import java.util.Locale;
import java.util.stream.Stream;
import redress.message.EvidenceKind;

/** What a file is by its content. */
public enum FileType {
    JPEG("jpg", EvidenceKind.PICTURE),
    PNG("png", EvidenceKind.PICTURE),
    GIF("gif", EvidenceKind.PICTURE),
    WEBP("webp", EvidenceKind.PICTURE),
    HEIC("heic", EvidenceKind.PICTURE),
    BMP("bmp", EvidenceKind.PICTURE),
    TIFF("tif", EvidenceKind.PICTURE),
    PDF("pdf", EvidenceKind.PDF),
    DOCX("docx", EvidenceKind.OFFICE),
    XLSX("xlsx", EvidenceKind.OFFICE),
    PPTX("pptx", EvidenceKind.OFFICE),
    ODT("odt", EvidenceKind.OFFICE),
    ODS("ods", EvidenceKind.OFFICE),
    ODP("odp", EvidenceKind.OFFICE),
    /** The binary files of Office before 2007, and other files of their make. */
    OLD_OFFICE("doc", EvidenceKind.OFFICE),
    RTF("rtf", EvidenceKind.OFFICE),
    TEXT("txt", EvidenceKind.TEXT),
    /** Web pages, SVG pictures and other text that can hold more than it shows. */
    MARKUP("txt", EvidenceKind.TEXT),
    /** A saved e-mail with its head. */
    MAIL("eml", EvidenceKind.TEXT),
    MP3("mp3", EvidenceKind.SOUND),
    OGG("ogg", EvidenceKind.SOUND),
    M4A("m4a", EvidenceKind.SOUND),
    WAV("wav", EvidenceKind.SOUND),
    FLAC("flac", EvidenceKind.SOUND),
    AMR("amr", EvidenceKind.SOUND),
    MP4("mp4", EvidenceKind.VIDEO),
    MOV("mov", EvidenceKind.VIDEO),
    WEBM("webm", EvidenceKind.VIDEO),
    AVI("avi", EvidenceKind.VIDEO),
    ZIP("zip", EvidenceKind.OTHER),
    RAR("rar", EvidenceKind.OTHER),
    SEVEN_ZIP("7z", EvidenceKind.OTHER),
    GZIP("gz", EvidenceKind.OTHER),
    TAR("tar", EvidenceKind.OTHER),
    /** What a machine would run. */
    PROGRAM("bin", EvidenceKind.OTHER),
    /** No bytes at all. */
    EMPTY("bin", EvidenceKind.OTHER),
    UNKNOWN("bin", EvidenceKind.OTHER);

    private final String extension;
    private final EvidenceKind kind;

    FileType(String extension, EvidenceKind kind) {
        this.extension = extension;
        this.kind = kind;
    }

    /** The type with this id; {@link #UNKNOWN} if there is none. */
    public static FileType of(String id) {
        return Stream.of(values()).filter(type -> type.id().equals(id)).findFirst().orElse(UNKNOWN);
    }

    /** As it is written in rows: "jpeg", "seven-zip". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of evidence, as packs allow it. */
    public EvidenceKind kind() {
        return kind;
    }

    /**
     * The name that we give to a file of this type: "evidence-3.jpg".
     *
     * @param number of the file among those of its case or conversation, from 1
     */
    public String madeName(int number) {
        return "evidence-" + number + "." + extension;
    }
}
