package isotherm.cli.profile;

import isotherm.cli.terminal.LauncherMarks;
import isotherm.profiler.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that is profiled in a JVM of its own, and the same without. */
final class ProfiledProgram {
    /** How a program ended: its exit code, and whether Ctrl-C was pressed while it ran. */
    record End(int code, boolean interrupted, double seconds) {}

    private static final int WATCH_MILLIS = 100;
    private static final int FILE_TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private ProfiledProgram() {}

    /**
     * Runs it with this process's input and output. Where this process is asked to end, so is the program, which has heard of a
     * Ctrl-C itself; this process stays until {@code reported} has been counted down, so that the report is printed all the same.
     *
     * @param ours whether it is Isotherm itself
     * @param outToErr standard output goes to standard error
     * @param watch asked ten times a second while the program runs, until it is true
     */
    static End run(Launch launch, boolean ours, boolean outToErr, CountDownLatch reported, BooleanSupplier watch) {
        ProcessBuilder builder = builder(launch.command(), ours).inheritIO();
        if (outToErr) {
            builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
        }
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            Thread stay = Thread.ofPlatform().unstarted(() -> {
                process.destroy();
                await(reported);
            });
            Runtime.getRuntime().addShutdownHook(stay);
            Thread output = Thread.startVirtualThread(() -> pass(process.getInputStream()));
            boolean seen = false;
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                seen = seen || watch.getAsBoolean();
            }
            output.join();
            int code = process.exitValue();
            double seconds = (System.nanoTime() - begin) * 1e-9;
            return new End(code, !forget(stay), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }

    /** A foreign program sees the environment that our launcher saw. */
    private static ProcessBuilder builder(List<String> command, boolean ours) {
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!ours) {
            LauncherMarks.erase(builder.environment());
            builder.environment()
                    .computeIfPresent("_", (name, launcher) -> command.getFirst()); // what a shell would have set
        }
        return builder;
    }

    /** What the program prints, where it does not print to this process's output itself. */
    private static void pass(InputStream output) {
        try {
            output.transferTo(System.err);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's output cannot be read: " + e.getMessage(), e);
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

    /** Whether this process's input is a terminal or nothing at all, so that a program that is run again does not miss any. */
    static boolean readsNothing() {
        try {
            int mode = (int) Files.getAttribute(Path.of("/dev/stdin"), "unix:mode");
            return (mode & FILE_TYPE) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // nobody can tell
        }
    }

    /** The same command unprofiled, without input, its output thrown away: its seconds. */
    static End again(List<String> command, boolean ours) {
        try {
            long begin = System.nanoTime();
            Process process = builder(command, ours)
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
