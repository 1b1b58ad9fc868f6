package isotherm.proof.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What Jazzer calls: the target that {@code -Dfuzz.target} names, with its seeds in {@code -Dfuzz.seeds}. {@code scripts/fuzz.sh} starts it. An input that
 * takes a second of the processor's time is an error; a second of the clock would be one on a busy machine.
 */
public final class FuzzTarget {
    private static final long MOST_NANOS = 1_000_000_000;
    private static final int ROUNDS = 20;
    private static final Targets.Target TARGET =
            Objects.requireNonNull(Targets.all().get(System.getProperty("fuzz.target", "")), "no such target");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FuzzTarget() {}

    /** Loads what the target needs, so that no input is blamed for it. */
    public static void fuzzerInitialize() throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("fuzz.seeds", "")))) {
            seeds = files.sorted().toList();
        }
        for (int k = 0; k < ROUNDS; k++) {
            for (Path seed : seeds) {
                TARGET.read(Files.readAllBytes(seed));
            }
        }
    }

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        long began = THREADS.getCurrentThreadCpuTime();
        TARGET.read(bytes);
        long nanos = THREADS.getCurrentThreadCpuTime() - began;
        if (nanos > MOST_NANOS) {
            throw new IllegalStateException("this took " + nanos / 1_000_000 + " ms");
        }
    }
}
