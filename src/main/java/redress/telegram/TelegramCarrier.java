package redress.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.delivery.Carrier;
import redress.delivery.Fate;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.SentenceSplitter;
import redress.message.Target;

/** Takes parcels to Telegram. Any thread may call it, as long as no two do so for the same chat. */
final class TelegramCarrier implements Carrier, Parcel.Visitor<Fate> {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramCarrier.class);

    private final ApiCalls api;
    private final EvidenceFolder evidence;
    private final Consumer<String> fatal;
    private final Consumer<Address> doubts;
    // How far a text of several parts has come, by chat: what arrived is not sent again after a pause.
    private final Map<Long, Progress> progress = new ConcurrentHashMap<>();

    // Only decides on a line in the log; two threads that write it at once do no harm.
    private volatile boolean failing;

    private record Progress(Parcel.Text text, int arrived) {
    }

    /**
     * @param api      calls with as many connections as there are senders
     * @param evidence where kept files lie
     * @param fatal    is told in one line when Telegram refuses the token; perhaps several times
     * @param doubts   is told of a group that refused something: perhaps the bot may do less there than was known
     */
    TelegramCarrier(ApiCalls api, EvidenceFolder evidence, Consumer<String> fatal, Consumer<Address> doubts) {
        this.api = api;
        this.evidence = evidence;
        this.fatal = fatal;
        this.doubts = doubts;
    }

    @Override
    public Fate carry(Parcel parcel) {
        var fate = parcel.accept(this);
        if (fate.isRefusal() && parcel.to().isGroup()) {
            doubts.accept(parcel.to());
        }
        return fate;
    }

    @Override
    public void answer(String callback, String note) {
        var json = ApiJson.empty().text("callback_query_id", callback);
        if (!note.isEmpty()) {
            json.text("text", PlainText.shortened(note, Limits.NOTE));
        }
        call("answerCallbackQuery", json);
    }

    @Override
    public Fate text(Parcel.Text text) {
        var parts = SentenceSplitter.split(text.text(), Limits.TEXT);
        if (parts.isEmpty()) {
            return new Fate.Refused("the text is empty");
        }
        return FateOfCall.of(parts.size() == 1 ? send(text, parts.get(0), true) : sendAll(text, parts));
    }

    @Override
    public Fate edit(Parcel.Edit edit) {
        long message = number(edit.target());
        var json = ApiJson.to(edit.to().chat()).number("message_id", message)
                .text("text", PlainText.shortened(edit.text(), Limits.TEXT)).withoutLinkPreview()
                .keyboard(edit.keyboard());
        return FateOfCall.ofEdit(call("editMessageText", json), message);
    }

    @Override
    public Fate bare(Parcel.Bare bare) {
        long message = number(bare.target());
        var json = ApiJson.to(bare.to().chat()).number("message_id", message);
        return FateOfCall.ofEdit(call("editMessageReplyMarkup", json), message);
    }

    @Override
    public Fate file(Parcel.File file) {
        var answer = sendFile(file, FileMethod.of(file.file().kind()));
        // A round video, say, was noted as a video: Telegram tells what it is, and takes it under that name.
        return FateOfCall.of(FileMethod.meant(answer).map(method -> sendFile(file, method)).orElse(answer));
    }

    @Override
    public Fate made(Parcel.Made made) {
        var method = made.kind() == FileKind.PHOTO ? FileMethod.PHOTO : FileMethod.DOCUMENT;
        return FateOfCall.of(call(() -> api.call(method.method(), Upload.of(made, method))));
    }

    @Override
    public Fate kept(Parcel.Kept kept) {
        var method = FileMethod.of(kept.kind());
        try (var content = evidence.read(kept.ticket())) {
            return FateOfCall.of(call(() -> api.call(method.method(), Upload.of(kept, content, method))));
        } catch (IOException gone) {
            return new Fate.Refused("the file is not in the evidence folder any more");
        }
    }

    @Override
    public Fate topic(Parcel.Topic topic) {
        if (topic.name().isBlank()) {
            return new Fate.Refused("the topic has no name");
        }
        return FateOfCall.of(call("createForumTopic", ApiJson.to(topic.to().chat()).text("name", name(topic.name()))));
    }

    @Override
    public Fate topicState(Parcel.TopicState state) {
        long thread = number(state.target());
        var renamed = call("editForumTopic", inTopic(state, thread).text("name", name(state.name())));
        // Telegram takes a name and the closing in two calls only.
        return FateOfCall.ofEdit(FateOfCall.isDone(renamed)
                ? call(state.closed() ? "closeForumTopic" : "reopenForumTopic", inTopic(state, thread)) : renamed, thread);
    }

    @Override
    public Fate pin(Parcel.Pin pin) {
        long message = number(pin.target());
        return FateOfCall.ofEdit(call("pinChatMessage", ApiJson.to(pin.to().chat()).number("message_id", message)
                .yes("disable_notification")), message);
    }

    @Override
    public Fate delete(Parcel.Delete delete) {
        return FateOfCall.ofEdit(deleted(delete.to(), delete.messages()), 0);
    }

    /** If Telegram lets one of them go no more, it may refuse all: so each half is tried, down to the one that stays. */
    private ApiAnswer deleted(Address chat, List<Long> messages) {
        var answer = call("deleteMessages", ApiJson.to(chat.chat()).numbers("message_ids", messages));
        if (answer.code() != 400 || messages.size() == 1) {
            return answer;
        }
        int half = messages.size() / 2;
        var first = deleted(chat, messages.subList(0, half));
        return FateOfCall.comesAgain(first) ? first : deleted(chat, messages.subList(half, messages.size()));
    }

    @Override
    public Fate topicGone(Parcel.TopicGone gone) {
        long thread = number(gone.target());
        return FateOfCall.ofDeletion(call("deleteForumTopic", inTopic(gone, thread)), thread);
    }

    private static ApiJson inTopic(Parcel parcel, long thread) {
        return ApiJson.to(parcel.to().chat()).number("message_thread_id", thread);
    }

    private static String name(String topic) {
        return PlainText.shortened(topic, Limits.TOPIC);
    }

    private ApiAnswer sendAll(Parcel.Text text, List<String> parts) {
        long chat = text.to().chat();
        int last = parts.size() - 1;
        var before = progress.remove(chat);
        int part = before != null && before.text() == text ? before.arrived() : 0;
        var answer = send(text, parts.get(part), part == last);
        while (answer.ok() && part < last) {
            part++;
            answer = send(text, parts.get(part), part == last);
        }
        if (FateOfCall.comesAgain(answer)) {
            progress.put(chat, new Progress(text, part));
        }
        return answer;
    }

    private ApiAnswer send(Parcel.Text text, String part, boolean last) {
        var json = ApiJson.to(text.to().chat()).spot(text.spot()).text("text", part).withoutLinkPreview();
        if (text.guarded()) {
            json.yes("protect_content");
        }
        return call("sendMessage", last ? json.keyboard(text.keyboard()) : json);
    }

    private ApiAnswer sendFile(Parcel.File file, FileMethod method) {
        var json = ApiJson.to(file.to().chat()).spot(file.spot()).text(method.field(), file.file().id());
        if (!file.caption().isEmpty() && method.takesCaption()) {
            json.text("caption", PlainText.shortened(file.caption(), Limits.CAPTION));
        }
        return call(method.method(), file.guarded() ? json.yes("protect_content") : json);
    }

    private static long number(Target target) {
        return target.accept(new Target.Visitor<>() {
            @Override
            public Long known(Target.Known known) {
                return known.message();
            }

            @Override
            public Long ours(Target.Ours ours) {
                throw new IllegalArgumentException("An edit goes out once its message has a number");
            }
        });
    }

    /** A call that the network can break. */
    private interface Calling {
        ApiAnswer call() throws IOException;
    }

    private ApiAnswer call(String method, ApiJson json) {
        return call(() -> api.call(method, json.bytes()));
    }

    private ApiAnswer call(Calling calling) {
        try {
            var answer = calling.call();
            if (FateOfCall.refusesToken(answer.code())) {
                fatal.accept(BadToken.refused(answer.code()));
            }
            note(answer.code() >= 500, "a fault at their side");
            return answer;
        } catch (IOException e) {
            note(true, e.getClass().getSimpleName());
            return ApiAnswer.NONE;
        }
    }

    private void note(boolean fails, String why) {
        if (failing == fails) {
            return;
        }
        failing = fails;
        if (fails) {
            LOG.warn("Telegram takes no messages at the moment ({}); they stay in the outbox", why);
        } else {
            LOG.info("Telegram takes messages again");
        }
    }
}
