package redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.dialog.Command;
import redress.dialog.Phrase;
import redress.pack.json.Json;

/**
 * Looks at the buttons that stand together: whether people can tell them apart, by eye and by what they type, and whether a
 * phone shows them whole.
 *
 * @param reading what was read
 */
record LabelCheck(PackReading reading) {

    /** Characters that a narrow phone shows on one button; our own number. */
    static final int PHONE = 32;

    /** The buttons that stand under every question, with the command that each of them is. */
    private static final Map<Phrase, Command> STANDING = Map.of(Phrase.BACK, Command.BACK, Phrase.AT_RISK, Command.RISK,
            Phrase.KEEP, Command.KEEP, Phrase.CHANGE, Command.CHANGE, Phrase.ENOUGH, Command.ENOUGH);

    void check() {
        var commands = commands();
        reading.dialogs().values().forEach(page -> PackReading.states(page).values().forEach(state -> {
            var labels = labels(state.value());
            for (int i = 0; i < labels.size(); i++) {
                alone(page, labels.get(i), commands);
                for (int j = 0; j < i; j++) {
                    together(page, labels.get(j), labels.get(i));
                }
            }
        }));
        actions();
    }

    private List<Label> labels(Json state) {
        var labels = new ArrayList<Label>();
        var answer = PackReading.get(state, "answer");
        PackReading.members(answer.flatMap(json -> PackReading.get(json, "options"))).values()
                .forEach(option -> labels.add(new Label(option.value().at(), reading.filled(option.value()), true, false)));
        answer.ifPresent(json -> List.of("unsure", "done", "none").forEach(key ->
                PackReading.get(json, key).filter(each -> each.text().isPresent()).ifPresent(each ->
                        labels.add(label(each, false)))));
        PackReading.get(state, "skip").ifPresent(skip -> labels.add(label(skip, true)));
        PackReading.get(state, "submit").ifPresent(submit -> labels.add(label(submit, false)));
        PackReading.members(PackReading.get(state, "onward")).values().forEach(way ->
                PackReading.get(way.value(), "label").ifPresent(words -> labels.add(label(words, false))));
        labels.removeIf(label -> label.words().isBlank());
        return labels;
    }

    private Label label(Json json, boolean skips) {
        return new Label(json.at(), reading.filled(json), false, skips);
    }

    private static void alone(Page page, Label label, Map<String, Command> commands) {
        tooLong(page, label);
        var command = commands.get(LookAlike.plain(label.words()));
        if (command != null && !(label.skips() && command == Command.SKIP)) {
            page.faults().add(label.at(), "\"" + label.words() + "\" means the command \"" + command.id() + "\" everywhere.",
                    "Choose other words for this button.");
        }
    }

    private static void tooLong(Page page, Label label) {
        if (label.words().length() > PHONE) {
            page.faults().warn(label.at(), "This button has " + label.words().length() + " characters; a phone shows "
                    + PHONE + ".", "Use fewer words, and explain them in the question.");
        }
    }

    private static void together(Page page, Label before, Label label) {
        var one = LookAlike.plain(before.words());
        var other = LookAlike.plain(label.words());
        if (before.option() && label.option() && before.words().strip().equalsIgnoreCase(label.words().strip())) {
            return;
        }
        if (one.equals(other) || LookAlike.seen(before.words()).equals(LookAlike.seen(label.words()))) {
            page.faults().add(label.at(), "\"" + label.words() + "\" looks like the button \"" + before.words() + "\".",
                    "Say what tells the two from each other.");
        } else if (isInside(one, other) || isInside(other, one)) {
            page.faults().warn(label.at(), "One of the buttons \"" + before.words() + "\" and \"" + label.words()
                    + "\" says all that the other says.", "Say in each what the other does not.");
        }
    }

    /** The words with which another label begins, or two words and more anywhere in it. */
    private static boolean isInside(String inner, String outer) {
        return (outer + " ").startsWith(inner + " ")
                || inner.indexOf(' ') >= 0 && (" " + outer + " ").contains(" " + inner + " ");
    }

    /** Staff see the buttons of all actions on one kind and stage together. */
    private void actions() {
        var page = reading.sheet();
        var actions = List.copyOf(PackReading.members(reading.sheet("actions")).values());
        for (int i = 0; i < actions.size(); i++) {
            var words = PackReading.get(actions.get(i).value(), "label");
            if (page.isEmpty() || words.isEmpty()) {
                continue;
            }
            var label = label(words.get(), false);
            tooLong(page.get(), label);
            for (int j = 0; j < i; j++) {
                if (meet(actions.get(j).value(), actions.get(i).value())) {
                    PackReading.get(actions.get(j).value(), "label").ifPresent(other ->
                            alike(page.get(), label(other, false), label));
                }
            }
        }
    }

    private static void alike(Page page, Label before, Label label) {
        if (LookAlike.seen(before.words()).equals(LookAlike.seen(label.words()))) {
            page.faults().add(label.at(), "\"" + label.words() + "\" looks like another button on the same cases.",
                    "Say what tells the two from each other.");
        }
    }

    private static boolean meet(Json one, Json other) {
        return share(one, other, "kinds", false) && share(one, other, "stages", true)
                && PackReading.words(one, "after").equals(PackReading.words(other, "after"))
                && PackReading.words(one, "by").equals(PackReading.words(other, "by"));
    }

    private static boolean share(Json one, Json other, String key, boolean absentIsAll) {
        var mine = PackReading.list(PackReading.get(one, key)).keySet();
        var theirs = PackReading.list(PackReading.get(other, key)).keySet();
        return absentIsAll && (mine.isEmpty() || theirs.isEmpty()) || mine.stream().anyMatch(theirs::contains);
    }

    /** What is a command wherever it is typed, by its plain form. */
    private Map<String, Command> commands() {
        var commands = new HashMap<String, Command>();
        for (var file : List.of(PackFiles.COMMON + "/phrases.json", reading.files().folder() + "/phrases.json")) {
            var page = Optional.ofNullable(reading.pages().get(file)).map(Page::json);
            PackReading.members(page.flatMap(json -> PackReading.get(json, "patterns"))).forEach((id, patterns) ->
                    Command.of(id).ifPresent(command -> {
                        commands.values().removeIf(command::equals);
                        PackReading.list(Optional.of(patterns.value())).keySet()
                                .forEach(pattern -> commands.put(LookAlike.plain(pattern), command));
                    }));
            PackReading.members(page.flatMap(json -> PackReading.get(json, "phrases"))).forEach((id, words) ->
                    STANDING.forEach((phrase, command) -> {
                        if (phrase.id().equals(id)) {
                            commands.put(LookAlike.plain(reading.filled(words.value())), command);
                        }
                    }));
        }
        return commands;
    }
}
