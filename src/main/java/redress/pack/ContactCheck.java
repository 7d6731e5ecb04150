package redress.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redress.pack.json.Json;

/**
 * Looks at how people can be reached: whether it is written as such things are, and whether somebody made sure of it within a
 * year.
 *
 * @param reading what was read
 * @param today   from which the year is counted back
 */
record ContactCheck(PackReading reading, LocalDate today) {

    private static final Pattern PHONE =
            Pattern.compile("\\+44[1-9]\\d{8,9}|\\+(?!44)[1-9]\\d{6,14}|0[1-9]\\d{8,9}|0800\\d{4,7}");
    private static final String CHECKED = "checked";
    private static final String CONTACT = "contact";
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@([\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}");
    private static final Pattern WEB = Pattern.compile("(https?://)?([\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(:\\d+)?(/[^\\s<>{}\"]*)?");
    /** As Royal Mail writes them: Programmer's Guide, edition 7. */
    private static final Pattern POSTCODE =
            Pattern.compile("\\b(GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2})\\b");
    /** What looks like a number to call, an address or a page within a text. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}/.-])(\\+44|0)[\\d ()-]{7,}\\d");
    private static final Pattern AT = Pattern.compile("[^\\s,;()<>{}]*@[^\\s,;()<>{}]*");

    void check() {
        reading.sheet(CONTACT).ifPresent(contact -> {
            facts(contact);
            checked(contact);
        });
        reading.sheet("safeguarding", CONTACT).ifPresent(contact -> {
            facts(contact);
            checked(contact);
            if (PackReading.get(contact, CHECKED).isEmpty() && !isTheSame(contact)) {
                warn(contact, "Nobody says when this contact was last checked.",
                        "Add \"checked\" with the day on which somebody made sure of it, such as \"" + today + "\".");
            }
        });
        PackReading.members(reading.sheet("signposts")).values().forEach(signpost -> {
            checked(signpost.value());
            PackReading.get(signpost.value(), "say").ifPresent(this::within);
        });
        PackReading.members(reading.sheet("privacy")).values().forEach(part -> within(part.value()));
    }

    private void facts(Json contact) {
        PackReading.get(contact, "post").ifPresent(this::post);
        PackReading.get(contact, "web").ifPresent(this::web);
        PackReading.get(contact, "phone").ifPresent(phone -> phone.text().filter(words -> !isPhone(words)).ifPresent(words ->
                add(phone, "\"" + words + "\" is no phone number.", "Write it as \"+44 1332 224654\" or \"01332 224654\".")));
        PackReading.get(contact, "email").ifPresent(email -> email.text().filter(words -> !EMAIL.matcher(words).matches())
                .ifPresent(words -> add(email, "\"" + words + "\" is no e-mail address.", "Write it as \"help@example.org\".")));
    }

    private void post(Json post) {
        post.text().filter(words -> !POSTCODE.matcher(words).find()).ifPresent(words ->
                add(post, "There is no postcode in this address.", "Write it in capitals, as in \"DE24 8BX\"."));
    }

    private void web(Json web) {
        web.text().filter(words -> !WEB.matcher(words).matches()).ifPresent(words ->
                add(web, "\"" + words + "\" is no page.", "Write it as \"https://www.example.org/complaints\"."));
    }

    /** A text of which only parts are contacts. */
    private void within(Json text) {
        text.items().ifPresent(items -> items.forEach(this::within));
        text.text().ifPresent(words -> {
            NUMBER.matcher(words).results().map(found -> found.group().strip()).filter(number -> !isPhone(number))
                    .forEach(number -> add(text, "\"" + number + "\" in this text is no phone number.",
                            "Write it as people dial it, such as 0303 123 1113."));
            AT.matcher(words).results().map(found -> found.group().replaceFirst("[.!?:]+$", ""))
                    .filter(address -> !EMAIL.matcher(address).matches()).forEach(address ->
                            add(text, "\"" + address + "\" in this text is no e-mail address.", "Write it as help@example.org."));
        });
    }

    private void checked(Json owner) {
        PackReading.get(owner, CHECKED).ifPresent(checked -> day(checked).ifPresent(day -> {
            if (day.isAfter(today)) {
                add(checked, "This day has not come yet.", "Write the day on which somebody made sure of it.");
            } else if (day.isBefore(today.minusYears(1))) {
                warn(checked, "This was last checked over a year ago.",
                        "Make sure of it, and write \"" + today + "\".");
            }
        }));
    }

    private static Optional<LocalDate> day(Json json) {
        return Fields.day(json, new FileFaults("", new ArrayList<>()));
    }

    /** Whether whoever checked the organisation's contact has checked this one too. */
    private boolean isTheSame(Json contact) {
        return reading.sheet(CONTACT).filter(own -> Stream.of("phone", "email", "post", "web").allMatch(key ->
                PackReading.get(contact, key).isEmpty() || PackReading.words(contact, key).equals(PackReading.words(own, key))))
                .isPresent();
    }

    /**
     * As people in this country dial it, or with a plus and at most 15 digits (ITU-T E.164); a zero in brackets is not
     * dialled.
     */
    private static boolean isPhone(String words) {
        return PHONE.matcher(words.replace("(0)", "").replaceAll("[ ().-]", "")).matches();
    }

    private void add(Json at, String what, String remedy) {
        reading.sheet().ifPresent(page -> page.faults().add(at.at(), what, remedy));
    }

    private void warn(Json at, String what, String remedy) {
        reading.sheet().ifPresent(page -> page.faults().warn(at.at(), what, remedy));
    }
}
