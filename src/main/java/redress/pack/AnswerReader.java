package redress.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import redress.casework.Reference;
import redress.dialog.AnswerKind;
import redress.dialog.ChoiceKind;
import redress.dialog.CodeKind;
import redress.dialog.DateKind;
import redress.dialog.EmailKind;
import redress.dialog.FilesKind;
import redress.dialog.ListKind;
import redress.dialog.NameKind;
import redress.dialog.NumberKind;
import redress.dialog.Option;
import redress.dialog.PhoneKind;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.dialog.ReceiptKind;
import redress.dialog.ReferenceKind;
import redress.dialog.SeveralKind;
import redress.dialog.TextKind;
import redress.message.EvidenceRules;
import redress.message.Limits;
import redress.pack.json.Json;

/** Reads what counts as an answer. */
final class AnswerReader {

    /** The most options: Telegram takes 100 buttons on a message, and some are always there. */
    private static final int MOST_OPTIONS = 90;
    /** Our own bounds: nobody complains of what happened longer ago, and no more files fit one evidence folder. */
    private static final int MOST_YEARS = 150;
    private static final int MOST_FILES = 100;
    private static final int MOST_TEXTS = 50;
    private static final int USUAL_TEXTS = 10;
    private static final int USUAL_YEARS = 120;
    private static final int USUAL_FILES = 20;
    /** The engine reads numbers of up to 15 digits. */
    private static final long LARGEST = 999_999_999_999_999L;

    private static final Known TYPES = Known.of("type of answer",
            List.of("choice", "several", "text", "name", "phone", "email", "date", "number", "files", "list",
                    "reference", "receipt", "code"));

    private final Texts texts;
    private final FileFaults faults;
    private final Phrases phrases;
    private final EvidenceRules evidence;

    /** A kind of answer and what conditions can ask of it. */
    record Answerable(AnswerKind kind, AnswerTraits traits) {

        /** Stands in for an answer that could not be read. */
        static final Answerable UNREAD = new Answerable(new NameKind(), AnswerTraits.UNKNOWN);
    }

    AnswerReader(Texts texts, Phrases phrases, EvidenceRules evidence) {
        this.evidence = evidence;
        this.texts = texts;
        this.faults = texts.faults();
        this.phrases = phrases;
    }

    Answerable read(Json json) {
        var fields = new Fields(json, "An answer", faults);
        var type = fields.required("type").map(each -> TYPES.read(each, faults)).orElse("");
        if (type.isEmpty()) {
            fields.leave();
            return Answerable.UNREAD;
        }
        var named = fields.as("An answer of type \"" + type + "\"");
        var answer = read(type, named);
        named.close();
        return answer;
    }

    private Answerable read(String type, Fields fields) {
        return switch (type) {
            case "choice" -> choice(fields);
            case "several" -> several(fields);
            case "text" -> text(fields);
            case "name" -> words(new NameKind());
            case "phone" -> words(new PhoneKind());
            case "email" -> words(new EmailKind());
            case "date" -> date(fields);
            case "number" -> number(fields);
            case "files" -> files(fields);
            case "list" -> list(fields);
            case "receipt" -> new Answerable(new ReceiptKind(), AnswerTraits.ofCode(Set.of(ReceiptKind.CONFIRMED)));
            case "code" -> new Answerable(new CodeKind(), AnswerTraits.ofCode(Set.of()));
            case "reference" -> new Answerable(new ReferenceKind(Reference::read), AnswerTraits.ofReference());
            default -> throw new IllegalStateException("No answer is of the type " + type);
        };
    }

    private static Answerable words(AnswerKind kind) {
        return new Answerable(kind, AnswerTraits.of(Set.of()));
    }

    private Answerable choice(Fields fields) {
        var options = options(fields);
        return new Answerable(new ChoiceKind(options), AnswerTraits.of(ids(options)));
    }

    private Answerable several(Fields fields) {
        var options = options(fields);
        return new Answerable(new SeveralKind(options, label(fields, "done", Phrase.DONE)),
                AnswerTraits.countable(ids(options)));
    }

    private Answerable text(Fields fields) {
        long shortest = fields.number("shortest", 1, 1, Limits.TEXT);
        long longest = fields.number("longest", Limits.TEXT, 1, Limits.TEXT);
        ordered(fields, "shortest", shortest, "longest", longest);
        return new Answerable(new TextKind((int) shortest, (int) longest), AnswerTraits.of(Set.of()));
    }

    private Answerable date(Fields fields) {
        int years = (int) fields.number("years", USUAL_YEARS, 1, MOST_YEARS);
        boolean needed = fields.optional("unsure").flatMap(Json::truth).filter(unsure -> !unsure).isPresent();
        var unsure = needed ? "" : label(fields, "unsure", Phrase.NOT_SURE);
        return new Answerable(new DateKind(years, fields.truth("future"), unsure, phrases.dates()),
                AnswerTraits.date(needed ? Set.of() : Set.of(AnswerTraits.UNSURE)));
    }

    private Answerable number(Fields fields) {
        long least = fields.number("least", 0, -LARGEST, LARGEST);
        fields.required("most");
        long most = fields.number("most", LARGEST, -LARGEST, LARGEST);
        ordered(fields, "least", least, "most", most);
        return new Answerable(new NumberKind(least, most), AnswerTraits.countable(Set.of()));
    }

    private Answerable files(Fields fields) {
        return new Answerable(new FilesKind((int) fields.number("most", USUAL_FILES, 1, MOST_FILES),
                label(fields, "done", Phrase.DONE), label(fields, "none", Phrase.NONE_TO_SEND),
                new CareReader(faults).evidence(fields, evidence)),
                AnswerTraits.countable(Set.of()));
    }

    private Answerable list(Fields fields) {
        var none = fields.optional("none").map(json -> texts.label(json, Texts.LABEL)).orElse("");
        return new Answerable(new ListKind((int) fields.number("most", USUAL_TEXTS, 1, MOST_TEXTS),
                label(fields, "done", Phrase.DONE), none), AnswerTraits.countable(Set.of()));
    }

    private void ordered(Fields fields, String low, long least, String high, long most) {
        if (least > most) {
            fields.optional(low).or(() -> fields.optional(high)).ifPresent(json -> faults.add(json.at(),
                    "\"" + low + "\" is more than \"" + high + "\".", "Write a smaller \"" + low + "\"."));
        }
    }

    private List<Option> options(Fields fields) {
        var options = new ArrayList<Option>();
        var labels = new HashSet<String>();
        for (var member : fields.someNamed("options", "option")) {
            var label = texts.label(member.value(), Texts.LABEL);
            if (!label.isBlank() && !labels.add(label.strip().toLowerCase(Locale.ROOT))) {
                faults.add(member.value().at(), "Another option has the same words.",
                        "Say what tells the two from each other.");
            }
            if (member.key().equals(AnswerTraits.SKIPPED)) {
                faults.add(member.at(), "No option can be called \"skipped\": that is what a question passed over is.",
                        "Choose another name.");
            }
            options.add(new Option(member.key(), label));
        }
        if (options.size() > MOST_OPTIONS) {
            faults.add(fields.optional("options").orElse(fields.json()).at(),
                    "There are " + options.size() + " options.",
                            "Offer at most " + MOST_OPTIONS + ", or ask in two steps.");
        }
        return options;
    }

    private String label(Fields fields, String key, Phrase usual) {
        return fields.optional(key).map(json -> texts.label(json, Texts.LABEL)).orElseGet(() -> phrases.say(usual));
    }

    private static Set<String> ids(List<Option> options) {
        var ids = new LinkedHashSet<String>();
        options.forEach(option -> ids.add(option.id()));
        return ids;
    }
}
