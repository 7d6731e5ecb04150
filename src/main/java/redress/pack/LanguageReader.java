package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.Policy;
import redress.dialog.Dialog;
import redress.dialog.Phrases;
import redress.dialog.Script;
import redress.pack.json.Json;

/**
 * Reads a pack once more with the texts of another language in the place of its own, so that all that holds for texts holds
 * for the translated ones. What is wrong with them is taken down where the translation lies; the rest was told already.
 */
final class LanguageReader {

    private final PackReader.Read base;
    private final Translation own;
    private final Translation common;
    private final Entries ownEntries;
    private final Entries commonEntries;
    /** What the second reading finds, of which only what lies in a translation is news. */
    private final List<Fault> found = new ArrayList<>();

    /**
     * A reader.
     *
     * @param base   the pack as it was read in its own language
     * @param own    the translation beside its files
     * @param common the translation of what all packs share
     */
    LanguageReader(PackReader.Read base, Translation own, Translation common) {
        this.base = base;
        this.own = own;
        this.common = common;
        this.ownEntries = own.entries();
        this.commonEntries = common.entries();
    }

    /**
     * A pack in another language.
     *
     * @param policy what binds the organisation, under the names of the language
     * @param script its dialogs and phrases
     * @param status what people read who ask where their case stands
     */
    record Spoken(Policy policy, Script script, StatusWords status) {
    }

    Spoken read() {
        ownEntries.value("$schema");
        ownEntries.value("language");
        commonEntries.value("$schema");
        var shared = phrasePage(base.commonPhrases(), commonEntries);
        var particular = phrasePage(base.ownPhrases(), ownEntries);
        var counting = phrases(new Texts(Map.of(), false, new FileFaults("", new ArrayList<>())), unheard(shared),
                unheard(particular));
        var page = base.sheetPage();
        var sheetEntries = new TranslatedSheet(ownEntries.in("pack"), page.faults());
        var sheet = new PackSheetReader(heard(page, sheetEntries.read(page.json())), base.dialogs(), base.silent())
                .counting(counting::period)
                .ways(sheetEntries.ways(page.json(), Optional.ofNullable(base.sheet().constants().get("contact.ways"))))
                .kinds(sheetEntries.kinds(page.json(), Optional.ofNullable(base.sheet().constants().get(Constants.EVIDENCE_KINDS))))
                .read();
        var constants = new Texts(sheet.constants(), true, new FileFaults("", found));
        var phrases = phrases(constants, shared, particular);
        var reader = new DialogReader(new Vocabulary(Optional.of(sheet), base.dialogs(), phrases), constants);
        var dialogs = new LinkedHashMap<String, Dialog>();
        base.pages().forEach((id, dialog) -> dialogs.put(id, reader.read(id, dialog(id, dialog)).dialog()));
        ignoreUnreached();
        ownEntries.close();
        commonEntries.close();
        own.faults().all().addAll(found.stream().filter(fault -> Set.of(own.file(), common.file()).contains(fault.file()))
                .toList());
        return new Spoken(sheet.policy(), new Script(dialogs, base.sheet().start(), PackReader.RISK, phrases),
                sheet.status());
    }

    private Phrases phrases(Texts constants, Optional<Page> shared, Optional<Page> particular) {
        var reader = new PhrasesReader(constants, own.code());
        shared.ifPresent(reader::common);
        particular.ifPresent(reader::own);
        return reader.phrases();
    }

    private Optional<Page> phrasePage(Optional<Page> page, Entries entries) {
        return page.map(each -> heard(each, new TranslatedPhrases(entries, each.faults()).read(each.json())));
    }

    private Page dialog(String id, Page page) {
        boolean shared = id.startsWith(PackFiles.COMMON + "/");
        var entries = (shared ? commonEntries : ownEntries).in("dialogs")
                .in(shared ? id.substring(PackFiles.COMMON.length() + 1) : id);
        return heard(page, new TranslatedDialog(entries, page.faults(), base.people().contains(id)).read(page.json()));
    }

    /** What packs share may be translated though no way of this pack leads there. */
    private void ignoreUnreached() {
        base.dialogs().ids().stream().filter(id -> id.startsWith(PackFiles.COMMON + "/"))
                .map(id -> id.substring(PackFiles.COMMON.length() + 1))
                .filter(id -> !base.pages().containsKey(PackFiles.COMMON + "/" + id))
                .forEach(id -> commonEntries.in("dialogs").value(id));
    }

    private Page heard(Page page, Json json) {
        return new Page(json, new FileFaults(page.faults().file(), found));
    }

    private static Optional<Page> unheard(Optional<Page> page) {
        return page.map(each -> new Page(each.json(), new FileFaults(each.faults().file(), new ArrayList<>())));
    }
}
