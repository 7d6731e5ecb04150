package redress.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.message.EvidenceRules;
import redress.message.FileTicket;

/**
 * Files, one or several, and what counts like one: links, places, contact cards. They come one by one; "done" ends them.
 *
 * @param most how many at most
 * @param done the words of the button that ends them
 * @param none the words of the same button while there are none
 * @param rules what they may be
 */
public record FilesKind(int most, String done, String none, EvidenceRules rules) implements AnswerKind {

    /** The most characters of a text with a link; our own number: a long address and a few words. */
    static final int LONGEST_NOTE = 1000;

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.|t\\.me/)\\S");

    /** Files of any kind. */
    public FilesKind(int most, String done, String none) {
        this(most, done, none, EvidenceRules.ALL);
    }

    @Override
    public List<Option> options(Optional<Answer> before) {
        return List.of(new Option(DONE, sent(before).isEmpty() ? none : done));
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        return option.equals(DONE) ? new Reading.Settled(new Answer.Files(files(before), notes(before)))
                : new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    /** A link is evidence as it stands: nobody opens it. */
    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(options(before), text).map(option -> pick(option.id(), before))
                .orElseGet(() -> LINK.matcher(text).find() ? noted(text.strip(), before) : new Reading.Refused(Refusal.NOT_A_FILE));
    }

    @Override
    public Reading file(Input.Attached file, Optional<Answer> before) {
        if (!rules.allowsSize(file.ticket().size())) {
            return new Reading.Refused(Refusal.TOO_LARGE);
        }
        if (!rules.allows(file.ticket().kind())) {
            return new Reading.Refused(Refusal.NOT_THAT_KIND);
        }
        var files = new ArrayList<>(files(before));
        files.add(file.ticket());
        return more(files, notes(before));
    }

    @Override
    public Optional<EvidenceRules> evidence() {
        return Optional.of(rules);
    }

    @Override
    public Reading card(Input.Card card, Optional<Answer> before) {
        return noted("tel:" + card.phone(), before);
    }

    @Override
    public Reading place(Input.Place place, Optional<Answer> before) {
        return noted(String.format(Locale.ROOT, "geo:%.5f,%.5f", place.latitude(), place.longitude()), before);
    }

    private Reading noted(String note, Optional<Answer> before) {
        if (note.length() > LONGEST_NOTE) {
            return new Reading.Refused(Refusal.TOO_LONG);
        }
        var notes = new ArrayList<>(notes(before));
        notes.add(note);
        return more(files(before), notes);
    }

    private Reading more(List<FileTicket> files, List<String> notes) {
        return files.size() + notes.size() > most ? new Reading.Refused(Refusal.TOO_MANY)
                : new Reading.Unfinished(new Answer.Files(files, notes));
    }

    private static List<FileTicket> files(Optional<Answer> before) {
        return before.map(Answer::tickets).orElse(List.of());
    }

    private static List<String> notes(Optional<Answer> before) {
        return before.map(Answer::several).orElse(List.of());
    }

    @Override
    public Optional<Phrase> thanks() {
        return Optional.of(Phrase.FILE_TAKEN);
    }

    @Override
    public boolean gathers() {
        return true;
    }

    private Optional<Answer> sent(Optional<Answer> before) {
        return before.filter(Answer::hasValue);
    }
}
