package redress.pack;

import java.util.stream.Stream;

/** Slips that an author makes, each with the token at which it must be reported and a part of what must be said. */
final class PlantedFaults {

    private static final String PACK = "tiny/pack.json";
    private static final String START = "tiny/start.json";
    private static final String RISK = "common/risk.json";
    private static final String STAFF = "common/acknowledge.json";

    private PlantedFaults() {
    }

    /** A slip: in which file, what was right, what somebody wrote, where it must be reported, what must be said. */
    record Slip(String file, String old, String now, String token, String says) {
        @Override
        public String toString() {
            return now.isEmpty() ? "without " + old : now;
        }
    }

    static Stream<Slip> all() {
        return Stream.of(syntax(), shape(), policy(), references(), conditions(), flow(), reach(), texts(),
                        PlantedCasework.all())
                .flatMap(each -> each);
    }

    private static Slip pack(String old, String now, String token, String says) {
        return new Slip(PACK, old, now, token, says);
    }

    private static Slip start(String old, String now, String token, String says) {
        return new Slip(START, old, now, token, says);
    }

    private static Stream<Slip> syntax() {
        return Stream.of(
                start("\"first\": \"hello\",", "\"first\": \"hello\"", "\"counted\"", "A comma is missing before this."),
                start("\"other\": \"Somebody else\"}", "\"other\": \"Somebody else\",}", ",}}", "a comma too many"),
                start("\"first\": \"hello\"", "\"first\" \"hello\"", "\"hello\"", "A colon is missing"),
                start("\"hello\",", "“hello”,", "“hello”", "Write straight quotes"),
                start("\"hello\",", "hello,", "hello,", "not in quotes"),
                start("\"title\"", "title", "title", "A key in quotes"),
                start("\"counted\": true,", "\"counted\": true, // yes", "// yes", "cannot hold comments"),
                start("\"Make a complaint\"", "\"Make a complaint", "\"Make a", "not closed on its line"),
                start("Make a complaint", "Make \\a complaint", "\\a", "A backslash cannot stand here"),
                start("Make a complaint", "Make\ta complaint", "\ta", "invisible character"),
                start("\"years\": 10}", "\"years\": 10]", "]", "Write } before it"),
                start("\"copy\": [\"whose\"]", "\"copy\": [\"whose\"}", "}", "Write ] before it"),
                start("\"years\": 10", "\"years\": +10", "+10", "Write plain digits"),
                start("\"counted\": true,", "\"counted\": ,", ",", "A value is missing"),
                start("    }\n  }\n}\n", "    }\n  }\n", "", "ends too early"),
                new Slip(RISK, "  }\n}\n", "  }\n}\n}\n", "}", "Something follows after the end"));
    }

    private static Stream<Slip> shape() {
        return Stream.of(
                start("\"counted\": true", "\"countd\": true", "\"countd\"", "Did you mean \"counted\"?"),
                start("\"counted\": true", "\"counted\": true, \"counted\": true", "\"counted\": true,",
                        "a second time"),
                start("\"label\": \"About\",", "", "{", "needs \"label\""),
                start("\"label\": \"About\"", "\"label\": 7", "7", "Here stands a number."),
                start("\"label\": \"About\"", "\"label\": \"  \"", "\"  \"", "This text is empty."),
                start("\"counted\": true", "\"counted\": \"yes\"", "\"yes\"", "Write true or false, without quotes."),
                start("\"years\": 10", "\"years\": 0", "0}", "Write a number from 1 to 150."),
                start("\"years\": 10", "\"years\": 1.5", "1.5", "Write a whole number"),
                start("\"copy\": [\"whose\"]", "\"copy\": \"whose\"", "\"whose\"", "Write a list"),
                start("\"me\": \"Me\"", "\"Me\": \"Me\"", "\"Me\"", "Begin with a small letter"),
                start("\"me\": \"Me\"", "\"" + "m".repeat(41) + "\": \"Me\"", "\"mmm", "Use at most 40."),
                start("\"me\": \"Me\"", "\"skipped\": \"Me\"", "\"skipped\"", "Choose another name."),
                start("\"Somebody else\"", "\"me\"", "\"me\"}", "Another option has the same words."),
                start("\"options\": {\"staff\": \"Staff\", \"rooms\": \"Rooms\"}", "\"options\": {" + options() + "}",
                        "{\"staff\"", "Offer at most 90"),
                start("\"review\"", "\"revue\"", "\"revue\"", "Did you mean \"review\"?"),
                start("\"type\": \"date\"", "\"type\": \"dat\"", "\"dat\"", "Did you mean \"date\"?"),
                start("\"shortest\": 3", "\"shortest\": 30, \"longest\": 20", "30",
                        "\"shortest\" is more than \"longest\"."),
                start("\"most\": 50", "\"least\": 51, \"most\": 50", "51", "\"least\" is more than \"most\"."),
                start("\"not-an-option\"", "\"not-an-optoin\"", "\"not-an-optoin\"",
                        "Did you mean \"not-an-option\"?"));
    }

    private static Stream<Slip> policy() {
        return Stream.of(
                pack("\"wales\"", "\"wels\"", "\"wels\"", "Did you mean \"wales\"?"),
                pack("Europe/London", "Europe/Londn", "\"Europe/Londn\"", "Did you mean \"Europe/London\"?"),
                pack("\"2026-12-24\"", "\"24/12/2026\"", "\"24/12/2026\"", "Write a day as year, month and day"),
                pack("\"2026-12-24\"", "\"2026-02-30\"", "\"2026-02-30\"", "There is no day"),
                pack("\"2026-12-24\"", "\"2026-12-24\", \"2026-12-24\"", "\"2026-12-24\"]", "a second time"),
                pack("\"id\": \"tiny\"", "\"id\": \"Tiny\"", "\"Tiny\"", "Begin with a small letter"),
                pack("\"2 working days\"", "\"two days\"", "\"two days\"", "\"2 working days\""),
                pack("\"36 months\"", "\"3 years\"", "\"3 years\"", "Write it as \"48 hours\""),
                pack("\"met_by\": \"acknowledged\"", "\"met_by\": \"acknowleged\"", "\"acknowleged\"",
                        "Did you mean \"acknowledged\"?"),
                pack("\"starts\": \"opened\"", "\"starts\": \"born\"", "\"born\"", "It can be: opened, acknowledged"),
                pack("\"main_team\": \"complaints\"", "\"main_team\": \"complaint\"", "\"complaint\"",
                        "Did you mean \"complaints\"?"),
                pack("\"team\": \"directors\"", "\"team\": \"director\"", "\"director\"",
                        "There is no team \"director\"."),
                pack("\"kinds\": [\"complaint\"]", "\"kinds\": [\"complant\"]", "\"complant\"",
                        "Did you mean \"complaint\"?"),
                pack("\"common/acknowledge\"", "\"common/acknowlege\"", "\"common/acknowlege\"",
                        "Did you mean \"common/acknowledge\"?"),
                pack("\"start\": \"start\"", "\"start\": \"begin\"", "\"begin\"", "There is no dialog \"begin\"."),
                pack("\"contact\": {\"phone\": \"01632 960002\", \"checked\": \"2026-11-21\"}", "\"contact\": {}", "{}",
                        "Add a \"phone\", an \"email\", a \"post\" or a \"web\"."),
                pack("{\"phone\": \"01632 960002\", \"checked\": \"2026-11-21\"}",
                        "{\"phnoe\": \"01632 960002\", \"checked\": \"2026-11-21\"}", "\"phnoe\"",
                        "Did you mean \"phone\"?"),
                pack("\"email\": \"help@tiny.example\"", "\"emial\": \"help@tiny.example\"", "\"emial\"",
                        "Did you mean \"email\"?"),
                pack("\"our directors\", \"restricted\": true", "\"our directors\"", "\"directors\", \"contact\"",
                        "Add \"restricted\": true to \"directors\""),
                pack("\"our directors\", \"restricted\": true", "\"our directors\", \"restricted\": \"yes\"", "\"yes\"",
                        "Write true or false, without quotes."),
                pack("\"until\": \"acknowledged\"", "\"until\": \"outcome\"", "\"complaint\"}",
                        "Nobody can say that they have read an alarm"),
                pack("\"To look into your complaint.\"", "\"\"", "\"\"", "This text is empty."),
                pack("\"abroad\": \"It stays in the United Kingdom.\",", "", "{", "needs \"abroad\""),
                pack("[\"en\"]", "[\"english\"]", "\"english\"", "Write two small letters"),
                pack("\"signpost:appeals\"", "\"signpost:apeals\"", "\"signpost:apeals\"", "Did you mean \"appeals\"?"),
                pack("\"start:sent\"", "\"start:snt\"", "\"start:snt\"", "There is no state \"snt\"."),
                pack("\"start:sent\"", "\"stort:sent\"", "\"stort:sent\"", "Did you mean \"start\"?"),
                pack("\"start:sent\"", "\"sent\"", "\"sent\"", "Write a dialog and its state"),
                pack("\"TINY-01\"", "\"TINY 01\"", "\"TINY 01\"", "no id of a clause"));
    }

    private static Stream<Slip> references() {
        return Stream.of(
                start("\"first\": \"hello\"", "\"first\": \"helo\"", "\"helo\"", "Did you mean \"hello\"?"),
                start("\"go\": \"people\"", "\"go\": \"poeple\"", "\"poeple\"",
                        "There is no state \"poeple\". Did you mean \"people\"?"),
                start("\"do\": \"contact\"", "\"do\": \"contct\"", "\"contct\"", "There is no dialog \"contct\"."),
                start("\"signpost\": \"appeals\"", "\"signpost\": \"appeal\"", "\"appeal\"",
                        "Did you mean \"appeals\"?"),
                start("\"copy\": [\"whose\"]", "\"copy\": [\"whos\"]", "\"whos\"", "Did you mean \"whose\"?"),
                start("\"open\": \"complaint\"", "\"open\": \"complain\"", "\"complain\"", "There is no kind of case"),
                start("\"is\": \"directors\"", "\"is\": \"directrs\"", "\"directrs\"", "There is no team"),
                new Slip("common/acknowledge.json", "\"record\": \"acknowledged\"", "\"record\": \"acknowledge\"",
                        "\"acknowledge\"", "Did you mean \"acknowledged\"?"),
                records("opened"), records("overdue"), records("unreachable"), records("amended"), records("reminded"));
    }

    private static Stream<Slip> conditions() {
        return Stream.of(
                start("{\"whose\": {\"is\": \"other\"}}", "{\"whos\": {\"is\": \"other\"}}", "\"whos\"",
                        "There is no answer called \"whos\""),
                start("{\"is\": \"other\"}", "{\"is\": \"othr\"}", "\"othr\"", "Did you mean \"other\"?"),
                start("{\"is\": \"other\"}", "{\"is\": \"skipped\"}", "\"skipped\"", "It can be: me, other."),
                start("\"in\": [\"staff\"]", "\"in\": [\"staf\"]", "\"staf\"", "Did you mean \"staff\"?"),
                start("\"in\": [\"staff\"]", "\"in\": []", "[]", "needs at least one option"),
                start("\"reach/phone\": {", "\"reach/fone\": {", "\"reach/fone\"", "Did you mean \"reach/phone\"?"),
                start("\"reach/phone\": {", "\"/reach/fone\": {", "\"/reach/fone\"", "Did you mean \"/reach/phone\"?"),
                start("{\"is\": \"other\"}", "{\"before\": \"today\"}", "\"today\"", "This answer is no date."),
                start("{\"before\": \"6 months ago\"}", "{\"before\": \"6 moons ago\"}", "\"6 moons ago\"",
                        "\"90 days ago\""),
                start("{\"before\": \"6 months ago\"}", "{\"is\": \"march\"}", "\"march\"", "It can be: unsure."),
                start("{\"before\": \"6 months ago\"}", "{\"count\": 2}", "2", "This answer is no number"),
                start("{\"answered\": true}", "{\"is\": \"none\"}", "\"none\"", "It can be: skipped."),
                start("{\"answered\": true}", "{}", "{}", "This test is empty."),
                start("{\"answered\": true}", "{\"answerd\": true}", "\"answerd\"", "Did you mean \"answered\"?"),
                start("{\"whose\": {\"is\": \"other\"}}", "{}", "{}", "This condition is empty."),
                new Slip("common/acknowledge.json", "\"case.kind\"", "\"case.knd\"", "\"case.knd\"",
                        "Did you mean \"case.kind\"?"),
                new Slip("common/acknowledge.json", "\"case.kind\": {\"is\": \"complaint\"}",
                        "\"case.kind\": {\"is\": \"complant\"}",
                        "\"complant\"", "Did you mean \"complaint\"?"));
    }

    private static Stream<Slip> flow() {
        return Stream.of(
                start("        {\"go\": \"when\"}\n",
                        "        {\"when\": {\"whose\": {\"is\": \"me\"}}, \"go\": \"when\"}\n",
                        "\"when\": {\"whose\": {\"is\": \"me\"}}", "somebody can get stuck here"),
                start("        {\"go\": \"when\"}\n", "        {\"go\": \"when\"},\n        {\"go\": \"elsewhere\"}\n",
                        "{\"go\": \"elsewhere\"}", "This rule can never be reached"),
                start("        {\"is\": \"complaints\"}", "        {\"is\": \"complaints\"}, {\"is\": \"directors\"}",
                        "{\"is\": \"directors\"}", "This rule can never be reached"),
                start("\"first\": \"hello\"", "\"first\": \"chek\"", "\"chek\"", "Did you mean \"check\"?"),
                start("\"next\": \"reach\"", "\"next\": []", "[]", "There is no rule in this list."),
                start("\"next\": \"reach\"", "\"next\": 3", "3", "Write the name of a state, or a list of rules."),
                start("\"sent\": {", "\"lost\": {\"end\": \"Bye.\"},\n    \"sent\": {", "\"lost\"",
                        "No way leads to the state \"lost\"."),
                start("\"next\": \"sent\"",
                        "\"next\": [{\"when\": {\"whose\": {\"is\": \"me\"}}, \"go\": \"story\"}, {\"go\": \"sent\"}]",
                        "\"story\"", "These states lead in a circle: story → proof → reach → check → story."),
                new Slip(RISK, "\"danger\": {\"alarm\"",
                        "\"danger\": {\"do\": \"common/risk\", \"next\": \"told\"}, \"told\": {\"alarm\"",
                        "\"common/risk\"", "These dialogs call each other in a circle: common/risk → common/risk."));
    }

    private static Stream<Slip> reach() {
        return Stream.of(
                new Slip(RISK, "{\"alarm\"", "{\"end\"", "\"danger\"", "Nobody can be alerted"),
                start("\"next\": \"sent\"}", "\"next\": \"noted\"},\n    \"noted\": {\"say\": \"So.\", \"next\": "
                        + "[{\"when\": {\"whose\": {\"is\": \"me\"}}, \"go\": \"kept\"}, {\"go\": \"sent\"}]},\n"
                        + "    \"kept\": {\"record\": \"acknowledged\", \"say\": \"Done.\"}", "\"record\"",
                        "they have no case"),
                new Slip("tiny/contact.json", "\"skip\": \"Skip\"}", "\"skip\": \"Skip\", \"next\": \"kept\"},\n"
                        + "    \"kept\": {\"record\": \"outcome\", \"say\": \"Done.\"}", "\"record\"", "they have no case"),
                new Slip(RISK, "\"danger\": {\"alarm\"", "\"danger\": {\"say\": \"So.\", \"next\": "
                        + "[{\"when\": {\"case.kind\": {\"is\": \"complaint\"}}, \"go\": \"kept\"}, {\"go\": \"told\"}]},\n"
                        + "    \"kept\": {\"record\": \"outcome\", \"say\": \"Done.\"},\n    \"told\": {\"alarm\"",
                        "\"record\"", "Use \"open\" or \"end\" here"),
                staff("{\"ask\": \"Why?\", \"label\": \"Why\", \"answer\": {\"type\": \"text\"}}", "\"ask\"",
                        "The staff action \"Acknowledge\" can end here without a word"),
                staff("{\"review\": \"Right?\", \"submit\": \"Yes\"}", "\"review\"", "and nothing is recorded"),
                staff("{\"alarm\": \"Told.\"}", "\"alarm\"", "can raise no alarm"),
                staff("{\"say\": \"Done.\"}", "\"say\"", "a state such as {\"record\""),
                start("This is {organisation}", "Due {due.acknowledge}", "\"Due", "people come here who have no case"));
    }

    private static Slip staff(String state, String token, String says) {
        return new Slip(STAFF, "{\"record\": \"acknowledged\", \"say\": \"Read.\"}", state, token, says);
    }

    private static Slip records(String type) {
        return new Slip(STAFF, "\"record\": \"acknowledged\"", "\"record\": \"" + type + "\"", "\"" + type + "\"",
                "The program records \"" + type + "\" by itself");
    }

    private static Stream<Slip> texts() {
        return Stream.of(
                start("{organisation}", "{organization}", "\"This is", "Did you mean {organisation}?"),
                start("{organisation}", "{contact.fax}", "\"This is", "Nothing fills the place {contact.fax}."),
                start("{organisation}", "{contact.post}", "\"This is", "Nothing fills the place {contact.post}."),
                start("{reach/name}", "{reach/nam}", "\"Is this", "Did you mean \"reach/name\"?"),
                start("{due.acknowledge}", "{due.acknowlege}", "\"You hear", "Did you mean {due.acknowledge}?"),
                start("{organisation}", "{our name}", "\"This is", "A place is one name in braces"),
                start("\"About\"", "\"" + "A".repeat(61) + "\"", "\"AAA", "Use at most 60."),
                start("\"About\"", "\"About\\nit\"", "\"About", "more than one line"),
                start("This is ", "T".repeat(4097), "\"TTT", "Use at most 4096."),
                start("This is ", "This \\u0007 is", "\"This ", "nobody can see"),
                start("This is ", "This \\ud800 is", "\"This ", "nobody can see"),
                start("\"This is {organisation}.\"", "[]", "[]", "This text is empty."),
                start("\"This is {organisation}.\"", "{}", "{}", "Write a text in quotes, or a list of them."),
                pack("Write to {contact.email}.", "Write to {name}.", "\"Write to", "Nothing fills the place {name}."));
    }

    private static String options() {
        var options = new StringBuilder("\"staff\": \"Staff\"");
        for (int i = 0; i < 90; i++) {
            options.append(", \"o").append(i).append("\": \"Option ").append(i).append('"');
        }
        return options.toString();
    }
}
