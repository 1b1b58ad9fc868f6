package isotherm.cli.profile;

import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.profiler.Attachment;
import isotherm.profiler.Options;
import isotherm.profiler.RunningJvm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs already, and how long it is profiled. */
final class RunningProgram {
    private static final int WATCH_MILLIS = 100;

    private final Screen screen;

    RunningProgram(Screen screen) {
        this.screen = screen;
    }

    /** The JVM that a word means; where it means none, says so with those that there are, and returns none. */
    Optional<RunningJvm> named(String word) throws IOException {
        List<RunningJvm> all = RunningJvm.all();
        Optional<RunningJvm> found = all.stream()
                .filter(each -> Long.toString(each.process()).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            screen.tell((word.isEmpty()
                            ? "--pid needs the process id of a Java program"
                            : "--pid " + word + " is no Java program of yours on this machine")
                    + (all.isEmpty() ? "" : "; there are:"));
            ProfileJobsCommand.table(all).forEach(screen.err()::println);
            screen.err().flush();
        }
        return found;
    }

    /**
     * Profiles it until the time is over, the program ends or this process is asked to end; the last waits until {@code reported} is
     * counted down.
     *
     * @param seconds or null for no end
     * @return whether the program goes on
     */
    boolean profile(RunningJvm jvm, Options options, @Nullable Double seconds, CountDownLatch reported) {
        CountDownLatch stop = new CountDownLatch(1);
        Thread stay = Thread.ofPlatform().unstarted(() -> {
            stop.countDown();
            await(reported);
        });
        long begin = System.nanoTime();
        try (Attachment attachment = Attachment.to(jvm.process(), options)) {
            Runtime.getRuntime().addShutdownHook(stay);
            screen.tell("profiling " + jvm.process() + " " + jvm.command()
                    + (seconds == null ? " until Ctrl-C" : " for " + seconds + " s"));
            while (!stop.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)
                    && (seconds == null || System.nanoTime() - begin < seconds * 1e9)
                    && attachment.isAlive()) {}
            return attachment.isAlive();
        } catch (IOException e) {
            throw new WrongInputException("process " + jvm.process() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program was profiled", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
