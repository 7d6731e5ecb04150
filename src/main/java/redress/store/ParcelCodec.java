package redress.store;

import static redress.store.Variants.variant;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.Base64;
import java.util.List;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;

/** How parcels are kept until they are delivered. */
final class ParcelCodec {

    private static final int VERSION = 1;

    private static final Variants<Target> TARGETS = new Variants<>(Target.class, List.of(
            variant("n", Target.Known.class, (json, target) -> json.write("n", target.message()),
                    object -> new Target.Known(object.getJsonNumber("n").longValue())),
            variant("h", Target.Ours.class, (json, target) -> json.write("h", target.handle()),
                    object -> new Target.Ours(object.getString("h")))));

    // Parcels that were kept before there were spots have none.
    private static final String SPOT = "s";
    private static final String SPOT_KIND = "w";

    private static final Variants<Parcel> PARCELS = new Variants<>(Parcel.class, List.of(
            variant("t", Parcel.Text.class, (json, parcel) -> {
                spot(json, parcel.spot());
                json.write("t", parcel.text()).write("g", parcel.guarded());
                KeyboardCodec.write(json, "b", parcel.keyboard());
            }, object -> new Parcel.Text(to(object), spot(object), object.getString("t"),
                    KeyboardCodec.read(object.getJsonObject("b")), object.getBoolean("g"))),
            variant("e", Parcel.Edit.class, (json, parcel) -> {
                target(json, parcel.target());
                json.write("t", parcel.text());
                KeyboardCodec.write(json, "b", parcel.keyboard());
            }, object -> new Parcel.Edit(to(object), target(object), object.getString("t"),
                    KeyboardCodec.read(object.getJsonObject("b")))),
            variant("b", Parcel.Bare.class, (json, parcel) -> target(json, parcel.target()),
                    object -> new Parcel.Bare(to(object), target(object))),
            variant("f", Parcel.File.class, (json, parcel) -> {
                spot(json, parcel.spot());
                FileTicketCodec.write(json, "f", parcel.file());
                json.write("t", parcel.caption()).write("g", parcel.guarded());
            }, object -> new Parcel.File(to(object), spot(object), FileTicketCodec.read(object.getJsonObject("f")),
                    object.getString("t"), object.getBoolean("g"))),
            variant("m", Parcel.Made.class, (json, parcel) -> {
                spot(json, parcel.spot());
                json.write("f", parcel.kind().name()).write("n", parcel.name())
                        .write("c", Base64.getEncoder().encodeToString(parcel.content()))
                        .write("t", parcel.caption()).write("g", parcel.guarded());
            }, object -> new Parcel.Made(to(object), spot(object), FileKind.valueOf(object.getString("f")),
                    object.getString("n"), Base64.getDecoder().decode(object.getString("c")), object.getString("t"),
                    object.getBoolean("g"))),
            variant("k", Parcel.Kept.class, (json, parcel) -> {
                spot(json, parcel.spot());
                json.write("f", parcel.kind().name()).write("o", parcel.ticket()).write("n", parcel.name())
                        .write("t", parcel.caption());
            }, object -> new Parcel.Kept(to(object), spot(object), FileKind.valueOf(object.getString("f")),
                    object.getString("o"), object.getString("n"), object.getString("t"))),
            variant("o", Parcel.Topic.class, (json, parcel) -> json.write("n", parcel.name()),
                    object -> new Parcel.Topic(to(object), object.getString("n"))),
            variant("s", Parcel.TopicState.class, (json, parcel) -> {
                target(json, parcel.target());
                json.write("n", parcel.name()).write("c", parcel.closed());
            }, object -> new Parcel.TopicState(to(object), target(object), object.getString("n"), object.getBoolean("c"))),
            variant("p", Parcel.Pin.class, (json, parcel) -> target(json, parcel.target()),
                    object -> new Parcel.Pin(to(object), target(object))),
            variant("d", Parcel.Delete.class, (json, parcel) -> {
                json.writeStartArray("n");
                parcel.messages().forEach(json::write);
                json.writeEnd();
            }, object -> new Parcel.Delete(to(object), object.getJsonArray("n").getValuesAs(JsonNumber::longValue))),
            variant("x", Parcel.TopicGone.class, (json, parcel) -> target(json, parcel.target()),
                    object -> new Parcel.TopicGone(to(object), target(object)))));

    private ParcelCodec() {
    }

    static byte[] write(Parcel parcel) {
        return Json.versioned(VERSION, json -> PARCELS.write(json.write("to", parcel.to().chat()), parcel));
    }

    static Parcel read(byte[] kept) {
        return PARCELS.read(Json.versioned(VERSION, kept));
    }

    private static Address to(JsonObject object) {
        return new Address(object.getJsonNumber("to").longValue());
    }

    private static void target(JsonGenerator json, Target target) {
        json.writeStartObject("at");
        TARGETS.write(json, target);
        json.writeEnd();
    }

    private static Target target(JsonObject object) {
        return TARGETS.read(object.getJsonObject("at"));
    }

    private static void spot(JsonGenerator json, Spot spot) {
        spot.aim().ifPresent(target -> {
            json.writeStartObject(SPOT).write(SPOT_KIND, spot.kind().name());
            TARGETS.write(json, target);
            json.writeEnd();
        });
    }

    private static Spot spot(JsonObject object) {
        var kept = object.getJsonObject(SPOT);
        return kept == null ? Spot.CHAT : new Spot(Spot.Kind.valueOf(kept.getString(SPOT_KIND)), TARGETS.read(kept));
    }
}
