package redress.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.casework.Kind;
import redress.casework.Stage;
import redress.casework.Team;
import redress.dialog.Alarm;
import redress.dialog.Condition;
import redress.dialog.Dialog;
import redress.dialog.End;
import redress.dialog.Farewell;
import redress.dialog.OpenCase;
import redress.dialog.Option;
import redress.dialog.Question;
import redress.dialog.RecordEvent;
import redress.dialog.Review;
import redress.dialog.Rule;
import redress.dialog.Say;
import redress.dialog.Signpost;
import redress.dialog.State;
import redress.dialog.SubDialog;
import redress.dialog.Visit;
import redress.pack.Pack;

/** Makes the chart of one dialog: its states in the order of the file, and the answers that lead from one to the next. */
public final class DialogChart {

    /**
     * More ways than these that hang on earlier answers, from a box that asks nothing itself, are listed in it: as arrows
     * they would run all over the page.
     */
    private static final int MOST_WAYS = 3;
    private static final String BACK = "!back";
    private static final String BEGIN = "!begin";

    private final Pack pack;
    private final Dialog dialog;
    private final Optional<Set<String>> visited;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private DialogChart(Pack pack, Dialog dialog, Optional<Set<String>> visited) {
        this.pack = pack;
        this.dialog = dialog;
        this.visited = visited;
    }

    /**
     * A dialog's chart.
     *
     * @param visited the states that scenarios visit, as {@code dialog/state}; all others are marked
     */
    public static Chart of(Pack pack, Dialog dialog, Set<String> visited) {
        return new DialogChart(pack, dialog, Optional.of(visited)).chart();
    }

    private Chart chart() {
        var drawn = new Arrows(options());
        boxes.add(new Box(BEGIN, Shape.END, "", dialog.title(), List.of(), true));
        arrows.add(new Arrow(BEGIN, dialog.first(), List.of()));
        for (var state : dialog.states().values()) {
            var box = state.accept(new Drawn());
            var ways = drawn.of(state.name(), state.next());
            boolean listed = ways.size() > MOST_WAYS && box.shape().isOnTheWay();
            boxes.add(listed ? box.with(ways.stream().map(DialogChart::listed).toList()) : box);
            arrows.addAll(listed ? List.of(new Arrow(state.name(), next(ways), List.of("as listed"))) : ways);
            if (state.next().isEmpty() && box.shape().isPassed() && comesBack(state)) {
                arrows.add(new Arrow(state.name(), BACK, List.of()));
            }
        }
        if (arrows.stream().anyMatch(arrow -> arrow.to().equals(BACK))) {
            boxes.add(new Box(BACK, Shape.END, "", "goes on where it was called", List.of(), true));
        }
        return new Chart(dialog.title(), pack.policy().organisation().name() + ", dialog " + dialog.id(), boxes, arrows);
    }

    private static String listed(Arrow way) {
        return (way.labels().isEmpty() ? "" : String.join(" / ", way.labels()) + ": ") + "on to " + way.to();
    }

    /** Of several states, the one that comes first in the file. */
    private String next(List<Arrow> ways) {
        var names = List.copyOf(dialog.states().keySet());
        return ways.stream().map(Arrow::to).min(Comparator.comparingInt(names::indexOf)).orElseThrow();
    }

    /** Whether what a state calls ever comes back; a state that calls nothing does. */
    private boolean comesBack(State state) {
        return state.called().flatMap(pack.script()::dialog).map(called -> called.states().values().stream()
                .anyMatch(each -> each.next().isEmpty() && each.accept(new Drawn()).shape().isPassed() && comesBack(each)))
                .orElse(true);
    }

    private Map<String, List<Option>> options() {
        var options = new HashMap<String, List<Option>>();
        dialog.states().values().forEach(state -> options.put(state.name(), state.choices()));
        return options;
    }

    private boolean isVisited(State state) {
        return visited.map(all -> all.contains(dialog.id() + "/" + state.name())).orElse(true);
    }

    private Box box(State state, Shape shape, String text, List<String> notes) {
        return new Box(state.name(), shape, state.name(), text, notes, isVisited(state));
    }

    private String kindName(String id) {
        return pack.policy().kind(id).map(Kind::name).orElse(id);
    }

    private String teams(List<Rule> rules) {
        return rules.stream().map(Rule::go).distinct()
                .map(team -> pack.policy().team(team).map(Team::name).orElse(team)).collect(Collectors.joining(" or "));
    }

    /** The sentence that asks, out of all that stands around it. */
    private static String asking(String text) {
        var paragraphs = List.of(text.split("\n\n"));
        var asks = paragraphs.stream().filter(each -> each.contains("?")).reduce((first, last) -> last)
                .orElse(paragraphs.get(0)).replace('\n', ' ');
        int end = asks.lastIndexOf('?') + 1;
        var sentence = end == 0 ? asks : asks.substring(0, end);
        int begin = Math.max(sentence.lastIndexOf(". "), sentence.lastIndexOf("! "));
        return begin < 0 ? sentence : sentence.substring(begin + 2);
    }

    private final class Drawn implements State.Visitor<Box> {

        @Override
        public Box question(Question question) {
            var notes = question.skippable() ? List.of("can be left out: " + question.skip()) : List.<String>of();
            return box(question, Shape.QUESTION, asking(question.ask().toString()), notes);
        }

        @Override
        public Box say(Say say) {
            return box(say, Shape.WORDS, asking(say.words().toString()), List.of());
        }

        @Override
        public Box subDialog(SubDialog call) {
            var title = pack.script().dialog(call.dialog()).map(Dialog::title).orElse(call.dialog());
            return box(call, Shape.DIALOG, title, List.of("dialog " + call.dialog()));
        }

        @Override
        public Box review(Review review) {
            return box(review, Shape.REVIEW, "All answers are shown. " + review.submit(), List.of());
        }

        @Override
        public Box signpost(Signpost signpost) {
            var title = Optional.ofNullable(pack.signposts().get(signpost.signpost())).map(each -> each.title())
                    .orElse(signpost.signpost());
            return box(signpost, Shape.SIGNPOST, "Signpost: " + title, List.of());
        }

        @Override
        public Box end(End end) {
            return end.accept(new Ending());
        }
    }

    private final class Ending implements End.Ending<Box> {

        @Override
        public Box open(OpenCase open) {
            var kind = pack.policy().kind(open.kind());
            var stage = kind.flatMap(each -> open.stage().isEmpty() ? Optional.of(each.first()) : each.stage(open.stage()));
            var notes = new ArrayList<String>();
            stage.map(Stage::name).ifPresent(notes::add);
            notes.add("to " + teams(open.teams()));
            if (!open.held().equals(Condition.NEVER)) {
                notes.add("may have to wait at first");
            }
            open.with().forEach(with -> notes.add("with it: " + kindName(with.kind()) + ", to " + teams(with.teams())));
            if (!open.copies().teams().isEmpty()) {
                notes.add("told as well: " + teams(open.copies().teams()));
            }
            stage.stream().map(Stage::clocks).flatMap(List::stream).map(CasesChart::clock).forEach(notes::add);
            return box(open, Shape.CASE, "Case: " + kindName(open.kind()), notes);
        }

        @Override
        public Box record(RecordEvent record) {
            var notes = new ArrayList<String>();
            pack.policy().kinds().values().stream().flatMap(kind -> kind.stage(record.stage()).stream()).findFirst()
                    .ifPresent(stage -> notes.add("goes on to: " + stage.name()));
            if (!record.teams().isEmpty()) {
                notes.add("to: " + teams(record.teams()));
            }
            record.extension().clocks().forEach(clock -> notes.add("moves the date of " + clock));
            if (!record.copies().teams().isEmpty()) {
                notes.add("told as well: " + teams(record.copies().teams()));
            }
            return box(record, Shape.RECORD, "On record: " + String.join(", ", record.types()), notes);
        }

        @Override
        public Box alarm(Alarm alarm) {
            return box(alarm, Shape.ALARM, "The safeguarding team is alerted", List.of());
        }

        @Override
        public Box visit(Visit visit) {
            return box(visit, Shape.END, visit.place().equals(Visit.MAILBOX) ? "What the receipt code opens"
                    : "In the mailbox: " + visit.place(), List.of());
        }

        @Override
        public Box farewell(Farewell farewell) {
            return box(farewell, Shape.END, asking(farewell.words().toString()), List.of());
        }
    }
}
