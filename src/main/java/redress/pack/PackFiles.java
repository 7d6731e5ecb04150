package redress.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The raw files of a pack and of what it shares with others, as bytes. It never changes. */
public final class PackFiles {

    /** The folder that all packs share. */
    static final String COMMON = "common";
    /** The most bytes of one file; our own number, ten times the largest that anybody would want to read. */
    static final int LARGEST = 1_000_000;
    /** The most files of a pack; our own number. */
    static final int MOST = 500;

    private static final int MARK = 0x52445031;

    private final String folder;
    private final SortedMap<String, byte[]> contents;
    private final List<Fault> faults;
    /** Worked out once, and not before somebody asks: every case names it, and no check does. Guarded by this. */
    private Optional<byte[]> digest = Optional.empty();

    PackFiles(String folder, SortedMap<String, byte[]> contents, List<Fault> faults) {
        this.folder = folder;
        this.contents = new TreeMap<>(contents);
        this.faults = List.copyOf(faults);
    }

    /**
     * Reads the files of a pack's folder and of {@code common} beside it, without scenarios. A file that is larger than
     * {@link #LARGEST}, that leads out of the folder of all dialogs, or that cannot be read is named by
     * {@link #faults()}.
     */
    public static PackFiles fromFolder(Path packFolder) {
        return new PackFolder(packFolder).read();
    }

    /**
     * What {@link #toBytes()} gave.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static PackFiles of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MARK) {
                throw new IllegalArgumentException("These bytes are no pack.");
            }
            var folder = in.readUTF();
            int count = in.readInt();
            var contents = new TreeMap<String, byte[]>();
            for (int i = 0; i < count; i++) {
                var path = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IllegalArgumentException("These bytes are a pack that was cut off.");
                }
                contents.put(path, in.readNBytes(length));
            }
            if (in.available() > 0 || contents.size() != count) {
                throw new IllegalArgumentException("These bytes are more than a pack.");
            }
            return new PackFiles(folder, contents, List.of());
        } catch (IOException cutOff) {
            throw new IllegalArgumentException("These bytes are a pack that was cut off.", cutOff);
        }
    }

    /** All files in one piece; the same files give the same bytes, wherever they lay and in whatever order. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeUTF(folder);
            out.writeInt(contents.size());
            for (var file : contents.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** SHA-256 over all paths and bytes: 32 bytes that name this pack and no other. */
    public synchronized byte[] digest() {
        if (digest.isEmpty()) {
            digest = Optional.of(hash(toBytes()));
        }
        return digest.get().clone();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The name of the pack's own folder: {@code aim}. */
    public String folder() {
        return folder;
    }

    /** The paths, such as {@code aim/pack.json}, sorted. */
    public SortedSet<String> paths() {
        return new TreeSet<>(contents.keySet());
    }

    /** The bytes of one of them. */
    public byte[] bytes(String path) {
        return contents.get(path).clone();
    }

    /** What was wrong with the files themselves. {@link PackReader} refuses such a pack. */
    public List<Fault> faults() {
        return new ArrayList<>(faults);
    }

    /** The same files with the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackFiles files && Arrays.equals(digest(), files.digest());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest());
    }

    @Override
    public String toString() {
        return folder + " " + contents.keySet();
    }
}
