package redress.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.casework.Party;
import redress.desk.Standing;
import redress.dialog.Input;
import redress.message.Address;

/** Who has done something in each team's chat, so that a line without a name is said by whoever is asked. Used by one thread. */
final class Members {

    private final Standing standing;
    private final Map<Address, List<Party>> newest = new HashMap<>();

    Members(Standing standing) {
        this.standing = standing;
    }

    /** Somebody does something in a chat: what they are asked next is the newest question there. */
    void acts(Address chat, Party who) {
        var order = newest.computeIfAbsent(chat, key -> new ArrayList<>());
        order.remove(who);
        order.add(0, who);
    }

    /**
     * Who does something, if no name is given: for the button of a question the member who is asked it, for words and files
     * the member to whom the newest question was put.
     *
     * @param otherwise whoever it is if nobody is asked
     */
    Party meant(Address chat, Input input, Party otherwise) {
        return newest.getOrDefault(chat, List.of()).stream().filter(member -> answers(input, standing.asked(chat, member.id())))
                .findFirst().orElse(otherwise);
    }

    private static boolean answers(Input input, String conversation) {
        return !conversation.isEmpty() && input.press().map(press -> press.data().startsWith(conversation + ":")).orElse(true);
    }
}
