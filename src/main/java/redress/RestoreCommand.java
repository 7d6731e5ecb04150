package redress;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.audit.Audit;
import redress.casework.Header;
import redress.desk.Erasure;
import redress.pack.Pack;
import redress.pack.PackFaults;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.ErasedList;
import redress.store.Restore;
import redress.store.Store;

/** {@code redress restore}: puts a backup back, erases in it what was erased since, and verifies it. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = {
    "Puts a backup back as a data folder (--data), which must be empty or hold the key file only.",
    "Cases that were erased later are erased in it too; then all is verified. Ends with 1 if something is wrong."})
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "FOLDER", description = "the backup")
    private Path backup;
    @Option(names = "--key", paramLabel = "FILE", description = "the key file, which is copied to the data folder; "
            + "without this it has to lie there")
    private Optional<Path> key;
    @Option(names = "--erased", paramLabel = "FILE", description = "a list of cases that were erased later: redress.erased of the "
            + "data folder that was in use, or of a newer backup; can be given several times")
    private List<Path> lists = List.of();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var restore = new Restore(backup, main.options().data(), key)) {
            var erased = new TreeSet<>(restore.erased());
            lists.forEach(list -> erased.addAll(ErasedList.read(list)));
            try (var store = restore.copied()) {
                var again = erase(store, erased);
                again.forEach(reference -> out.println(reference + " was erased later, and is erased here too."));
                GoneFiles.delete(store, main.options().data());
                store.sweep();
            }
            restore.finish();
        }
        if (lists.isEmpty()) {
            out.println("Only what was erased before this backup is erased here. If a newer list is to be had (redress.erased of "
                    + "the data folder that was in use, or of a newer backup), move " + main.options().data()
                    + " away and restore once more with --erased FILE.");
        }
        try (var store = Store.read(main.options().data())) {
            var findings = Audit.of(store, Clock.systemUTC().instant());
            findings.faults().forEach(out::println);
            out.println("Restored: " + BackupCommand.count(findings.cases(), "case") + ", "
                    + BackupCommand.count(findings.events(), "event") + ", " + BackupCommand.count(findings.faults().size(), "fault")
                    + ". What waited to go out then goes out at the next start, some of it perhaps once more.");
            return (findings.faults().isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
        }
    }

    /** Erases those of these cases that the backup still has. */
    private Set<String> erase(Store store, Set<String> references) {
        var again = new TreeSet<String>();
        var left = references.stream().filter(reference -> store.cases().find(reference)
                .filter(filed -> !filed.isErased()).isPresent()).toList();
        if (!left.isEmpty()) {
            var orders = DeskOrder.orders(store, pack(store));
            left.forEach(reference -> {
                if (isErased(orders.answer(Orders.erase(reference, Header.BY_RESTORE, "")))) {
                    again.add(reference);
                } else {
                    throw new OperatorMistake(ExitCode.DATA, reference + " was erased later and cannot be erased here. Nothing can be "
                            + "used before it is: look into the log, and restore another backup.");
                }
            });
        }
        return again;
    }

    private static boolean isErased(JsonObject answer) {
        return answer.getString(Orders.OUTCOME, "").equals(Erasure.Outcome.ERASED.name());
    }

    /** The pack that was in force when the backup was made, so that none has to be named. */
    private Pack pack(Store store) {
        try {
            return PackReader.kept(PackFiles.of(store.packs().newest().orElseThrow()));
        } catch (PackFaults unreadable) {
            return main.options().pack();
        }
    }
}
