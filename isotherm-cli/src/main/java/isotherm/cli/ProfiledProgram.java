package isotherm.cli;

import isotherm.profiler.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that is profiled in a JVM of its own, and the same without. */
final class ProfiledProgram {
    /** How a program ended: its exit code, and whether Ctrl-C was pressed while it ran. */
    record End(int code, boolean interrupted, double seconds) {}

    private ProfiledProgram() {}

    /**
     * Runs it with this process's input and output. Ctrl-C goes to both; this process stays until the program has ended and
     * {@code reported} has been counted down, so that the report is printed all the same.
     *
     * @param outToErr standard output goes to standard error
     */
    static End run(Launch launch, boolean outToErr, CountDownLatch reported) {
        ProcessBuilder builder = new ProcessBuilder(launch.command()).inheritIO();
        if (outToErr) {
            builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
        }
        Thread stay = Thread.ofPlatform().unstarted(() -> await(reported));
        Runtime.getRuntime().addShutdownHook(stay);
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            if (outToErr) {
                process.getInputStream().transferTo(System.err);
            }
            int code = process.waitFor();
            double seconds = (System.nanoTime() - begin) * 1e-9;
            return new End(code, !forget(stay), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }

    private static boolean forget(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    private static void await(CountDownLatch reported) {
        try {
            reported.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same command unprofiled, without input, its output thrown away: its seconds. */
    static End again(List<String> command) {
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            return new End(code, false, (System.nanoTime() - begin) * 1e-9);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started again: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }
}
