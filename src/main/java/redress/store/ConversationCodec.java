package redress.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import redress.dialog.Conversation;
import redress.dialog.Conversation.Phase;
import redress.dialog.Given;
import redress.message.Address;

/**
 * How a talk and its conversation are kept. Answers keep their order; names are short, as this is written at every
 * input.
 */
final class ConversationCodec {

    private static final int VERSION = 1;

    private ConversationCodec() {
    }

    static byte[] write(Talk talk) {
        return Json.versioned(VERSION, json -> {
            json.write("chat", talk.chat().chat());
            json.write("seat", talk.seat().person());
            json.write("topic", talk.seat().topic());
            json.write("anonymous", talk.seat().anonymous());
            PartyCodec.write(json, "by", talk.person());
            Json.strings(json, "refs", talk.references());
            json.writeStartObject("c");
            conversation(json, talk.conversation());
            json.writeEnd();
        });
    }

    static Talk read(byte[] kept, KeyId key) {
        var object = Json.versioned(VERSION, kept);
        return new Talk(new Seat(new Address(object.getJsonNumber("chat").longValue()), number(object, "topic"),
                number(object, "seat"), object.getBoolean("anonymous", false)),
                PartyCodec.read(object.getJsonObject("by")),
                conversation(object.getJsonObject("c")), Json.strings(object.getJsonArray("refs")), key);
    }

    /** What an earlier version kept was of whole chats, or of whole groups, and says nothing of a seat or a topic. */
    private static long number(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonNumber(name).longValue() : 0;
    }

    private static void conversation(JsonGenerator json, Conversation conversation) {
        json.write("i", conversation.id()).write("d", conversation.dialog()).write("s", conversation.aside())
                .write("m", conversation.album()).write("p", conversation.phase().name()).write("l", conversation.language())
                .write("t", conversation.touched().getEpochSecond()).write("tn", conversation.touched().getNano());
        Json.strings(json, "u", conversation.unsettled());
        Json.strings(json, "f", conversation.facts());
        json.writeStartArray("a");
        conversation.answers().forEach((key, given) -> {
            json.writeStartObject().write("q", key).write("in", given.source());
            AnswerCodec.write(json, given.answer());
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static Conversation conversation(JsonObject object) {
        var answers = new LinkedHashMap<String, Given>();
        for (var answer : object.getJsonArray("a").getValuesAs(JsonObject.class)) {
            answers.put(answer.getString("q"),
                    new Given(AnswerCodec.read(answer), answer.getJsonNumber("in").longValue()));
        }
        return new Conversation(object.getString("i"), object.getString("d"), answers,
                new LinkedHashSet<>(Json.strings(object.getJsonArray("u"))), object.getString("s"),
                facts(object.getJsonObject("f")),
                Instant.ofEpochSecond(object.getJsonNumber("t").longValue(), object.getInt("tn")),
                object.getString("m"),
                Phase.valueOf(object.getString("p")), object.getString("l", ""));
    }

    private static Map<String, String> facts(JsonObject object) {
        var facts = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> facts.put(name, ((JsonString) value).getString()));
        return facts;
    }
}
