package redress.dialog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.message.FileTicket;

/**
 * A conversation: its dialog and the answers so far. Where it stands is found by replaying the answers.
 *
 * @param id        our own short name for it, which its buttons carry
 * @param dialog    the id of its dialog
 * @param answers   the answers by key, live and sleeping ones, in the order in which they were first given
 * @param unsettled the keys that are to be asked again although an answer is there: gone back to, or not finished
 * @param aside     the id of a dialog that interrupts this one; empty if none does
 * @param facts     what was known when it began, and the reference of the case that it led to
 * @param touched   when the newest input came
 * @param album     the album that was answered last and what was said of it; empty if none
 * @param phase     whether it goes on
 * @param language  the language in which it is held, as two letters; empty for the pack's first
 */
public record Conversation(String id, String dialog, Map<String, Given> answers, Set<String> unsettled, String aside,
                           Map<String, String> facts, Instant touched, String album, Phase phase, String language) {

    /** Whether a conversation goes on. */
    public enum Phase {
        /** It waits for an answer. */
        OPEN,
        /** The person stopped for now, or came back after a pause: it is asked whether to go on. */
        PAUSED,
        /** It is asked whether to throw all answers away. */
        CANCELLING,
        /** It is asked which answer is to be changed. */
        CHANGING,
        /** It is over. */
        OVER
    }

    private static final String HELD = "!held";

    public Conversation {
        answers = Collections.unmodifiableMap(answers);
        unsettled = Collections.unmodifiableSet(unsettled);
        facts = Map.copyOf(facts);
    }

    /** A conversation that has not begun. */
    public static Conversation fresh(String id, String dialog, Map<String, String> facts, Instant now) {
        return new Conversation(id, dialog, Map.of(), Set.of(), "", facts, now, "", Phase.OPEN, "");
    }

    /** The same, held in another language. */
    public Conversation in(String otherLanguage) {
        return new Conversation(id, dialog, answers, unsettled, aside, facts, touched, album, phase, otherLanguage);
    }

    /** The same with answers that nobody was asked for. */
    Conversation with(Map<String, Given> beforehand) {
        var all = new LinkedHashMap<>(answers);
        all.putAll(beforehand);
        return new Conversation(id, dialog, all, unsettled, aside, facts, touched, album, phase, language);
    }

    /** The same with other facts. */
    public Conversation knowing(Map<String, String> others) {
        return new Conversation(id, dialog, answers, unsettled, aside, others, touched, album, phase, language);
    }

    Conversation answered(String key, Given given, boolean settled) {
        var all = new LinkedHashMap<>(answers);
        all.put(key, given);
        return new Conversation(id, dialog, all, settled ? without(key) : with(key), aside, facts, touched, album, phase,
                language);
    }

    /** With a file known by another ticket, or without it, wherever it is part of an answer. */
    Conversation with(String fileId, Optional<FileTicket> becomes) {
        var all = new LinkedHashMap<>(answers);
        all.replaceAll((key, given) -> given.answer().tickets().stream().noneMatch(file -> file.id().equals(fileId)) ? given
                : new Given(given.answer().with(fileId, becomes), given.source()));
        return new Conversation(id, dialog, all, unsettled, aside, facts, touched, album, phase, language);
    }

    /** Without an answer. */
    Conversation forgetting(String key) {
        var all = new LinkedHashMap<>(answers);
        all.remove(key);
        return new Conversation(id, dialog, all, without(key), aside, facts, touched, album, phase, language);
    }

    Conversation reopened(String key) {
        return new Conversation(id, dialog, answers, with(key), aside, facts, touched, album, phase, language);
    }

    Conversation kept(String key) {
        return new Conversation(id, dialog, answers, without(key), aside, facts, touched, album, phase, language);
    }

    Conversation interruptedBy(String otherDialog) {
        return new Conversation(id, dialog, answers, unsettled, otherDialog, facts, touched, album, phase, language);
    }

    /** The interruption is over, and what was answered in it belongs to no answer of the conversation. */
    Conversation resumed() {
        var own = new LinkedHashMap<>(answers);
        own.keySet().removeIf(key -> key.startsWith(Walk.ASIDE));
        var open = new LinkedHashSet<>(unsettled);
        open.removeIf(key -> key.startsWith(Walk.ASIDE));
        return new Conversation(id, dialog, own, open, "", facts, touched, album, phase, language);
    }

    /** Touched by an input; an input that was under way for long takes nothing back. */
    Conversation touchedAt(Instant now) {
        return new Conversation(id, dialog, answers, unsettled, aside, facts, now.isAfter(touched) ? now : touched, album,
                phase, language);
    }

    /** With words that came after a pause and were not taken for an answer; they lie where no walk comes by. */
    Conversation holding(Input.Said said) {
        return answered(HELD, new Given(new Answer.Written(said.text()), said.source()), true);
    }

    /** The words that are held. */
    public Optional<Input.Said> held() {
        return Optional.ofNullable(answers.get(HELD))
                .flatMap(given -> given.answer().words().map(words -> new Input.Said(words, given.source())));
    }

    /** Without the words that were held. */
    public Conversation released() {
        var own = new LinkedHashMap<>(answers);
        own.remove(HELD);
        return new Conversation(id, dialog, own, unsettled, aside, facts, touched, album, phase, language);
    }

    Conversation inAlbum(String name) {
        return new Conversation(id, dialog, answers, unsettled, aside, facts, touched, name, phase, language);
    }

    Conversation in(Phase other) {
        return phase == other ? this
                : new Conversation(id, dialog, answers, unsettled, aside, facts, touched, album, other, language);
    }

    /** Over, with nothing kept but what its old buttons need to explain themselves. */
    public Conversation over(Map<String, String> remembered) {
        return new Conversation(id, dialog, Map.of(), Set.of(), "", remembered, touched, "", Phase.OVER, language);
    }

    /** With only the answers of these keys. */
    Conversation keeping(Set<String> keys) {
        var kept = new LinkedHashMap<>(answers);
        kept.keySet().retainAll(keys);
        var open = new LinkedHashSet<>(unsettled);
        open.retainAll(keys);
        return new Conversation(id, dialog, kept, open, aside, facts, touched, album, phase, language);
    }

    private Set<String> with(String key) {
        if (unsettled.contains(key)) {
            return unsettled;
        }
        var more = new LinkedHashSet<>(unsettled);
        more.add(key);
        return more;
    }

    private Set<String> without(String key) {
        if (!unsettled.contains(key)) {
            return unsettled;
        }
        var fewer = new LinkedHashSet<>(unsettled);
        fewer.remove(key);
        return fewer;
    }

    /** Names itself and nothing that was said. */
    @Override
    public String toString() {
        return "Conversation[" + id + " in " + dialog + ", " + answers.size() + " answers, " + phase + "]";
    }
}
