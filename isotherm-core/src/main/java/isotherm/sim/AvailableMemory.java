package isotherm.sim;

import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.refusal.RefusedScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a run can have: what Linux says is available, within the control group's limit. */
public final class AvailableMemory {
    /** Where the machine does not say. */
    public static final long UNKNOWN = -1;

    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path GROUP_LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path GROUP_USE = Path.of("/sys/fs/cgroup/memory.current");
    private static final Path GROUP_STAT = Path.of("/sys/fs/cgroup/memory.stat");

    /** From so many on, tebibytes are told: more than any machine has. */
    private static final double MOST_GIBI = 1 << 20;

    private static final double GIBI_IN_TEBI = 1024;

    private AvailableMemory() {}

    /** Bytes, or {@link #UNKNOWN}. */
    public static long bytes() {
        try {
            long machine = machineBytes();
            if (machine == UNKNOWN || !Files.exists(GROUP_LIMIT)) {
                return machine;
            }
            String limit = Files.readString(GROUP_LIMIT).strip();
            return limit.equals("max") ? machine : Math.min(machine, Long.parseLong(limit) - groupUse());
        } catch (IOException | NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /** What the group cannot give back: file caches are counted as used, and are given back when wanted. */
    private static long groupUse() throws IOException {
        long used = Long.parseLong(Files.readString(GROUP_USE).strip());
        for (String line : Files.readAllLines(GROUP_STAT)) {
            if (line.startsWith("inactive_file ")) {
                used -= Long.parseLong(line.substring("inactive_file ".length()).strip());
            }
        }
        return used;
    }

    private static long machineBytes() throws IOException {
        if (!Files.exists(MEMINFO)) {
            return UNKNOWN;
        }
        for (String line : Files.readAllLines(MEMINFO)) {
            if (line.startsWith("MemAvailable:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return UNKNOWN;
    }

    /**
     * Refuses what does not fit.
     *
     * @throws RefusedScenarioException with what is needed and what there is
     */
    public static void check(Plan plan) {
        check("the grid", (double) plan.memoryBytes());
    }

    /**
     * Refuses a scenario whose fields alone do not fit, before anything of their size is made.
     *
     * @throws RefusedScenarioException with what is needed at least and what there is
     */
    public static void check(Scenario scenario) {
        Grid grid = scenario.grid();
        check(
                "a grid of " + grid.columns() + " x " + grid.rows() + " nodes",
                2.0 * grid.nodes() * scenario.precision().bytes());
    }

    /** The same, of something else than a grid. */
    public static void check(String what, double needed) {
        long available = bytes();
        if (available != UNKNOWN && needed > available) {
            throw new RefusedScenarioException(
                    "grid",
                    what + " needs " + gibi(needed) + " of memory, " + gibi((double) available) + " is available");
        }
    }

    private static String gibi(double bytes) {
        double value = bytes / (1 << 30);
        return value < MOST_GIBI ? Math.round(value * 100) / 100.0 + " GiB" : Math.round(value / GIBI_IN_TEBI) + " TiB";
    }
}
