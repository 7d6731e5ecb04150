package redress.work;

/** What came of a job. */
public sealed interface Result {

    /** Calls the visitor's method for this kind of result. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of result. */
    interface Visitor<T> {
        T derived(Derived derived);

        T failed(Failed failed);
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
}
