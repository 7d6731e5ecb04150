package redress.message;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, as a pack says what may be sent. It is told by the file's content, never by its name. */
public enum EvidenceKind {
    PICTURE, PDF, OFFICE, TEXT, SOUND, VIDEO, OTHER;

    /** The word that packs use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that packs call so, if there is one. */
    public static Optional<EvidenceKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
