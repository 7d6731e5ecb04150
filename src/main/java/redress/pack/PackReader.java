package redress.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.CaseAction;
import redress.casework.Side;
import redress.dialog.Dialog;
import redress.dialog.Languages;
import redress.dialog.Script;
import redress.pack.json.Position;

/**
 * Reads a pack: first {@code pack.json}, then the phrases, then the dialogs, then how they hang together. What is wrong
 * in one file keeps no other from being read, so that all faults are named at once. Of the dialogs that packs share,
 * only those become part of a pack to which one of its ways leads; the others need only be JSON.
 */
public final class PackReader {

    static final String RISK = "common/risk";
    /** The dialog that leads to a mailbox; packs have it where one of their ways is not recorded. */
    static final String MAILBOX = "common/mailbox";
    /** The dialog in there, which is about a case. */
    static final String IN_MAILBOX = "common/mailbox-inside";
    private static final List<String> MAILBOXES = List.of(MAILBOX, IN_MAILBOX);
    private static final String SHEET = "pack";
    private static final String PHRASES = "phrases";
    private static final String ENGLISH = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final PackFiles files;
    private final List<Fault> faults;
    private final Predicate<String> silent;
    private final KnownPages known;
    private final Map<String, Page> pages = new TreeMap<>();

    /**
     * A pack as it was read in its own language, for those who read it in another.
     *
     * @param sheet         what {@code pack.json} says
     * @param sheetPage     that file
     * @param commonPhrases the phrases that all packs share, if they could be read
     * @param ownPhrases    the pack's own, if it has some
     * @param pages         the dialogs that belong to it, by id
     * @param people        the ids of those among them to which others than staff come
     * @param dialogs       all dialogs that there are
     * @param silent        the constants that say nothing
     */
    record Read(PackSheet sheet, Page sheetPage, Optional<Page> commonPhrases, Optional<Page> ownPhrases,
                Map<String, Page> pages, Set<String> people, Known dialogs, Predicate<String> silent) {
    }

    private PackReader(PackFiles files, Predicate<String> silent, KnownPages known) {
        this.known = known;
        this.files = files;
        this.silent = silent;
        this.faults = files.faults();
    }

    /**
     * Reads a pack.
     *
     * @throws PackFaults if anything at all is wrong with it
     */
    public static Pack read(PackFiles files) {
        return sound(new PackReader(files, constant -> false, new KnownPages()).read());
    }

    /**
     * Reads a pack that was in force once and is kept with the cases that were opened under it. It was sound for the program
     * of its time; what this one asks besides is asked of new packs only. What it lacks says nothing.
     *
     * @throws PackFaults if there is nothing to read
     */
    public static Pack kept(PackFiles files) {
        return sound(new PackReader(files, constant -> false, new KnownPages()).read(true));
    }

    /**
     * The same, but that some of what texts take from {@code pack.json} says nothing in them.
     *
     * @param silent the names of those constants, such as {@code privacy.who}
     * @throws PackFaults if anything at all is wrong with it
     */
    public static Pack readWithout(PackFiles files, Predicate<String> silent) {
        return sound(new PackReader(files, silent, new KnownPages()).read());
    }

    /**
     * All that was read, and what is wrong with it.
     *
     * @throws PackFaults if there is nothing to read
     */
    static PackReading reading(PackFiles files) {
        return reading(files, new KnownPages());
    }

    /** The same where some of it may have been parsed before. */
    static PackReading reading(PackFiles files, KnownPages known) {
        return new PackReader(files, constant -> false, known).read();
    }

    private static Pack sound(PackReading reading) {
        return reading.pack().orElseThrow(() -> new PackFaults(reading.faults()));
    }

    private PackReading read() {
        return read(false);
    }

    /** Reads it; what is wrong with a pack that is kept harms only what needs it. */
    private PackReading read(boolean isKept) {
        if (faults.stream().anyMatch(fault -> !fault.file().endsWith(".json"))) {
            // A folder that cannot be read is the reason for all that is missing.
            throw new PackFaults(faults);
        }
        files.paths().forEach(path -> Page.read(path, files.bytes(path), faults, known)
                .ifPresent(page -> pages.put(path, page)));
        var dialogs = Known.of("dialog", Stream.concat(files.paths().stream(),
                        files.faults().stream().map(Fault::file).filter(file -> file.endsWith(".json")))
                .flatMap(path -> dialogId(path).stream()).distinct().toList());
        need(file(SHEET), "the organisation and its policy");
        need(RISK + ".json", "the dialog for someone at risk");
        need("common/phrases.json", "what every conversation says");
        files.paths().forEach(this::checkName);

        var sheet = page(file(SHEET)).map(page -> new PackSheetReader(page, dialogs, silent).read());
        var constants = new Texts(sheet.map(PackSheet::constants).orElse(Map.of()), sheet.isPresent(),
                new FileFaults("", faults));
        var phrases = new PhrasesReader(constants, sheet.flatMap(each -> each.languages().stream().findFirst()).orElse(ENGLISH));
        page("common/phrases.json").ifPresent(phrases::common);
        page(file(PHRASES)).ifPresent(phrases::own);

        var reader = new DialogReader(new Vocabulary(sheet, dialogs, phrases.phrases()), constants);
        var drafts = new LinkedHashMap<String, DialogDraft>();
        var read = new LinkedHashMap<String, Dialog>();
        var written = new LinkedHashMap<String, Page>();
        pages.forEach((path, page) -> dialogId(path).ifPresent(id -> written.put(id, page)));
        var open = new ArrayDeque<>(roots(sheet));
        written.keySet().stream().filter(id -> !id.startsWith(PackFiles.COMMON + "/")).forEach(open::add);
        // What packs share may ask for what this pack lacks, as long as no way of this pack leads there.
        while (!open.isEmpty()) {
            var id = open.remove();
            if (written.containsKey(id) && !drafts.containsKey(id)) {
                var dialog = reader.read(id, written.get(id));
                drafts.put(id, dialog.draft());
                read.put(id, dialog.dialog());
                if (dialog.dialog().anonymous()) {
                    open.addAll(MAILBOXES);
                }
                Stream.concat(dialog.draft().calls().stream(), dialog.draft().invites().stream())
                        .map(DialogDraft.Call::dialog).forEach(open::add);
            }
        }
        if (read.values().stream().anyMatch(Dialog::anonymous)) {
            MAILBOXES.forEach(id -> need(id + ".json", "what somebody comes back to who is not recorded"));
        }
        new ReachCheck(drafts, sheet, RISK).check();
        var roots = roots(sheet);
        drafts.values().forEach(draft -> draft.invites().forEach(invite -> roots.add(invite.dialog())));
        MAILBOXES.stream().filter(drafts::containsKey).forEach(roots::add);
        new LinkCheck(drafts, roots, beginnings(sheet), dialogs).check();
        sheet.ifPresent(each -> {
            new UntilCheck(drafts, pages.get(file(SHEET))).check(each.policy().actions());
            new ClauseCheck(each, drafts, dialogs, pages.get(file(SHEET)).faults()).check();
            languages(each);
            if (faults.stream().noneMatch(Fault::isError)) {
                LinkReader.check(pages.get(file(SHEET)), new Script(read, each.start(), RISK, phrases.phrases()));
            }
        });
        var spoken = new LinkedHashMap<String, LanguageReader.Spoken>();
        written.keySet().retainAll(drafts.keySet());
        sheet.ifPresent(each -> {
            var base = new Read(each, pages.get(file(SHEET)), page("common/phrases.json"), page(file(PHRASES)), written,
                    people(each, drafts), dialogs, silent);
            each.languages().stream().skip(1).filter(language -> LANGUAGE.matcher(language).matches()).forEach(language ->
                    spoken.put(language, new LanguageReader(base, translation(language, each.languages().get(0), files.folder()),
                            translation(language, ENGLISH, PackFiles.COMMON)).read()));
        });
        boolean sound = isKept || faults.stream().noneMatch(Fault::isError);
        var pack = sheet.filter(each -> sound).map(whole -> {
            var scripts = new ArrayList<>(List.of(new Script(read, whole.start(), RISK, phrases.phrases())));
            spoken.values().forEach(each -> scripts.add(each.script()));
            return whole.pack(files, spoken.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    each -> each.getValue().policy())), new Languages(scripts), spoken.entrySet().stream().collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().status())));
        });
        return new PackReading(files, pages, written, constants.constants(), pack, faults);
    }

    private Translation translation(String language, String from, String folder) {
        var path = folder + "/" + language + ".json";
        return Translation.of(language, from, path, page(path), new FileFaults(path, faults));
    }

    /** The dialogs to which others than staff come: all but those to which only staff are led. */
    private static Set<String> people(PackSheet sheet, Map<String, DialogDraft> drafts) {
        var bySide = sheet.policy().actions().stream().collect(Collectors.partitioningBy(
                action -> action.by() == Side.STAFF, Collectors.mapping(CaseAction::dialog, Collectors.toList())));
        var others = new HashSet<>(drafts.keySet());
        var staff = new ArrayList<>(bySide.get(true));
        staff.add(sheet.recording().dialog());
        others.removeAll(reached(staff, drafts));
        others.addAll(bySide.get(false));
        others.addAll(List.of(sheet.start(), RISK));
        return reached(others, drafts);
    }

    private static Set<String> reached(Collection<String> roots, Map<String, DialogDraft> drafts) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Optional.ofNullable(drafts.get(open.remove())).filter(draft -> reached.add(draft.id()))
                    .ifPresent(draft -> draft.calls().stream().map(DialogDraft.Call::dialog).forEach(open::add));
        }
        return reached;
    }

    private List<String> roots(Optional<PackSheet> sheet) {
        var roots = new ArrayList<String>();
        roots.addAll(beginnings(sheet));
        sheet.ifPresent(each -> each.policy().actions().stream().flatMap(action -> Stream.of(action.dialog(), action.late()))
                .filter(id -> !id.isEmpty()).forEach(roots::add));
        roots.add(RISK);
        return roots;
    }

    /** The dialogs in which cases open. */
    private static List<String> beginnings(Optional<PackSheet> sheet) {
        var recording = sheet.map(PackSheet::recording).filter(Recording::isThere).map(Recording::dialog);
        return Stream.concat(Stream.of(sheet.map(PackSheet::start).orElse("")), recording.stream()).toList();
    }

    /** Each language but the first is a file of translations beside the dialogs. */
    private void languages(PackSheet sheet) {
        sheet.languages().stream().skip(1).filter(language -> LANGUAGE.matcher(language).matches())
                .forEach(language -> {
                    need(file(language), "the translation into \"" + language + "\"");
                    need(PackFiles.COMMON + "/" + language + ".json",
                            "the translation into \"" + language + "\" of what all packs share");
                });
        files.paths().stream().filter(this::isTranslation).map(this::stem)
                .filter(language -> !sheet.languages().contains(language))
                .forEach(language -> fault(file(language), "\"" + language + "\" is no language of this pack.",
                        "Add it to \"languages\" in " + file(SHEET) + "."));
    }

    private void need(String path, String holds) {
        boolean told = faults.stream().anyMatch(fault -> fault.file().equals(path));
        if (!files.paths().contains(path) && !told) {
            fault(path, "This file is missing.", "Write it: it holds " + holds + ".");
        }
    }

    private void checkName(String path) {
        dialogId(path).ifPresent(id -> Names.check(stem(path), Position.BEGIN, new FileFaults(path, faults)));
    }

    private Optional<String> dialogId(String path) {
        boolean common = path.startsWith(PackFiles.COMMON + "/");
        boolean other = stem(path).equals(PHRASES) || LANGUAGE.matcher(stem(path)).matches()
                || !common && stem(path).equals(SHEET);
        return Optional.of(common ? PackFiles.COMMON + "/" + stem(path) : stem(path)).filter(id -> !other);
    }

    private boolean isTranslation(String path) {
        return path.startsWith(files.folder() + "/") && LANGUAGE.matcher(stem(path)).matches();
    }

    private String stem(String path) {
        return path.substring(path.indexOf('/') + 1, path.length() - ".json".length());
    }

    private String file(String name) {
        return files.folder() + "/" + name + ".json";
    }

    private Optional<Page> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    private void fault(String file, String what, String remedy) {
        faults.add(new Fault(file, 1, 1, what, remedy));
    }
}
