package isotherm.bench;

import isotherm.sim.Processor;

/** What a measurement was made on. */
final class Machine {
    private Machine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String java() {
        return Runtime.version().toString();
    }

    /** In one line. */
    static String line() {
        return Processor.name() + ", " + cores() + " cores, Java " + java();
    }
}
