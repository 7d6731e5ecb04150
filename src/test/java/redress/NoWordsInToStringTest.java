package redress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.casework.Body;
import redress.casework.Line;
import redress.casework.Party;
import redress.delivery.Outgoing;
import redress.desk.Happening;
import redress.dialog.Action;
import redress.dialog.Answer;
import redress.dialog.Concern;
import redress.dialog.Conversation;
import redress.dialog.Given;
import redress.dialog.Input;
import redress.dialog.Question;
import redress.dialog.Reading;
import redress.dialog.Reply;
import redress.dialog.Review;
import redress.dialog.Signpost;
import redress.dialog.Stand;
import redress.dialog.Template;
import redress.dialog.TextKind;
import redress.dialog.Told;
import redress.dialog.Turn;
import redress.message.Button;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Parcel;
import redress.message.ReceiptCode;
import redress.store.Outbox;
import redress.store.Talk;
import redress.work.Job;
import redress.work.Result;

/** What people write, send and choose never shows in a {@code toString}, which may end up in a log. */
class NoWordsInToStringTest {

    private static final String WORDS = "Marmalade";
    private static final LocalDate DAY = LocalDate.of(1987, 6, 5);
    private static final long NUMBER = 90_210_777;

    /** Ids that packs, the program or the channel give: they say where somebody stands, and nothing that they said. */
    private static final Set<String> IDS = Set.of("Asking.key", "Reviewing.key", "Pointing.key", "Ended.key", "Lost.key",
            "Open.kind", "Part.kind", "Part.team", "Raise.concerned", "Told.key", "Line.key", "Conversation.id",
            "Conversation.dialog", "Came.callback", "Unreadable.reason", "Refused.reason", "Ours.handle", "Posted.handle",
            "Edit.mark", "Decided.mark", "Step.key", "Register.teams");
    /** Numbers of messages and updates. */
    private static final Set<String> NUMBERS = Set.of("Given.source", "Known.message", "Arrived.message", "Sent.outgoing",
            "Came.update",
            "Came.message", "Came.replied", "Moved.update", "Left.update", "Unreadable.update", "Posted.id", "Outgoing.id",
            "Came.topic", "Delete.messages", "Place.source", "Privacy.secrets", "Admitted.update", "MemberGone.update",
            "MemberCame.update", "Finished.job");
    /** What stands in packs and is nobody's words. */
    private static final Map<Class<?>, Object> OF_PACKS = Map.of(Template.class, Template.of("Write to us."),
            ReceiptCode.class, ReceiptCode.fresh(new Random(1)), Question.class, question(),
            Review.class, new Review("check", Template.of("Right?"), "Send", List.of()),
            Signpost.class, new Signpost("post", "appeals", "", Template.of("Appeals."), List.of(), List.of()));

    static Stream<Class<?>> types() throws ClassNotFoundException {
        var sealed = Stream.of(Input.class, Answer.class, Reply.class, Stand.class, Action.class, Reading.class, Parcel.class,
                Button.class, Happening.class, Job.class, Result.class,
                Class.forName("redress.dialog.Pressed"),
                Class.forName("redress.dialog.DateWords$Found")).flatMap(NoWordsInToStringTest::leaves);
        return Stream.concat(sealed, Stream.of(Body.class, Line.class, Party.class, Talk.class, FileTicket.class,
                Keeping.class, Given.class, Told.class, Turn.class, Conversation.class, Outgoing.class, Outbox.Posted.class,
                Class.forName("redress.desk.Post$Answer"), Class.forName("redress.dialog.Step")));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(NoWordsInToStringTest::leaves) : Stream.of(type);
    }

    private static Question question() {
        return new Question("what", Template.of("What?"), "What", new TextKind(1, 9),
                Concern.NONE, "", Map.of(), List.of());
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingThatSomebodySaidShows(Class<?> type) {
        assertThat(made(type).toString()).doesNotContain(WORDS).doesNotContain("1987").doesNotContain("90210777")
                .doesNotContain("902.10777");
    }

    private static Object made(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var values = Stream.of(components).map(NoWordsInToStringTest::value).toArray();
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException unlike) {
            throw new AssertionError(type + " cannot be made", unlike);
        }
    }

    private static Object value(RecordComponent component) {
        var name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return value(component.getGenericType(), name);
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            var raw = (Class<?>) generic.getRawType();
            var last = value(of[of.length - 1], name);
            if (raw == CompletableFuture.class) {
                return CompletableFuture.completedFuture(last);
            }
            return raw == Optional.class ? Optional.of(last) : raw == List.class ? List.of(last)
                    : raw == Set.class ? Set.of(last) : Map.of("key", last);
        }
        return value((Class<?>) type, name);
    }

    private static Object value(Class<?> type, String name) {
        if (OF_PACKS.containsKey(type)) {
            return OF_PACKS.get(type);
        }
        if (type == String.class) {
            return IDS.contains(name) ? "id" : WORDS;
        }
        if (type == long.class || type == Long.class) {
            return NUMBERS.contains(name) ? 7L : NUMBER;
        }
        if (type == double.class) {
            return 902.10777;
        }
        if (type == int.class) {
            return 7;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            return WORDS.getBytes(UTF_8);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isSealed() ? value(type.getPermittedSubclasses()[0], name) : made(type);
    }
}
