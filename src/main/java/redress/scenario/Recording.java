package redress.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redress.message.PlainText;
import redress.pack.Pack;

/**
 * A conversation held line by line, which is written down as a scenario that goes as it went. Time is a scenario's own: it
 * stands still until a line beginning with @ lets it pass. Used by one thread.
 */
public final class Recording implements AutoCloseable {

    private static final Cue.Who LEARNER = new Cue.Who("", "");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern HEADER = Pattern.compile("(#|covers:|awaits:).*");
    private static final String SHARE = "[contact]";

    private final Rehearsal rehearsal;
    private final PrintWriter out;
    private final Minutes minutes = new Minutes();

    /**
     * A conversation that has not begun.
     *
     * @param file   the name of the scenario's file
     * @param folder an empty folder for the conversation's data
     * @param out    where the conversation is shown
     */
    public Recording(String file, Pack pack, Path folder, PrintWriter out) {
        this.rehearsal = new Rehearsal(new Scenario(file, "", Set.of(), "", List.of()), pack, folder);
        this.out = out;
        minutes.head("# " + title(file));
    }

    /**
     * Holds the conversation until the input ends.
     *
     * @param echo whether each line is shown again, as it must be where it comes through a pipe
     * @throws IOException if the input cannot be read
     */
    public void talk(BufferedReader in, boolean echo) throws IOException {
        take("> /start");
        prompt();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (echo) {
                out.println(PlainText.safe(line));
            }
            if (!line.isBlank()) {
                take(line.strip());
            }
            prompt();
        }
        out.println();
        rehearsal.holding().forEach(fact -> minutes.add("= " + fact));
    }

    /** The scenario. */
    public String written() {
        return minutes.text();
    }

    @Override
    public void close() {
        rehearsal.close();
    }

    private void take(String line) {
        if (HEADER.matcher(line).matches()) {
            minutes.head(line);
            return;
        }
        var written = written(line);
        var cue = ScenarioReader.move(written).orElseGet(() -> new Cue.Acts(LEARNER, written));
        var objection = rehearsal.played(cue);
        if (objection.isPresent()) {
            out.println("  (" + objection.get() + ")");
            return;
        }
        minutes.add(written);
        if (cue.brings()) {
            show();
        }
    }

    /** The line as a scenario writes it: what the learner says without a sign, numbers as the labels that they stand for. */
    private String written(String line) {
        if (line.startsWith("\"")) {
            return "> " + line;
        }
        var cue = ScenarioReader.move(line).orElseGet(() -> new Cue.Acts(LEARNER, line));
        return cue.act().map(acts -> sign(acts.who()) + "> " + deed(acts.who(), acts.what())).orElse(line);
    }

    private String deed(Cue.Who who, String what) {
        var keys = rehearsal.keys(who);
        if (NUMBER.matcher(what).matches()) {
            int number = Integer.parseInt(what);
            if (number >= 1 && number <= keys.size()) {
                return deed(who, keys.get(number - 1));
            }
        }
        if (rehearsal.sharesNumber(who, what)) {
            return SHARE;
        }
        boolean isWritten = rehearsal.isLabel(who, what) || what.startsWith("/") || what.startsWith("\"") && what.endsWith("\"")
                && what.length() > 1 || what.startsWith("[") && what.endsWith("]");
        return isWritten ? what : "\"" + what + "\"";
    }

    private void show() {
        for (var shown : rehearsal.shown()) {
            var who = rehearsal.whose(shown.chat());
            // A pressed question that now shows its answer is no reply.
            if (who.isStaff() || !shown.again() || !shown.labels().isEmpty()) {
                minutes.expect(sign(who), shown);
                var margin = who.equals(LEARNER) ? "  " : "[" + sign(who) + "] ";
                out.println();
                PlainText.safe(shown.text()).lines().forEach(line -> out.println((margin + line).stripTrailing()));
                int place = 0;
                for (var label : shown.labels()) {
                    out.println(margin + "  " + (who.isStaff() ? "( " + label + " )" : ++place + "  " + label));
                }
            }
        }
    }

    private void prompt() {
        out.print("> ");
        out.flush();
    }

    private static String sign(Cue.Who who) {
        return who.isStaff() ? "staff " + who.team() + (who.name().isEmpty() ? "" : "/" + who.name()) : who.name();
    }

    private static String title(String file) {
        var words = file.replaceAll("\\.chat$", "").replace('-', ' ').strip();
        return words.isEmpty() ? "A conversation" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
