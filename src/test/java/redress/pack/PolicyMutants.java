package redress.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/** Faults in what {@code pack.json} says. */
final class PolicyMutants {

    private final Surgeon surgeon;
    private final Set<String> recorded;

    /** For the file; with all events that some dialog records. */
    PolicyMutants(Surgeon surgeon, Set<String> recorded) {
        this.surgeon = surgeon;
        this.recorded = recorded;
    }

    void plant() {
        kinds();
        actions();
        unused();
        privacy();
        contacts();
        clauses();
        surgeon.at("safeguarding").ifPresent(safeguarding -> {
            surgeon.drop("no safeguarding contact", safeguarding, "contact", safeguarding.at(), "needs \"contact\"");
            surgeon.replace("no safeguarding contact", PackReading.get(safeguarding, "contact").orElseThrow(), "{}",
                    "Nobody can be reached when someone is at risk");
            surgeon.replace("unknown team", PackReading.get(safeguarding, "team").orElseThrow(), "\"no-such-team\"",
                    "There is no team");
        });
        surgeon.at("main_team").ifPresent(team -> surgeon.replace("unknown team", team, "\"no-such-team\"", "There is no team"));
        surgeon.at("start").ifPresent(start -> surgeon.replace("unknown dialog", start, "\"no-such-dialog\"",
                "There is no dialog"));
        surgeon.drop("missing key", surgeon.json(), "retention", surgeon.json().at(), "needs \"retention\"");
    }

    private void kinds() {
        var never = List.of("reopened", "noted", "assigned", "stopped").stream().filter(event -> !recorded.contains(event))
                .findFirst();
        PackReading.members(surgeon.at("kinds")).values().forEach(kind -> {
            var stages = PackReading.get(kind.value(), "stages").orElseThrow();
            surgeon.member("stage that is never reached", stages, "\"never-reached\": {\"name\": \"Never\", \"clocks\": {}}",
                    "ever gets into the stage");
            PackReading.members(Optional.of(stages)).values().forEach(stage ->
                    PackReading.members(PackReading.get(stage.value(), "clocks")).values().forEach(clock -> {
                        surgeon.replace("unknown event", PackReading.get(clock.value(), "starts").orElseThrow(),
                                "\"no-such-event\"",
                                "There is no type of event");
                        never.ifPresent(event -> {
                            surgeon.replace("clock that never starts", PackReading.get(clock.value(), "starts").orElseThrow(),
                                    "\"" + event + "\"", "never starts");
                            surgeon.replace("clock that is never met", PackReading.get(clock.value(), "met_by").orElseThrow(),
                                    "\"" + event + "\"", "is never met");
                        });
                        surgeon.replace("no length of time", PackReading.get(clock.value(), "within").orElseThrow(),
                                "\"2 fortnights\"", "is no length of time");
                    }));
        });
    }

    private void actions() {
        PackReading.members(surgeon.at("actions")).values().forEach(action -> {
            surgeon.replace("unknown dialog", PackReading.get(action.value(), "dialog").orElseThrow(), "\"no-such-dialog\"",
                    "There is no dialog");
            surgeon.replace("unknown kind", PackReading.get(action.value(), "kinds").orElseThrow().items().orElseThrow().get(0),
                    "\"no-such-kind\"", "There is no kind of case");
            surgeon.replace("label too long for a phone", PackReading.get(action.value(), "label").orElseThrow(),
                    "\"A button with far too many words on it\"", "a phone shows 32");
            PackReading.get(action.value(), "after").ifPresent(after -> List.of("reopened", "noted", "assigned", "stopped")
                    .stream()
                    .filter(event -> !recorded.contains(event)).findFirst().ifPresent(event -> surgeon.replace(
                            "action that is never offered", after, "\"" + event + "\"", "it is never offered")));
        });
    }

    private void unused() {
        surgeon.member("unused team", surgeon.at("teams").orElseThrow(),
                "\"nobodys\": {\"name\": \"Nobody's\", \"readers\": \"nobody\"}", "No case ever goes to the team \"nobodys\"");
        surgeon.at("signposts").ifPresent(signposts -> surgeon.member("unused signpost", signposts,
                "\"nowhere\": {\"title\": \"Nowhere\", \"say\": \"Go.\", \"checked\": \"2026-11-21\"}",
                "No way leads to the signpost \"nowhere\""));
        surgeon.member("kind that nobody opens", surgeon.at("kinds").orElseThrow(),
                "\"never\": {\"name\": \"Never\", \"stages\": {\"one\": {\"name\": \"One\", \"clocks\": {}}}}",
                "opens a case of the kind \"never\"");
        surgeon.at("events").ifPresentOrElse(events -> surgeon.member("unused event", events,
                "\"nothing-happens\": {\"name\": \"Nothing\"}", "No dialog records \"nothing-happens\""),
                () -> surgeon.member("unused event", surgeon.json(),
                        "\"events\": {\"nothing-happens\": {\"name\": \"Nothing\"}}", "No dialog records \"nothing-happens\""));
    }

    private void privacy() {
        var privacy = surgeon.at("privacy").orElseThrow();
        PackReading.members(surgeon.at("privacy")).forEach((part, member) -> {
            surgeon.replace("blank part of the privacy notice", member.value(), "\"\"", "This text is empty");
            surgeon.drop("missing part of the privacy notice", privacy, part, privacy.at(), "needs \"" + part + "\"");
        });
    }

    private void contacts() {
        surgeon.at("contact").ifPresent(this::contact);
        surgeon.at("safeguarding", "contact").ifPresent(contact -> {
            contact(contact);
            if (PackReading.get(contact, "checked").isEmpty() && PackReading.get(contact, "phone").isPresent()) {
                surgeon.replace("safety contact that nobody checked", PackReading.get(contact, "phone").orElseThrow(),
                        "\"01632 960999\"", contact.at(), "Nobody says when this contact was last checked");
            }
        });
        PackReading.members(surgeon.at("signposts")).values().forEach(signpost -> {
            checked(signpost.value());
            surgeon.drop("signpost that nobody checked", signpost.value(), "checked", signpost.value().at(), "needs \"checked\"");
            surgeon.replace("malformed contact in a text", PackReading.get(signpost.value(), "say").orElseThrow(),
                    "\"Call 01332 22465412345678 now.\"", "is no phone number");
            surgeon.replace("malformed contact in a text", PackReading.get(signpost.value(), "say").orElseThrow(),
                    "\"Write to help@example soon.\"", "is no e-mail address");
        });
    }

    private void contact(Json contact) {
        checked(contact);
        PackReading.get(contact, "phone").ifPresent(phone ->
                surgeon.replace("malformed contact", phone, "\"call us\"", "is no phone number"));
        PackReading.get(contact, "email").ifPresent(email ->
                surgeon.replace("malformed contact", email, "\"help at example.org\"", "is no e-mail address"));
        PackReading.get(contact, "web").ifPresent(web -> surgeon.replace("malformed contact", web, "\"http:/example\"",
                "is no page"));
        PackReading.get(contact, "post").ifPresent(post ->
                surgeon.replace("malformed contact", post, "\"The House, Some Street, AB1\"", "There is no postcode"));
    }

    private void checked(Json owner) {
        PackReading.get(owner, "checked").ifPresent(checked -> {
            surgeon.replace("contact checked over a year ago", checked, "\"2025-11-21\"", "over a year ago");
            surgeon.replace("contact checked in the future", checked, "\"2026-11-23\"", "has not come yet");
            surgeon.replace("no day", checked, "\"yesterday\"", "There is no day");
        });
    }

    private void clauses() {
        PackReading.members(surgeon.at("clauses")).values().forEach(clause ->
                PackReading.get(clause.value(), "elements").flatMap(Json::items).stream().flatMap(List::stream)
                        .forEach(element -> {
                    if (element.text().orElse("").indexOf(':') > 0) {
                        surgeon.replace("clause carried by nothing", element,
                                "\"" + element.text().orElseThrow() + "-gone\"", "There is no ");
                    }
                }));
    }
}
