package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.casework.Party;

/** Who is named in a text: wrongly found, somebody could not work on a case; wrongly missed, they would judge themselves. */
class MentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoë Müller          |            | It was zoe muller.
            Zoe Muller          |            | It was Zoë Müller's fault.
            Sam Carter          |            | CARTER, Sam: he was late.
            Sam Carter          |            | Sam Carter’s e-mail was rude.
            Mary O'Brien        |            | Mary O’Brien said so.
            Anne-Marie Jones    |            | Anne Marie Jones came late.
            Sam van Dyke Carter |            | I mean Sam van Dyke Carter.
            Amina               | amina      | It was @amina, I think.
            Amina               | amina      | https://t.me/Amina is who wrote to me.
            Amina               | amina_k    | It was amina_k.
            Amina               | quality1   | Somebody called Quality1.
            """)
    void aTextNamesSomebody(String name, String username, String text) {
        assertThat(mentions(name, username).in(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sam Carter   |         | Sam was kind, and so was Mr Carter.
            Sam          |         | Sam Sam Sam.
            Mary O'Brien |         | Mrs O'Brien came late.
            Amina        | service | The service was slow.
            Amina        | amina   | Amina was kind.
            Amina        | centre  | Write to me@centre.org.uk, please.
            Amina        | amina   | @aminata was there.
            Amina        | amina_k | My address is sam.amina_k@example.org.
                         |         | Nobody was there.
            """)
    void aTextNamesNobody(String name, String username, String text) {
        assertThat(mentions(name, username).in(text)).isFalse();
    }

    private static Mentions mentions(String name, String username) {
        return new Mentions(new Party(1, name == null ? "" : name, username == null ? "" : username, "en"));
    }
}
