package redress.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.evidence.Kept;
import redress.evidence.clean.FileType;

/** What came of a job. */
public sealed interface Result {

    /** Calls the visitor's method for this kind of result. */
    <T> T accept(Visitor<T> visitor);

    /** What lies in the evidence folder now because of it. */
    default List<Kept> kept() {
        return List.of();
    }

    /** One method for each kind of result. */
    interface Visitor<T> {
        T derived(Derived derived);

        T failed(Failed failed);

        T fetched(Fetched fetched);

        T unfit(Unfit unfit);
    }

    /**
     * What a receipt code was stretched to.
     *
     * @param bytes {@link Stretching#BYTES} bytes; a secret
     */
    record Derived(byte[] bytes) implements Result {

        public Derived {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.derived(this);
        }

        @Override
        public String toString() {
            return "Derived[]";
        }
    }

    /**
     * It could not be done this time.
     *
     * @param why the name of what was thrown, without a word of anybody's
     */
    record Failed(String why) implements Result {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.failed(this);
        }

        @Override
        public String toString() {
            return "Failed[]";
        }
    }

    /**
     * A file lies in the evidence folder.
     *
     * @param original as it came
     * @param copy     the copy that gives nothing away; empty if none could be made
     * @param type     what it is, by its content
     * @param remark   how the copy differs, or why there is none, in ids; empty for nothing to say
     */
    record Fetched(Kept original, Optional<Kept> copy, FileType type, String remark) implements Result {

        @Override
        public List<Kept> kept() {
            return Stream.concat(Stream.of(original), copy.stream()).toList();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.fetched(this);
        }

        @Override
        public String toString() {
            return "Fetched[" + type + "]";
        }
    }

    /**
     * A file came, and is not to be kept. Nothing of it was.
     *
     * @param why what is wrong with it
     */
    record Unfit(Why why) implements Result {

        /** Why a file is not kept. */
        public enum Why {
            /** It has no bytes. */
            EMPTY,
            /** It is larger than allowed, whatever was said of its size. */
            TOO_LARGE,
            /** It is a program, or holds one. */
            PROGRAM,
            /** It is made to grow beyond all measure when it is opened. */
            BOMB,
            /** It is none of the kinds that may be sent. */
            KIND
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unfit(this);
        }
    }
}
