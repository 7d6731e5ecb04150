package redress.pack;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * A pack with one fault in it.
 *
 * @param sort  what sort of fault
 * @param files the pack
 * @param file  where the fault is
 * @param line  in which line it has to be reported
 * @param says  what has to be said of it
 */
record Mutant(String sort, PackFiles files, String file, int line, String says) {

    /** The pack with one file changed. */
    static PackFiles changed(PackFiles files, String file, String text) {
        var contents = new TreeMap<String, byte[]>();
        files.paths().forEach(path -> contents.put(path, files.bytes(path)));
        contents.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new PackFiles(files.folder(), contents, files.faults());
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
