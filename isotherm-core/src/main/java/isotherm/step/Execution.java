package isotherm.step;

import org.jspecify.annotations.Nullable;

/**
 * With which arithmetic, in which order, by how many threads. It changes the time a run takes, never a bit of its result.
 *
 * @param threads 0 to choose
 * @param tiles how the tiled sweep cuts the plate; null to choose
 */
public record Execution(
        Kernel kernel, Order sweep, int threads, @Nullable TileShape tiles) {
    /** More threads than any machine's cores, fewer than would harm it. */
    public static final int MAX_THREADS = 1024;

    public Execution {
        if (threads < 0 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MAX_THREADS + ", was " + threads);
        }
    }

    /** An execution whose tiles, if it has any, are chosen. */
    public Execution(Kernel kernel, Order sweep, int threads) {
        this(kernel, sweep, threads, null);
    }

    public enum Kernel {
        AUTO,
        SCALAR,
        VECTOR
    }

    public enum Order {
        AUTO,
        PLAIN,
        BANDED,
        TILED
    }

    /** Everything chosen for the question and the machine. */
    public static Execution auto() {
        return new Execution(Kernel.AUTO, Order.AUTO, 0);
    }
}
