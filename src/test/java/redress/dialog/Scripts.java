package redress.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small script with every kind of step, for tests. */
final class Scripts {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Scripts() {
    }

    static Moment at(String instant) {
        return Moment.of(Instant.parse(instant), LONDON);
    }

    static Phrases phrases() {
        var texts = new EnumMap<Phrase, Template>(Phrase.class);
        for (var phrase : Phrase.values()) {
            texts.put(phrase, Template.of("<" + phrase.id() + ">"));
        }
        texts.put(Phrase.PROGRESS, Template.of("{n} of about {total}"));
        texts.put(Phrase.CHOSEN, Template.of("> {answer}"));
        texts.put(Phrase.SO_FAR, Template.of("So far: {answer}"));
        texts.put(Phrase.SENT_ALREADY, Template.of("Sent as {reference}"));
        texts.put(Phrase.BACK, Template.of("Back"));
        texts.put(Phrase.AT_RISK, Template.of("Someone is at risk"));
        var refusals = new EnumMap<Refusal, Template>(Refusal.class);
        for (var refusal : Refusal.values()) {
            refusals.put(refusal, Template.of("<refused " + refusal.id() + ">"));
        }
        return new Phrases(Language.ENGLISH, texts, refusals, Map.of("go back", Command.BACK, "help", Command.HELP,
                "stop", Command.STOP, "cancel", Command.CANCEL), Map.of(Counted.FILES, Map.of(PluralForm.ONE,
                Template.of("1 file"), PluralForm.OTHER, Template.of("{n} files"))), DateVocabulary.ENGLISH);
    }

    /** whose, what, then when and (if before 90 days ago) why, the contact sub-dialog, files, review, a case. */
    static Script script() {
        var complaint = dialog("complaint", true,
                ask("whose", Template.of("Whose is it?"), "Whose", new ChoiceKind(List.of(
                        new Option("me", "Mine"), new Option("other", "Somebody else's"), new Option("result", "A result"))),
                        "", Map.of(), List.of(new Rule(is("whose", "result"), "elsewhere"), Rule.always("what"))),
                new Signpost("elsewhere", "appeals", "Appeals", Template.of("Write to appeals."), List.of(),
                        List.of(new Signpost.Way(new Option("person", "Let a person read it"), Condition.ALWAYS, "what"))),
                ask("what", Template.of("What happened?"), "What happened", new TextKind(2, 4096), "", Map.of(),
                        List.of(Rule.always("thanks"))),
                new Say("thanks", Template.of("Thank you."), List.of(Rule.always("when"))),
                ask("when", Template.of("When?"), "When", new DateKind(120, false, "Not sure"), "",
                        Map.of(Refusal.LATEST, Template.of("That day has not come yet.")),
                        List.of(new Rule(new Condition.Before(new AnswerName("when"), ConditionTest.ago("90 days")), "why"),
                                Rule.always("contact"))),
                ask("why", Template.of("Why so late?"), "Why so late", new TextKind(1, 500), "Skip", Map.of(),
                        List.of(Rule.always("contact"))),
                new SubDialog("contact", "common/contact", List.of(Rule.always("files"))),
                ask("files", Template.of("Any files?"), "Files", new FilesKind(3, "Done", "None"), "", Map.of(),
                        List.of(Rule.always("check"))),
                new Review("check", Template.of("Please check."), "Send it", List.of(Rule.always("open"))),
                OpenCase.alone("open", "complaint", List.of(new Rule(is("whose", "other"), "second"), Rule.always("first")),
                        Template.of("Received as {reference}.")));
        var contact = dialog("common/contact", false,
                ask("name", Template.of("Your name?"), "Name", new NameKind(), "", Map.of(),
                        List.of(Rule.always("phone"))),
                ask("phone", Template.of("Hello {name}, your phone?"), "Phone", new PhoneKind(), "", Map.of(),
                        List.of()));
        var risk = dialog("common/risk", false,
                ask("danger", Template.of("Call 999."), "Danger", new ChoiceKind(List.of(
                        new Option("alert", "Alert them"), new Option("back", "Never mind"))), "", Map.of(),
                        List.of(new Rule(is("danger", "alert"), "alarm"), Rule.always("nothing"))),
                new Alarm("alarm", Template.of("They are alerted.")),
                new Farewell("nothing", Template.of("All right.")));
        var start = dialog("start", false,
                ask("menu", Template.of("What would you like to do?"), "Menu", new ChoiceKind(List.of(
                        new Option("complain", "Make a complaint"), new Option("nothing", "Nothing"))), "", Map.of(),
                        List.of(new Rule(is("menu", "complain"), "complaint"), Rule.always("bye"))),
                new SubDialog("complaint", "complaint", List.of()),
                new Farewell("bye", Template.of("Goodbye.")));
        return new Script(Map.of("start", start, "complaint", complaint, "common/contact", contact, "common/risk", risk),
                "start", "common/risk", phrases());
    }

    static Question ask(String name, Template ask, String label, AnswerKind kind, String skip, Map<Refusal, Template> refuse,
                        List<Rule> next) {
        return new Question(name, ask, label, kind, Concern.NONE, skip, refuse, next);
    }

    static Condition is(String name, String option) {
        return new Condition.In(new AnswerName(name), java.util.Set.of(option));
    }

    static Dialog dialog(String id, boolean counted, State... states) {
        var byName = new LinkedHashMap<String, State>();
        for (var state : states) {
            byName.put(state.name(), state);
        }
        return new Dialog(id, id, states[0].name(), counted, false, false, false, byName);
    }
}
