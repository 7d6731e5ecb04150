package redress;

/** How the program ends, so that whoever started it can tell why. */
enum ExitCode {
    /** All went well. */
    OK(0),
    /** A pack has faults, or a scenario came out otherwise. */
    FAULTS(1),
    /** The command line means nothing. */
    USAGE(2),
    /** The program itself failed. */
    FAILED(3),
    /** Telegram does not know the bot's token. */
    BAD_TOKEN(4),
    /** The data folder cannot be used: in use, of another organisation, too new, without its key, damaged. */
    DATA(5),
    /** A team has no group, or shares one that it must have for itself. */
    TEAMS(6),
    /** Nothing can be written any more. */
    DISK_FULL(7),
    /** A legal hold forbids it. */
    HELD(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
