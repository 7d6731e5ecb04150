package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.ComplaintLines.SUBMIT;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.message.Address;
import redress.message.Limits;

/** What people write arrives whole, and as words only. */
class WordsTest {

    private static final String WILD = "<b>*bold*</b> `code` [link](http://x) \"quotes\" 'n' \\ {reference} %s & 🧑‍🦽😀";
    private static final String TURNED = "\u202Eevil\u2066\u200F";
    private static final String ESCAPES = "\u001B[31mred\u001B[0m\u0007\u0000\b";

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theLongestAnswerArrivesWholeInReviewAndAlert() {
        var words = IntStream.range(1000, 1000 + Limits.TEXT / 5 + 1).mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")).substring(0, Limits.TEXT);
        desk.walk(SAM, ComplaintLines.with(words, words, words, "Sam Carter"));
        desk.happen(desk.does(SAM, SUBMIT));
        for (var chat : List.of(SAM, COMPLAINTS)) {
            assertThat(desk.chats().said(chat)).allSatisfy(text ->
                    assertThat(text.length()).isLessThanOrEqualTo(Limits.TEXT));
            var all = desk.chats().said(chat).stream().flatMap(text -> List.of(text.split("\\s+")).stream())
                    .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            assertThat(words.split(" ")).as(chat.toString()).allSatisfy(word ->
                    assertThat(all.getOrDefault(word, 0L)).isGreaterThanOrEqualTo(3));
        }
        assertThat(desk.chats().button(COMPLAINTS, "Acknowledge")).isPresent();
    }

    @Test
    void wildCharactersComeOutCleanWhereverTheyAreShown() {
        var what = WILD + "\r\nsecond line\n\nthird" + TURNED + ESCAPES;
        var name = "Sam \"<b>\" 😀 O’Neill" + TURNED + ESCAPES.replace("31", "").replace("0", "");
        var who = new Party(SAM.chat(), name, "sam", "en");
        ComplaintLines.with(what, what + " 1", what + " 2", name)
                .forEach(line -> desk.happen(desk.does(SAM, who, line)));
        desk.happen(desk.does(SAM, who, SUBMIT));
        desk.happen(desk.does(COMPLAINTS, new Party(9, name, "", "en"), "Acknowledge"));
        assertThat(desk.cases()).hasSize(1);
        for (var chat : List.of(SAM, COMPLAINTS)) {
            assertThat(desk.chats().said(chat)).allSatisfy(text -> assertThat(text)
                    .doesNotContain("\u202E", "\u2066", "\u200F", "\u001B", "\u0007", "\u0000", "\b", "\r"));
            assertThat(newest(chat)).contains(WILD + "\nsecond line\n\nthirdevil")
                    .contains("Sam \"<b>\" 😀 O’Neillevil");
        }
        assertThat(desk.answers()).noneMatch(note -> note.contains("\u202E"));
    }

    @Test
    void wordsThatNobodySeesAreNoAnswer() {
        desk.walk(SAM, ComplaintLines.plain().subList(0, 3));
        desk.happen(desk.does(SAM, "\u202E\u2066\u200F\u202A"));
        assertThat(desk.chats().said(SAM)).last().asString().contains("Please write a little more.");
    }

    private String newest(Address chat) {
        return String.join("\n", desk.chats().said(chat));
    }
}
