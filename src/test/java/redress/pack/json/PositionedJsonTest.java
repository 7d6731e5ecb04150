package redress.pack.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionedJsonTest {

    @Test
    void everyTokenKnowsWhereItBegins() throws SyntaxFault {
        var json = PositionedJson.read("{\n  \"a\" : \"x\\n\\u0041é😀\", \"b\":[1, -25,\r\n\ttrue,null, {}]\n}\n");

        var group = json.group().orElseThrow();
        assertThat(json.at()).isEqualTo(new Position(1, 1));
        assertThat(group.members()).extracting(Json.Member::at).containsExactly(new Position(2, 3), new Position(2,
                24));
        assertThat(group.children()).extracting(Json::at).containsExactly(new Position(2, 9), new Position(2, 28));
        assertThat(group.children().get(1).children()).extracting(Json::at).containsExactly(new Position(2, 29),
                new Position(2, 32), new Position(3, 2), new Position(3, 7), new Position(3, 13));
        assertThat(group.children().get(0).text()).contains("x\nAé😀");
        assertThat(group.children().get(1).children().get(1).whole()).contains(-25L);
    }

    @Test
    void aKeyThatIsRepeatedIsKeptApart() throws SyntaxFault {
        var group = PositionedJson.read("{\"a\": 1, \"b\": 2, \"a\": 3}").group().orElseThrow();

        assertThat(group.member("a").orElseThrow().value().whole()).contains(1L);
        assertThat(group.repeated()).extracting(Json.Member::at).isEqualTo(List.of(new Position(1, 18)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "\"", "\"a",
            "\"\\",
        "\"\\u00", "tru", "-", "{]", "[}", "{,", "[,", ":", ",", "}", "{}{}", "{}}", "[1 2]", "[1;2]", "{\"a\":1;}",
                "{1:2}",
        "{'a':1}", "[01]", "[1.]", "[1e]", "\u0000", "[\"\\x\"]", "{\"a\" \"b\"}", "[#]", "[/**/1]", "{\"a\":1}//",
                "nul", "{\"a\":}"})
    void whateverIsNoJsonIsASyntaxFaultInWords(String text) {
        var fault = catchThrowableOfType(SyntaxFault.class, () -> PositionedJson.read(text));

        assertThat(fault.what()).endsWith(".").doesNotContain("token");
        assertThat(fault.remedy()).isNotBlank();
        assertThat(fault.at().line()).isEqualTo(1);
        assertThat(fault.at().column()).isBetween(1, text.length() + 1);
    }

    @Test
    void aNumberThatIsNotWholeOrTooLongIsNoWholeNumber() throws SyntaxFault {
        assertThat(PositionedJson.read("[1.5, 1e3, 12345678901234567890, -3]").children())
                .extracting(Json::whole).containsExactly(Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.of(-3L));
    }

    @Test
    void nothingLiesDeeperThanTheProgramGoes() throws SyntaxFault {
        int deepest = PositionedJson.DEEPEST;

        assertThat(PositionedJson.read("[".repeat(deepest) + "]".repeat(deepest)).items()).isPresent();
        var fault = catchThrowableOfType(SyntaxFault.class, () -> PositionedJson.read("[".repeat(5000)));
        assertThat(fault.at()).isEqualTo(new Position(1, deepest + 1));
    }
}
