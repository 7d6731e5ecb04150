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
