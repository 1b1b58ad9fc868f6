package isotherm.seeds;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A law that holds for many seeds is one test; where it fails, it says for which. */
public final class Seeds {
    private Seeds() {}

    /** For the seeds 0 to {@code count - 1}. */
    public static void each(int count, IntConsumer law) {
        each("seed", IntStream.range(0, count), law);
    }

    /**
     * For numbers of any kind.
     *
     * @param kind what they are, for the message of the one that fails
     */
    public static void each(String kind, IntStream numbers, IntConsumer law) {
        numbers.forEach(number -> {
            try {
                law.accept(number);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(kind + " " + number + ": " + e.getMessage(), e);
            }
        });
    }
}
