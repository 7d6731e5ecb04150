package redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.casework.Reminder;
import redress.pack.json.Json;

/** Reads of which moments before a deadline a team is reminded. */
record ReminderReader(FileFaults faults) {

    private static final Known REMINDERS = Known.of("reminder", Stream.of(Reminder.values()).map(Reminder::id).toList());

    /** The reminders of a clock: its own if it names some, else those that all clocks of staff have. */
    List<Reminder> clock(Fields fields, List<Reminder> usual, boolean window, boolean hours) {
        var own = fields.optional("remind");
        if (own.isEmpty()) {
            return usual.stream().filter(reminder -> !window && (!hours || reminder == Reminder.HALF_WAY)).toList();
        }
        var read = list(fields, "remind");
        if (window) {
            own.ifPresent(json -> faults.add(json.at(), "Nobody is reminded of a window: it is the complainant's time.",
                    "Take \"remind\" away."));
        } else if (hours) {
            own.flatMap(Json::items).stream().flatMap(List::stream).filter(json -> json.text().flatMap(Reminder::of)
                    .filter(reminder -> reminder != Reminder.HALF_WAY).isPresent()).forEach(json -> faults.add(json.at(),
                    "A clock that counts hours has no reminder of days.", "Write \"half-way\", or give the time in days."));
        }
        return window ? List.of() : read;
    }

    /** The reminders in a list that can be absent. */
    List<Reminder> list(Fields fields, String key) {
        var reminders = new ArrayList<Reminder>();
        for (var json : fields.list(key)) {
            Optional.of(REMINDERS.read(json, faults)).flatMap(Reminder::of).ifPresent(reminder -> {
                if (reminders.contains(reminder)) {
                    faults.add(json.at(), "\"" + reminder.id() + "\" stands here a second time.", "Take one of the two away.");
                } else {
                    reminders.add(reminder);
                }
            });
        }
        return reminders;
    }
}
