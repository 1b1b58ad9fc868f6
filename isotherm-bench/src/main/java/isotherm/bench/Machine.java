package isotherm.bench;

import isotherm.predict.Processor;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What a measurement was made on, and who else used it meanwhile. */
public final class Machine {
    private static final AtomicReference<Load> START = new AtomicReference<>(Load.now());

    private Machine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    public static String java() {
        return Runtime.version().toString();
    }

    /** A measurement begins: from here on it is counted what others take. */
    public static void watch() {
        START.set(Load.now());
    }

    /** The part of the processors' time that other programs have taken since then, 0 to 1; not a number where it is unknown. */
    public static double takenByOthers() {
        return Load.now().othersSince(Objects.requireNonNull(START.get()));
    }

    /** The part that a machine below this one has taken. */
    public static double stolen() {
        return Load.now().stolenSince(Objects.requireNonNull(START.get()));
    }

    /** In one line; a second one says how busy it was. */
    public static String line() {
        String busy = Load.now().wordsSince(Objects.requireNonNull(START.get()));
        return Processor.name() + ", " + cores() + " cores, Java " + java() + (busy.isEmpty() ? "" : "\n" + busy);
    }
}
