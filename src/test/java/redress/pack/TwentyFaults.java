package redress.pack;

/** What must be said of the pack in which twenty things are wrong. */
final class TwentyFaults {

    static final String[] EXPECTED = {
        "common/risk.json:6:63: Nothing fills the place {when}. Here can stand: {danger}, {case.kind}, {case.stage}, "
            + "{case.state}, {case.team}, {case.reference}, and what the pack always fills: {organisation}, {contact.phone} "
            + "and the like.",
        "tiny/contact.json:6:59: A comma is missing before this. Write a comma , after what stands before it.",
        "tiny/pack.json:7:15: There is no nation \"cymru\". It can be: england, wales, scotland, northern-ireland.",
        "tiny/pack.json:9:21: There is no day \"2026-12-32\". Write a day as year, month and day: \"2026-12-24\".",
        "tiny/pack.json:19:52: Nobody can be reached when someone is at risk. Add a \"phone\", an \"email\", "
                + "a \"post\" or a \"web\".",
        "tiny/pack.json:27:108: \"2 workdays\" is no length of time. Write it as \"48 hours\", \"10 days\", "
            + "\"2 working days\", \"1 month\" or \"6 months\", up to 4000.",
        "tiny/pack.json:35:101: An action has no \"untill\". Did you mean \"until\"?",
        "tiny/pack.json:47:15: This text is empty. Write what should stand here.",
        "tiny/pack.json:53:82: There is no state \"elsewere\". Did you mean \"elsewhere\"?",
        "tiny/phrases.json:4:5: There is no phrase \"bakc\". Did you mean \"back\"?",
        "tiny/start.json:5:14: Here stands a text in quotes. Write true or false, without quotes.",
        "tiny/start.json:14:35: There is no option \"others\" in that answer. Did you mean \"other\"?",
        "tiny/start.json:15:10: The last rule has a condition, so that somebody can get stuck here. "
            + "Add a rule without \"when\" at the end, for all others.",
        "tiny/start.json:19:19: There is no signpost \"appeal\". Did you mean \"appeals\"?",
        "tiny/start.json:28:40: This answer is no date. Use \"before\" and \"after\" for answers of type \"date\".",
        "tiny/start.json:30:16: There is no state \"poeple\". Did you mean \"people\"?",
        "tiny/start.json:37:85: \"rooms\" stands here a second time. Take one of the two away, or give it another name.",
        "tiny/start.json:43:21: This text is empty. Write what should stand here.",
        "tiny/start.json:49:16: There is no team \"complaint\". Did you mean \"complaints\"?",
        "tiny/start.json:51:49: Nothing fills the place {due.acknowlege}. Did you mean {due.acknowledge}?"
    };

    private TwentyFaults() {
    }
}
