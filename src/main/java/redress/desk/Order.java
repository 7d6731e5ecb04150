package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import redress.message.Address;

/**
 * What an operator's command has a running desk do. The answer is there once the desk has handled it; it counts once the
 * happening is committed. One that could not be handled has none.
 */
public sealed interface Order {

    /** Calls the visitor's method for this kind of order. */
    void accept(Visitor visitor);

    /** One method for each kind of order. */
    interface Visitor {
        void register(Register register);

        void bindings(Bindings bindings);

        void erase(Erase erase);

        void legalHold(LegalHold hold);

        void look(Look look);
    }

    /**
     * Makes one-time codes with which groups can register themselves.
     *
     * @param teams the ids of teams that the pack in force has
     * @param codes the codes by these ids, as people type them
     */
    record Register(List<String> teams, CompletableFuture<Map<String, String>> codes) implements Order {
        public Register {
            teams = List.copyOf(teams);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.register(this);
        }

        /** Shows no code. */
        @Override
        public String toString() {
            return "Register" + teams;
        }
    }

    /**
     * Erases a case.
     *
     * @param reference the case
     * @param cause     one of those that {@link redress.casework.Header#CAUSE} knows
     * @param why       why, in the operator's words; may be empty
     * @param erasure   what came of it
     */
    record Erase(String reference, String cause, String why, CompletableFuture<Erasure> erasure) implements Order {
        @Override
        public void accept(Visitor visitor) {
            visitor.erase(this);
        }

        /** Shows no word of why. */
        @Override
        public String toString() {
            return "Erase[" + reference + "]";
        }
    }

    /**
     * Forbids to erase a case, or allows it again.
     *
     * @param reference the case
     * @param held      whether it is forbidden from now on
     * @param why       why, in the operator's words
     * @param outcome   what came of it
     */
    record LegalHold(String reference, boolean held, String why, CompletableFuture<Holding> outcome) implements Order {

        /** What came of it. */
        public enum Holding {
            /** It is as was ordered. */
            DONE,
            /** It was so already. */
            BEFORE,
            /** There is no such case. */
            NO_CASE,
            /** It was erased. */
            ERASED
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.legalHold(this);
        }

        /** Shows no word of why. */
        @Override
        public String toString() {
            return "LegalHold[" + reference + "]";
        }
    }

    /**
     * Enters into a case that an operator looks at it. One whose sender must not be known keeps note of every look, every case
     * of every copy.
     *
     * @param reference the case
     * @param copied    whether all of it is copied, not only shown
     * @param why       why, in the operator's words; may be empty
     * @param outcome   what came of it
     */
    record Look(String reference, boolean copied, String why, CompletableFuture<Note> outcome) implements Order {

        /** What came of it. */
        public enum Note {
            /** It is entered. */
            TAKEN,
            /** Nobody has to know of it. */
            NOT_NEEDED,
            /** There is no such case. */
            NO_CASE
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.look(this);
        }

        /** Shows no word of why. */
        @Override
        public String toString() {
            return "Look[" + reference + "]";
        }
    }

    /**
     * Asks in which chats teams sit.
     *
     * @param chats the chats by the teams' ids
     */
    record Bindings(CompletableFuture<Map<String, Address>> chats) implements Order {
        @Override
        public void accept(Visitor visitor) {
            visitor.bindings(this);
        }
    }
}
