package isotherm.cli;

import isotherm.sim.Simulation;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C while a run goes on: the run stops at the end of its block and writes its outputs, then the process ends with
 * code 130. The JVM runs shutdown hooks on Ctrl-C and ends when they have; this one waits for the run.
 */
final class Interrupt implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(Simulation simulation) {
        hook = Thread.ofPlatform().name("isotherm-interrupt").unstarted(() -> {
            simulation.stop();
            try {
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    int exitCode() {
        return ExitCode.INTERRUPTED;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Ctrl-C was pressed: the hook runs, and the JVM ends with it.
            return;
        }
    }
}
