package redress.pack;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * A pack with one fault in it.
 *
 * @param sort  what sort of fault
 * @param sound the pack without it
 * @param file  where the fault is
 * @param text  what that file holds
 * @param line  in which line it has to be reported
 * @param says  what has to be said of it
 */
record Mutant(String sort, PackFiles sound, String file, String text, int line, String says) {

    /** The pack with the fault in it. */
    PackFiles files() {
        var contents = new TreeMap<String, byte[]>();
        sound.paths().forEach(path -> contents.put(path, sound.bytes(path)));
        contents.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new PackFiles(sound.folder(), contents, sound.faults());
    }

    /** Whether a fault is the one that was planted. */
    boolean is(Fault fault) {
        return fault.file().equals(file) && fault.line() == line && (fault.what() + " " + fault.remedy()).contains(says);
    }

    @Override
    public String toString() {
        return sort + " in " + file + ":" + line + " (" + says + ")";
    }
}
