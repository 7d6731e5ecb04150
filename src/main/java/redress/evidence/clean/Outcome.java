package redress.evidence.clean;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What became of a file that was to be cleaned. */
public sealed interface Outcome {

    /** Calls the one function that fits. */
    <T> T match(Function<? super Cleaned, ? extends T> cleaned, Function<? super Uncleaned, ? extends T> uncleaned,
            Function<? super Refused, ? extends T> refused);

    /**
     * A copy was made that holds what is seen, and nothing beside it.
     *
     * @param remarks what else is different from what was sent; mostly nothing
     */
    record Cleaned(Set<Remark> remarks) implements Outcome {

        public Cleaned {
            remarks = Set.copyOf(remarks);
        }

        @Override
        public <T> T match(Function<? super Cleaned, ? extends T> cleaned, Function<? super Uncleaned, ? extends T> uncleaned,
                Function<? super Refused, ? extends T> refused) {
            return cleaned.apply(this);
        }
    }

    /** It may hold what its sender does not see, and that cannot be taken out. What was written of a copy is to be dropped. */
    record Uncleaned(Hurdle why) implements Outcome {

        @Override
        public <T> T match(Function<? super Cleaned, ? extends T> cleaned, Function<? super Uncleaned, ? extends T> uncleaned,
                Function<? super Refused, ? extends T> refused) {
            return uncleaned.apply(this);
        }
    }

    /** It is not to be kept at all. What was written of a copy is to be dropped. */
    record Refused(Danger why) implements Outcome {

        @Override
        public <T> T match(Function<? super Cleaned, ? extends T> cleaned, Function<? super Uncleaned, ? extends T> uncleaned,
                Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }
    }

    /** How a cleaned copy differs from what was sent, besides being clean. */
    enum Remark {
        /** It was turned as the camera had noted, and saved anew. */
        TURNED,
        /** It was too large to be turned as it was, so it has fewer dots now. */
        SMALLER,
        /** The camera had noted that it is to be turned, and that could not be done. */
        SIDEWAYS,
        /** It broke off when it came; what there was is shown. */
        CUT_OFF,
        /** Files that were attached inside it were left out. */
        WITHOUT_ATTACHMENTS;

        /** As it is written in rows: "cut-off". */
        public String id() {
            return written(this);
        }
    }

    /** Why a file cannot be cleaned. */
    enum Hurdle {
        /** Nobody here knows how, for this kind. */
        KIND,
        /** It is locked with a password. */
        LOCKED,
        /** It is not whole, or not made as its kind should be. */
        BROKEN,
        /** Other files are inside it that cannot be cleaned. */
        INSIDE,
        /** It would take more memory than there is. */
        TOO_MUCH;

        /** As it is written in rows: "too-much". */
        public String id() {
            return written(this);
        }
    }

    /** Why a file is not kept. */
    enum Danger {
        /** It has no bytes. */
        EMPTY,
        /** It is larger than allowed. */
        TOO_LARGE,
        /** It is a program, or holds one in a place where programs hide. */
        PROGRAM,
        /** It is made to grow beyond all measure when it is opened. */
        BOMB;

        /** As it is written in rows: "too-large". */
        public String id() {
            return written(this);
        }
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
