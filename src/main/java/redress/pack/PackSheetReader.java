package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import redress.calendar.Period;
import redress.casework.Organisation;
import redress.casework.Policy;
import redress.casework.Safeguard;
import redress.message.EvidenceRules;
import redress.message.Limits;
import redress.pack.json.Json;

/** Reads {@code pack.json}: first what texts can use, then the texts. */
final class PackSheetReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern CLAUSE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");

    private final Fields sheet;
    private final FileFaults faults;
    private final Known dialogs;
    private final Constants constants;
    private final List<Json> elements = new ArrayList<>();
    private Optional<String> ways = Optional.empty();
    private Optional<String> kinds = Optional.empty();

    /**
     * A reader.
     *
     * @param silent the names of the constants that say nothing, whatever the pack says
     */
    PackSheetReader(Page page, Known dialogs, Predicate<String> silent) {
        this.sheet = new Fields(page.json(), "A pack", page.faults());
        this.faults = page.faults();
        this.dialogs = dialogs;
        this.constants = new Constants(silent);
    }

    /** The same, with clocks said in the words of another language. */
    PackSheetReader counting(Function<Period, String> words) {
        constants.counting(words);
        return this;
    }

    /** The same, with other words for the ways in which people reach the organisation. */
    PackSheetReader ways(Optional<String> words) {
        ways = words;
        return this;
    }

    /** The same, with other words for what files may be. */
    PackSheetReader kinds(Optional<String> words) {
        kinds = words;
        return this;
    }

    PackSheet read() {
        sheet.optional("$schema");
        var organisation = organisation();
        constants.organisation(organisation);
        long before = faults.count();
        var teams = new TeamReader(texts(), organisation.zone(), faults).teams(sheet);
        boolean teamsRead = faults.count() == before;
        teams.values().forEach(constants::team);
        var known = new Known("team", teams.keySet(), !teams.isEmpty());
        var own = new EventReader(texts(), faults).read(sheet);
        var events = EventReader.known(own);
        var cases = new KindReader(texts(), events, known, new ReminderReader(faults).list(sheet, "reminders"), faults).read(sheet);
        cases.values().forEach(constants::kind);
        var mainTeam = sheet.required("main_team").map(json -> known.read(json, faults)).orElse("");
        var contacts = new ContactReader(faults);
        var contact = contacts.contact(sheet);
        var safeguarding = contacts.safeguarding(sheet, known,
                new Known("kind of case", cases.keySet(), !cases.isEmpty()));
        constants.contact(contact).safeguarding(safeguarding, teams);
        ways.ifPresent(constants::ways);
        var care = new CareReader(faults);
        var evidence = care.evidence(sheet.optional("evidence"), EvidenceRules.ALL);
        constants.evidence(evidence);
        var anonymity = care.anonymity(sheet);
        constants.anonymity(anonymity);
        kinds.ifPresent(constants::kinds);
        var retention = KindReader.period(sheet, "retention", faults);
        constants.retention(retention);
        var privacy = privacy();
        constants.privacy(privacy);
        before = faults.count();
        var actions = new ActionReader(texts(), cases, events, dialogs, faults).read(sheet);
        var alarms = new AlarmCheck(sheet.json(), faults);
        if (faults.count() == before) {
            alarms.kind(safeguarding.kind(), actions);
        }
        if (teamsRead) {
            alarms.team(Optional.ofNullable(teams.get(safeguarding.team())));
        }
        var read = new PackSheet(new Policy(organisation, cases, teams, mainTeam,
                new Safeguard(safeguarding.team(), safeguarding.kind()), own, actions),
                languages(), sheet.required("start").map(json -> dialogs.read(json, faults)).orElse(""), contact,
                safeguarding, signposts(), privacy, retention, clauses(), elements, LinkReader.links(sheet, faults),
                recording(known), anonymity, evidence, constants.values(), new StatusReader(texts(), faults).read(sheet, cases, events));
        sheet.close();
        return read;
    }

    private Recording recording(Known teams) {
        var written = sheet.optional("recording");
        if (written.isEmpty()) {
            return Recording.NONE;
        }
        var fields = new Fields(written.get(), "The recording", faults);
        var dialog = fields.required("dialog").map(json -> dialogs.read(json, faults)).orElse("");
        var chosen = new LinkedHashSet<String>();
        if (fields.optional("teams").isPresent()) {
            fields.someOf("teams", "team").forEach(json -> chosen.add(teams.read(json, faults)));
        }
        fields.close();
        return new Recording(dialog, chosen);
    }

    private Texts texts() {
        return new Texts(constants.values(), true, faults);
    }

    private Organisation organisation() {
        return new OrganisationReader(faults).read(sheet.required("organisation")
                .map(json -> new Fields(json, "The organisation", faults))
                .orElseGet(() -> new Fields(new Json.Group(sheet.json().at(), List.of(), List.of()), "The organisation",
                        new FileFaults("", new ArrayList<>()))));
    }

    private List<String> languages() {
        var languages = new ArrayList<String>();
        for (var json : sheet.someOf("languages", "language")) {
            var language = Fields.words(json, faults);
            if (!language.isBlank() && !LANGUAGE.matcher(language).matches()) {
                faults.add(json.at(), "\"" + language + "\" is no language.",
                        "Write two small letters: \"en\", \"cy\".");
            }
            languages.add(language);
        }
        return languages;
    }

    private Privacy privacy() {
        var fields = sheet.group("privacy", "The privacy notice").filter(each -> each.json().group().isPresent());
        if (fields.isEmpty()) {
            return new Privacy("", "", "", "", "", "", "", "");
        }
        var read = fields.get();
        var privacy = new Privacy(part(read, "who"), part(read, "why"), part(read, "basis"),
                part(read, "how_long"), part(read, "telegram"), part(read, "abroad"), part(read, "rights"),
                part(read, "regulator"));
        read.close();
        return privacy;
    }

    private String part(Fields fields, String key) {
        return texts().text(fields, key, Places.NONE).toString();
    }

    private Map<String, SignpostText> signposts() {
        var signposts = new LinkedHashMap<String, SignpostText>();
        for (var member : sheet.optionalNamed("signposts")) {
            var fields = new Fields(member.value(), "A signpost", faults);
            signposts.put(member.key(), new SignpostText(member.key(), texts().label(fields, "title", Texts.LABEL),
                    texts().text(fields, "say", Places.NONE), fields.day("checked")));
            fields.close();
        }
        return signposts;
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        var group = sheet.required("clauses").map(json -> new Fields(json, "The clauses", faults))
                .flatMap(fields -> fields.json().group());
        for (var member : group.map(Json.Group::members).orElse(List.of())) {
            if (!CLAUSE.matcher(member.key()).matches()) {
                faults.add(member.at(), "\"" + member.key() + "\" is no id of a clause.",
                        "Use letters, digits, - and . without blanks: \"AIM-01\".");
            }
            var fields = new Fields(member.value(), "A clause", faults);
            var say = texts().label(fields, "say", Limits.TEXT);
            var carried = fields.someOf("elements", "element");
            elements.addAll(carried);
            clauses.add(new Clause(member.key(), say, carried.stream().flatMap(json -> json.text().stream()).toList()));
            fields.close();
        }
        return clauses;
    }
}
