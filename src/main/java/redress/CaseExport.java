package redress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import redress.evidence.EvidenceFolder;
import redress.store.Store;
import redress.store.StoreRefused;

/** Takes a copy of all that is kept of one case; the case keeps note of it. */
final class CaseExport {

    private CaseExport() {
    }

    /**
     * Takes it.
     *
     * @param typed  the reference, in capitals or not, with dashes or not
     * @param wanted the folder, which must not be there, or be empty
     * @param why    what for, in the operator's words
     * @return how the command ends
     */
    static ExitCode of(Options options, String typed, Optional<Path> wanted, String why, PrintWriter out) {
        if (why.isBlank()) {
            throw new OperatorMistake(ExitCode.USAGE, "Say what the copy is for, with --why TEXT: it is kept sealed with the case.");
        }
        var folder = wanted.orElseThrow(() -> new OperatorMistake(ExitCode.USAGE, "Name a new folder for the copy, with -o FOLDER."));
        if (!isFree(folder)) {
            throw new OperatorMistake(ExitCode.USAGE, "The folder " + folder + " is not empty. Name a new one.");
        }
        var reference = Looking.at(options, typed, true, why);
        try (var store = Store.read(options.data())) {
            var story = new CaseStory(store, store.cases().find(reference).orElseThrow());
            if (story.isErased()) {
                throw new OperatorMistake(ExitCode.USAGE, reference + " was erased: nothing of it can be copied.");
            }
            var lost = CaseFolder.write(story, new EvidenceFolder(options.data()), folder);
            out.println("All that is kept of " + reference + " is in " + folder + ": case.html to read, case.json for programs, and "
                    + "the files. It is in clear there: mind who gets it, and delete it in time.");
            lost.forEach(out::println);
            return lost.isEmpty() ? ExitCode.OK : ExitCode.FAULTS;
        } catch (IOException failed) {
            var refused = StoreRefused.of(folder, failed);
            throw new OperatorMistake(refused.reason() == StoreRefused.Reason.DISK_FULL ? ExitCode.DISK_FULL : ExitCode.USAGE,
                    "The copy in " + folder + " is not whole, so delete it: " + failed.getClass().getSimpleName() + ". Look whether "
                            + "there is room and the folder can be written.");
        } catch (IllegalStateException unreadable) {
            throw new OperatorMistake(ExitCode.DATA, reference + Reading.DAMAGED);
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException noFolder) {
            return false;
        }
    }
}
