package redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.message.Address;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;

/** A message that changes is printed once more where it says something new. */
class TerminalPrintsTest {

    private static final Address LEARNER = new Address(7);

    private final StringWriter printed = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(printed), Map.of(), 0);

    @Test
    void whatBecameOfAFileIsPrintedThoughItTakesThePlaceOfItsQuestion() {
        terminal.carry(question("Shall your file go to the team as it is?"));
        terminal.carry(changed("Your file does not go to the team."));

        assertThat(printed.toString()).contains("Your file does not go to the team.");
        assertThat(terminal.keys(LEARNER)).isEmpty();
    }

    @Test
    void aQuestionThatNowShowsItsAnswerIsNotPrintedAgain() {
        terminal.carry(question("2 of about 16\n\nHave you told your tutor?"));
        terminal.carry(changed("Have you told your tutor?\n\nYou answered: Yes"));

        assertThat(printed.toString()).doesNotContain("You answered");
        assertThat(terminal.keys(LEARNER)).isEmpty();
    }

    private static Parcel question(String text) {
        return new Parcel.Text(LEARNER, text, Keyboard.rows(List.of(new Button.Press("Yes", "yes"))), false);
    }

    private static Parcel changed(String text) {
        return new Parcel.Edit(LEARNER, new Target.Known(1), text, Keyboard.NONE);
    }
}
