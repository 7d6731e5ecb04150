package redress.work;

/** Who does a job: each has a thread of its own, so that neither keeps the other's people waiting. */
public enum Worker {

    /** Derives keys from receipt codes, one after the other: each takes one core and much memory. */
    RECEIPT("receipt"),
    /** Fetches and cleans files, one after the other. */
    EVIDENCE("evidence");

    private final String thread;

    Worker(String thread) {
        this.thread = thread;
    }

    /** The name of its thread. */
    String thread() {
        return thread;
    }
}
