package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.EvidenceRules;

/** What counts as an answer to a question, and how it is shown. */
public sealed interface AnswerKind
        permits ChoiceKind, SeveralKind, TextKind, NameKind, PhoneKind, EmailKind, DateKind, NumberKind, FilesKind,
        ListKind, ReferenceKind, ReceiptKind, CodeKind {

    /** The option of a date that is not known. */
    String UNSURE = "-unsure";
    /** The option that passes the question over. */
    String SKIP = "-skip";
    /** The option that keeps the answer that is there. */
    String KEEP = "-keep";
    /** The option that ends a list of files or of options. */
    String DONE = "-done";

    /** The buttons that it offers, given what was answered so far. */
    default List<Option> options(Optional<Answer> before) {
        return List.of();
    }

    /** The same where the answer is the new day for when these clocks are due. */
    default AnswerKind puttingOff(List<String> clocks) {
        return this;
    }

    /** What counts as an answer where the conversation began with these facts. */
    default AnswerKind on(Map<String, String> facts) {
        return this;
    }

    /** What the press of one of its buttons means; {@code NOT_AN_OPTION} for one that it has not. */
    default Reading pick(String option, Optional<Answer> before) {
        return new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    /** What typed words mean. */
    Reading words(String text, Optional<Answer> before, LocalDate today);

    /** What a file means. */
    default Reading file(Input.Attached file, Optional<Answer> before) {
        return new Reading.Refused(Refusal.NOT_WORDS);
    }

    /** What a file may be that is part of an answer, once its content is known; nothing where the pack's own rules hold. */
    default Optional<EvidenceRules> evidence() {
        return Optional.empty();
    }

    /** What a contact card means. */
    default Reading card(Input.Card card, Optional<Answer> before) {
        return new Reading.Refused(Refusal.CANNOT_READ);
    }

    /** What a place means. */
    default Reading place(Input.Place place, Optional<Answer> before) {
        return new Reading.Refused(Refusal.CANNOT_READ);
    }

    /** The words of an option, for the review and for staff. */
    default String label(String option) {
        return option;
    }

    /** Whether the sender's own contact card is an answer. */
    default boolean takesCard() {
        return false;
    }

    /**
     * The answer with more words, where they came in a message of their own.
     *
     * @return nothing if they cannot belong to it
     */
    default Optional<Answer> continued(Answer answer, String words) {
        return Optional.empty();
    }

    /** What a part of an answer is thanked with; nothing where the question is simply shown again. */
    default Optional<Phrase> thanks() {
        return Optional.empty();
    }

    /** Whether an answer that was given before can still be one, now that the pack may have changed. */
    default boolean accepts(Answer answer) {
        return true;
    }

    /** Whether the answer is gathered bit by bit and ended by a button of its own. */
    default boolean gathers() {
        return false;
    }

    /** Whether its buttons are all that can be an answer, so that nothing has to be written or sent. */
    default boolean isPressed() {
        return false;
    }

    /** Whether it is a receipt code, which must be read nowhere but where it is shown once. */
    default boolean isSecret() {
        return false;
    }

    /** What a button beside the question copies; empty for nothing. */
    default String copied() {
        return "";
    }

    /** Whether words are the code that is shown, typed back. */
    default boolean isTypedBack(String text) {
        return false;
    }

    /** Whether it is a person's name. */
    default boolean isName() {
        return false;
    }

    /** Whether any words at all could be an answer. */
    default boolean takesAnyWords() {
        return false;
    }
}
