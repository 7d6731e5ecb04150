package redress.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import redress.evidence.Bytes;
import redress.message.Address;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.Spot;
import redress.message.Target;

/** How a file that lies with us is written into a call. */
final class Upload {

    private static final MediaType ANY = MediaType.get("application/octet-stream");
    private static final int PIECE = 16 * 1024;

    private Upload() {
    }

    /** The body of a call that sends this file by this method. */
    static RequestBody of(Parcel.Made made, FileMethod method) {
        return body(made.to(), made.spot(), made.caption(), made.guarded())
                .addFormDataPart(method.field(), made.name(), RequestBody.create(made.content(), ANY)).build();
    }

    /**
     * The body of a call that sends this file by this method.
     *
     * @param content its bytes, which are read while the call goes out, and never held whole
     */
    static RequestBody of(Parcel.Kept kept, Bytes content, FileMethod method) {
        return body(kept.to(), kept.spot(), kept.caption(), true)
                .addFormDataPart(method.field(), kept.name(), new Streamed(content)).build();
    }

    private static MultipartBody.Builder body(Address to, Spot spot, String caption, boolean guarded) {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM)
                .addFormDataPart("chat_id", Long.toString(to.chat()));
        spot.aim().flatMap(Target::known).ifPresent(number -> place(body, spot.kind(), number));
        if (!caption.isEmpty()) {
            body.addFormDataPart("caption", PlainText.shortened(caption, Limits.CAPTION));
        }
        if (guarded) {
            body.addFormDataPart("protect_content", "true");
        }
        return body;
    }

    private static final class Streamed extends RequestBody {

        private final Bytes content;

        Streamed(Bytes content) {
            this.content = content;
        }

        @Override
        public MediaType contentType() {
            return ANY;
        }

        @Override
        public long contentLength() {
            return content.size();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (var from = content.stream()) {
                var some = new byte[PIECE];
                for (int count = from.read(some); count >= 0; count = from.read(some)) {
                    sink.write(some, 0, count);
                }
            }
        }
    }

    private static void place(MultipartBody.Builder body, Spot.Kind kind, long number) {
        if (kind == Spot.Kind.TOPIC) {
            body.addFormDataPart("message_thread_id", Long.toString(number));
        } else {
            body.addFormDataPart("reply_parameters", new String(ApiJson.empty().number("message_id", number)
                    .yes("allow_sending_without_reply").bytes(), StandardCharsets.UTF_8));
        }
    }
}
