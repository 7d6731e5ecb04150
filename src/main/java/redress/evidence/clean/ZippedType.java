package redress.evidence.clean;

/** Tells by the names in an archive what the archive is. */
final class ZippedType {

    private ZippedType() {
    }

    /** A type of Office file, a program, or just {@link FileType#ZIP}. */
    static FileType of(ZipIndex index) {
        if (isProgram(index)) {
            return FileType.PROGRAM;
        }
        if (index.names().contains("[Content_Types].xml")) {
            return index.has(name -> name.startsWith("word/")) ? FileType.DOCX
                    : index.has(name -> name.startsWith("xl/")) ? FileType.XLSX
                    : index.has(name -> name.startsWith("ppt/")) ? FileType.PPTX : FileType.ZIP;
        }
        // The kind of an OpenDocument is in its first part, which the cleaner reads; the three are cleaned alike.
        boolean open = index.names().contains("mimetype") && index.names().contains("content.xml");
        return open ? FileType.ODT : FileType.ZIP;
    }

    /** Packed programs of Java, Android and iOS, and Office files that bring programs of their own (macros). */
    private static boolean isProgram(ZipIndex index) {
        boolean java = index.names().contains("META-INF/MANIFEST.MF") && index.has(name -> name.endsWith(".class"));
        boolean macros = index.names().contains("[Content_Types].xml") && index.has(name -> name.endsWith("vbaProject.bin"))
                || index.names().contains("mimetype")
                        && index.has(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
        return java || macros || index.names().contains("AndroidManifest.xml")
                || index.has(name -> name.matches("Payload/[^/]+\\.app/.*"));
    }
}
