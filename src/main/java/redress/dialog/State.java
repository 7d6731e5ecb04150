package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import redress.message.EvidenceRules;

/**
 * One step of a dialog. What differs between the kinds of step is said by a {@link Visitor}, so that a new kind makes
 * every place that has to know it fail to compile.
 */
public sealed interface State permits Question, Say, SubDialog, Review, Signpost, End {

    /** Its name within the dialog. */
    String name();

    /** Where it leads: the first rule that holds is taken. None: back to where the dialog was called, or the end. */
    List<Rule> next();

    /** What its answer is called in the review and for staff; nothing if it is not on record. */
    default Optional<String> recordedAs() {
        return Optional.empty();
    }

    /** What can be chosen there, "not sure" and passing over among it, by the ids that conditions use. */
    default List<Option> choices() {
        return List.of();
    }

    /** The id of the stage to which it takes a case; empty if it takes it to none. */
    default String takesTo() {
        return "";
    }

    /** The question, if it is one that can stand above its answer once a button was pressed. */
    default Optional<Template> asked() {
        return Optional.empty();
    }

    /** The id of the team that the answer says the matter is about, if it says so. */
    default Optional<String> concerned(Answer answer) {
        return Optional.empty();
    }

    /** Its answer in words. */
    default String shown(Answer answer, Phrases phrases) {
        return "";
    }

    /**
     * What one of its buttons means.
     *
     * @param before the answer that is there already
     * @return nothing if it has no such button
     */
    default Optional<Reading> pick(String option, Optional<Answer> before) {
        return Optional.empty();
    }

    /**
     * What typed words mean, if they are an answer beyond doubt: the words of a button, a date at a date question. Where any
     * words could be an answer, they may still be a command.
     */
    default Optional<Reading> typed(String text, Optional<Answer> before, LocalDate today) {
        return Optional.empty();
    }

    /** The same where its answer is the new day for when these clocks are due. */
    default State puttingOff(List<String> clocks) {
        return this;
    }

    /** What stands in its place where no signpost of that id says anything. */
    default State withoutSignpost(String id) {
        return this;
    }

    /** What stands in its place where no case of that kind opens, be it alone or beside others. */
    default State withoutKind(String kind) {
        return this;
    }

    /** What stands in its place where one team is gone: another gets its cases, and nobody its copies. */
    default State withoutTeam(String team, String other) {
        return this;
    }

    /** What stands in its place where no event of that type is recorded. */
    default State withoutType(String type) {
        return this;
    }

    /** The id of the dialog that it calls, if it calls one. */
    default Optional<String> called() {
        return Optional.empty();
    }

    /** Whether it shows or asks for a receipt code, which must be read nowhere else. */
    default boolean isSecret() {
        return false;
    }

    /** Whether it asks for a person's name. */
    default boolean asksName() {
        return false;
    }

    /** Whether its answer is gathered bit by bit and ended by a button of its own. */
    default boolean gathers() {
        return false;
    }

    /** What a file may be that is part of its answer; nothing where the pack's own rules hold. */
    default Optional<EvidenceRules> evidence() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of step. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of step. */
    interface Visitor<T> {
        T question(Question question);

        T say(Say say);

        T subDialog(SubDialog call);

        T review(Review review);

        T signpost(Signpost signpost);

        T end(End end);
    }

    /**
     * What the new words of an edited message mean, if its old words were the answer.
     *
     * @return nothing if words cannot take the place of the answer
     */
    default Optional<Reading> reread(String text, LocalDate today) {
        return Optional.empty();
    }

    /**
     * Its answer with more words, where they came in a message of their own.
     *
     * @return nothing if they cannot belong to it
     */
    default Optional<Answer> continued(Answer answer, String words) {
        return Optional.empty();
    }
}
