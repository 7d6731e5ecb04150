package redress.message;

import java.util.EnumSet;
import java.util.Set;

/**
 * What files somebody may send.
 *
 * @param largest the most bytes of one file, at most {@link Limits#DOWNLOAD}
 * @param kinds   what they may be, as their content shows
 */
public record EvidenceRules(long largest, Set<EvidenceKind> kinds) {

    /** Everything that Telegram lets a bot fetch. */
    public static final EvidenceRules ALL = new EvidenceRules(Limits.DOWNLOAD, EnumSet.allOf(EvidenceKind.class));

    public EvidenceRules {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a file is small enough; one of which the channel does not say how large it is may be. */
    public boolean allowsSize(long bytes) {
        return bytes <= largest;
    }

    /** Whether a file sent in that way can be what is allowed. What a document is, only its content shows. */
    public boolean allows(FileKind sent) {
        return switch (sent) {
            case PHOTO -> kinds.contains(EvidenceKind.PICTURE);
            case VOICE, AUDIO -> kinds.contains(EvidenceKind.SOUND);
            case VIDEO -> kinds.contains(EvidenceKind.VIDEO);
            case DOCUMENT -> true;
        };
    }
}
