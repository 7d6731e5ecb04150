package redress.work;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import redress.message.Address;
import redress.message.EvidenceKind;
import redress.message.ReceiptCode;

/** Something slow that the desk wants done. It is kept sealed until it is done, and done again if nobody can say that it was. */
public sealed interface Job {

    /** By which kind it is kept, in clear. */
    String kind();

    /** Who does it. */
    Worker worker();

    /** What is kept of it under a seal, besides its kind. */
    byte[] payload();

    /** Calls the visitor's method for this kind of job. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of job. */
    interface Visitor<T> {
        T makeMailbox(MakeMailbox make);

        T openMailbox(OpenMailbox open);

        T fetch(Fetch fetch);
    }

    /**
     * The job that was kept so.
     *
     * @throws IllegalStateException if no job of this program has that kind
     */
    static Job read(String kind, byte[] payload) {
        return switch (kind) {
            case MakeMailbox.KIND -> MakeMailbox.read(object(payload));
            case OpenMailbox.KIND -> OpenMailbox.read(object(payload));
            case Fetch.KIND -> Fetch.read(object(payload));
            default -> throw new IllegalStateException("There is no job of the kind " + kind);
        };
    }

    /**
     * Derives from a new code what finds and opens a mailbox.
     *
     * @param code      the code
     * @param reference the case whose mailbox it is; empty as long as there is none
     */
    record MakeMailbox(ReceiptCode code, String reference) implements Job {

        /** Its kind. */
        public static final String KIND = "make-mailbox";

        static MakeMailbox read(JsonObject kept) {
            return new MakeMailbox(codeOf(kept), kept.getString("reference"));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Worker worker() {
            return Worker.RECEIPT;
        }

        @Override
        public byte[] payload() {
            return bytes(Json.createObjectBuilder().add("code", code.letters()).add("reference", reference));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.makeMailbox(this);
        }

        @Override
        public String toString() {
            return "MakeMailbox[]";
        }
    }

    /**
     * Derives from a code that somebody typed what finds and opens a mailbox, if there is one.
     *
     * @param code     the code
     * @param chat     where they wait
     * @param language in which they are spoken to, as two letters
     */
    record OpenMailbox(ReceiptCode code, Address chat, String language) implements Job {

        static final String KIND = "open-mailbox";

        static OpenMailbox read(JsonObject kept) {
            return new OpenMailbox(codeOf(kept), new Address(kept.getJsonNumber("chat").longValueExact()),
                    kept.getString("language"));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Worker worker() {
            return Worker.RECEIPT;
        }

        @Override
        public byte[] payload() {
            return bytes(Json.createObjectBuilder().add("code", code.letters()).add("chat", chat.chat())
                    .add("language", language));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.openMailbox(this);
        }

        @Override
        public String toString() {
            return "OpenMailbox[]";
        }
    }

    /**
     * Fetches a file that somebody sent, and looks what it is.
     *
     * @param file   by which id its ticket is known, which may be one of our own that leads to nobody
     * @param source how the channel names it
     * @param name   the name that its sender's device gave; may be empty
     * @param limit  how many bytes it may have
     * @param kinds  what it may be
     */
    record Fetch(String file, String source, String name, long limit, Set<EvidenceKind> kinds) implements Job {

        /** By which kind it is kept. */
        public static final String KIND = "fetch";

        public Fetch {
            kinds = Set.copyOf(kinds);
        }

        /** The job that was kept so. */
        public static Fetch read(byte[] payload) {
            return read(object(payload));
        }

        static Fetch read(JsonObject kept) {
            return new Fetch(kept.getString("file"), kept.getString("source"), kept.getString("name"),
                    kept.getJsonNumber("limit").longValueExact(), kept.getJsonArray("kinds").getValuesAs(JsonString::getString)
                    .stream().flatMap(id -> EvidenceKind.of(id).stream()).collect(Collectors.toSet()));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Worker worker() {
            return Worker.EVIDENCE;
        }

        @Override
        public byte[] payload() {
            return bytes(Json.createObjectBuilder().add("file", file).add("source", source).add("name", name).add("limit", limit)
                    .add("kinds", Json.createArrayBuilder(kinds.stream().map(EvidenceKind::id).sorted().toList())));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.fetch(this);
        }

        @Override
        public String toString() {
            return "Fetch[]";
        }
    }

    private static ReceiptCode codeOf(JsonObject kept) {
        return ReceiptCode.read(kept.getString("code")).orElseThrow();
    }

    private static JsonObject object(byte[] kept) {
        try (var reader = Json.createReader(new ByteArrayInputStream(kept))) {
            return reader.readObject();
        }
    }

    private static byte[] bytes(JsonObjectBuilder object) {
        return object.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
