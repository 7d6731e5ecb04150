package redress.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.calendar.Period;
import redress.casework.Kind;
import redress.casework.Organisation;
import redress.casework.Team;
import redress.message.EvidenceKind;
import redress.message.EvidenceRules;

/** What texts can use because it never changes within a pack, by the name of its place. */
final class Constants {

    /** The place that says what files may be. */
    static final String EVIDENCE_KINDS = "evidence.kinds";

    private static final Map<EvidenceKind, String> KINDS = Map.of(EvidenceKind.PICTURE, "photos and pictures", EvidenceKind.PDF,
            "PDF files", EvidenceKind.OFFICE, "Word, Excel and other office files", EvidenceKind.TEXT, "plain text",
            EvidenceKind.SOUND, "voice messages and sound", EvidenceKind.VIDEO, "videos", EvidenceKind.OTHER, "other files");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Predicate<String> silent;
    private Function<Period, String> counting = Period::words;

    /**
     * No constants yet.
     *
     * @param silent the names of those that say nothing, whatever the pack says
     */
    Constants(Predicate<String> silent) {
        this.silent = silent;
    }

    /** How lengths of time are said from now on. */
    void counting(Function<Period, String> words) {
        counting = words;
    }

    /** In what ways people reach the organisation, in words. */
    void ways(String words) {
        put("contact.ways", words);
    }

    Map<String, String> values() {
        return values;
    }

    Constants organisation(Organisation organisation) {
        put("organisation", organisation.shortName());
        put("organisation.name", organisation.name());
        return this;
    }

    /** What the organisation does not have is no constant: a text that needs it is at fault. */
    Constants contact(Contact contact) {
        some("contact.phone", contact.phone());
        some("contact.email", contact.email());
        some("contact.post", contact.post());
        some("contact.web", contact.web());
        some("contact.ways", Stream.of(joined(" or ", after("call ", contact.phone()), after("e-mail ", contact.email())),
                        after("write to ", contact.post()), after("see ", contact.web()))
                .filter(way -> !way.isEmpty()).findFirst().orElse(""));
        return this;
    }

    Constants safeguarding(Safeguarding safeguarding, Map<String, Team> teams) {
        Optional.ofNullable(teams.get(safeguarding.team())).ifPresent(team -> some("safeguarding.readers", team.readers()));
        some("safeguarding.phone", safeguarding.phone());
        some("safeguarding.email", safeguarding.email());
        some("safeguarding.post", safeguarding.post());
        some("safeguarding.web", safeguarding.web());
        some("safeguarding.contact", joined(", ", safeguarding.phone(), safeguarding.email(), safeguarding.post(),
                safeguarding.web()));
        return this;
    }

    Constants team(Team team) {
        put("team." + team.id() + ".name", team.name());
        put("team." + team.id() + ".readers", team.readers());
        return this;
    }

    Constants kind(Kind kind) {
        kind.stages().forEach(stage -> stage.clocks().forEach(clock -> put(
                "clock." + kind.id() + "." + stage.id() + "." + clock.id(), counting.apply(clock.within()))));
        return this;
    }

    Constants retention(Period retention) {
        put("retention", counting.apply(retention));
        return this;
    }

    /** What files may be sent; a translation has its own words for their kinds. */
    Constants evidence(EvidenceRules rules) {
        put("evidence.largest", CareReader.shown(rules.largest()));
        kinds(Stream.of(EvidenceKind.values()).filter(rules.kinds()::contains).map(KINDS::get).collect(Collectors.joining(", ")));
        return this;
    }

    /** What files may be, in words. */
    void kinds(String words) {
        put(EVIDENCE_KINDS, words);
    }

    /** How long something unfinished lies there that nobody's name is on. */
    Constants anonymity(Anonymity anonymity) {
        put("anonymous.forget", counting.apply(anonymity.forgetAfter()));
        return this;
    }

    Constants privacy(Privacy privacy) {
        put("privacy.who", privacy.who());
        put("privacy.why", privacy.why());
        put("privacy.basis", privacy.basis());
        put("privacy.how_long", privacy.howLong());
        put("privacy.telegram", privacy.telegram());
        put("privacy.abroad", privacy.abroad());
        put("privacy.rights", privacy.rights());
        put("privacy.regulator", privacy.regulator());
        return this;
    }

    private static String after(String words, String value) {
        return value.isEmpty() ? "" : words + value;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private void some(String place, String value) {
        if (!value.isEmpty()) {
            put(place, value);
        }
    }

    private void put(String place, String value) {
        values.put(place, silent.test(place) ? "" : value);
    }
}
