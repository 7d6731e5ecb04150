package redress;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.casework.Policy;
import redress.casework.Team;
import redress.control.ControlCall;

/** {@code redress register}: one-time codes, with which groups on Telegram become the places of teams. */
@Command(name = "register", mixinStandardHelpOptions = true, description = {
    "Prints a one-time code for each team, with which its group on Telegram registers itself.",
    "Beside a running bot, that one hears them. With --all and no bot running, or if the bot cannot start without these",
    "groups, this command itself listens until all are there; it needs TELEGRAM_BOT_TOKEN then."})
final class RegisterCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(arity = "0..*", paramLabel = "TEAM", description = "a team; one that has a group moves to the new one")
    private List<String> teams = List.of();
    @Option(names = "--all", description = "every team that has no group yet")
    private boolean all;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var pack = main.options().pack();
        check(pack.policy());
        var out = spec.commandLine().getOut();
        var answer = asked();
        if (answer.isPresent()) {
            print(codes(answer.get()), pack.policy(), out);
            warn(answer.get(), out);
            return ExitCode.OK.number();
        }
        return new Registration(main.options().data(), pack, teams, out).register().number();
    }

    private void check(Policy policy) {
        var known = policy.teams().keySet().stream().sorted().collect(Collectors.joining(", "));
        if (teams.isEmpty() != all) {
            throw new OperatorMistake(ExitCode.USAGE, "Name the teams that are to register, or write --all. The pack's teams are "
                    + known + ".");
        }
        teams.stream().filter(team -> policy.team(team).isEmpty()).findFirst().ifPresent(team -> {
            throw new OperatorMistake(ExitCode.USAGE, "There is no team \"" + team + "\". The pack's teams are " + known + ".");
        });
    }

    private Optional<JsonObject> asked() {
        try {
            var answer = ControlCall.ask(main.options().data(), Orders.register(teams));
            answer.map(found -> found.getString("refused", "")).filter(line -> !line.isEmpty()).ifPresent(line -> {
                throw new OperatorMistake(ExitCode.DATA, line);
            });
            return answer;
        } catch (IOException silent) {
            throw new OperatorMistake(ExitCode.DATA, "The program that runs on this data folder does not answer. "
                    + "Look whether it is busy or stuck, and try again.");
        }
    }

    private static Map<String, String> codes(JsonObject answer) {
        var codes = new LinkedHashMap<String, String>();
        answer.getJsonObject("codes").forEach((team, code) -> codes.put(team, ((JsonString) code).getString()));
        return codes;
    }

    /** Prints codes, once and for ever: nowhere else can they be read. */
    static void print(Map<String, String> codes, Policy policy, PrintWriter out) {
        if (codes.isEmpty()) {
            out.println("Every team has its group. To move one, name it: redress register TEAM");
            return;
        }
        out.println("Add the bot to each group, and write there, as yourself and within the hour:");
        codes.forEach((team, code) -> out.printf("%n    /register %s%n        %s%s%n", code,
                policy.team(team).map(Team::name).orElse(team), policy.team(team).filter(Team::restricted).isPresent()
                        ? ": it needs a group of its own" : ""));
        out.printf("%nWhere the bot is no admin, put its user name behind the command: /register@its_name CODE%n%n");
    }

    private void warn(JsonObject answer, PrintWriter out) {
        var named = answer.getJsonArray("named").getValuesAs(JsonString::getString);
        teams.stream().filter(named::contains).forEach(team -> out.println("REDRESS_TEAMS names a group for \"" + team
                + "\", which wins at every start. Take it out there."));
    }
}
