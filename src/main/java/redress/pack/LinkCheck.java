package redress.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.pack.DialogDraft.Call;
import redress.pack.DialogDraft.Link;

/**
 * Looks at how states, answers and dialogs hang together, once all dialogs are read.
 *
 * @param drafts the dialogs that could be read, by id
 * @param roots  the dialogs with which a conversation can begin
 * @param opening those of them in which cases open, the one for everybody first
 * @param known  all dialogs, those among them that could not be read
 */
record LinkCheck(Map<String, DialogDraft> drafts, List<String> roots, List<String> opening, Known known) {

    private static final int SHOWN_DEPTH = 3;

    void check() {
        drafts.values().forEach(this::check);
        Map<String, List<Call>> calls = drafts.values().stream()
                .collect(Collectors.toMap(DialogDraft::id, DialogDraft::calls));
        for (var circle : Circles.in(drafts.keySet(), calls, Call::dialog)) {
            var last = circle.names().get(circle.names().size() - 2);
            drafts.get(last).faults().add(circle.closing().at(), "These dialogs call each other in a circle: "
                    + String.join(" → ", circle.names()) + ".", "Take one of the calls away.");
        }
        var shown = drafts.values().stream().flatMap(draft -> draft.shows().stream()).toList();
        drafts.values().forEach(draft -> draft.invited().stream().filter(use -> !shown.contains(use.path()))
                .forEach(use -> draft.faults().add(use.at(), "Nothing fills the place {" + Vocabulary.INVITED + use.path()
                        + "}: no invitation shows that answer.", shown.isEmpty() ? "Name it in the \"shows\" of an \"invite\"."
                        : Nearest.remedy(use.path(), shown))));
        // One wrong way can cut off all that lies behind it: what else is wrong is the likely cause, and is mended first.
        drafts.values().stream().filter(draft -> draft.faults().none()).forEach(LinkCheck::unreachable);
    }

    private void check(DialogDraft draft) {
        draft.uses().forEach(use -> check(draft, use));
        draft.told().forEach(use -> told(draft, use));
        if (draft.stateNames().size() > DialogReader.MOST_STATES) {
            return;
        }
        var links = draft.links().stream().collect(Collectors.groupingBy(Link::from));
        for (var circle : Circles.in(draft.stateNames(), links, Link::to)) {
            draft.faults().add(circle.closing().at(), "These states lead in a circle: "
                    + String.join(" → ", circle.names()) + ".", "Lead on to a state that comes later.");
        }
    }

    private static void unreachable(DialogDraft draft) {
        var links = draft.links().stream().collect(Collectors.groupingBy(Link::from));
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            links.getOrDefault(open.remove(), List.of()).stream().map(Link::to).filter(reached::add).forEach(open::add);
        }
        draft.names().forEach((name, at) -> {
            if (!reached.contains(name)) {
                draft.faults().add(at, "No way leads to the state \"" + name + "\".",
                        "Name it in the \"next\" of another state, or take it away.");
            }
        });
    }

    /** What was told when a case was opened, was told in a conversation that began with one of these dialogs. */
    private void told(DialogDraft draft, Use use) {
        opening.stream().flatMap(first -> find(first, use.path()).stream()).findFirst().ifPresentOrElse(traits -> use.demand().check(traits, draft.faults()),
                () -> draft.faults().add(use.at(), "Nobody is asked for \"" + use.path() + "\" before a case opens.",
                        Nearest.remedy(use.path(), opening.stream()
                                .flatMap(first -> names(first, SHOWN_DEPTH).stream()).distinct().toList())));
    }

    private void check(DialogDraft draft, Use use) {
        var path = use.path();
        var found = path.startsWith("/") ? roots.stream()
                .flatMap(root -> find(root, path.substring(1)).stream()).findFirst() : find(draft.id(), path);
        if (found.isPresent()) {
            use.demand().check(found.get(), draft.faults());
            return;
        }
        var names = path.startsWith("/") ? roots.stream().flatMap(root -> names(root, SHOWN_DEPTH).stream())
                .map(name -> "/" + name).distinct().toList() : names(draft.id(), SHOWN_DEPTH);
        draft.faults().add(use.at(), "There is no answer called \"" + path + "\" here.", Nearest.remedy(path, names));
    }

    /** The answer of that name, seen from a dialog. Of a dialog that could not be read, every answer might be there. */
    private Optional<AnswerTraits> find(String dialog, String path) {
        var draft = drafts.get(dialog);
        if (draft == null) {
            return known.complete() && !known.ids().contains(dialog) && !dialog.isEmpty() ? Optional.empty()
                    : Optional.of(AnswerTraits.UNKNOWN);
        }
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.ofNullable(draft.answers().get(path));
        }
        return draft.calls().stream().filter(call -> call.state().equals(path.substring(0, slash))).findFirst()
                .flatMap(call -> find(call.dialog(), path.substring(slash + 1)));
    }

    private Collection<String> names(String dialog, int depth) {
        var names = new ArrayList<String>();
        var draft = drafts.get(dialog);
        if (draft != null && depth > 0) {
            names.addAll(draft.answers().keySet());
            draft.calls().forEach(call -> names(call.dialog(), depth - 1)
                    .forEach(name -> names.add(call.state() + "/" + name)));
        }
        return names;
    }
}
