package redress.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keeping;

/** How tickets of files are kept. */
final class FileTicketCodec {

    private FileTicketCodec() {
    }

    /** Writes an object under a name. */
    static void write(JsonGenerator json, String name, FileTicket file) {
        fields(json.writeStartObject(name), file);
        json.writeEnd();
    }

    static void writeAll(JsonGenerator json, String name, List<FileTicket> files) {
        json.writeStartArray(name);
        files.forEach(file -> {
            fields(json.writeStartObject(), file);
            json.writeEnd();
        });
        json.writeEnd();
    }

    static FileTicket read(JsonObject object) {
        return new FileTicket(object.getString("id"), FileKind.valueOf(object.getString("kind")),
                object.getString("name"), object.getJsonNumber("size").longValue(), object.getString("caption"), keeping(object));
    }

    static List<FileTicket> readAll(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream().map(FileTicketCodec::read).toList();
    }

    private static void fields(JsonGenerator json, FileTicket file) {
        json.write("id", file.id()).write("kind", file.kind().name()).write("name", file.name())
                .write("size", file.size()).write("caption", file.caption());
        var keeping = file.keeping();
        // A file that stays with the channel is written as it was before any were fetched.
        if (!keeping.equals(Keeping.NONE)) {
            json.writeStartObject("kept").write("state", keeping.state().name()).write("original", keeping.original())
                    .write("cleaned", keeping.cleaned()).write("sha256", keeping.sha256()).write("type", keeping.type())
                    .write("remark", keeping.remark()).write("name", keeping.madeName()).writeEnd();
        }
    }

    private static Keeping keeping(JsonObject file) {
        var kept = file.getJsonObject("kept");
        return kept == null ? Keeping.NONE : new Keeping(Keeping.State.valueOf(kept.getString("state")),
                kept.getString("original"), kept.getString("cleaned"), kept.getString("sha256"), kept.getString("type"),
                kept.getString("remark"), kept.getString("name"));
    }
}
