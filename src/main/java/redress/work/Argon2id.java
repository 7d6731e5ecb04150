package redress.work;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Argon2id (RFC 9106, version 0x13) with one lane, in one array that is used again. Bouncy Castle's own takes some 65,000 new
 * arrays for each derivation, and while the collector moves them everybody waits. Belongs to one thread at a time.
 */
final class Argon2id {

    private static final int VERSION = 0x13;
    private static final int TYPE = 2;
    private static final int SLICES = 4;
    /** The 64-bit words of a block of 1,024 bytes. */
    private static final int WORDS = 128;
    private static final int BLOCK_BYTES = WORDS * Long.BYTES;
    private static final int HASH = 64;
    private static final int HALF = HASH / 2;
    private static final int ROW = 16;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int blocks;
    private final int segment;
    private final int passes;
    private final int kibibytes;
    private final long[] memory;
    private final long[] work = new long[WORDS];
    private final long[] counted = new long[WORDS];
    private final long[] addresses = new long[WORDS];
    private final long[] zero = new long[WORDS];

    /**
     * Takes its memory at once.
     *
     * @param kibibytes how much, at least 8
     * @param passes    how often it is gone through, at least once
     */
    Argon2id(int kibibytes, int passes) {
        this.kibibytes = kibibytes;
        this.passes = passes;
        this.segment = kibibytes / SLICES;
        this.blocks = segment * SLICES;
        this.memory = new long[blocks * WORDS];
    }

    /** What words and a salt derive to, as so many bytes, 64 at most. Nothing of it is left in the memory. */
    byte[] derive(byte[] words, byte[] salt, int length) {
        var seed = blake(HASH, ints(1, length, kibibytes, passes, VERSION, TYPE, words.length), words, ints(salt.length), salt,
                ints(0, 0));
        for (int first = 0; first < 2; first++) {
            ByteBuffer.wrap(longHash(seed, ints(first, 0))).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer()
                    .get(memory, first * WORDS, WORDS);
        }
        for (int pass = 0; pass < passes; pass++) {
            for (int slice = 0; slice < SLICES; slice++) {
                fill(pass, slice);
            }
        }
        var last = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        last.asLongBuffer().put(memory, (blocks - 1) * WORDS, WORDS);
        Arrays.fill(memory, 0);
        return blake(length, ints(length), last.array());
    }

    private void fill(int pass, int slice) {
        boolean independent = pass == 0 && slice < SLICES / 2;
        int first = pass == 0 && slice == 0 ? 2 : 0;
        if (independent) {
            Arrays.fill(counted, 0);
            counted[0] = pass;
            counted[2] = slice;
            counted[3] = blocks;
            counted[4] = passes;
            counted[5] = TYPE;
            if (first > 0) {
                nextAddresses();
            }
        }
        for (int i = first; i < segment; i++) {
            int current = slice * segment + i;
            int previous = current == 0 ? blocks - 1 : current - 1;
            if (independent && i % WORDS == 0) {
                nextAddresses();
            }
            long drawn = independent ? addresses[i % WORDS] : memory[previous * WORDS];
            mix(memory, previous * WORDS, memory, reference(pass, slice, i, drawn) * WORDS, memory, current * WORDS, pass > 0);
        }
    }

    private void nextAddresses() {
        counted[6]++;
        mix(zero, 0, counted, 0, addresses, 0, false);
        mix(zero, 0, addresses, 0, addresses, 0, false);
    }

    /** The earlier block that is mixed in: any that is finished, the newer ones rather (section 3.4.2). */
    private int reference(int pass, int slice, int i, long drawn) {
        long area = (pass == 0 ? slice * segment : blocks - segment) + i - 1L;
        long squared = (drawn & LOW) * (drawn & LOW) >>> Integer.SIZE;
        long back = area - 1 - (area * squared >>> Integer.SIZE);
        long start = pass == 0 || slice == SLICES - 1 ? 0 : (slice + 1L) * segment;
        return (int) ((start + back) % blocks);
    }

    /** The compression of section 3.5 of two blocks into a third, into what is there already from the second pass on. */
    private void mix(long[] one, int atOne, long[] other, int atOther, long[] into, int at, boolean onto) {
        for (int i = 0; i < WORDS; i++) {
            long both = one[atOne + i] ^ other[atOther + i];
            work[i] = both;
            into[at + i] = onto ? into[at + i] ^ both : both;
        }
        for (int row = 0; row < WORDS; row += ROW) {
            permute(row, 1, 2);
        }
        for (int column = 0; column < ROW; column += 2) {
            permute(column, 1, ROW);
        }
        for (int i = 0; i < WORDS; i++) {
            into[at + i] ^= work[i];
        }
    }

    /** The permutation P of eight pairs of words: of a row, or of a column. */
    private void permute(int from, int next, int pair) {
        round(from, from + 2 * pair, from + 4 * pair, from + 6 * pair);
        round(from + next, from + 2 * pair + next, from + 4 * pair + next, from + 6 * pair + next);
        round(from + pair, from + 3 * pair, from + 5 * pair, from + 7 * pair);
        round(from + pair + next, from + 3 * pair + next, from + 5 * pair + next, from + 7 * pair + next);
        round(from, from + 2 * pair + next, from + 5 * pair, from + 7 * pair + next);
        round(from + next, from + 3 * pair, from + 5 * pair + next, from + 6 * pair);
        round(from + pair, from + 3 * pair + next, from + 4 * pair, from + 6 * pair + next);
        round(from + pair + next, from + 2 * pair, from + 4 * pair + next, from + 7 * pair);
    }

    private void round(int at, int bt, int ct, int dt) {
        long a = work[at];
        long b = work[bt];
        long c = work[ct];
        long d = work[dt];
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 32);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 24);
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 16);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 63);
        work[at] = a;
        work[bt] = b;
        work[ct] = c;
        work[dt] = d;
    }

    /** The hash of variable length of section 3.3, of a block's length. */
    private static byte[] longHash(byte[]... parts) {
        var all = new byte[parts.length + 1][];
        all[0] = ints(BLOCK_BYTES);
        System.arraycopy(parts, 0, all, 1, parts.length);
        var result = new byte[BLOCK_BYTES];
        var hash = blake(HASH, all);
        int at = 0;
        for (; at < BLOCK_BYTES - HASH; at += HALF) {
            System.arraycopy(hash, 0, result, at, HALF);
            hash = blake(HASH, hash);
        }
        System.arraycopy(hash, 0, result, at, HASH);
        return result;
    }

    private static byte[] blake(int length, byte[]... parts) {
        var digest = new Blake2bDigest(length * Byte.SIZE);
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var hash = new byte[length];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }
}
