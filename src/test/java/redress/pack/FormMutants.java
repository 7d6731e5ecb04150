package redress.pack;

import redress.pack.json.Json;

/** Faults in the form of a file. */
final class FormMutants {

    private final Surgeon surgeon;

    FormMutants(Surgeon surgeon) {
        this.surgeon = surgeon;
    }

    void plant() {
        every(surgeon.json());
        surgeon.whole("byte-order mark", "\uFEFF" + surgeon.text(), 1, "byte-order mark");
        surgeon.whole("NUL byte", surgeon.text().replaceFirst("\"", "\u0000\""), 2, "a zero byte");
        surgeon.whole("cut off", surgeon.text().substring(0, surgeon.text().length() / 2).stripTrailing(),
                (int) surgeon.text().substring(0, surgeon.text().length() / 2).stripTrailing().lines().count(), "");
        surgeon.whole("nested too deep", "[".repeat(5000), 1, "deep in each other");
        surgeon.whole("empty file", "", 1, "The file is empty");
    }

    /** In each group: a key that is there twice, and one that nobody knows. */
    private void every(Json json) {
        json.group().filter(group -> !group.members().isEmpty()).ifPresent(group -> {
            var first = group.members().get(0);
            surgeon.member("duplicate key", group, "\"" + first.key() + "\": " + surgeon.source(first.value()).replace("\n", " "),
                    "stands here a second time");
        });
        json.children().forEach(this::every);
    }
}
