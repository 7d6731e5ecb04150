package redress.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import redress.message.Address;
import redress.message.Parcel;

/**
 * Names a chat so that it is found again, and so that nobody without the key file can tell which chat it is. Used by the
 * store's one thread.
 */
final class Lookup {

    /** 128 bits, which no two of the world's chats share. */
    private static final int LENGTH = 16;

    /** How many names are kept in memory: those who talk within the same minutes, in both places. */
    private static final int MOST = 4_000;

    private final Mac mac;
    private final List<Lookup> earlier;
    private final Map<Named, byte[]> recent = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, byte[]> eldest) {
            return size() > MOST;
        }
    };

    private record Named(Place place, Seat seat) {
    }

    /** Where a name is used: names of different places cannot be compared. */
    enum Place {
        CONVERSATION, OUTBOX, SEAT, INVITATION, HANDLER, GONE, REGISTRATION, WISH, ANONYMOUS
    }

    /**
     * @param earlier what named things before the key was changed, the newest first
     */
    Lookup(SecretKey key, List<Lookup> earlier) {
        this.mac = Secrets.hmac(key);
        this.earlier = earlier;
    }

    /** The name of a person in one of the places, and those that it had there before. */
    List<byte[]> all(Place place, long person) {
        return Stream.concat(Stream.of(this), earlier.stream()).map(lookup -> lookup.of(place, person)).toList();
    }

    /** The name of a secret word that opens something once, and those that it had before. */
    List<byte[]> all(String token) {
        return Stream.concat(Stream.of(this), earlier.stream()).map(lookup -> lookup.of(token)).toList();
    }

    /** The name; it must not be changed. */
    byte[] of(Place place, Address chat) {
        return recent.computeIfAbsent(new Named(place, Seat.of(chat)),
                named -> made(place, ByteBuffer.allocate(Long.BYTES).putLong(chat.chat()).array()));
    }

    /** The name of a place; it must not be changed. A member's outside of topics is what it was before them. */
    byte[] of(Seat seat) {
        if (seat.person() == 0) {
            return of(seat.anonymous() ? Place.ANONYMOUS : Place.CONVERSATION, seat.chat());
        }
        return recent.computeIfAbsent(new Named(Place.SEAT, seat), named -> made(Place.SEAT, seat.topic() == 0
                ? numbers(seat.chat().chat(), seat.person())
                : numbers(seat.chat().chat(), seat.person(), seat.topic())));
    }

    /** The name of a person in one of the places where people are looked up, whatever chat they are in. */
    byte[] of(Place place, long person) {
        return made(place, numbers(person));
    }

    /** The name of a secret word that opens something once. */
    byte[] of(String token) {
        return of(Place.INVITATION, token);
    }

    /** The name of a secret word in one of the places where words are looked up. */
    byte[] of(Place place, String word) {
        return made(place, word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] numbers(long... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        return bytes.array();
    }

    /** The name of something in a chat that is to look in some way. */
    byte[] of(Parcel.Desire desire) {
        var target = desire.target();
        var which = target.known().map(number -> "n" + number).or(() -> target.awaited().map("h"::concat)).orElse("");
        return made(Place.WISH, (desire.to().chat() + " " + desire.what() + " " + which).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] made(Place place, byte[] what) {
        mac.update((byte) place.ordinal());
        return Arrays.copyOf(mac.doFinal(what), LENGTH);
    }
}
