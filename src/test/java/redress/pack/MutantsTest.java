package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.pack.json.Json;

/**
 * Plants one fault at a time in every pack there is, of each sort and in every place where it can stand, and looks that it is
 * reported there. What is planted is made from the packs themselves, so that a new pack is proven with the rest.
 */
class MutantsTest {

    /** The most of one sort in one pack; {@code -Dmutants.all=true} plants all of them. */
    private static final int MOST = 1;

    @Test
    void thePacksAsTheyAreHaveNeitherErrorNorWarning() {
        for (var folder : EveryPack.folders()) {
            assertThat(PackCheck.examine(PackFiles.fromFolder(folder), PackOnDisk.TODAY).faults()).as(folder.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyPlantedFaultIsReportedWhereItStands() {
        var mutants = new ArrayList<Mutant>();
        for (var folder : EveryPack.folders()) {
            plant(PackFiles.fromFolder(folder), mutants);
        }
        var spread = Boolean.getBoolean("mutants.all") ? mutants : spread(mutants);
        var known = new KnownPages();
        long before = System.nanoTime();

        var missed = spread.parallelStream().map(mutant -> missed(mutant, known)).filter(text -> !text.isEmpty()).sorted()
                .toList();

        var sorts = spread.stream().collect(Collectors.groupingBy(Mutant::sort, TreeMap::new, Collectors.counting()));
        sorts.forEach((sort, count) -> System.out.printf("%6d %s%n", count, sort));
        System.out.printf("%6d of %d faults planted in %d packs, looked for in %.1f s%n", spread.size(), mutants.size(),
                EveryPack.folders().size(), (System.nanoTime() - before) / 1e9);
        assertThat(missed).isEmpty();
    }

    /** So many of each sort in each pack as can be looked for in a minute, in places as far from each other as can be. */
    private static List<Mutant> spread(List<Mutant> mutants) {
        var bySort = mutants.stream().collect(Collectors.groupingBy(mutant -> mutant.sound().folder() + " " + mutant.sort()));
        return bySort.values().stream().flatMap(all -> IntStream.range(0, Math.min(MOST, all.size()))
                .mapToObj(i -> all.get((int) ((long) i * all.size() / Math.min(MOST, all.size()))))).toList();
    }

    private static String missed(Mutant mutant, KnownPages known) {
        var found = PackCheck.examine(mutant.files(), PackOnDisk.TODAY, known).faults();
        return found.stream().anyMatch(mutant::is) ? "" : mutant + " but: " + found.stream().limit(3).toList();
    }

    private static void plant(PackFiles files, List<Mutant> mutants) {
        var reading = PackReader.reading(files, new KnownPages());
        var doings = new Doings(reading);
        var byStaff = new LinkedHashSet<String>();
        doings.actions().values().stream().filter(action -> !PackReading.words(action, "by").equals("complainant"))
                .forEach(action -> byStaff.add(PackReading.words(action, "dialog")));
        reading.dialogs().forEach((id, page) -> {
            var surgeon = new Surgeon(files, page.faults().file(), mutants);
            new FormMutants(surgeon).plant();
            new FlowMutants(surgeon,
                    reading.sheet("start").flatMap(Json::text).filter(id::equals).isPresent()).plant();
            new ConditionMutants(surgeon).plant();
            new TextMutants(surgeon).plant(byStaff, id);
        });
        var sheet = new Surgeon(files, files.folder() + "/pack.json", mutants);
        new FormMutants(sheet).plant();
        new PolicyMutants(sheet, recorded(doings)).plant();
    }

    private static Set<String> recorded(Doings doings) {
        var recorded = new LinkedHashSet<String>();
        doings.liveStates().forEach(state -> recorded.addAll(Doings.records(state)));
        return recorded;
    }
}
