package redress;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redress.casework.Policy;
import redress.desk.Erasure;
import redress.desk.Happening;
import redress.desk.Inbox;
import redress.desk.Order;
import redress.message.Address;

/**
 * What commands have the running program do: orders as JSON become happenings at its desk. Any thread may answer one.
 *
 * @param inbox  where happenings are put
 * @param policy the policy in force
 * @param named  the ids of the teams whose groups the operator names
 */
record Orders(Inbox inbox, Policy policy, Set<String> named) {

    private static final String ORDER = "order";
    private static final String REGISTER = "register";
    private static final String ERASE = "erase";
    private static final String LEGAL_HOLD = "legal-hold";
    private static final String LOOK = "look";
    private static final String TEAMS = "teams";
    private static final String REFERENCE = "reference";
    private static final String CAUSE = "cause";
    private static final String WHY = "why";
    private static final String HELD = "held";
    private static final String COPIED = "copied";
    /** Under this an answer says how an order ended, as an id. */
    static final String OUTCOME = "outcome";
    /** Under this an answer says what could not be reached, a line each. */
    static final String REMAINS = "remains";
    /** Under this an answer says whether what was destroyed is gone from SQLite's log too. */
    static final String SWEPT = "swept";
    /** How long an answer waits for that, in seconds; a command that reads beside for longer is in its way. */
    private static final int SWEEP = 15;

    /** The order to make codes for these teams. */
    static JsonObject register(List<String> teams) {
        return Json.createObjectBuilder().add(ORDER, REGISTER).add(TEAMS, Json.createArrayBuilder(teams)).build();
    }

    /** The order to erase a case. */
    static JsonObject erase(String reference, String cause, String why) {
        return Json.createObjectBuilder().add(ORDER, ERASE).add(REFERENCE, reference).add(CAUSE, cause).add(WHY, why).build();
    }

    /** The order to set a legal hold on a case, or to lift it. */
    static JsonObject legalHold(String reference, boolean held, String why) {
        return Json.createObjectBuilder().add(ORDER, LEGAL_HOLD).add(REFERENCE, reference).add(HELD, held).add(WHY, why).build();
    }

    /** The order to enter into a case that somebody looks at it, or copies it. */
    static JsonObject look(String reference, boolean copied, String why) {
        return Json.createObjectBuilder().add(ORDER, LOOK).add(REFERENCE, reference).add(COPIED, copied).add(WHY, why).build();
    }

    /** The answer to an order: what came of it, or one line under "refused" that says why nothing did. */
    JsonObject answer(JsonObject order) {
        try {
            return switch (order.getString(ORDER, "")) {
                case REGISTER -> registered(order.getJsonArray(TEAMS).getValuesAs(JsonString::getString));
                case ERASE -> erased(order);
                case LEGAL_HOLD -> held(order);
                case LOOK -> looked(order);
                default -> refused("The running program does not know this order. Run both with the same version.");
            };
        } catch (CompletionException | IllegalStateException failed) {
            return refused("The running program could not do it. Look into its log.");
        }
    }

    private JsonObject registered(List<String> teams) {
        if (!policy.teams().keySet().containsAll(teams)) {
            return refused("The running program has another pack. Name the same one (--pack).");
        }
        var missing = teams.isEmpty() ? without() : teams;
        var answer = Json.createObjectBuilder().add("named", Json.createArrayBuilder(named));
        var codes = Json.createObjectBuilder();
        codes(missing).forEach(codes::add);
        return answer.add("codes", codes).build();
    }

    private JsonObject erased(JsonObject order) {
        var erasure = new CompletableFuture<Erasure>();
        done(new Order.Erase(order.getString(REFERENCE), order.getString(CAUSE), order.getString(WHY), erasure), erasure);
        var answer = Json.createObjectBuilder().add(OUTCOME, erasure.join().outcome().name())
                .add(REMAINS, Json.createArrayBuilder(erasure.join().remains()));
        return answer.add(SWEPT, swept()).build();
    }

    private boolean swept() {
        try {
            inbox.swept().get(SWEEP, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException later) {
            return false;
        }
    }

    private JsonObject held(JsonObject order) {
        var outcome = new CompletableFuture<Order.LegalHold.Holding>();
        done(new Order.LegalHold(order.getString(REFERENCE), order.getBoolean(HELD), order.getString(WHY), outcome), outcome);
        return Json.createObjectBuilder().add(OUTCOME, outcome.join().name()).build();
    }

    private JsonObject looked(JsonObject order) {
        var outcome = new CompletableFuture<Order.Look.Note>();
        done(new Order.Look(order.getString(REFERENCE), order.getBoolean(COPIED), order.getString(WHY), outcome), outcome);
        return Json.createObjectBuilder().add(OUTCOME, outcome.join().name()).build();
    }

    /** Makes codes for these teams. */
    Map<String, String> codes(List<String> teams) {
        var codes = new CompletableFuture<Map<String, String>>();
        done(new Order.Register(teams, codes), codes);
        return codes.join();
    }

    /** Which chat each team sits in now. */
    Map<String, Address> chats() {
        var chats = new CompletableFuture<Map<String, Address>>();
        done(new Order.Bindings(chats), chats);
        return chats.join();
    }

    private List<String> without() {
        var chats = chats();
        var teams = new Teams(policy, Map.of());
        return policy.teams().keySet().stream().filter(team -> teams.lacks(team, chats)).sorted().toList();
    }

    /** Returns once it is on the disk. */
    private void done(Order order, CompletableFuture<?> answer) {
        inbox.put(List.of(new Happening.Ordered(order))).join();
        if (!answer.isDone()) {
            throw new IllegalStateException("An order was set aside");
        }
    }

    private static JsonObject refused(String line) {
        return Json.createObjectBuilder().add("refused", line).build();
    }
}
