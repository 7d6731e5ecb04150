package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.message.FileKind;
import redress.message.FileTicket;

class AnswerKindTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"07700 900123, +44 7700 900123", "+44 (0)1332 224654, +44 1332 224654", "(01332) 224654, +44 1332 224654",
        "0044 20 7946 0018, +44 20 7946 0018", "+48 601 234 567, +48 601 234 567", "tel 07700-900-123, +44 7700 900123"})
    void aPhoneNumberIsKeptInInternationalForm(String typed, String kept) {
        assertThat(read(new PhoneKind(), typed)).isEqualTo(new Reading.Settled(new Answer.Written(kept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "my number is on file", "12", "0770090012345678901", "CALL ME MAYBE", "", "+"})
    void aPhoneNumberOfLettersOrOfTheWrongLengthIsRefused(String typed) {
        assertThat(read(new PhoneKind(), typed)).isEqualTo(new Reading.Refused(Refusal.NOT_A_PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"447700900123", "+447700900123", "07700 900123", "+44 7700 900123"})
    void aCardOfOnesOwnIsReadWithOrWithoutThePlusSign(String phone) {
        assertThat(new PhoneKind().card(new Input.Card(phone, true, 1), Optional.empty()))
                .isEqualTo(new Reading.Settled(new Answer.Written("+44 7700 900123")));
    }

    @ParameterizedTest
    @CsvSource({"sam@example.org, sam@example.org", "Sam.Hill+x@Example.ORG, Sam.Hill+x@example.org",
        "mailto:a@b.co.uk, a@b.co.uk", "' a@b.cymru ', a@b.cymru"})
    void anEmailAddressIsKept(String typed, String kept) {
        assertThat(read(new EmailKind(), typed)).isEqualTo(new Reading.Settled(new Answer.Written(kept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "sam@", "@b.org", "a b@c.org", "a@b", "a@b..org", "<a@b.org>", "a@b.org, c@d.org"})
    void whatIsNoEmailAddressIsRefused(String typed) {
        assertThat(read(new EmailKind(), typed)).isEqualTo(new Reading.Refused(Refusal.NOT_AN_EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam Hill", "Siân O’Neill-Ŵyn", "李小龍", "محمد", "X Æ", "Mx. R. St. John-Smythe III"})
    void aNameMayBeInAnyScript(String typed) {
        assertThat(read(new NameKind(), typed)).isEqualTo(new Reading.Settled(new Answer.Written(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "sam@example.org", "...", "https://x.org/sam"})
    void whatIsNoNameIsRefused(String typed) {
        assertThat(read(new NameKind(), typed)).isEqualTo(new Reading.Refused(Refusal.NOT_A_NAME));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "about 12, 12", "'1,200', 1200", "0, 0"})
    void aNumberIsRead(String typed, long number) {
        assertThat(read(new NumberKind(0, 2000), typed)).isEqualTo(new Reading.Settled(new Answer.Counted(number)));
    }

    @ParameterizedTest
    @CsvSource({"three, NOT_A_NUMBER", "-1, LEAST", "2001, MOST", "1.5, NOT_A_NUMBER", "99999999999999999999, NOT_A_NUMBER"})
    void whatIsNoNumberOrOutOfRangeIsRefused(String typed, Refusal reason) {
        assertThat(read(new NumberKind(0, 2000), typed)).isEqualTo(new Reading.Refused(reason));
    }

    @Test
    void severalOptionsAreTickedOneByOneAndEndedByDone() {
        var kind = new SeveralKind(List.of(new Option("a", "Apples"), new Option("b", "Pears")), "Done");

        assertThat(kind.pick(AnswerKind.DONE, Optional.empty())).isEqualTo(new Reading.Refused(Refusal.NOTHING_CHOSEN));
        var one = kind.pick("b", Optional.empty());
        assertThat(one).isEqualTo(new Reading.Unfinished(new Answer.Several(List.of("b"))));
        var two = kind.pick("a", Optional.of(new Answer.Several(List.of("b"))));
        assertThat(two).isEqualTo(new Reading.Unfinished(new Answer.Several(List.of("a", "b"))));
        assertThat(kind.options(Optional.of(new Answer.Several(List.of("a")))).get(0).label()).isEqualTo("✓ Apples");
        assertThat(kind.pick("a", Optional.of(new Answer.Several(List.of("a", "b")))))
                .isEqualTo(new Reading.Unfinished(new Answer.Several(List.of("b"))));
    }

    @Test
    void wordsAreHeldToTheirLength() {
        var kind = new TextKind(3, 5);

        assertThat(read(kind, " ab ")).isEqualTo(new Reading.Refused(Refusal.TOO_SHORT));
        assertThat(read(kind, "abcdef")).isEqualTo(new Reading.Refused(Refusal.TOO_LONG));
        assertThat(read(kind, " abc ")).isEqualTo(new Reading.Settled(new Answer.Written("abc")));
    }

    @Test
    void theWordsUnderAFileAreAnAnswerAndTheFileComesWithThem() {
        var photo = photo(" abc ", 1000);
        var answer = new Answer.Captioned("abc", photo);

        assertThat(new TextKind(3, 5).file(sent(photo), Optional.empty())).isEqualTo(new Reading.Settled(answer));
        assertThat(answer.words()).contains("abc");
        assertThat(answer.tickets()).containsExactly(photo);
        assertThat(answer.shown(new TextKind(3, 5), Scripts.phrases())).isEqualTo("abc");
    }

    @Test
    void theWordsUnderAFileAreHeldToTheSameRules() {
        var kind = new TextKind(3, 5);

        assertThat(kind.file(sent(photo("", 1000)), Optional.empty())).isEqualTo(new Reading.Refused(Refusal.NOT_WORDS));
        assertThat(kind.file(sent(photo(" \n", 1000)), Optional.empty())).isEqualTo(new Reading.Refused(Refusal.NOT_WORDS));
        assertThat(kind.file(sent(photo("ab", 1000)), Optional.empty())).isEqualTo(new Reading.Refused(Refusal.TOO_SHORT));
        assertThat(kind.file(sent(photo("abcdef", 1000)), Optional.empty())).isEqualTo(new Reading.Refused(Refusal.TOO_LONG));
        assertThat(kind.file(sent(photo("abc", 25_000_000)), Optional.empty()))
                .isEqualTo(new Reading.Refused(Refusal.TOO_LARGE));
    }

    @Test
    void wordsThatFollowLeaveTheFileWhereItWas() {
        var photo = photo("abc", 1000);

        assertThat(new TextKind(1, 100).continued(new Answer.Captioned("abc", photo), "and then it was closed"))
                .contains(new Answer.Captioned("abc\nand then it was closed", photo));
    }

    private static FileTicket photo(String caption, long size) {
        return new FileTicket("f", FileKind.PHOTO, "a.jpg", size, caption);
    }

    private static Input.Attached sent(FileTicket ticket) {
        return new Input.Attached(ticket, "", 7);
    }

    private static Reading read(AnswerKind kind, String typed) {
        return kind.words(typed, Optional.empty(), TODAY);
    }
}
