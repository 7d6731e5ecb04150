package redress.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Spot;
import redress.message.Target;

/** Writes the parameters of a call, one after another. Used by one thread. */
final class ApiJson implements Keyboard.Visitor<Boolean>, Button.Visitor<Boolean> {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final JsonGenerator json;

    private ApiJson() {
        try {
            json = JSON.createGenerator(bytes);
            json.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that writes JSON into memory, where no writing fails. */
    private interface Writing {
        void write() throws IOException;
    }

    static ApiJson to(long chat) {
        return new ApiJson().number("chat_id", chat);
    }

    static ApiJson empty() {
        return new ApiJson();
    }

    ApiJson text(String name, String value) {
        return write(() -> json.writeStringField(name, value));
    }

    ApiJson number(String name, long value) {
        return write(() -> json.writeNumberField(name, value));
    }

    ApiJson numbers(String name, List<Long> values) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (long value : values) {
                json.writeNumber(value);
            }
            json.writeEndArray();
        });
    }

    ApiJson yes(String name) {
        return write(() -> json.writeBooleanField(name, true));
    }

    ApiJson withoutLinkPreview() {
        return write(() -> {
            json.writeObjectFieldStart("link_preview_options");
            json.writeBooleanField("is_disabled", true);
            json.writeEndObject();
        });
    }

    /** Where in the chat it goes. A message whose other one was deleted meanwhile stands by itself. */
    ApiJson spot(Spot spot) {
        spot.aim().flatMap(Target::known).ifPresent(number -> {
            if (spot.kind() == Spot.Kind.TOPIC) {
                number("message_thread_id", number);
            } else {
                write(() -> {
                    json.writeObjectFieldStart("reply_parameters");
                    json.writeNumberField("message_id", number);
                    json.writeBooleanField("allow_sending_without_reply", true);
                    json.writeEndObject();
                });
            }
        });
        return this;
    }

    /** The buttons, if there are any. */
    ApiJson keyboard(Keyboard keyboard) {
        keyboard.accept(this);
        return this;
    }

    byte[] bytes() {
        write(() -> {
            json.writeEndObject();
            json.close();
        });
        return bytes.toByteArray();
    }

    @Override
    public Boolean inline(Keyboard.Inline keyboard) {
        if (keyboard.rows().isEmpty()) {
            return false;
        }
        write(() -> {
            json.writeObjectFieldStart("reply_markup");
            json.writeArrayFieldStart("inline_keyboard");
            for (var row : keyboard.rows()) {
                json.writeStartArray();
                row.forEach(button -> button.accept(this));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return true;
    }

    @Override
    public Boolean press(Button.Press button) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("text", button.label());
            json.writeStringField("callback_data", button.data());
            json.writeEndObject();
        });
        return true;
    }

    @Override
    public Boolean copy(Button.Copy button) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("text", button.label());
            json.writeObjectFieldStart("copy_text");
            json.writeStringField("text", button.text());
            json.writeEndObject();
            json.writeEndObject();
        });
        return true;
    }

    @Override
    public Boolean askContact(Keyboard.AskContact keyboard) {
        write(() -> {
            json.writeObjectFieldStart("reply_markup");
            json.writeArrayFieldStart("keyboard");
            key(keyboard.share(), true);
            for (var label : keyboard.others()) {
                key(label, false);
            }
            json.writeEndArray();
            json.writeBooleanField("resize_keyboard", true);
            json.writeBooleanField("one_time_keyboard", true);
            json.writeEndObject();
        });
        return true;
    }

    @Override
    public Boolean remove(Keyboard.Remove keyboard) {
        write(() -> {
            json.writeObjectFieldStart("reply_markup");
            json.writeBooleanField("remove_keyboard", true);
            json.writeEndObject();
        });
        return true;
    }

    private void key(String label, boolean sharesContact) throws IOException {
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringField("text", label);
        if (sharesContact) {
            json.writeBooleanField("request_contact", true);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private ApiJson write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
