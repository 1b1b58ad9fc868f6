package isotherm.bench.profiler;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of a run, in the words of the recipe of a time step. */
public enum Phase {
    /** Threads and processes wait for each other and hand over rows. */
    EXCHANGE("exchange"),
    /** Rows of nodes, or the equations that stand for them. */
    INSIDE("inside"),
    /** What is held, and what enters there. */
    EDGES("edges"),
    /** Files, pictures, and the sums that reports hold. */
    OUTPUT("output"),
    /** The question is read and planned. */
    START("start");

    /** Beginnings of class names: the longest that fits says the phase. */
    private static final NavigableMap<String, Phase> PHASES =
            Collections.unmodifiableNavigableMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("isotherm.kernel.", INSIDE),
                    Map.entry("isotherm.multigrid.", INSIDE),
                    Map.entry("isotherm.transform.", INSIDE),
                    Map.entry("isotherm.sweep.", INSIDE),
                    Map.entry("isotherm.threads.DisseminationBarrier", EXCHANGE),
                    Map.entry("isotherm.threads.Crew", EXCHANGE),
                    Map.entry("isotherm.sweep.BoundaryHeat", EDGES),
                    Map.entry("isotherm.sweep.TileSide", EDGES),
                    Map.entry("isotherm.step.", INSIDE),
                    Map.entry("isotherm.step.Thermostats", EDGES),
                    Map.entry("isotherm.plan.", START),
                    Map.entry("isotherm.stencil.DrivenTemperatures", EDGES),
                    Map.entry("isotherm.heat.BoundaryFlow", EDGES),
                    Map.entry("isotherm.heat.RegionRates", EDGES),
                    Map.entry("isotherm.network.GhostNodes", EDGES),
                    Map.entry("isotherm.network.Conditions", EDGES),
                    Map.entry("isotherm.model.", START),
                    Map.entry("isotherm.io.scenario.", START),
                    Map.entry("isotherm.io.schema.", START),
                    Map.entry("isotherm.io.series.", START),
                    Map.entry("isotherm.io.toml.", START),
                    Map.entry("isotherm.io.", OUTPUT),
                    Map.entry("isotherm.sim.", OUTPUT),
                    Map.entry("isotherm.field.", OUTPUT),
                    Map.entry("isotherm.cli.", OUTPUT))));

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As reports call it. */
    public String word() {
        return word;
    }

    /** What a class of ours works for. */
    static Optional<Phase> of(String className) {
        return PHASES.descendingMap().entrySet().stream() // of two beginnings that fit, the longer comes first
                .filter(entry -> className.startsWith(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
