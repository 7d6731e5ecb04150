package redress.evidence.clean;

/** Ends the cleaning of a file with another outcome, from wherever it stands. */
final class Unclean extends Exception {

    private final Outcome outcome;

    Unclean(Outcome.Hurdle why) {
        this(new Outcome.Uncleaned(why));
    }

    Unclean(Outcome.Danger why) {
        this(new Outcome.Refused(why));
    }

    private Unclean(Outcome outcome) {
        super("a file is not cleaned", null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
