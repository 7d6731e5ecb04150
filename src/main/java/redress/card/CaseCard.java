package redress.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Case;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.dialog.Phrase;
import redress.message.Limits;
import redress.message.PlainText;

/**
 * The card of a case: what it is, how far it is, what is due, who has it, what has happened. It is read on a phone in five
 * seconds, so what somebody has to do stands first and what was told stands elsewhere.
 *
 * @param words the words for it
 */
public record CaseCard(CaseWords words) {

    /** How much of what somebody wrote a card shows, in UTF-16 units; all of it stands in the story. */
    private static final int EXCERPT = 300;
    /** How the keys of those answers end that the dialog common/adjustments asks for. */
    private static final String NEEDS = "/needs";
    private static final List<String> NEEDED = List.of("/which", "/words");

    /**
     * The text of a card, at most {@link Limits#TEXT} long.
     *
     * @param now the moment from which days are counted
     */
    public String text(CaseView view, Instant now) {
        var today = words.calendar().dayOf(now);
        var parts = Stream.of(List.of(view.file().reference(), head(view.file())), due(view.file(), now), people(view),
                happened(view, today)).filter(lines -> !lines.isEmpty()).map(lines -> String.join("\n", lines));
        return PlainText.shortened(parts.collect(Collectors.joining("\n\n")), Limits.TEXT);
    }

    /** The text of the card that stays with a team when the case has gone on to another. */
    public String gone(CaseView view, String team, Instant now) {
        var today = words.calendar().dayOf(now);
        return PlainText.shortened(view.file().reference() + "\n" + words.kind(view.file()) + "\n\n"
                + say(Phrase.GONE_ON, Map.of("team", team)) + "\n\n" + String.join("\n", happened(view, today)), Limits.TEXT);
    }

    /** What stands above all else: an alarm that nobody has read, or the state with the kind and its stage. */
    String head(Case file) {
        if (file.state() == CaseState.RECEIVED && file.kind().equals(words.policy().safeguard().kind())) {
            return say(Phrase.ALARM, Map.of());
        }
        boolean staged = words.policy().kind(file.kind()).filter(kind -> kind.stages().size() > 1).isPresent();
        return say(staged ? Phrase.CARD_HEAD_STAGE : Phrase.CARD_HEAD, Map.of("state", words.state(file), "kind",
                words.kind(file), "stage", words.stage(file)));
    }

    private List<String> due(Case file, Instant now) {
        var days = new DaysLeft(words);
        return file.deadlines().values().stream().filter(deadline -> !deadline.isMet())
                .map(deadline -> days.line(file, deadline, now)).toList();
    }

    private List<String> people(CaseView view) {
        var file = view.file();
        var lines = new ArrayList<String>();
        if (file.isOnLegalHold()) {
            lines.add(say(Phrase.CARD_LEGAL_HOLD, Map.of()));
        }
        words.unrecorded(file, view.opening()).ifPresent(lines::add);
        hold(view).ifPresent(lines::add);
        var handler = handler(view);
        if (handler.isPresent() || !file.state().isOver()) {
            lines.add(say(Phrase.CARD_HANDLER, Map.of("who", handler.orElseGet(() -> say(Phrase.CARD_NOBODY, Map.of())))));
        }
        var needs = needs(view.opening().lines());
        if (!needs.isEmpty()) {
            lines.add(say(Phrase.CARD_NEEDS, Map.of("needs", needs)));
        }
        if (!view.language().isEmpty()) {
            lines.add(say(Phrase.LANGUAGE_OF, Map.of("language", view.language())));
        }
        if (!file.links().isEmpty()) {
            lines.add(say(Phrase.LINKED, Map.of("references", String.join(", ", file.links()))));
        }
        return lines;
    }

    /** Since when it waits, and why: what was written when it was put on hold, or what was told if it opened so. */
    private Optional<String> hold(CaseView view) {
        return view.newest(event -> event.type().equals(EventType.HELD)).map(held -> view.bodies().apply(held.sequence()))
                .map(body -> excerpt(String.join("; ", CaseWords.lines(body.lines())))).or(() -> Optional.of(""))
                .filter(why -> view.file().isHeld()).map(why -> {
                    var since = words.calendar().dayOf(view.file().hold().since());
                    return (say(Phrase.ON_HOLD, Map.of("since", words.phrases().date(since))) + "\n" + why).strip();
                });
    }

    private Optional<String> handler(CaseView view) {
        return view.newest(event -> view.file().isHandled() && event.id(Header.HANDLER).equals(view.file().handler()))
                .map(event -> CaseWords.person(view.bodies().apply(event.sequence()).by()));
    }

    private static String needs(List<Line> lines) {
        var asked = lines.stream().filter(line -> line.key().endsWith(NEEDS) && line.options().contains("yes"))
                .map(line -> line.key().substring(0, line.key().length() - NEEDS.length())).toList();
        return excerpt(lines.stream().filter(line -> asked.stream().anyMatch(path ->
                        NEEDED.stream().anyMatch(end -> line.key().equals(path + end))))
                .map(line -> PlainText.safe(line.text())).collect(Collectors.joining("; ")));
    }

    private List<String> happened(CaseView view, LocalDate today) {
        return Stream.concat(Stream.of(say(Phrase.CARD_HAPPENED, Map.of())), new History(words).lines(view, today).stream())
                .toList();
    }

    private static String excerpt(String text) {
        return PlainText.shortened(text.replace('\n', ' '), EXCERPT);
    }

    private String say(Phrase phrase, Map<String, String> places) {
        return words.phrases().say(phrase, places);
    }
}
