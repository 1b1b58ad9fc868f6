package isotherm.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is done where the JVM is told to end, on Ctrl-C or otherwise, while a run goes on. */
public final class ShutdownHook implements AutoCloseable {
    /** What is done; it is interrupted by nobody, and the JVM ends when it returns. */
    public interface Work {
        /**
         * Does it.
         *
         * @param finished counted down when the run is over
         */
        void end(CountDownLatch finished) throws InterruptedException;
    }

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    /** Asks what goes on to stop, and waits for it, but not for ever. */
    public static ShutdownHook stopping(Runnable stop) {
        return new ShutdownHook(finished -> {
            stop.run();
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });
    }

    public ShutdownHook(Work work) {
        hook = Thread.ofPlatform().name("isotherm-interrupt").unstarted(() -> {
            try {
                work.end(finished);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook runs, and the JVM ends with it
            return;
        }
    }
}
