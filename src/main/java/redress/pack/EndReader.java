package redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import redress.casework.EventType;
import redress.dialog.AnswerName;
import redress.dialog.Condition;
import redress.dialog.Copies;
import redress.dialog.OpenCase;
import redress.dialog.RecordEvent;
import redress.dialog.Rule;
import redress.dialog.State;
import redress.dialog.Template;
import redress.dialog.Visit;
import redress.pack.json.Json;

/**
 * Reads the ends at which something is done: a case is opened, an event recorded.
 *
 * @param draft      the dialog in which they stand
 * @param vocabulary what they can name
 * @param rules      reads what is chosen by rules
 */
record EndReader(DialogDraft draft, Vocabulary vocabulary, Texts texts, RuleReader rules) {

    private static final Known PLACES = Known.of("place to visit", Visit.PLACES);
    private static final String WHEN = "when";
    private static final String CLOCK = "clock";
    private static final String TO = "to";
    private static final String STAGE = "stage";
    private static final String INVITATION = "invitation";

    State open(String name, Fields fields) {
        var kind = fields.required("open").map(json -> vocabulary.kinds().read(json, faults())).orElse("");
        var stage = fields.optional(STAGE).map(json -> vocabulary.stages(kind).read(json, faults())).orElse("");
        var teams = gets(fields);
        var places = new ArrayList<>(List.of("reference"));
        var with = new ArrayList<OpenCase.With>();
        for (var item : fields.list("with")) {
            var further = new Fields(item, "A further case", faults());
            with.add(new OpenCase.With(condition(further),
                    further.required("open").map(json -> vocabulary.kinds().read(json, faults())).orElse(""), gets(further)));
            further.close();
        }
        with.forEach(each -> places.add("with." + each.kind()));
        var invite = invite(fields);
        if (!invite.equals(OpenCase.Invite.NONE)) {
            places.add(INVITATION);
        }
        var filled = places(vocabulary.clocks(kind), places);
        return new OpenCase(name, kind, stage, teams, held(fields), copies(fields, filled), with, invite,
                new ReportCountsReader(draft).atOpening(fields), since(fields), care(fields, "confidential"), care(fields, "urgent"),
                texts.text(fields, "say", filled),
                told(fields, filled));
    }

    /** What the complainant is told of a case that staff open for them. */
    private Template told(Fields fields, Places filled) {
        var tell = fields.member("tell");
        tell.ifPresent(member -> draft.tells().add(member.at()));
        return tell.map(member -> texts.text(member.value(), filled)).orElseGet(() -> Template.of(""));
    }

    /** Which team gets a new case: the main team, unless something else is written. */
    private List<Rule> gets(Fields fields) {
        var teams = teams(fields);
        return teams.isEmpty() ? List.of(Rule.always(vocabulary.mainTeam())) : teams;
    }

    private List<Rule> teams(Fields fields) {
        return fields.optional("team").map(json -> rules.rules(json, "is", "the name of a team", this::team)).orElse(List.of());
    }

    private String team(Json json) {
        return vocabulary.teams().read(json, faults());
    }

    /** Under which condition more care is due than usual; never if nothing is written. */
    private Condition care(Fields fields, String key) {
        return fields.optional(key).map(rules.conditions()::read).orElse(Condition.NEVER);
    }

    private Condition held(Fields fields) {
        var written = fields.optional("held");
        if (written.flatMap(Json::truth).isPresent()) {
            return fields.truth("held") ? Condition.ALWAYS : Condition.NEVER;
        }
        return written.map(json -> {
            var group = new Fields(json, "\"held\"", faults());
            var condition = group.required(WHEN).map(rules.conditions()::read).orElse(Condition.NEVER);
            group.close();
            return condition;
        }).orElse(Condition.NEVER);
    }

    private Condition condition(Fields fields) {
        return fields.optional(WHEN).map(rules.conditions()::read).orElse(Condition.ALWAYS);
    }

    private OpenCase.Invite invite(Fields fields) {
        var written = fields.optional("invite");
        if (written.isEmpty()) {
            return OpenCase.Invite.NONE;
        }
        var group = new Fields(written.get(), "An invitation", faults());
        var dialog = group.required("dialog");
        var id = dialog.map(json -> vocabulary.dialogs().read(json, faults())).orElse("");
        dialog.ifPresent(json -> draft.invites().add(new DialogDraft.Call(INVITATION, id, json.at())));
        var shows = new ArrayList<AnswerName>();
        for (var json : group.list("shows")) {
            var path = Fields.words(json, faults());
            if (!path.isBlank()) {
                draft.uses().add(new Use(json.at(), path, Use.Demand.readable(json.at())));
                draft.shows().add(path);
            }
            shows.add(new AnswerName(path));
        }
        var invite = new OpenCase.Invite(condition(group), id, shows);
        group.close();
        return invite;
    }

    /** Teams that are told as well: each is a name, or a name with a condition. */
    private Copies copies(Fields fields, Places places) {
        var told = new ArrayList<Rule>();
        for (var json : fields.list("copy")) {
            if (json.text().isPresent()) {
                told.add(Rule.always(team(json)));
            } else {
                var rule = new Fields(json, "A rule", faults());
                told.add(new Rule(condition(rule), rule.required("is").map(this::team).orElse("")));
                rule.close();
            }
        }
        var say = fields.member("copy_say");
        say.filter(member -> told.isEmpty()).ifPresent(member -> faults().add(member.at(), "Nobody is told this.",
                "Add \"copy\": [\"the name of a team\"], or take \"copy_say\" away."));
        return new Copies(told, say.map(member -> texts.text(member.value(), places)).orElseGet(() -> Template.of("")));
    }

    State record(String name, Fields fields) {
        var written = fields.required("record");
        var types = written.map(this::types).orElse(List.of());
        draft.records().addAll(types);
        var filled = places(vocabulary.clocks(""), List.of("reference", "who", "when"));
        return new RecordEvent(name, types, texts.text(fields, "say", filled),
                fields.optional("tell").map(json -> texts.text(json, filled)).orElseGet(() -> Template.of("")),
                extension(fields, types), stage(fields, types), teams(fields), copies(fields, filled),
                new ReportCountsReader(draft).atEvent(fields), since(fields), joined(fields, types));
    }

    State visit(String name, Fields fields) {
        var place = fields.required("visit").map(json -> PLACES.read(json, faults())).orElse("");
        return new Visit(name, place, texts.text(fields, "say", places(List.of(), List.of())));
    }

    private RecordEvent.Joined joined(Fields fields, List<String> types) {
        var link = needed(fields, "link", EventType.LINKED, types, "the question that asks for the other case");
        var question = link.map(json -> Fields.words(json, faults())).orElse("");
        link.filter(json -> !question.isBlank()).ifPresent(json -> draft.uses().add(new Use(json.at(), question,
                Use.Demand.reference(json.at()))));
        var offers = fields.list("offers").stream().map(json -> vocabulary.staffActions().read(json, faults())).toList();
        return new RecordEvent.Joined(new AnswerName(question), offers, copy(fields, types));
    }

    /** What is done for somebody who asked for their data. */
    private RecordEvent.Copy copy(Fields fields, List<String> types) {
        var look = needed(fields, "look", EventType.LOOKED_THROUGH, types, "the question that asks for the case");
        var question = look.map(json -> Fields.words(json, faults())).orElse("");
        look.filter(json -> !question.isBlank()).ifPresent(json -> draft.uses().add(new Use(json.at(), question,
                Use.Demand.reference(json.at()))));
        var without = fields.member("without");
        without.filter(member -> look.isEmpty()).ifPresent(member -> faults().add(member.at(), "Nothing is looked through here.",
                "Add \"look\": the question that asks for the case, or take \"without\" away."));
        var lines = without.map(member -> Fields.words(member.value(), faults())).orElse("");
        without.filter(member -> look.isPresent() && !lines.isBlank()).ifPresent(member -> draft.uses().add(new Use(member.value().at(), lines,
                Use.Demand.readable(member.value().at()))));
        return new RecordEvent.Copy(new AnswerName(question), new AnswerName(lines), types.contains(EventType.DATA_GIVEN.id()));
    }

    private List<String> types(Json json) {
        var items = json.items().orElse(List.of(json));
        if (items.isEmpty()) {
            faults().add(json.at(), "Nothing is recorded here.", "Write at least one type of event.");
        }
        var types = new ArrayList<String>();
        for (var item : items) {
            var type = event(item);
            if (!type.isEmpty() && types.contains(type)) {
                faults().add(item.at(), "\"" + type + "\" stands here a second time.", "Take one of the two away.");
            }
            types.add(type);
        }
        return types;
    }

    private String event(Json json) {
        var byItself = json.text().map(EventType::of).filter(EventType.onlyByItself()::contains);
        if (byItself.isEmpty()) {
            return vocabulary.recorded().read(json, faults());
        }
        faults().add(json.at(), "The program records \"" + byItself.get().id() + "\" by itself, when it happens.",
                "Write what a person has done with the case. It can be: "
                        + String.join(", ", vocabulary.recorded().ids()) + ".");
        return "";
    }

    private RecordEvent.Extension extension(Fields fields, List<String> types) {
        var clock = needed(fields, CLOCK, EventType.EXTENDED, types, "the clock whose deadline moves");
        var to = needed(fields, TO, EventType.EXTENDED, types, "the question that asks for the new day");
        var known = new Known("clock", vocabulary.clocks(""), vocabulary.sheet().isPresent());
        var clocks = clock.map(json -> json.items().orElse(List.of(json))).orElse(List.of()).stream()
                .map(json -> known.read(json, faults())).toList();
        var question = to.map(json -> Fields.words(json, faults())).orElse("");
        to.filter(json -> !question.isBlank()).ifPresent(json -> {
            draft.uses().add(new Use(json.at(), question, Use.Demand.day(json.at())));
            draft.extensions().add(new DialogDraft.Extension(question, clocks));
            if (question.indexOf('/') >= 0) {
                faults().add(json.at(), "The new day is asked for in another dialog.",
                        "Name a question of this dialog, so that a day that puts off nothing can be refused there.");
            }
        });
        return new RecordEvent.Extension(clocks, new AnswerName(question));
    }

    /** The question that asks for the day from which clocks count, where that is not the day of the entry. */
    private AnswerName since(Fields fields) {
        var written = fields.optional("since");
        var question = written.map(json -> Fields.words(json, faults())).orElse("");
        written.filter(json -> !question.isBlank()).ifPresent(json ->
                draft.uses().add(new Use(json.at(), question, Use.Demand.day(json.at()))));
        return new AnswerName(question);
    }

    private String stage(Fields fields, List<String> types) {
        return needed(fields, STAGE, EventType.ESCALATED, types, "the stage to which the case goes on")
                .map(json -> vocabulary.stages().read(json, faults())).orElse("");
    }

    /** What one type of event needs, and no other can have. */
    private Optional<Json> needed(Fields fields, String key, EventType type, List<String> types, String what) {
        boolean records = types.contains(type.id()) || types.contains("");
        var member = fields.member(key);
        if (types.contains(type.id()) && member.isEmpty()) {
            faults().add(fields.json().at(), "\"" + type.id() + "\" needs \"" + key + "\".",
                    "Add \"" + key + "\": " + what + ".");
        }
        member.filter(written -> !records).ifPresent(written -> faults().add(written.at(),
                "Only \"" + type.id() + "\" has \"" + key + "\".",
                "Record \"" + type.id() + "\" here, or take \"" + key + "\" away."));
        return member.map(Json.Member::value);
    }

    private Places places(Collection<String> clocks, List<String> more) {
        var filled = new ArrayList<>(more);
        clocks.forEach(clock -> filled.add("due." + clock));
        return new DialogPlaces(draft, filled, List.of());
    }

    private FileFaults faults() {
        return draft.faults();
    }
}
