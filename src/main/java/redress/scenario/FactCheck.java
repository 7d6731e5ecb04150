package redress.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.desk.Standing;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Store;

/** Checks the facts of a scenario against the newest case and the newest conversation. Used by one thread. */
final class FactCheck {

    private static final String FACTS = "no, signpost, state, language, cases, case, stage, case-state, team, due, met, "
            + "event and mail";

    private final Store store;
    private final Standing standing;
    private final ScriptedClock clock;
    private Address newest = new Address(0);
    private String conversation = "";
    private String signpost = "";

    FactCheck(Store store, Pack pack, ScriptedClock clock) {
        this.store = store;
        this.standing = new Standing(store, pack);
        this.clock = clock;
    }

    /** Somebody did something in a chat. */
    void actedIn(Address chat, boolean isPrivate) {
        if (isPrivate) {
            newest = chat;
            var now = standing.of(chat, clock.instant());
            if (!now.conversation().equals(conversation)) {
                signpost = "";
            }
            conversation = now.conversation();
            signpost = now.signpost().isEmpty() ? signpost : now.signpost();
        }
    }

    /** What holds now, as a scenario writes it: where the conversation stands, and the newest case with its deadlines. */
    List<String> holding() {
        var holding = new ArrayList<String>();
        if (!signpost.isEmpty()) {
            holding.add("signpost " + signpost);
        }
        var found = store.cases().newest();
        if (found.isEmpty()) {
            holding.add("no case");
            return holding;
        }
        var file = found.get();
        int cases = store.cases().all().size();
        if (cases > 1) {
            holding.add("cases " + cases);
        }
        holding.addAll(List.of("case " + file.kind(), "team " + file.team(), "stage " + file.stage(),
                "case-state " + file.state().id()));
        file.deadlines().values().forEach(deadline -> {
            var due = deadline.due().toLocalDateTime();
            var time = deadline.time().map(hour -> " " + hour.withSecond(0).withNano(0)).orElse("");
            holding.add("due " + deadline.clock() + " " + due.toLocalDate() + time);
            if (deadline.isMet()) {
                holding.add("met " + deadline.clock());
            }
        });
        return holding;
    }

    /** What is otherwise, if anything is. */
    Optional<String> check(String fact) {
        var words = fact.strip().split("\\s+");
        var first = words[0];
        var second = words.length > 1 ? words[1] : "";
        return switch (first) {
            case "no" -> none(words);
            case "signpost" -> same(second, signpost);
            case "state" -> state(second);
            case "language" -> same(second, standing.of(newest, clock.instant()).language());
            case "cases" -> same(second, Integer.toString(store.cases().all().size()));
            case "case" -> ofCase(second, Case::kind);
            case "stage" -> ofCase(second, Case::stage);
            case "case-state" -> ofCase(second, file -> file.state().id());
            case "team" -> ofCase(second, Case::team);
            case "due" -> due(words);
            case "met" -> check(isMet(second), "the clock " + second + " is not met");
            case "mail" -> same(second, Integer.toString(store.cases().newest()
                    .map(file -> store.mailboxes().mail(file.reference(), false).size()).orElse(0)));
            case "event" -> check(happened(second), "there is no event " + second + " on the newest case");
            default -> Optional.of("there is no fact \"" + first + "\"; the facts are " + FACTS);
        };
    }

    private Optional<String> none(String[] words) {
        var what = words.length > 1 ? words[1] : "";
        var which = words.length > 2 ? words[2] : "";
        return switch (what) {
            case "case" -> check(store.cases().newest().isEmpty(), "there is a case");
            case "due" -> check(store.cases().newest().flatMap(file -> file.deadline(which)).isEmpty(),
                    "there is a deadline " + which);
            case "event" -> check(!happened(which), "there is an event " + which);
            case "conversation" -> check(store.conversations().current(newest).isEmpty(), "one is kept");
            default -> Optional.of("there is no fact \"no " + what + "\"; write no case, no due, no event or no conversation");
        };
    }

    private Optional<String> state(String wanted) {
        var place = standing.of(newest, clock.instant());
        return place.key().equals(wanted) || place.state().equals(wanted) || place.state().endsWith("/" + wanted)
                ? Optional.empty() : Optional.of("it is " + quoted(place.state()));
    }

    private Optional<String> due(String[] words) {
        var clockId = words.length > 1 ? words[1] : "";
        var wanted = wanted(words);
        if (wanted.isEmpty()) {
            return Optional.of("this is no deadline; write = due acknowledge 2026-12-29, "
                    + "or = due acknowledge 2026-12-29 17:00");
        }
        var due = store.cases().newest().flatMap(file -> file.deadline(clockId)).map(Deadline::due);
        if (due.isEmpty()) {
            return Optional.of("the newest case has no deadline \"" + clockId + "\"");
        }
        var found = due.get();
        return check(wanted.get().test(found.toLocalDateTime()), "it is " + found.toLocalDate() + " " + found.toLocalTime());
    }

    /** What a deadline has to be; empty if the words are no day, with or without a time. */
    private static Optional<Predicate<LocalDateTime>> wanted(String[] words) {
        if (words.length != 3 && words.length != 4) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(words[2]);
            if (words.length == 3) {
                return Optional.of(due -> due.toLocalDate().equals(day));
            }
            var time = day.atTime(Times.time(words[3]));
            return Optional.of(due -> due.withSecond(0).equals(time));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private boolean isMet(String clockId) {
        return store.cases().newest().flatMap(file -> file.deadline(clockId)).filter(Deadline::isMet).isPresent();
    }

    private boolean happened(String type) {
        return store.cases().newest().filter(file -> file.happened().contains(EventType.of(type)))
                .isPresent();
    }

    private Optional<String> ofCase(String wanted, Function<Case, String> part) {
        return store.cases().newest().map(file -> same(wanted, part.apply(file)))
                .orElseGet(() -> Optional.of("there is no case"));
    }

    private static Optional<String> same(String wanted, String found) {
        return check(wanted.equals(found), "it is " + quoted(found));
    }

    private static Optional<String> check(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "none" : "\"" + text + "\"";
    }
}
