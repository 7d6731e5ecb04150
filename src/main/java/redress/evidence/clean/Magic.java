package redress.evidence.clean;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bytes with which files begin, as their formats say. */
final class Magic {

    private static final Set<String> STILLS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif");
    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ", "M4P ");
    private static final Set<String> MOVIE_PARTS = Set.of("moov", "mdat", "wide", "free", "skip");

    private static final List<Sign> SIGNS = List.of(
            sign(FileType.JPEG, "\u00FF\u00D8\u00FF"),
            sign(FileType.PNG, "\u0089PNG\r\n\u001A\n"),
            sign(FileType.GIF, "GIF87a"),
            sign(FileType.GIF, "GIF89a"),
            sign(FileType.TIFF, "II*\0"),
            sign(FileType.TIFF, "MM\0*"),
            sign(FileType.PDF, "%PDF-"),
            sign(FileType.OLD_OFFICE, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            sign(FileType.RTF, "{\\rtf"),
            sign(FileType.OGG, "OggS"),
            sign(FileType.FLAC, "fLaC"),
            sign(FileType.AMR, "#!AMR"),
            sign(FileType.MP3, "ID3"),
            sign(FileType.WEBM, "\u001A\u0045\u00DF\u00A3"),
            sign(FileType.RAR, "Rar!\u001A\u0007"),
            sign(FileType.SEVEN_ZIP, "7z\u00BC\u00AF\u0027\u001C"),
            sign(FileType.GZIP, "\u001F\u008B\u0008"),
            sign(FileType.PROGRAM, "#!"),
            sign(FileType.PROGRAM, "\u007FELF"),
            sign(FileType.PROGRAM, "\u00FE\u00ED\u00FA\u00CE"),
            sign(FileType.PROGRAM, "\u00FE\u00ED\u00FA\u00CF"),
            sign(FileType.PROGRAM, "\u00CE\u00FA\u00ED\u00FE"),
            sign(FileType.PROGRAM, "\u00CF\u00FA\u00ED\u00FE"),
            sign(FileType.PROGRAM, "\u00CA\u00FE\u00BA\u00BE"),
            sign(FileType.PROGRAM, "dex\n"),
            sign(FileType.PROGRAM, "\0asm"),
            sign(FileType.PROGRAM, "!<arch>\ndebian"),
            sign(FileType.PROGRAM, "L\0\0\0\u0001\u0014\u0002\0"));

    /**
     * A beginning.
     *
     * @param type  what it is the beginning of
     * @param bytes the first bytes
     */
    private record Sign(FileType type, byte[] bytes) {

        boolean isIn(byte[] head) {
            return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private Magic() {
    }

    /**
     * What begins like this.
     *
     * @param head the first bytes, 512 where there are so many
     * @return nothing if no such beginning is known; ZIP archives are not told here
     */
    static Optional<FileType> of(byte[] head) {
        return SIGNS.stream().filter(sign -> sign.isIn(head)).map(Sign::type).findFirst()
                .or(() -> riff(head)).or(() -> movie(head)).or(() -> rest(head));
    }

    private static Optional<FileType> riff(byte[] head) {
        if (!word(head, 0).equals("RIFF")) {
            return Optional.empty();
        }
        return switch (word(head, 8)) {
            case "WEBP" -> Optional.of(FileType.WEBP);
            case "WAVE" -> Optional.of(FileType.WAV);
            case "AVI " -> Optional.of(FileType.AVI);
            default -> Optional.empty();
        };
    }

    /** ISO 14496-12: a length and "ftyp", then the brand; older QuickTime files begin with another part. */
    private static Optional<FileType> movie(byte[] head) {
        var part = word(head, 4);
        var brand = word(head, 8);
        if (part.equals("ftyp")) {
            return Optional.of(STILLS.contains(brand) ? FileType.HEIC : SOUNDS.contains(brand) ? FileType.M4A
                    : brand.equals("qt  ") ? FileType.MOV : FileType.MP4);
        }
        return MOVIE_PARTS.contains(part) && head[0] == 0 ? Optional.of(FileType.MOV) : Optional.empty();
    }

    private static Optional<FileType> rest(byte[] head) {
        var two = head.length < 64 ? "" : new String(head, 0, 2, StandardCharsets.ISO_8859_1);
        boolean binary = head.length >= 64 && new String(head, 0, 64, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
        if (two.equals("MZ") && binary) {
            return Optional.of(FileType.PROGRAM);
        }
        if (two.equals("BM") && word(head, 6).equals("\0\0\0\0")) {
            return Optional.of(FileType.BMP);
        }
        // Frames of MPEG audio begin with eleven set bits, then a version and a layer that are not the reserved ones.
        if (two.length() == 2 && two.charAt(0) == 0xFF && (two.charAt(1) & 0xE6) == 0xE2) {
            return Optional.of(FileType.MP3);
        }
        return word(head, 257).equals("usta") ? Optional.of(FileType.TAR) : Optional.empty();
    }

    private static String word(byte[] head, int at) {
        return head.length < at + 4 ? "" : new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static Sign sign(FileType type, String bytes) {
        return new Sign(type, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
