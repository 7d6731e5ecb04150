package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template RECEIPT = Template.of("Thank you.\n\nYour references: {reference} {with.a} {with.b}\n\n"
            + "The other part is {with.a}.\n\nYou said {story}, {name}.\n\nGoodbye from {organisation}.",
            Map.of("organisation", "AIM"));

    @Test
    void whatDidNotComeAboutLeavesNoBlanksAndNoParagraphOfItsOwn() {
        assertThat(RECEIPT.fillWhatIsThere(Map.of("reference", "R-1", "with.b", "R-2", "story", "it was loud")))
                .isEqualTo("Thank you.\n\nYour references: R-1 R-2\n\nYou said it was loud,.\n\nGoodbye from AIM.");
        assertThat(RECEIPT.fillWhatIsThere(Map.of("reference", "R-1", "with.a", "R-2", "name", "Kim")))
                .isEqualTo("Thank you.\n\nYour references: R-1 R-2"
                        + "\n\nThe other part is R-2.\n\nYou said, Kim.\n\nGoodbye from AIM.");
    }

    @Test
    void whatWasFilledBeforeStaysWhateverItsWords() {
        var half = RECEIPT.with(name -> Optional.of("one\n\n{with.a}").filter(words -> name.equals("story")));

        assertThat(half.fillWhatIsThere(Map.of("reference", "R-1")))
                .isEqualTo("Thank you.\n\nYour references: R-1\n\nYou said one\n\n{with.a},.\n\nGoodbye from AIM.");
    }

    @Test
    void aTextWithoutPlacesIsGivenAsItIs() {
        assertThat(Template.of("One.\n\nTwo.").fillWhatIsThere(Map.of())).isEqualTo("One.\n\nTwo.");
    }
}
