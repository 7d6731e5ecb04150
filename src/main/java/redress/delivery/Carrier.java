package redress.delivery;

import redress.message.Parcel;

/** A channel, as far as it takes things out. It is called by several threads at once, never by two for the same chat. */
public interface Carrier {

    /**
     * Takes a parcel to its chat and waits until it is known what became of it.
     *
     * @param parcel what goes out; the message or topic that it depends on is always known
     * @return its fate; whatever goes wrong on the way is a fate too, not an exception
     */
    Fate carry(Parcel parcel);

    /**
     * Ends the waiting of the phone whose button was pressed. Nothing hangs on it: if it comes too late, nobody is told.
     *
     * @param callback the channel's name for the press
     * @param note     a few words that are shown for a moment; may be empty
     */
    void answer(String callback, String note);
}
