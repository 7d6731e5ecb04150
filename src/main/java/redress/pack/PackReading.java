package redress.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.dialog.Template;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * A pack as it was read, sound or not: what the deeper checks look at.
 *
 * @param files   its files
 * @param pages   those that are JSON, by path
 * @param dialogs those that are dialogs of this pack, by id
 * @param constants what texts can use, by the name of its place
 * @param pack    the pack, if nothing is wrong with it
 * @param faults  what is wrong; the checks add to it
 */
record PackReading(PackFiles files, Map<String, Page> pages, Map<String, Page> dialogs,
                   Map<String, String> constants, Optional<Pack> pack, List<Fault> faults) {

    /** What {@code pack.json} holds; nothing if it cannot be read. */
    Optional<Page> sheet() {
        return Optional.ofNullable(pages.get(files.folder() + "/pack.json"));
    }

    /** A dialog of this pack. */
    Optional<Page> dialog(String id) {
        return Optional.ofNullable(dialogs.get(id));
    }

    /** The day that it is in the organisation's zone; in London's if that cannot be read. */
    LocalDate today(Instant now) {
        var zone = sheet("organisation", "zone").flatMap(Json::text).filter(ZoneId.getAvailableZoneIds()::contains)
                .orElse("Europe/London");
        return now.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** Whether a file has no error, as far as it was looked at. */
    boolean isSound(Page page) {
        return page.faults().none();
    }

    /** The group or list under these keys of {@code pack.json}, from the outside in. */
    Optional<Json> sheet(String... keys) {
        var json = sheet().map(Page::json);
        for (var key : keys) {
            json = json.flatMap(each -> get(each, key));
        }
        return json;
    }

    /** The value of a key. */
    static Optional<Json> get(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }

    /** The words of a key; none if it is absent or anything else. */
    static String words(Json json, String key) {
        return get(json, key).flatMap(Json::text).orElse("");
    }

    /** The members of a group, by key; none of anything else. */
    static Map<String, Json.Member> members(Optional<Json> json) {
        var members = new LinkedHashMap<String, Json.Member>();
        json.flatMap(Json::group).ifPresent(group -> group.members().forEach(member -> members.put(member.key(), member)));
        return members;
    }

    /** A text with its constants filled; the paragraphs of a list in one. */
    String filled(Json json) {
        var words = json.items().map(items -> items.stream().flatMap(item -> item.text().stream())
                .collect(Collectors.joining("\n\n"))).or(json::text).orElse("");
        return Template.of(words, constants).toString();
    }

    /** The states of a dialog, by name. */
    static Map<String, Json.Member> states(Page page) {
        return members(get(page.json(), "states"));
    }

    /** The words of a list, or the one word that stands for a list of one, with their places. */
    static Map<String, Position> list(Optional<Json> json) {
        var words = new LinkedHashMap<String, Position>();
        json.ifPresent(each -> each.items().orElse(List.of(each))
                .forEach(item -> item.text().ifPresent(text -> words.putIfAbsent(text, item.at()))));
        return words;
    }
}
