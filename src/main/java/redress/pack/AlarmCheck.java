package redress.pack;

import java.util.List;
import java.util.Optional;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.casework.Side;
import redress.casework.Team;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Looks whether an alarm that someone is at risk reaches people of whom it is known that they are the only ones to read
 * it, and whether they can say that they have.
 *
 * @param sheet  what {@code pack.json} holds
 * @param faults takes down what is wrong
 */
record AlarmCheck(Json sheet, FileFaults faults) {

    /** Looks at the team; nothing if its name could not be read. */
    void team(Optional<Team> alerted) {
        alerted.filter(team -> !team.restricted()).ifPresent(team -> faults.add(at(ContactReader.TEAM),
                "The team \"" + team.id() + "\" gets the alarms when someone is at risk, but other teams may sit in its"
                        + " group and read them.",
                "Add \"restricted\": true to \"" + team.id() + "\" under \"teams\", or name a team that has it."));
    }

    /** Looks at the kind of case as which alarms are recorded; nothing if it could not be read. */
    void kind(String kind, List<CaseAction> actions) {
        boolean answered = actions.stream()
                .anyMatch(action -> action.kinds().contains(kind) && action.until().equals(EventType.ACKNOWLEDGED)
                        && action.by() == Side.STAFF);
        if (!kind.isEmpty() && !answered) {
            var read = EventType.ACKNOWLEDGED.id();
            faults.add(at(ContactReader.KIND), "Nobody can say that they have read an alarm: no action of staff is for"
                            + " the kind of case \"" + kind + "\" and lasts until \"" + read + "\".",
                    "Add such an action to \"actions\", with \"kinds\": [\"" + kind + "\"] and \"until\": \"" + read
                            + "\".");
        }
    }

    private Position at(String key) {
        return sheet.group().flatMap(group -> group.member("safeguarding")).map(Json.Member::value)
                .flatMap(safeguarding -> safeguarding.group().flatMap(group -> group.member(key)))
                .map(Json.Member::value).map(Json::at).orElse(sheet.at());
    }
}
