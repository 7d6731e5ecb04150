package redress.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member can ask for in a team's chat by a slash command, besides what holds in every conversation. */
enum StaffCommand {
    /** Write down what somebody said in person, by phone or by letter. */
    RECORD,
    /** Show all that waits for the team. */
    DUE,
    /** Show the figures of this month so far, as a picture. */
    FIGURES;

    /** The name behind the slash. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that words are, with or without the bot's name behind it: {@code /record@redress_bot}. */
    static Optional<StaffCommand> in(String words) {
        var name = words.strip().toLowerCase(Locale.ROOT).split("[\\s@]", 2)[0];
        return Stream.of(values()).filter(command -> name.equals("/" + command.id())).findFirst();
    }
}
