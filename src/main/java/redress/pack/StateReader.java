package redress.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.dialog.Alarm;
import redress.dialog.Concern;
import redress.dialog.Condition;
import redress.dialog.Facts;
import redress.dialog.Farewell;
import redress.dialog.Option;
import redress.dialog.Question;
import redress.dialog.AnswerName;
import redress.dialog.Refusal;
import redress.dialog.Review;
import redress.dialog.Say;
import redress.dialog.Signpost;
import redress.dialog.State;
import redress.dialog.SubDialog;
import redress.dialog.Template;
import redress.pack.json.Json;

/** Reads the states of one dialog. Which kind of state it is, is told by its key. */
final class StateReader {

    private static final Known REFUSALS = Known.of("refusal", Stream.of(Refusal.values()).map(Refusal::id).toList());

    /** The keys that tell what a state is. Two of the others have a "say" as well, so it comes last. */
    private static final List<String> SORTS =
            List.of("ask", "do", "review", "signpost", "open", "record", "alarm", "visit", "end", "say");

    private final DialogDraft draft;
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final FileFaults faults;
    private final RuleReader rules;
    private final EndReader ends;

    StateReader(DialogDraft draft, Vocabulary vocabulary, Texts texts) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.faults = texts.faults();
        this.rules = new RuleReader(draft, new ConditionReader(draft, vocabulary));
        this.ends = new EndReader(draft, vocabulary, texts, rules);
    }

    /** Reads a state; nothing if it has none of the keys that tell what it is. */
    Optional<State> read(Json.Member member) {
        var fields = new Fields(member.value(), "A state", faults);
        var group = member.value().group();
        var key = SORTS.stream().filter(each -> group.flatMap(keys -> keys.member(each)).isPresent()).findFirst();
        if (key.isEmpty()) {
            draft.answers().put(member.key(), AnswerTraits.UNKNOWN);
            group.ifPresent(this::noSort);
            return Optional.empty();
        }
        group.flatMap(keys -> keys.member(key.get())).ifPresent(told ->
                draft.deeds().add(new DialogDraft.Deed(member.key(), key.get(), told.at())));
        var state = read(key.get(), member.key(), fields.as("A state with \"" + key.get() + "\""));
        fields.close();
        return Optional.of(state);
    }

    private State read(String sort, String name, Fields fields) {
        return switch (sort) {
            case "ask" -> question(name, fields);
            case "do" -> subDialog(name, fields);
            case "review" -> review(name, fields);
            case "signpost" -> signpost(name, fields);
            case "open" -> ends.open(name, fields);
            case "record" -> ends.record(name, fields);
            case "alarm" -> new Alarm(name, text(fields, sort));
            case "visit" -> ends.visit(name, fields);
            case "end" -> new Farewell(name, text(fields, sort));
            case "say" -> new Say(name, text(fields, sort), rules.next(fields, name));
            default -> throw new IllegalStateException("No state has the key " + sort);
        };
    }

    private void noSort(Json.Group group) {
        var meant = group.members().stream()
                .filter(each -> Nearest.to(each.key(), SORTS).isPresent()).findFirst();
        faults.add(meant.map(Json.Member::at).orElse(group.at()), "This state has no key that tells what it does.",
                meant.map(each -> Nearest.remedy(each.key(), SORTS))
                        .orElse("It needs one of: " + String.join(", ", SORTS) + "."));
    }

    private State question(String name, Fields fields) {
        var answer = fields.required("answer").map(json -> new AnswerReader(texts, vocabulary.phrases(), vocabulary.evidence()).read(json))
                .orElse(AnswerReader.Answerable.UNREAD);
        boolean unrecorded = fields.optional("label").flatMap(Json::truth).filter(truth -> !truth).isPresent();
        var skip = fields.optional("skip").map(json -> texts.label(json, Texts.LABEL));
        draft.answers().put(name, skip.isPresent() ? answer.traits().with(AnswerTraits.SKIPPED) : answer.traits());
        return new Question(name, asked(fields, answer), unrecorded ? "" : texts.label(fields, "label", Texts.LABEL),
                answer.kind(), concern(fields, name), skip.orElse(""), refusals(fields), rules.next(fields, name));
    }

    /** A receipt code is shown by the question that wants it typed back, and is on record nowhere. */
    private Template asked(Fields fields, AnswerReader.Answerable answer) {
        boolean shows = answer.traits().secret() && !answer.traits().options().isEmpty();
        var ask = texts.text(fields, "ask", new DialogPlaces(draft, shows ? List.of(Facts.RECEIPT_CODE) : List.of(), dues()));
        if (shows && !ask.places().contains(Facts.RECEIPT_CODE)) {
            fields.member("ask").ifPresent(member -> faults.add(member.at(), "Nobody can see the code that they are to keep.",
                    "Put {" + Facts.RECEIPT_CODE + "} into this text."));
        }
        if (answer.traits().secret()) {
            fields.member("label").filter(member -> member.value().truth().isEmpty()).ifPresent(member -> faults.add(member.at(),
                    "A receipt code goes on nobody's record.", "Write \"label\": false."));
        }
        return ask;
    }

    private List<String> dues() {
        return vocabulary.clocks("").stream().map(clock -> Facts.DUE + clock).toList();
    }

    private Concern concern(Fields fields, String name) {
        var group = fields.optional("concerns");
        if (group.isEmpty()) {
            return Concern.NONE;
        }
        var concerns = new Fields(group.get(), "\"concerns\"", faults);
        var team = concerns.required("team").map(json -> vocabulary.teams().read(json, faults)).orElse("");
        var options = new LinkedHashSet<String>();
        for (var json : concerns.someOf("if", "option")) {
            var option = Fields.words(json, faults);
            draft.uses().add(new Use(json.at(), name, Use.Demand.option(json.at(), option)));
            options.add(option);
        }
        concerns.close();
        return new Concern(team, options);
    }

    private Map<Refusal, Template> refusals(Fields fields) {
        var refusals = new EnumMap<Refusal, Template>(Refusal.class);
        for (var member : fields.optionalNamed("refuse")) {
            Refusal.of(REFUSALS.read(new Json.Words(member.at(), member.key()), faults))
                    .ifPresent(refusal -> refusals.put(refusal, texts.text(member.value(), Places.NONE)));
        }
        return refusals;
    }

    private State subDialog(String name, Fields fields) {
        var written = fields.required("do");
        var dialog = written.map(json -> vocabulary.dialogs().read(json, faults)).orElse("");
        written.ifPresent(json -> draft.calls().add(new DialogDraft.Call(name, dialog, json.at())));
        return new SubDialog(name, dialog, rules.next(fields, name));
    }

    private State review(String name, Fields fields) {
        draft.answers().put(name, AnswerTraits.of(Set.of(Review.SUBMIT)));
        return new Review(name, text(fields, "review"), texts.label(fields, "submit", Texts.LABEL),
                rules.next(fields, name));
    }

    private State signpost(String name, Fields fields) {
        var id = fields.required("signpost").map(json -> vocabulary.signposts().read(json, faults)).orElse("");
        var said = vocabulary.sheet().flatMap(sheet -> Optional.ofNullable(sheet.signposts().get(id)));
        var ways = new ArrayList<Signpost.Way>();
        for (var member : fields.optionalNamed("onward")) {
            var way = new Fields(member.value(), "A way on", faults);
            ways.add(new Signpost.Way(new Option(member.key(), texts.label(way, "label", Texts.LABEL)),
                    way.optional("when").map(rules.conditions()::read).orElse(Condition.ALWAYS),
                    way.required("go").map(json -> rules.go(json, name)).orElse("")));
            way.close();
        }
        var ids = new LinkedHashSet<String>();
        ways.forEach(way -> ids.add(way.option().id()));
        draft.answers().put(name, AnswerTraits.of(ids));
        return new Signpost(name, id, fields.optional("label").map(json -> texts.label(json, Texts.LABEL)).orElse(""),
                said.map(SignpostText::say).orElseGet(() -> Template.of("")), copies(fields), ways);
    }

    private List<AnswerName> copies(Fields fields) {
        var copies = new ArrayList<AnswerName>();
        for (var json : fields.list("copy")) {
            var path = Fields.words(json, faults);
            if (!path.isBlank()) {
                draft.uses().add(new Use(json.at(), path, Use.Demand.readable(json.at())));
            }
            copies.add(new AnswerName(path));
        }
        return copies;
    }

    private Template text(Fields fields, String key) {
        return texts.text(fields, key, new DialogPlaces(draft, List.of(), dues()));
    }
}
