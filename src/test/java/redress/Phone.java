package redress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import redress.telegram.ApiCall;
import redress.telegram.BotApiStandIn;
import redress.telegram.ShownMessage;

/** Somebody's Telegram at the stand-in: they press what is shown in a chat, and write into it. */
final class Phone {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BotApiStandIn api;
    private final long person;
    private final String name;
    private final long chat;
    private long message = 100_000;
    private int presses;

    /** The phone of a person, showing a chat: their own has their number, a group a negative one. */
    Phone(BotApiStandIn api, long person, String name, long chat) {
        this.api = api;
        this.person = person;
        this.name = name;
        this.chat = chat;
    }

    /** Does each of these, and waits after each until the bot has said all that it has to say. */
    void walk(Bot bot, List<String> lines) {
        lines.forEach(line -> walk(bot, line));
    }

    /**
     * Presses the newest button of these words, or else writes them, and waits until the bot has said all that it has
     * to say.
     *
     * @return how many calls that took: those for this chat, and the answer to this press
     */
    int walk(Bot bot, String line) {
        int before = api.calls().size();
        int pressed = presses;
        does(line);
        bot.awaitQuiet();
        if (presses > pressed) {
            api.await(this::answersLastPress);
        }
        return (int) api.calls().stream().skip(before)
                .filter(call -> call.chat() == chat || presses > pressed && answersLastPress(call)).count();
    }

    private boolean answersLastPress(ApiCall call) {
        return call.body().path("callback_query_id").asText().equals(name + "-" + presses);
    }

    /** Presses the newest button of these words, or else writes them. */
    void does(String line) {
        var shown = api.messages(chat).stream().filter(one -> one.data(line).isPresent())
                .reduce((old, young) -> young);
        shown.ifPresentOrElse(one -> presses(one.data(line).orElseThrow(), one.number()), () -> writes(line));
    }

    void writes(String text) {
        sends(message -> message.put("text", text));
    }

    /** Replies to the newest message that contains these words, in its topic if it stands in one. */
    void replies(String words, String text) {
        var to = api.messages(chat).stream().filter(one -> one.text().contains(words)).reduce((old, young) -> young)
                .orElseThrow();
        sends(message -> {
            message.put("text", text);
            var replied = message.putObject("reply_to_message").put("message_id", to.number()).put("date", seconds())
                    .put("text", to.text());
            replied.putObject("chat").put("id", chat).put("type", "supergroup");
            replied.putObject("from").put("id", BotApiStandIn.BOT).put("is_bot", true).put("first_name", "Redress");
            if (to.topic() != 0) {
                message.put("message_thread_id", to.topic()).put("is_topic_message", true);
            }
        });
    }

    void presses(String data, long number) {
        var press = JSON.createObjectNode();
        var query = press.putObject("callback_query").put("id", name + "-" + ++presses).put("chat_instance", "1")
                .put("data", data);
        query.set("from", from());
        var under = query.putObject("message").put("message_id", number).put("date", seconds()).put("text", "?");
        under.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
        api.messages(chat).stream().filter(shown -> shown.number() == number && shown.topic() != 0).findFirst()
                .ifPresent(shown -> under.put("message_thread_id", shown.topic()).put("is_topic_message", true));
        api.push(press.toString());
    }

    /** Sends a message with these fields. */
    void sends(Consumer<ObjectNode> fields) {
        var update = JSON.createObjectNode();
        var sent = update.putObject("message").put("message_id", ++message).put("date", seconds());
        sent.set("from", from());
        sent.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
        fields.accept(sent);
        api.push(update.toString());
    }

    /** Waits until these words stand in the chat. */
    void awaitWords(String words) {
        api.awaitThat(calls -> shown().contains(words));
    }

    /** All that stands in the chat now. */
    String shown() {
        return String.join("\n", api.messages(chat).stream().map(ShownMessage::text).toList());
    }

    private ObjectNode from() {
        return JSON.createObjectNode().put("id", person).put("is_bot", false).put("first_name", name)
                .put("language_code", "en");
    }

    private static long seconds() {
        return Clock.systemUTC().instant().getEpochSecond();
    }
}
