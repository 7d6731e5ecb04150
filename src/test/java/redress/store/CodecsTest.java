package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.dialog.Answer;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;

/** What is written comes back as it was; a failure names the seed that brings it back. */
class CodecsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTalkComesBack(long seed) {
        var drawn = new Drawn(seed);
        var talk = new Talk(new Seat(drawn.chat(), 0, seed % 2, seed % 3 == 0), drawn.party(), drawn.conversation(), drawn.several(drawn::words),
                new KeyId(seed));
        var back = ConversationCodec.read(ConversationCodec.write(talk), talk.key());
        assertThat(back.equals(talk)).isTrue();
        assertThat(List.copyOf(back.conversation().answers().keySet()))
                .isEqualTo(List.copyOf(talk.conversation().answers().keySet()));
        assertThat(List.copyOf(back.conversation().unsettled()))
                .isEqualTo(List.copyOf(talk.conversation().unsettled()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyParcelComesBack(long seed) {
        assertThat(new Drawn(seed).parcels()).allSatisfy(parcel ->
                assertThat(ParcelCodec.read(ParcelCodec.write(parcel))).isEqualTo(parcel));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBodyComesBack(long seed) {
        var body = new Drawn(seed).body();
        assertThat(BodyCodec.read(BodyCodec.write(body))).isEqualTo(body);
    }

    @Test
    void everyVariantIsDrawnHere() {
        var drawn = new Drawn(1);
        assertThat(kinds(drawn.answers())).containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
        assertThat(kinds(drawn.parcels())).containsExactlyInAnyOrderElementsOf(Variants.leaves(Parcel.class).toList());
        assertThat(kinds(drawn.targets())).containsExactlyInAnyOrder(Target.class.getPermittedSubclasses());
        assertThat(kinds(drawn.keyboards())).containsExactlyInAnyOrder(Keyboard.class.getPermittedSubclasses());
        assertThat(kinds(drawn.buttons())).containsExactlyInAnyOrder(Button.class.getPermittedSubclasses());
    }

    @Test
    void aVariantThatCannotBeKeptIsNoticedAtOnce() {
        assertThatIllegalStateException().isThrownBy(() -> new Variants<>(Target.class, List.of()))
                .withMessage("Not every Target can be kept");
    }

    @Test
    void anotherVersionOfAFormIsRefused() {
        var kept = Json.versioned(2, json -> { });
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.read(kept));
    }

    private static List<Class<?>> kinds(List<?> values) {
        return new ArrayList<>(values.stream().<Class<?>>map(Object::getClass).distinct().toList());
    }
}
