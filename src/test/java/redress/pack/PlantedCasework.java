package redress.pack;

import java.util.stream.Stream;
import redress.pack.PlantedFaults.Slip;

/** Slips in what a pack says of its casework: events, clocks, actions, and what the ends of a dialog do with a case. */
final class PlantedCasework {

    private static final String PACK = "tiny/pack.json";
    private static final String START = "tiny/start.json";
    private static final String STAFF = "common/acknowledge.json";
    private static final String RECORD = "{\"record\": \"acknowledged\", \"say\": \"Read.\"}";

    private PlantedCasework() {
    }

    static Stream<Slip> all() {
        return Stream.of(
                pack("\"kinds\": {", "\"events\": {\"outcome\": {\"name\": \"Out\"}}, \"kinds\": {", "\"outcome\": {\"name\"",
                        "Every pack knows the event \"outcome\" already."),
                pack("\"starts\": \"opened\"", "\"for\": \"learner\", \"starts\": \"opened\"", "\"learner\"",
                        "It can be: staff, complainant."),
                pack("\"starts\": \"opened\"", "\"while_held\": \"stop\", \"starts\": \"opened\"", "\"stop\"",
                        "Did you mean \"stops\"?"),
                pack("\"within\": \"2 working days\"", "\"within\": \"48 hours\", \"while_held\": \"stops\"", "\"stops\"",
                        "A clock that counts hours always runs"),
                pack("\"starts\": \"opened\"", "\"remind\": [\"half-way\"], \"for\": \"complainant\", \"starts\": \"opened\"",
                        "[\"half-way\"]", "Nobody is reminded of a window"),
                pack("\"starts\": \"opened\"", "\"remind\": [\"day-befor\"], \"starts\": \"opened\"", "\"day-befor\"",
                        "Did you mean \"day-before\"?"),
                pack("\"starts\": \"opened\"", "\"remind\": [\"half-way\", \"half-way\"], \"starts\": \"opened\"",
                        "\"half-way\"], ", "stands here a second time"),
                pack("\"within\": \"2 working days\"", "\"within\": \"48 hours\", \"remind\": [\"day-before\"]", "\"day-before\"",
                        "A clock that counts hours has no reminder of days."),
                pack("\"restricted\": true", "\"restricted\": true, \"hours\": {\"from\": \"17:00\", \"to\": \"09:00\"}",
                        "{\"from\"", "The day of this team ends before it begins."),
                pack("\"restricted\": true", "\"restricted\": true, \"hours\": {\"from\": \"25:00\", \"to\": \"23:00\"}",
                        "\"25:00\"", "is no time of day"),
                pack("\"restricted\": true", "\"restricted\": true, \"zone\": \"Europe/Lundon\"", "\"Europe/Lundon\"",
                        "Did you mean \"Europe/London\"?"),
                pack("\"main_team\": \"complaints\"", "\"main_team\": \"complaints\", \"recording\": {\"dialog\": \"nowhere\"}",
                        "\"nowhere\"", "There is no dialog \"nowhere\"."),
                pack("\"main_team\": \"complaints\"",
                        "\"main_team\": \"complaints\", \"recording\": {\"dialog\": \"start\", \"teams\": [\"chair\"]}",
                        "\"chair\"", "There is no team \"chair\"."),
                pack("\"restricted\": true", "\"restricted\": true, \"next\": \"chair\"", "\"chair\"",
                        "There is no team \"chair\"."),
                pack("\"until\": \"acknowledged\"", "\"until\": \"acknowledged\", \"by\": \"learner\"", "\"learner\"",
                        "There is no side \"learner\"."),
                pack("\"until\": \"acknowledged\"", "\"until\": \"acknowledged\", \"stages\": [\"nowhere\"]", "\"nowhere\"",
                        "There is no stage \"nowhere\"."),
                pack("\"until\": \"acknowledged\"", "\"until\": \"acknowledged\", \"after\": \"opend\"", "\"opend\"",
                        "Did you mean \"opened\"?"),
                pack("\"until\": \"acknowledged\"", "\"until\": \"acknowledged\", \"late\": \"common/acknowledge\"", "\"late\"",
                        "Nobody can be late where there is no window."),
                pack("\"until\": \"acknowledged\"",
                        "\"until\": \"acknowledged\", \"window\": \"outcome\", \"late\": \"common/acknowledge\"",
                        "\"outcome\", \"late\"",
                        "measures the time of staff."),
                record("\"record\": [], \"say\": \"Read.\"", "[]", "Nothing is recorded here."),
                record("\"record\": [\"noted\", \"noted\"], \"say\": \"Read.\"", "\"noted\"], ", "a second time"),
                record("\"record\": \"extended\", \"clock\": \"outcome\", \"say\": \"Read.\"", "{\"record\"",
                        "\"extended\" needs \"to\"."),
                record("\"record\": \"noted\", \"clock\": \"outcome\", \"say\": \"Read.\"", "\"clock\"",
                        "Only \"extended\" has \"clock\"."),
                record("\"record\": \"escalated\", \"say\": \"Read.\"", "{\"record\"", "\"escalated\" needs \"stage\"."),
                record("\"record\": \"escalated\", \"stage\": \"board\", \"say\": \"Read.\"", "\"board\"",
                        "There is no stage \"board\"."),
                record("\"record\": \"acknowledged\", \"copy\": [\"chair\"], \"say\": \"Read.\"", "\"chair\"",
                        "There is no team \"chair\"."),
                record("\"record\": \"acknowledged\", \"team\": \"chair\", \"say\": \"Read.\"", "\"chair\"",
                        "There is no team \"chair\"."),
                record("\"record\": \"acknowledged\", \"team\": [{\"when\": {\"case.kind\": {\"is\": \"complaint\"}}, \"is\": "
                        + "\"complaints\"}], \"say\": \"Read.\"", "\"when\"", "The last rule has a condition"),
                record("\"record\": \"acknowledged\", \"counts\": {\"resutl\": \"left\"}, \"say\": \"Read.\"", "\"resutl\"",
                        "Did you mean \"result\"?"),
                new Slip(STAFF, RECORD, "{\"ask\": \"Why?\", \"label\": \"Why\", \"answer\": {\"type\": \"text\"}, \"next\": "
                        + "\"noted\"},\n    \"noted\": {\"record\": \"noted\", \"counts\": {\"remedy\": \"left\"}, "
                        + "\"say\": \"Read.\"}", "\"left\"}", "This answer is not chosen among options"),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"counts\": {\"lesson\": \"whose\"}",
                        "\"lesson\"", "It can be: subject."),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"counts\": {\"subject\": \"whos\"}", "\"whos\"",
                        "Did you mean \"whose\"?"),
                record("\"record\": \"acknowledged\", \"copy_say\": \"Look.\", \"say\": \"Read.\"", "\"copy_say\"",
                        "Nobody is told this."),
                new Slip(STAFF, RECORD, "{\"ask\": \"Why?\", \"label\": \"Why\", \"answer\": {\"type\": \"text\"}, \"next\": "
                        + "\"moved\"},\n    \"moved\": {\"record\": [\"acknowledged\", \"extended\"], \"clock\": \"outcome\", "
                        + "\"to\": \"left\", \"say\": \"Read.\"}", "\"left\", \"say\"", "This answer is no date."),
                new Slip(STAFF, RECORD, "{\"ask\": \"When?\", \"label\": \"When\", \"answer\": {\"type\": \"date\"}, \"next\": "
                        + "\"moved\"},\n    \"moved\": {\"record\": [\"acknowledged\", \"extended\"], \"clock\": \"outcome\", "
                        + "\"to\": \"left\", \"say\": \"Read.\"}", "\"left\", \"say\"", "This answer can be no day at all."),
                new Slip(STAFF, "{\"case.kind\": {\"is\": \"complaint\"}}", "{\"case.told/whos\": {\"is\": \"me\"}}",
                        "\"case.told/whos\"", "Did you mean \"whose\"?"),
                new Slip(STAFF, "{\"case.kind\": {\"is\": \"complaint\"}}", "{\"case.told/whose\": {\"is\": \"mee\"}}",
                        "\"mee\"", "Did you mean \"me\"?"),
                new Slip(STAFF, "{\"case.kind\": {\"is\": \"complaint\"}}", "{\"case.state\": {\"is\": \"helt\"}}", "\"helt\"",
                        "Did you mean \"held\"?"),
                new Slip(STAFF, "{case.reference}", "{invited.name}", "\"About {invited", "no invitation shows that answer"),
                record("\"record\": \"linked\", \"say\": \"Read.\"", "{\"record\"", "\"linked\" needs \"link\"."),
                new Slip(STAFF, RECORD, "{\"ask\": \"Why?\", \"label\": \"Why\", \"answer\": {\"type\": \"text\"}, \"next\": "
                        + "\"tied\"},\n    \"tied\": {\"record\": [\"acknowledged\", \"linked\"], \"link\": \"left\", "
                        + "\"say\": \"Read.\"}", "\"left\", \"say\"", "This answer is no reference of a case."),
                record("\"record\": \"looked-through\", \"say\": \"Read.\"", "{\"record\"", "\"looked-through\" needs \"look\"."),
                record("\"record\": \"acknowledged\", \"without\": \"left\", \"say\": \"Read.\"", "\"without\"",
                        "Nothing is looked through here."),
                record("\"record\": \"acknowledged\", \"offers\": [\"takes\"], \"say\": \"Read.\"", "\"takes\"",
                        "There is no action of staff \"takes\"."),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"tell\": \"It is open.\"", "\"tell\"",
                        "Whoever opens the case here is the one who complains"),
                new Slip(STAFF, "{\"case.kind\": {\"is\": \"complaint\"}}", "{\"you.earlier\": {\"is\": \"ja\"}}", "\"ja\"",
                        "It can be: yes, no."),
                new Slip(STAFF, "{\"case.kind\": {\"is\": \"complaint\"}}", "{\"case.late\": {\"is\": \"outcom\"}}",
                        "\"outcom\"", "Did you mean \"outcome\"?"),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"stage\": \"board\"", "\"board\"",
                        "There is no stage \"board\"."),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"held\": \"yes\"", "\"yes\"",
                        "Write a group in braces"),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"with\": [{\"open\": \"appeal\"}]", "\"appeal\"",
                        "There is no kind of case \"appeal\"."),
                start("\"open\": \"complaint\"", "\"open\": \"complaint\", \"invite\": {\"dialog\": \"consent\"}", "\"consent\"",
                        "There is no dialog \"consent\"."),
                start("\"6 months ago\"", "\"48 hours ago\"", "\"48 hours ago\"", "\"10 working days ago\""));
    }

    private static Slip pack(String old, String now, String token, String says) {
        return new Slip(PACK, old, now, token, says);
    }

    private static Slip start(String old, String now, String token, String says) {
        return new Slip(START, old, now, token, says);
    }

    private static Slip record(String now, String token, String says) {
        return new Slip(STAFF, RECORD, "{" + now + "}", token, says);
    }
}
