package redress.pack;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.calendar.Period;
import redress.message.EvidenceKind;
import redress.message.EvidenceRules;
import redress.message.Limits;
import redress.pack.json.Json;

/**
 * Reads what a pack says of people who are not recorded, and of the files that people may send.
 *
 * @param faults takes down what is wrong
 */
record CareReader(FileFaults faults) {

    private static final Pattern TIME = Pattern.compile("\\d{1,3} (?:hour|day)s?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) MB");
    private static final long MEGABYTE = 1_000_000;
    private static final Known KINDS = Known.of("kind of file", Stream.of(EvidenceKind.values()).map(EvidenceKind::id).toList());

    Anonymity anonymity(Fields sheet) {
        var written = sheet.optional("anonymous");
        if (written.isEmpty()) {
            return Anonymity.USUAL;
        }
        var fields = new Fields(written.get(), "\"anonymous\"", faults);
        var anonymity = fields.optional("forget").map(this::forget).orElse(Anonymity.USUAL);
        fields.close();
        return anonymity;
    }

    private Anonymity forget(Json json) {
        var words = Fields.words(json, faults);
        var anonymity = Period.parse(words).filter(period -> TIME.matcher(words).matches()).map(Anonymity::new)
                .filter(each -> each.forget().compareTo(Anonymity.LONGEST) <= 0);
        if (anonymity.isEmpty() && !words.isBlank()) {
            faults.add(json.at(), "This is no time after which something begun and left is forgotten.",
                    "Write it as \"24 hours\" or \"3 days\", from 1 hour to " + Anonymity.LONGEST.toDays() + " days.");
        }
        return anonymity.orElse(Anonymity.USUAL);
    }

    /** What files may be sent, at most what the given rules allow. */
    EvidenceRules evidence(Optional<Json> written, EvidenceRules most) {
        if (written.isEmpty()) {
            return most;
        }
        var fields = new Fields(written.get(), "\"evidence\"", faults);
        var rules = evidence(fields, most);
        fields.close();
        return rules;
    }

    /** The same where other keys stand beside. */
    EvidenceRules evidence(Fields fields, EvidenceRules most) {
        return new EvidenceRules(fields.optional("largest").map(json -> size(json, most)).orElse(most.largest()),
                fields.optional("kinds").isPresent() ? kinds(fields, most.kinds()) : most.kinds());
    }

    private long size(Json json, EvidenceRules most) {
        var words = Fields.words(json, faults);
        var matcher = SIZE.matcher(words);
        long size = matcher.matches() ? Long.parseLong(matcher.group(1)) * MEGABYTE : 0;
        if (size > most.largest()) {
            faults.add(json.at(), size > Limits.DOWNLOAD ? "Telegram lets no bot fetch a file of " + words + "."
                    : "The pack takes no file of " + words + ".", "Write at most \"" + shown(most.largest()) + "\".");
        } else if (size == 0 && !words.isBlank()) {
            faults.add(json.at(), "\"" + words + "\" is no size of a file.", "Write it as \"20 MB\", from 1 MB on.");
        }
        return size == 0 || size > most.largest() ? most.largest() : size;
    }

    private Set<EvidenceKind> kinds(Fields fields, Set<EvidenceKind> most) {
        var kinds = EnumSet.noneOf(EvidenceKind.class);
        for (var json : fields.someOf("kinds", "kind of file")) {
            EvidenceKind.of(KINDS.read(json, faults)).ifPresent(kind -> {
                if (!most.contains(kind)) {
                    faults.add(json.at(), "The pack takes no files of the kind \"" + kind.id() + "\".",
                            "Take it away, or add it to \"evidence\" in pack.json.");
                } else if (!kinds.add(kind)) {
                    faults.add(json.at(), "\"" + kind.id() + "\" stands here a second time.", "Take one of the two away.");
                }
            });
        }
        return kinds.isEmpty() ? most : kinds;
    }

    /** A size in words: "20 MB". */
    static String shown(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
