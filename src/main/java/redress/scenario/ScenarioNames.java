package redress.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.casework.CaseState;
import redress.casework.Clock;
import redress.casework.EventType;
import redress.casework.Kind;
import redress.casework.Stage;
import redress.pack.Fault;
import redress.pack.Pack;

/**
 * Looks whether what the lines of a scenario name is there, before anybody plays it: the same ids that {@code redress describe}
 * lists.
 */
final class ScenarioNames {

    private static final Pattern DEED = Pattern.compile("\\[(photo(\\s+x\\d{1,2})?(\\s+\".*\")?|file\\s+.+|voice(\\s+.+)?|"
            + "contact(\\s+other)?|sticker|edit\\s+\".*\"|block|start\\s+\\S+|reference\\s+\\S+|(wrong\\s+)?code)]");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}");
    private static final List<String> FACTS = List.of("case", "no", "cases", "stage", "case-state", "team", "due", "met", "event",
            "mail", "state", "signpost", "language");

    private final Pack pack;
    private final Scenario scenario;
    private final List<Fault> faults = new ArrayList<>();

    private ScenarioNames(Pack pack, Scenario scenario) {
        this.pack = pack;
        this.scenario = scenario;
    }

    /** What is named and is not there, each at its line. */
    static List<Fault> check(Pack pack, Scenario scenario) {
        var names = new ScenarioNames(pack, scenario);
        scenario.lines().forEach(line -> line.cue().accept(names.new Looking(line)));
        return names.faults;
    }

    private Collection<String> stages() {
        return all(kind -> kind.stages().stream().map(Stage::id));
    }

    private Collection<String> clocks() {
        return all(kind -> kind.stages().stream().flatMap(stage -> stage.clocks().stream()).map(Clock::id));
    }

    private Collection<String> all(Function<Kind, Stream<String>> part) {
        var ids = new LinkedHashSet<String>();
        pack.policy().kinds().values().forEach(kind -> part.apply(kind).forEach(ids::add));
        return ids;
    }

    private boolean isState(String wanted) {
        var name = wanted.substring(Math.max(wanted.lastIndexOf('/'), wanted.lastIndexOf('~')) + 1);
        return pack.script().dialogs().values().stream().anyMatch(dialog -> dialog.states().containsKey(name));
    }

    /** One line. */
    private final class Looking implements Cue.Visitor<Optional<Fault>> {

        private final Scenario.Line line;

        Looking(Scenario.Line line) {
            this.line = line;
        }

        @Override
        public Optional<Fault> acts(Cue.Acts acts) {
            team(acts.who());
            var what = acts.what().strip();
            if (what.startsWith("[") && what.endsWith("]") && !DEED.matcher(what).matches()) {
                add(what, "Nobody can do this: " + what + ".", "It can be: " + String.join(", ", ScenarioLanguage.DEEDS) + ".");
            }
            return Optional.empty();
        }

        @Override
        public Optional<Fault> reads(Cue.Reads reads) {
            team(reads.who());
            return Optional.empty();
        }

        @Override
        public Optional<Fault> waits(Cue.Waits waits) {
            if (new Times(pack.policy().organisation().calendar()).until(waits.until(), Instant.EPOCH).isEmpty()) {
                add(waits.until(), "\"" + waits.until() + "\" is no time.",
                        "It can be: " + String.join(", ", ScenarioLanguage.TIMES) + ".");
            }
            return Optional.empty();
        }

        @Override
        public Optional<Fault> isFact(Cue.IsFact fact) {
            var words = fact.fact().strip().split("\\s+");
            var second = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "no" -> none(second, words.length > 2 ? words[2] : "");
                case "cases", "mail" -> known(second, "number", second.matches("\\d{1,4}") ? List.of(second) : List.of());
                case "due" -> due(words, second);
                case "state" -> known(second, "state", isState(second) ? List.of(second) : states());
                default -> fact(words[0], second);
            }
            return Optional.empty();
        }

        private void fact(String sort, String id) {
            switch (sort) {
                case "case" -> known(id, "kind of case", pack.policy().kinds().keySet());
                case "stage" -> known(id, "stage", stages());
                case "case-state" -> known(id, "state of a case", Stream.of(CaseState.values()).map(CaseState::id).toList());
                case "team" -> known(id, "team", pack.policy().teams().keySet());
                case "met" -> known(id, "clock", clocks());
                case "event" -> known(id, "type of event", pack.policy().eventTypes().stream().map(EventType::id).toList());
                case "signpost" -> known(id, "signpost", pack.signposts().keySet());
                case "language" -> known(id, "language", pack.languages());
                default -> known(sort, "fact", FACTS);
            }
        }

        private void none(String sort, String id) {
            if (sort.equals("due") || sort.equals("event")) {
                fact(sort.equals("due") ? "met" : sort, id);
            } else {
                known(sort, "fact that can be absent", List.of("case", "due", "event", "conversation"));
            }
        }

        private void due(String[] words, String clock) {
            known(clock, "clock", clocks());
            Predicate<String> day = written -> {
                try {
                    return LocalDate.parse(written).getYear() > 0;
                } catch (DateTimeParseException noDay) {
                    return false;
                }
            };
            if (words.length < 3 || words.length > 4 || !day.test(words[2]) || words.length == 4 && !TIME.matcher(words[3])
                    .matches()) {
                add(words[words.length - 1], "This is no deadline.", "Write it as = due acknowledge 2026-12-29, or with a time: "
                        + "= due acknowledge 2026-12-29 17:00.");
            }
        }

        private List<String> states() {
            return pack.script().dialogs().values().stream().flatMap(dialog -> dialog.states().keySet().stream()).distinct()
                    .toList();
        }

        private void team(Cue.Who who) {
            if (who.isStaff()) {
                known(who.team(), "team", pack.policy().teams().keySet());
            }
        }

        private void known(String id, String sort, Collection<String> ids) {
            if (!ids.contains(id)) {
                add(id, "There is no " + sort + " \"" + id + "\".", Fault.insteadOf(id, ids));
            }
        }

        private void add(String words, String what, String remedy) {
            int column = Math.max(0, words.isEmpty() ? -1 : line.source().lastIndexOf(words)) + 1;
            faults.add(new Fault(scenario.file(), line.number(), column, what, remedy));
        }
    }
}
