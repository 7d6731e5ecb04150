package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.pack.json.Json;

/**
 * Plants one fault at a time in every pack there is, of each sort and in every place where it can stand, and looks that it is
 * reported there. What is planted is made from the packs themselves, so that a new pack is proven with the rest.
 */
class MutantsTest {

    @Test
    void thePacksAsTheyAreHaveNeitherErrorNorWarning() throws IOException {
        for (var folder : packs()) {
            assertThat(PackCheck.examine(PackFiles.fromFolder(folder), PackOnDisk.TODAY).faults()).as(folder.toString()).isEmpty();
        }
    }

    @Test
    void everyPlantedFaultIsReportedWhereItStands() throws IOException {
        var mutants = new ArrayList<Mutant>();
        for (var folder : packs()) {
            plant(PackFiles.fromFolder(folder), mutants);
        }
        long before = System.nanoTime();

        var missed = mutants.parallelStream().map(MutantsTest::missed).filter(text -> !text.isEmpty()).sorted().toList();

        var sorts = mutants.stream().collect(Collectors.groupingBy(Mutant::sort, TreeMap::new, Collectors.counting()));
        sorts.forEach((sort, count) -> System.out.printf("%6d %s%n", count, sort));
        System.out.printf("%6d faults planted in %d packs, looked for in %.1f s%n", mutants.size(), packs().size(),
                (System.nanoTime() - before) / 1e9);
        assertThat(missed).isEmpty();
    }

    private static String missed(Mutant mutant) {
        var found = PackCheck.examine(mutant.files(), PackOnDisk.TODAY).faults();
        return found.stream().anyMatch(mutant::is) ? "" : mutant + " but: " + found.stream().limit(3).toList();
    }

    private static void plant(PackFiles files, List<Mutant> mutants) {
        var reading = PackReader.reading(files);
        var doings = new Doings(reading);
        var byStaff = new LinkedHashSet<String>();
        doings.actions().values().stream().filter(action -> !PackReading.words(action, "by").equals("complainant"))
                .forEach(action -> byStaff.add(PackReading.words(action, "dialog")));
        reading.dialogs().forEach((id, page) -> {
            var surgeon = new Surgeon(files, page.faults().file(), mutants);
            new FormMutants(surgeon).plant();
            new FlowMutants(surgeon, reading.sheet("start").flatMap(Json::text).filter(id::equals).isPresent()).plant();
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

    private static List<Path> packs() throws IOException {
        try (var folders = Files.list(Path.of("dialogs"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.json"))).sorted().toList();
        }
    }
}
