package redress.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The calls that the stand-in got, in order. Guarded by its own lock. */
final class ApiCallLog {

    private final List<ApiCall> calls = new ArrayList<>();

    synchronized void add(ApiCall call) {
        calls.add(call);
        notifyAll();
    }

    synchronized List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    synchronized ApiCall await(Predicate<ApiCall> wanted, long millis) {
        awaitThat(all -> all.stream().anyMatch(wanted), millis);
        return calls.stream().filter(wanted).findFirst().orElseThrow();
    }

    synchronized void awaitThat(Predicate<List<ApiCall>> wanted, long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (true) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (wanted.test(calls)) {
                return;
            }
            if (left <= 0) {
                throw new AssertionError("It did not come; these did: " + calls.stream().map(ApiCall::method).toList());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
