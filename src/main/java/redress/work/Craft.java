package redress.work;

/** Does one job after the other, each on the thread that asks for it. It shares nothing that changes between threads. */
public final class Craft {

    private final Stretching stretching;
    private final Fetching fetching;

    /**
     * The craft.
     *
     * @param stretching how receipt codes are derived
     * @param fetching   how files are fetched
     */
    public Craft(Stretching stretching, Fetching fetching) {
        this.stretching = stretching;
        this.fetching = fetching;
    }

    /** Does a job. What goes wrong is a result too. */
    public Result work(Job job) {
        try {
            return job.accept(new Working());
        } catch (RuntimeException | Error failed) {
            // Whatever it is, a job of which nothing is heard any more would keep somebody waiting for ever.
            return new Result.Failed(failed.getClass().getSimpleName());
        }
    }

    private final class Working implements Job.Visitor<Result> {

        @Override
        public Result makeMailbox(Job.MakeMailbox make) {
            return new Result.Derived(stretching.of(make.code()));
        }

        @Override
        public Result openMailbox(Job.OpenMailbox open) {
            return new Result.Derived(stretching.of(open.code()));
        }

        @Override
        public Result fetch(Job.Fetch fetch) {
            return fetching.fetch(fetch);
        }
    }
}
