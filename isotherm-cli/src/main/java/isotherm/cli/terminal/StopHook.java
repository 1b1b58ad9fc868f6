package isotherm.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or a SIGTERM, while something goes on that can be asked to stop: the JVM ends when that has, or after a while. */
public final class StopHook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    /** @param stop asks it to stop, and returns at once */
    public StopHook(Runnable stop) {
        hook = Thread.ofPlatform().name("isotherm-interrupt").unstarted(() -> {
            asked = true;
            stop.run();
            try {
                finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody asked. */
    public boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // it runs, and the JVM ends with it
        }
    }
}
