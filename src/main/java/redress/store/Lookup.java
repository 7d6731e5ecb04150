package redress.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import redress.message.Address;

/** Names a chat so that it is found again, and so that nobody without the key file can tell which chat it is. */
final class Lookup {

    /** 128 bits, which no two of the world's chats share. */
    private static final int LENGTH = 16;

    private final Mac mac;

    /** Where a name is used: names of different places cannot be compared. */
    enum Place {
        CONVERSATION, OUTBOX
    }

    Lookup(SecretKey key) {
        this.mac = Secrets.hmac(key);
    }

    byte[] of(Place place, Address chat) {
        mac.update((byte) place.ordinal());
        return Arrays.copyOf(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chat.chat()).array()), LENGTH);
    }
}
