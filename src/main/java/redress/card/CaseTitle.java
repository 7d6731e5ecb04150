package redress.card;

import redress.casework.Case;
import redress.casework.Header;
import redress.message.Limits;
import redress.message.PlainText;

/**
 * The name of a case's topic: its state, its reference, and what it is about.
 *
 * @param words the words for it
 */
public record CaseTitle(CaseWords words) {

    private static final String BETWEEN = " · ";

    /** The name while the case is with the team. */
    public String name(CaseView view) {
        return title(words.state(view.file()), view);
    }

    /**
     * The name once it is with another team.
     *
     * @param instead what stands in place of its state
     */
    public String name(CaseView view, String instead) {
        return title(instead, view);
    }

    private String title(String state, CaseView view) {
        return PlainText.shortened(String.join(BETWEEN, state, view.file().reference(), subject(view)), Limits.TOPIC);
    }

    /** The label of the option that says what the case is about, or the name of its kind. */
    private String subject(CaseView view) {
        var id = view.log().get(0).id(Header.SUBJECT);
        return view.opening().lines().stream().filter(line -> !id.isEmpty() && line.options().contains(id))
                .map(line -> PlainText.safe(line.text())).findFirst().orElseGet(() -> kind(view.file()));
    }

    private String kind(Case file) {
        return words.kind(file);
    }
}
