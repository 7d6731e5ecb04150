package redress.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.dialog.Phrase;

/**
 * What was told and written about a case, in full. Once it is in a chat, nothing changes it.
 *
 * @param words the words for it
 */
public record CaseStory(CaseWords words) {

    /** What was told when the case was opened. */
    public String opening(Case file, Body body) {
        return Stream.of(Stream.of(file.reference() + "\n" + head(file)), words.unrecorded(file, body).stream(), Stream.of(""),
                CaseWords.lines(body.lines()).stream()).flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    /** The same with all that people did and wrote since: what a team reads that takes a case over. */
    public String whole(CaseView view) {
        var parts = new ArrayList<String>();
        parts.add(opening(view.file(), view.opening()));
        History.presses(view.log()).stream().skip(1).filter(press -> press.get(0).role() != Role.PROGRAM)
                .forEach(press -> parts.add(told(view, press)));
        return String.join("\n\n", parts);
    }

    /** What one press came to: what it was, who did it and when, and what they wrote. */
    private String told(CaseView view, List<Header> press) {
        var body = view.bodies().apply(press.get(0).sequence());
        return told(did(view.file(), press, body), body);
    }

    /** What somebody did, with what they wrote below it. */
    public static String told(String did, Body body) {
        return Stream.concat(Stream.of(did), CaseWords.lines(body.lines()).stream()).collect(Collectors.joining("\n"));
    }

    /** What was done in one press, by whom and when. */
    public String did(Case file, List<Header> press, Body body) {
        var first = press.get(0);
        return words.phrases().say(Phrase.STAFF_DID, Map.of("what", words.deed(file, press),
                "who", words.who(first.role(), body.by()), "when", words.when(first)));
    }

    private String head(Case file) {
        if (file.kind().equals(words.policy().safeguard().kind())) {
            return words.phrases().say(Phrase.ALARM);
        }
        return file.happened().contains(EventType.ESCALATED)
                ? words.phrases().say(Phrase.NEXT_STAGE, Map.of("kind", words.kind(file), "stage", words.stage(file)))
                : words.kind(file);
    }
}
