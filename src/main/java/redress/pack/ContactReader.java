package redress.pack;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Reads how people reach the organisation, and who helps when someone is at risk. */
record ContactReader(FileFaults faults) {

    /** The key of the team that is alerted. */
    static final String TEAM = "team";
    /** The key of the kind of case as which an alarm is recorded. */
    static final String KIND = "kind";

    /** Stands in where nothing can be read, so that texts are not blamed for naming it. */
    private static final String UNREAD = "-";
    private static final String CHECKED = "checked";

    Contact contact(Fields sheet) {
        var fields = sheet.group("contact", "The contact").filter(each -> each.json().group().isPresent());
        if (fields.isEmpty()) {
            return new Contact(UNREAD, UNREAD, UNREAD, UNREAD, LocalDate.EPOCH);
        }
        var read = fields.get();
        var absent = absent(read, "There is no way to reach the organisation.",
                "Add a \"phone\", an \"email\", a \"post\" or a \"web\".", "phone", "email", "post", "web");
        var contact = new Contact(read.optionalText("phone").orElse(absent), read.optionalText("email").orElse(absent),
                read.optionalText("post").orElse(absent), read.optionalText("web").orElse(absent), read.day(CHECKED));
        read.close();
        return contact;
    }

    /** Reads it; team and kind of case have to be among those that are known. */
    Safeguarding safeguarding(Fields sheet, Known teams, Known kinds) {
        var fields = sheet.group("safeguarding", "\"safeguarding\"").filter(each -> each.json().group().isPresent());
        var team = fields.flatMap(each -> each.required(TEAM)).map(json -> teams.read(json, faults)).orElse("");
        var kind = fields.flatMap(each -> each.required(KIND)).map(json -> kinds.read(json, faults)).orElse("");
        var ways = fields.flatMap(each -> each.group("contact", "The contact for safeguarding"))
                .filter(each -> each.json().group().isPresent());
        fields.ifPresent(Fields::close);
        if (ways.isEmpty()) {
            return new Safeguarding(team, kind, UNREAD, UNREAD, UNREAD, UNREAD);
        }
        var read = ways.get();
        var absent = absent(read, "Nobody can be reached when someone is at risk.",
                "Add a \"phone\", an \"email\", a \"post\" or a \"web\".", "phone", "email", "post", "web");
        read.optional(CHECKED).ifPresent(checked -> Fields.day(checked, faults));
        var safeguarding = new Safeguarding(team, kind, read.optionalText("phone").orElse(absent),
                read.optionalText("email").orElse(absent), read.optionalText("post").orElse(absent),
                read.optionalText("web").orElse(absent));
        read.close();
        return safeguarding;
    }

    /**
     * What stands for a way that is not there. If none is there, or a key is misspelt, that is the fault, not the texts
     * that name one.
     */
    private String absent(Fields fields, String what, String remedy, String... keys) {
        var known = Stream.concat(Stream.of(keys), Stream.of(CHECKED)).toList();
        if (fields.json().group().stream().flatMap(group -> group.members().stream())
                .anyMatch(member -> !known.contains(member.key()) && Nearest.to(member.key(), known).isPresent())) {
            return UNREAD;
        }
        if (Stream.of(keys).anyMatch(key -> fields.optional(key).isPresent())) {
            return "";
        }
        faults.add(fields.json().at(), what, remedy);
        return UNREAD;
    }
}
