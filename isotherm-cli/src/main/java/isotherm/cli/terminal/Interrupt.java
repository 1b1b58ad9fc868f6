package isotherm.cli.terminal;

import isotherm.model.Method;
import isotherm.sim.Simulation;
import java.time.Duration;

/**
 * Ctrl-C while a run goes on: the run stops at the end of its block and writes its outputs, then the process ends with
 * code 130. A block that goes on is given up where the method can leave it. The JVM runs shutdown hooks on Ctrl-C and ends when they have; this one waits for the run, but not for a block without end.
 */
public final class Interrupt implements AutoCloseable {
    /** The end of a block that is near is better than the state from before it. */
    private static final Duration SOON = Duration.ofMillis(700);

    /** Where what is given up leaves no state from which the run could go on, except that of the last checkpoint. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ShutdownHook hook;

    public Interrupt(Simulation simulation) {
        hook = new ShutdownHook(finished -> {
            simulation.stop();
            Method method = simulation.plan().method();
            boolean tears = method == Method.IMPLICIT || method == Method.STABILISED;
            if (!simulation.awaitHalt(tears ? LATER : SOON)) {
                simulation.giveUpBlock();
            }
            if (!simulation.awaitHalt(PATIENCE) && finished.getCount() > 0) {
                System.err.println("isotherm: stopped in the middle of a block that did not end within "
                        + PATIENCE.toSeconds() + " s; the outputs are those of the last time they were written");
                return;
            }
            finished.await();
        });
    }

    public int exitCode() {
        return ExitCode.INTERRUPTED;
    }

    @Override
    public void close() {
        hook.close();
    }
}
