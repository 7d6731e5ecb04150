package redress.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import redress.card.CaseWords;
import redress.casework.Events;
import redress.casework.Policy;
import redress.casework.Reference;
import redress.dialog.Engine;
import redress.dialog.Phrases;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Packs;

/**
 * The packs in force: today's for what begins now, and for each case the one under which it was opened. Belongs to the
 * desk's thread.
 */
final class Rulebook {

    private final Rules current;
    private final Packs packs;
    private final Map<String, Rules> earlier = new HashMap<>();

    /**
     * One pack, ready for use.
     *
     * @param pack   the pack
     * @param engine the engine of its dialogs
     * @param staffEngine the same for those who work on cases
     * @param events what makes the events of its cases
     * @param words  what belongs to its cases in the staff's language
     */
    record Rules(Pack pack, Engine engine, Engine staffEngine, Events events, CaseWords words) {

        static Rules of(Pack pack) {
            return new Rules(pack, new Engine(pack.spoken()), Engine.amongStaff(pack.spoken()),
                    new Events(pack.policy()), new CaseWords(pack.policy(), pack.script().phrases()));
        }

        Policy policy() {
            return pack.policy();
        }

        Phrases phrases() {
            return pack.script().phrases();
        }
    }

    Rulebook(Pack current, Packs packs) {
        this.current = Rules.of(current);
        this.packs = packs;
    }

    /** The rules for what begins now. */
    Rules current() {
        return current;
    }

    /** The rules under which a case was opened. */
    Rules of(byte[] digest) {
        if (Arrays.equals(digest, current.pack().digest())) {
            return current;
        }
        return earlier.computeIfAbsent(HexFormat.of().formatHex(digest), name -> packs.find(digest)
                .map(content -> Rules.of(onTodaysDays(completed(PackReader.kept(PackFiles.of(content))))))
                .orElseThrow(() -> new IllegalStateException("the pack of a case is gone")));
    }

    /** A day that is declared closed holds for cases too that were opened under an earlier pack, as nobody works on it. */
    private Pack onTodaysDays(Pack kept) {
        return kept.withPolicies(policy -> policy.withClosedDays(current.policy().organisation().closedDays()));
    }

    /** What this program says besides is said in the words of today's pack, where an earlier one has none for it. */
    private Pack completed(Pack kept) {
        return kept.withScripts(script -> script.saying(script.phrases().completedBy(
                current.pack().spoken().in(script.language().code()).phrases())));
    }

    /** A reference for a new case. */
    String reference(RandomGenerator random) {
        return Reference.draw(prefix(), random);
    }

    /** What every reference of this organisation begins with. */
    String prefix() {
        return current.policy().organisation().id().toUpperCase(Locale.ROOT);
    }
}
