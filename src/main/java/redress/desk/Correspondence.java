package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.letter.Letter;
import redress.message.PlainText;
import redress.store.Cases;

/** Writes letters about a case, in the language in which it was opened. */
final class Correspondence {

    private final Rulebook.Rules rules;
    private final Cases.Filed filed;
    private final String language;
    private final ContactDetails to;
    private final Instant at;

    /**
     * What a letter needs besides its words.
     *
     * @param language in which it is written, as two letters
     * @param at       when it is written
     */
    Correspondence(Rulebook.Rules rules, Cases.Filed filed, String language, ContactDetails to, Instant at) {
        this.rules = rules;
        this.filed = filed;
        this.language = language;
        this.to = to;
        this.at = at;
    }

    /**
     * What somebody would have read in the chat.
     *
     * @param words what they are told; paragraphs are a blank line apart
     * @param ways  what they could press there
     */
    Letter telling(String words, List<String> ways) {
        var more = ways.isEmpty() ? Stream.<String>of()
                : Stream.of(phrases().say(Phrase.LETTER_WAYS, Map.of("ways", String.join(", ", ways))));
        return letter(Stream.concat(Stream.of(words.split("\n{2,}")), more).toList());
    }

    /** What somebody told staff, for them to check. */
    Letter copy(Body first) {
        return letter(Stream.concat(Stream.of(phrases().say(Phrase.LETTER_COPY)),
                first.lines().stream().filter(line -> !line.key().isEmpty())
                        .map(line -> line.label() + ":\n" + PlainText.safe(line.text()))).toList());
    }

    private Letter letter(List<String> paragraphs) {
        var pack = rules.pack();
        var contact = pack.contact();
        var reference = Map.of("reference", filed.file().reference());
        var today = at.atZone(rules.policy().organisation().zone()).toLocalDate();
        return new Letter(pack.policy(language).organisation().name(),
                Stream.of(contact.post(), contact.phone(), contact.email(), contact.web()).filter(line -> !line.isBlank()).toList(),
                Stream.concat(Stream.of(to.name()), to.post().lines()).filter(line -> !line.isBlank()).toList(),
                phrases().date(today), phrases().say(Phrase.LETTER_SUBJECT, reference), paragraphs,
                (page, total) -> phrases().say(Phrase.LETTER_PAGE, Map.of("reference", filed.file().reference(),
                        "n", Integer.toString(page), "total", Integer.toString(total))), language);
    }

    private Phrases phrases() {
        return rules.pack().spoken().in(language).phrases();
    }
}
