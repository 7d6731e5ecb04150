package redress.telegram;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees how the calls for updates end, which the library tells nobody: a refused token ends the program, and an outage
 * makes one line in the log when it begins and one when it is over.
 */
final class PollingWatch implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PollingWatch.class);
    private static final int CONFLICT = 409;

    private final Consumer<String> fatal;
    private volatile boolean failing;
    private volatile boolean closing;

    PollingWatch(Consumer<String> fatal) {
        this.fatal = fatal;
    }

    /** From now on a call that breaks off is no fault. */
    void closing() {
        closing = true;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            var response = chain.proceed(chain.request());
            judge(response.code());
            return response;
        } catch (IOException e) {
            failed("Telegram cannot be reached (" + e.getClass().getSimpleName() + ")");
            throw e;
        }
    }

    private void judge(int code) {
        if (FateOfCall.refusesToken(code)) {
            fatal.accept(BadToken.refused(code));
        } else if (code == CONFLICT) {
            failed("Another program fetches the updates of the same bot (409): stop one of the two");
        } else if (code >= 400) {
            failed("Telegram gives no updates at the moment (" + code + ")");
        } else if (failing) {
            failing = false;
            LOG.info("Telegram gives updates again");
        }
    }

    private void failed(String what) {
        if (!failing && !closing) {
            failing = true;
            LOG.warn("{}; it is tried again until it works", what);
        }
    }
}
