package redress.scenario;

import java.util.List;

/** What the lines of a scenario can say, for whoever writes one. Words in capitals stand for an id, a name or a number. */
public final class ScenarioLanguage {

    /** What can stand after {@code =}. */
    public static final List<String> FACTS = List.of("case KIND", "no case", "cases NUMBER", "stage STAGE",
            "case-state STATE", "team TEAM", "due CLOCK DATE", "due CLOCK DATE HH:MM", "no due CLOCK", "met CLOCK",
            "event TYPE", "no event TYPE", "mail NUMBER", "no conversation", "state STATE", "signpost SIGNPOST", "language CODE");
    /** Who acts, by what stands before the sign; the same before {@code <} and {@code !<} is who reads. */
    public static final List<String> PEOPLE = List.of(">", "NAME>", "staff TEAM>", "staff TEAM/NAME>");
    /** What somebody can send besides words. */
    public static final List<String> DEEDS = List.of("[photo]", "[photo x5]", "[photo \"words\"]", "[file letter.pdf]",
            "[file big.mp4 25MB]", "[voice]", "[contact]", "[contact other]", "[place]", "[sticker]", "[edit \"new text\"]",
            "[block]", "[start PAYLOAD]", "[start invitation]", "[code]", "[wrong code]", "[reference KIND]");
    /** What can stand after {@code @}. */
    public static final List<String> TIMES = List.of("2026-12-23", "2026-12-23 15:00", "+3 days", "+2 working days",
            "+1 month", "+4 hours", "+30 minutes");

    private ScenarioLanguage() {
    }
}
