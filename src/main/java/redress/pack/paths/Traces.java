package redress.pack.paths;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What has to be carried along of people who are not recorded: whether somebody is none, and whether they have seen all their
 * answers, have a receipt code since, or have given one.
 */
final class Traces {

    private static final List<String> NAMES = List.of("~unrecorded", "~reviewed", "~receipt", "~code");

    private final int unrecorded;
    private final int reviewed;
    private final int receipt;
    private final int code;
    private final boolean inside;

    /**
     * Takes in what is carried along.
     *
     * @param inside whether there is a case where the way begins
     */
    Traces(Variables variables, boolean inside) {
        NAMES.forEach(variables::mark);
        this.unrecorded = variables.of(NAMES.get(0));
        this.reviewed = variables.of(NAMES.get(1));
        this.receipt = variables.of(NAMES.get(2));
        this.code = variables.of(NAMES.get(3));
        this.inside = inside;
    }

    /** Whether any of it matters on these ways. */
    static boolean matter(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> node.plan().unrecorded() || List.of(Mark.RECEIPT, Mark.CODE, Mark.MAILBOX,
                Mark.IN_MAILBOX).contains(node.stop().mark()));
    }

    /** Of what is needed after a node, what is needed at it. */
    void backwards(Node node, BitSet needed) {
        if (!node.chooses()) {
            var entered = node.after().get(0).plan();
            if (entered.unrecorded() || entered.known()) {
                needed.clear(unrecorded);
            }
            return;
        }
        switch (node.stop().mark()) {
            case REVIEW -> {
                needed.clear(reviewed);
                needed.clear(receipt);
            }
            case RECEIPT -> {
                needed.clear(receipt);
                needed.set(unrecorded);
            }
            case CODE -> {
                needed.clear(code);
                needed.set(unrecorded);
            }
            case IDENTITY -> needed.set(unrecorded);
            case OPEN -> {
                needed.set(unrecorded);
                needed.set(reviewed);
                needed.set(receipt);
            }
            case MAILBOX -> needed.set(code);
            default -> {
            }
        }
    }

    /** What holds once a dialog has begun. */
    Worlds entering(Plan plan, Worlds worlds) {
        return plan.known() ? set(worlds, unrecorded, Variables.NO) : plan.unrecorded() ? set(worlds, unrecorded, Variables.YES)
                : worlds;
    }

    /** What holds after a node. */
    Worlds after(Node node, Worlds worlds) {
        return switch (node.stop().mark()) {
            case REVIEW -> set(set(worlds, reviewed, Variables.YES), receipt, Variables.NO);
            case RECEIPT -> set(worlds, receipt, Variables.YES);
            case CODE -> set(worlds, code, Variables.YES);
            default -> worlds;
        };
    }

    /** What can go wrong at a node. Where it is not known exactly what can be, nothing is said. */
    Optional<Slip> slip(Node node, Worlds worlds) {
        return worlds.exact() ? Optional.of(node.stop().mark()).flatMap(mark -> switch (mark) {
            case IDENTITY -> when(can(worlds, unrecorded, Variables.YES), Slip.IDENTIFIED);
            case RECEIPT -> when(can(worlds, unrecorded, Variables.NO), Slip.NEEDLESS_RECEIPT);
            case CODE -> when(can(worlds, unrecorded, Variables.NO), Slip.RECORDED_CODE);
            case MAILBOX -> when(can(worlds, code, Variables.NO), Slip.NO_CODE);
            case IN_MAILBOX -> when(!inside, Slip.NOT_INSIDE);
            case OPEN -> {
                var theirs = worlds.where(unrecorded, Variables.YES);
                yield when(can(theirs, reviewed, Variables.NO) || can(theirs, receipt, Variables.NO), Slip.NO_RECEIPT);
            }
            default -> Optional.<Slip>empty();
        }) : Optional.empty();
    }

    private static Optional<Slip> when(boolean holds, Slip slip) {
        return holds ? Optional.of(slip) : Optional.empty();
    }

    private static boolean can(Worlds worlds, int variable, long value) {
        return !worlds.where(variable, value).isEmpty();
    }

    private static Worlds set(Worlds worlds, int variable, long value) {
        return worlds.with(new int[] {variable}, new long[] {value});
    }
}
