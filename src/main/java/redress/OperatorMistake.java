package redress;

/** Something that only whoever started the program can mend; its message is the one line that says how. */
final class OperatorMistake extends RuntimeException {

    private final ExitCode code;

    OperatorMistake(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
