package redress.pack;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.calendar.Nation;
import redress.calendar.WorkingCalendar;
import redress.casework.CaseAction;
import redress.casework.CaseState;
import redress.casework.Kind;
import redress.casework.Side;
import redress.casework.Stage;
import redress.dialog.Facts;
import redress.dialog.Phrases;
import redress.message.EvidenceRules;

/**
 * What dialogs can name besides their own states and answers.
 *
 * @param sheet   what {@code pack.json} says; nothing if it could not be read, and then nothing is held against a name
 * @param dialogs the dialogs that there are
 * @param phrases the words of buttons that every conversation knows
 */
record Vocabulary(Optional<PackSheet> sheet, Known dialogs, Phrases phrases) {

    /** What conditions can ask of the case that the conversation is about. */
    static final Known FACTS = Known.of("fact", Stream.concat(Stream.of("case.kind", "case.stage", "case.state", "case.team",
            Facts.HANDLER, Facts.LATE), Facts.YOU.stream()).toList());
    /** What is known of it only where staff are asked. */
    static final Set<String> OF_STAFF = Stream.concat(Stream.of(Facts.HANDLER, Facts.LATE), Facts.YOU.stream())
            .collect(Collectors.toUnmodifiableSet());
    static final List<String> YES_OR_NO = List.of("yes", "no");
    /** What the fact of an option begins with that was chosen when the case was opened; the answer's key follows. */
    static final String TOLD = "case.told/";
    /** What texts can say of it. */
    static final List<String> FACT_PLACES =
            List.of("case.kind", "case.stage", "case.state", "case.team", "case.reference");
    /** What the place of an answer begins with that somebody is shown who was invited. */
    static final String INVITED = "invited.";

    Known kinds() {
        return known("kind of case", kindsById().keySet());
    }

    Known teams() {
        return known("team", sheet.map(each -> each.policy().teams().keySet()).orElse(Set.of()));
    }

    /** The actions of staff. */
    Known staffActions() {
        return new Known("action of staff", sheet.map(each -> each.policy().actions().stream()
                .filter(action -> action.by() == Side.STAFF).map(CaseAction::id).toList()).orElse(List.of()), sheet.isPresent());
    }

    /** What files may be sent at all. */
    EvidenceRules evidence() {
        return sheet.map(PackSheet::evidence).orElse(EvidenceRules.ALL);
    }

    String mainTeam() {
        return sheet.map(each -> each.policy().mainTeam()).orElse("");
    }

    Known signposts() {
        return new Known("signpost", sheet.map(each -> each.signposts().keySet()).orElse(Set.of()), sheet.isPresent());
    }

    Known stages() {
        var stages = new LinkedHashSet<String>();
        kindsById().values().forEach(kind -> kind.stages().stream().map(Stage::id).forEach(stages::add));
        return known("stage", stages);
    }

    /** The values that a fact can have; incomplete where any can be. */
    Known valuesOf(String fact) {
        return switch (fact) {
            case "case.kind" -> kinds();
            case "case.stage" -> stages();
            case "case.state" -> Known.of("state of a case", Stream.of(CaseState.values()).map(CaseState::id).toList());
            case "case.team" -> teams();
            case Facts.LATE -> known("clock", clocks(""));
            case Facts.YOU_HANDLER, Facts.YOU_EARLIER, Facts.YOU_NAMED -> Known.of("value", YES_OR_NO);
            default -> new Known("value", Set.of(), false);
        };
    }

    /** The ids of the stages of a kind. */
    Known stages(String kind) {
        return Optional.ofNullable(kindsById().get(kind)).map(known -> known("stage",
                known.stages().stream().map(Stage::id).collect(Collectors.toSet()))).orElseGet(this::stages);
    }

    /** The working days of the organisation. */
    WorkingCalendar calendar() {
        return sheet.map(each -> each.policy().organisation().calendar())
                .orElseGet(Vocabulary::someCalendar);
    }

    /** In place of the organisation's, where it could not be read. */
    static WorkingCalendar someCalendar() {
        return WorkingCalendar.of(Nation.ENGLAND, ZoneOffset.UTC, Set.of());
    }

    /** The types of events that a person can record. */
    Known recorded() {
        return EventReader.recorded(sheet.map(each -> each.policy().events().keySet()).orElse(Set.of()), sheet.isPresent());
    }

    Map<String, Kind> kindsById() {
        return sheet.map(each -> each.policy().kinds()).orElse(Map.of());
    }

    /** The ids of all clocks of a kind, or of all kinds if it has none of that name. */
    Set<String> clocks(String kind) {
        var clocks = new LinkedHashSet<String>();
        kindsById().values().stream().filter(each -> each.id().equals(kind) || !kindsById().containsKey(kind))
                .flatMap(each -> each.stages().stream()).forEach(stage -> stage.clocks()
                        .forEach(clock -> clocks.add(clock.id())));
        return clocks;
    }

    private static Known known(String sort, Set<String> ids) {
        return new Known(sort, ids.stream().sorted().toList(), !ids.isEmpty());
    }
}
