package redress.telegram;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.Spot;
import redress.message.Target;

/** How a file that the program made is written into a call. */
final class Upload {

    private static final MediaType ANY = MediaType.get("application/octet-stream");

    private Upload() {
    }

    /** The body of a call that sends this file by this method. */
    static RequestBody of(Parcel.Made made, FileMethod method) {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM)
                .addFormDataPart("chat_id", Long.toString(made.to().chat()));
        made.spot().aim().flatMap(Target::known).ifPresent(number -> place(body, made.spot().kind(), number));
        if (!made.caption().isEmpty()) {
            body.addFormDataPart("caption", PlainText.shortened(made.caption(), Limits.CAPTION));
        }
        if (made.guarded()) {
            body.addFormDataPart("protect_content", "true");
        }
        return body.addFormDataPart(method.field(), made.name(), RequestBody.create(made.content(), ANY)).build();
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
