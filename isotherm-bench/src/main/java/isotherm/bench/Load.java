package isotherm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the processors of the machine have done until a moment, in hundredths of a second, by Linux's counters: {@code /proc/stat} and
 * {@code /proc/self/stat}. Elsewhere, and where a container sees fewer processors than are counted, nothing is known.
 *
 * @param busy all that was computed, by anybody
 * @param own what this process and the programs that it started and saw end have computed
 * @param stolen what the machine below took while there was work here
 * @param all what there was to compute with
 */
record Load(double busy, double own, double stolen, double all) {
    /** More than this part taken by others, and what was measured says little of what was to be measured. */
    private static final double BUSY = 0.2;

    private static final Load UNKNOWN = new Load(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    /** Of the line of all processors: idle and waiting for disks, then stolen. */
    private static final int IDLE = 3;

    private static final int WAITING = 4;
    private static final int STOLEN = 7;
    private static final int LAST = 8;
    /** Of our own line behind name and state: user and system, of this process and of those that it saw end. */
    private static final int OWN = 10;

    private static final int OWN_END = 14;

    /** The counters now. */
    static Load now() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/stat"));
            long processors =
                    lines.stream().filter(line -> line.matches("cpu\\d.*")).count();
            if (processors != Machine.cores()) {
                return UNKNOWN;
            }
            double[] each = numbers(lines.getFirst().replaceFirst("cpu +", ""));
            String self = Files.readString(Path.of("/proc/self/stat"));
            double[] own = numbers(self.substring(self.lastIndexOf(')') + 4));
            double all = Arrays.stream(each, 0, LAST).sum();
            double idle = each[IDLE] + each[WAITING];
            double ours = Arrays.stream(own, OWN, OWN_END).sum();
            return new Load(all - idle - each[STOLEN], ours, each[STOLEN], all);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.strip().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The part of the processors' time that other programs have taken since an earlier moment; not a number where it is unknown. */
    double othersSince(Load earlier) {
        return Math.max(0, (busy - earlier.busy) - (own - earlier.own)) / (all - earlier.all);
    }

    /** The part that the machine below has taken. */
    double stolenSince(Load earlier) {
        return (stolen - earlier.stolen) / (all - earlier.all);
    }

    /** "other programs took 23 % of its time", or nothing where it is unknown. */
    String wordsSince(Load earlier) {
        double others = othersSince(earlier);
        double taken = stolenSince(earlier);
        if (Double.isNaN(others)) {
            return "";
        }
        String words = String.format(Locale.ROOT, "other programs took %.0f %% of its time", 100 * others);
        String below = taken < 0.005 ? "" : String.format(Locale.ROOT, ", the machine below it %.0f %%", 100 * taken);
        return words + below + (others + taken > BUSY ? "; measure again when it is quiet" : "");
    }
}
