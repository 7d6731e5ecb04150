package redress.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.TelegramUrl;
import redress.work.Source;

/**
 * Downloads files. A link to a file lives for an hour or so, so each try asks for a new one; and only an answer that says that
 * all is well is taken for the file, as Telegram sends its errors in the file's place.
 */
final class TelegramFiles implements Source {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int PIECE = 16 * 1024;
    private static final int FOUND = 200;
    /** Telegram's words for files beyond its limit of 20 MB. */
    private static final String TOO_BIG = "file is too big";

    private final ApiCalls api;
    private final OkHttpClient http;
    private final HttpUrl files;

    /**
     * @param http its own client, so that a long download takes no connection from messages
     */
    TelegramFiles(OkHttpClient http, TelegramUrl url, Token token) {
        this.api = new ApiCalls(http, url, token);
        this.http = http;
        this.files = new HttpUrl.Builder().scheme(url.getSchema()).host(url.getHost()).port(url.getPort())
                .addPathSegment("file").addPathSegment("bot" + token.value()).build();
    }

    /**
     * What is known of a file.
     *
     * @param path where it can be fetched
     * @param size in bytes; 0 if that was not said
     */
    private record Place(String path, long size) {
        @Override
        public String toString() {
            return "Place[]";
        }
    }

    @Override
    public void fetch(String fileId, OutputStream to) throws IOException {
        var place = place(fileId);
        var request = new Request.Builder().url(files.newBuilder().addPathSegments(place.path()).build())
                .header("Accept-Encoding", "identity").build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() != FOUND) {
                throw new IOException("the download was answered with " + response.code());
            }
            long came = copied(response, to);
            if (came < place.size()) {
                throw new IOException("the download broke off");
            }
        }
    }

    private static long copied(Response response, OutputStream to) throws IOException {
        var body = response.body();
        if (body == null) {
            return 0;
        }
        try (var from = body.byteStream()) {
            var some = new byte[PIECE];
            long came = 0;
            for (int count = from.read(some); count >= 0; count = from.read(some)) {
                to.write(some, 0, count);
                came += count;
            }
            return came;
        }
    }

    private Place place(String fileId) throws IOException {
        var bytes = api.answer("getFile", ApiJson.empty().text("file_id", fileId).bytes());
        var answer = ApiAnswer.read(bytes);
        if (!answer.ok()) {
            if (answer.description().contains(TOO_BIG)) {
                throw new Withheld();
            }
            throw new IOException("getFile was answered with " + answer.code());
        }
        return read(bytes);
    }

    private static Place read(byte[] bytes) throws IOException {
        var path = "";
        long size = 0;
        try (var parser = JSON.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "file_path".equals(parser.currentName())) {
                    path = parser.getText();
                } else if (token == JsonToken.VALUE_NUMBER_INT && "file_size".equals(parser.currentName())) {
                    size = parser.getLongValue();
                }
            }
        }
        if (path.isEmpty()) {
            throw new IOException("getFile named no place");
        }
        return new Place(path, size);
    }
}
