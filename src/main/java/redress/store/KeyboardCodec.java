package redress.store;

import static redress.store.Variants.variant;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import redress.message.Button;
import redress.message.Keyboard;

/** How a parcel's buttons are kept. */
final class KeyboardCodec {

    private static final Variants<Button> BUTTONS = new Variants<>(Button.class, List.of(
            variant("p", Button.Press.class,
                    (json, button) -> json.write("l", button.label()).write("d", button.data()),
                    object -> new Button.Press(object.getString("l"), object.getString("d"))),
            variant("c", Button.Copy.class,
                    (json, button) -> json.write("l", button.label()).write("t", button.text()),
                    object -> new Button.Copy(object.getString("l"), object.getString("t")))));

    private static final Variants<Keyboard> KEYBOARDS = new Variants<>(Keyboard.class, List.of(
            variant("i", Keyboard.Inline.class, (json, keyboard) -> {
                json.writeStartArray("r");
                keyboard.rows().forEach(row -> row(json, row));
                json.writeEnd();
            }, object -> new Keyboard.Inline(object.getJsonArray("r").getValuesAs(JsonArray.class).stream()
                    .map(KeyboardCodec::row).toList())),
            variant("a", Keyboard.AskContact.class, (json, keyboard) -> {
                json.write("s", keyboard.share());
                Json.strings(json, "o", keyboard.others());
            }, object -> new Keyboard.AskContact(object.getString("s"), Json.strings(object.getJsonArray("o")))),
            variant("r", Keyboard.Remove.class, (json, keyboard) -> { }, object -> new Keyboard.Remove())));

    private KeyboardCodec() {
    }

    /** Writes an object under a name. */
    static void write(JsonGenerator json, String name, Keyboard keyboard) {
        json.writeStartObject(name);
        KEYBOARDS.write(json, keyboard);
        json.writeEnd();
    }

    static Keyboard read(JsonObject object) {
        return KEYBOARDS.read(object);
    }

    private static void row(JsonGenerator json, List<Button> row) {
        json.writeStartArray();
        row.forEach(button -> {
            json.writeStartObject();
            BUTTONS.write(json, button);
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static List<Button> row(JsonArray row) {
        return row.getValuesAs(JsonObject.class).stream().map(BUTTONS::read).toList();
    }
}
