package redress.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import redress.casework.Party;
import redress.casework.Policy;
import redress.delivery.Carrier;
import redress.desk.Happening;
import redress.desk.Office;
import redress.message.Address;
import redress.message.PlainText;

/** A talk in the terminal: every line waits for its replies, and the end of input ends it. */
public final class Console {

    private static final Address PERSON = new Address(1);
    private static final Pattern STAFF = Pattern.compile("staff\\s+([a-z][a-z0-9_-]*)(?:/(\\S+))?\\s*>\\s*(.*)");

    private final Terminal terminal;
    private final TypedLine typed;
    private final Seats seats;
    private final Clock clock;
    private final Map<String, Address> teams;
    private final boolean echo;

    /**
     * A talk.
     *
     * @param out  where it is shown
     * @param echo whether each line is shown again, as it must be where it comes through a pipe
     */
    public Console(PrintWriter out, Policy policy, Clock clock, boolean echo) {
        this.teams = teams(policy);
        var names = new LinkedHashMap<Address, String>();
        teams.forEach((team, chat) -> policy.team(team).ifPresent(found -> names.put(chat, found.name())));
        this.terminal = new Terminal(out, names, clock.millis());
        this.typed = new TypedLine(terminal);
        this.seats = new Seats(clock.millis());
        this.clock = clock;
        this.echo = echo;
    }

    /** The chats that stand for the teams. */
    public static Map<String, Address> teams(Policy policy) {
        var chats = new LinkedHashMap<String, Address>();
        policy.teams().keySet().stream().sorted().forEach(team -> chats.put(team, new Address(-1 - chats.size())));
        return chats;
    }

    /** What brings parcels to the screen. */
    public Carrier carrier() {
        return terminal;
    }

    /**
     * Talks until the input ends.
     *
     * @throws IOException if the input cannot be read
     */
    public void talk(InputStream in, Office office) throws IOException, InterruptedException {
        terminal.say("Type a number, the words on a button, or your own words. [file PATH] sends a file,");
        terminal.say("staff " + teams.keySet().iterator().next() + "> Acknowledge acts as staff. Ctrl-D ends.");
        happen(office, PERSON, person(), "/start");
        var lines = new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        terminal.prompt();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (echo) {
                terminal.say(PlainText.safe(line.get()));
            }
            if (!line.get().isBlank()) {
                take(office, line.get().strip());
            }
            terminal.prompt();
        }
        terminal.say("");
    }

    private void take(Office office, String line) throws InterruptedException {
        var staff = STAFF.matcher(line);
        if (!staff.matches()) {
            happen(office, PERSON, person(), line);
            return;
        }
        var chat = teams.get(staff.group(1));
        if (chat == null) {
            terminal.say("  (There is no team \"" + staff.group(1) + "\". The teams are "
                    + String.join(", ", teams.keySet()) + ".)");
            return;
        }
        var name = staff.group(2) == null ? "Staff" : staff.group(2);
        boolean isPress = terminal.key(chat, staff.group(3)).isPresent();
        var before = terminal.printed();
        happen(office, chat, new Party(seats.number(name), name, "", "en"), staff.group(3));
        if (!isPress && terminal.printed() == before) {
            terminal.say("  (Nothing came of that. There is no such button on that team's screen, which shows what came since");
            terminal.say("  this start, and " + name + " is asked nothing there.)");
        }
    }

    private void happen(Office office, Address chat, Party from, String line) throws InterruptedException {
        var deed = typed.read(chat, line);
        if (deed.isPresent()) {
            var callback = deed.get().message() == 0 ? "" : "press";
            try {
                office.inbox().put(List.of(new Happening.Came(0, chat, from, deed.get().input(), clock.instant(), callback,
                        deed.get().message(), chat.isGroup() ? Happening.Came.NEWEST : 0))).join();
            } catch (CompletionException notWritten) {
                throw new IllegalStateException("the desk has stopped", notWritten);
            }
            office.awaitQuiet();
        }
    }

    private static Party person() {
        return new Party(PERSON.chat(), "You", "", "en");
    }
}
