package redress;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import redress.casework.Policy;
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
    private static final String TEAMS = "teams";

    /** The order to make codes for these teams. */
    static JsonObject register(List<String> teams) {
        return Json.createObjectBuilder().add(ORDER, REGISTER).add(TEAMS, Json.createArrayBuilder(teams)).build();
    }

    /** The answer to an order: what was ordered, or one line under "refused" that says why not. */
    JsonObject answer(JsonObject order) {
        if (!order.getString(ORDER, "").equals(REGISTER) || !order.containsKey(TEAMS)) {
            return refused("The running program does not know this order. Run both with the same version.");
        }
        var teams = order.getJsonArray(TEAMS).getValuesAs(JsonString::getString);
        if (!policy.teams().keySet().containsAll(teams)) {
            return refused("The running program has another pack. Name the same one (--pack).");
        }
        try {
            var missing = teams.isEmpty() ? without() : teams;
            var answer = Json.createObjectBuilder().add("named", Json.createArrayBuilder(named));
            var codes = Json.createObjectBuilder();
            codes(missing).forEach(codes::add);
            return answer.add("codes", codes).build();
        } catch (CompletionException | IllegalStateException failed) {
            return refused("The running program could not do it. Look into its log.");
        }
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
