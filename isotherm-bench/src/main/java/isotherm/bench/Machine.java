package isotherm.bench;

import isotherm.predict.Processor;

/** What a measurement was made on. */
public final class Machine {
    private Machine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    public static String java() {
        return Runtime.version().toString();
    }

    /** In one line. */
    public static String line() {
        return Processor.name() + ", " + cores() + " cores, Java " + java();
    }
}
