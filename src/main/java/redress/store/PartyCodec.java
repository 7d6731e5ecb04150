package redress.store;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import redress.casework.Party;

/** How a person is kept. */
final class PartyCodec {

    private PartyCodec() {
    }

    /** Writes an object under a name. */
    static void write(JsonGenerator json, String name, Party party) {
        json.writeStartObject(name).write("id", party.id()).write("n", party.name()).write("u", party.username())
                .write("l", party.language()).writeEnd();
    }

    static Party read(JsonObject object) {
        return new Party(object.getJsonNumber("id").longValue(), object.getString("n"), object.getString("u"),
                object.getString("l"));
    }
}
