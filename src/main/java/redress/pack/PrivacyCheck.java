package redress.pack;

import java.util.LinkedHashSet;
import java.util.Set;
import redress.dialog.Template;
import redress.pack.json.Json;

/**
 * Looks whether people get to read each part of the privacy notice: it has to stand in a text of a state, or of a signpost, to
 * which some way leads.
 *
 * @param reading what was read
 * @param doings  what the dialogs do
 */
record PrivacyCheck(PackReading reading, Doings doings) {

    private static final String PRIVACY = "privacy";

    void check() {
        var said = new LinkedHashSet<String>();
        var signposts = PackReading.members(reading.sheet("signposts"));
        doings.liveStates().forEach(state -> {
            places(state, said);
            var signpost = signposts.get(PackReading.words(state, "signpost"));
            if (signpost != null) {
                places(signpost.value(), said);
            }
        });
        PackReading.members(reading.sheet(PRIVACY)).forEach((part, member) -> {
            if (!said.contains(PRIVACY + "." + part)) {
                reading.sheet().ifPresent(page -> page.faults().add(member.at(),
                        "Nobody gets to read this part of the privacy notice.",
                        "Put {privacy." + part + "} into a text that people see before they write."));
            }
        });
    }

    private static void places(Json json, Set<String> into) {
        json.text().filter(words -> words.indexOf('{') >= 0).ifPresent(words -> into.addAll(Template.of(words).places()));
        json.children().forEach(child -> places(child, into));
    }
}
