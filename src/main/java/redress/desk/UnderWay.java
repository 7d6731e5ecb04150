package redress.desk;

/** How many parcels and jobs are under way. The desk's thread and the senders and workers count, and anybody may wait; its own lock guards it. */
final class UnderWay {

    private int count;

    synchronized void more(int these) {
        count += these;
    }

    synchronized void less() {
        count--;
        notifyAll();
    }

    synchronized void awaitNone() throws InterruptedException {
        while (count > 0) {
            wait();
        }
    }
}
