package isotherm.bench;

import java.util.List;

/** The parts of a run, in the words of the recipe of a time step. */
public enum Phase {
    /** Threads and processes wait for each other and hand over rows. */
    EXCHANGE("exchange", List.of("isotherm.sweep.Meeting", "isotherm.sweep.Crew", "isotherm.step.Neighbours")),
    /** What is held, and what enters there. */
    EDGES(
            "edges",
            List.of(
                    "isotherm.sweep.HeatCounter",
                    "isotherm.sweep.LinkHeat",
                    "isotherm.sweep.TileEdges",
                    "isotherm.sweep.GhostColumns",
                    "isotherm.plan.Edge",
                    "isotherm.plan.HeatRates",
                    "isotherm.plan.RegionRates",
                    "isotherm.plan.Conditions",
                    "isotherm.step.Thermostats")),
    /** Rows of nodes, or the equations that stand for them. */
    INSIDE(
            "inside",
            List.of(
                    "isotherm.kernel.",
                    "isotherm.sweep.",
                    "isotherm.multigrid.",
                    "isotherm.transform.",
                    "isotherm.step.")),
    /** Files, pictures, and the sums that reports hold. */
    OUTPUT("output", List.of("isotherm.io.", "isotherm.sim.", "isotherm.field.", "isotherm.cli.")),
    /** The question is read and planned. */
    START("start", List.of("isotherm.plan.", "isotherm.model."));

    private final String word;
    private final List<String> prefixes;

    Phase(String word, List<String> prefixes) {
        this.word = word;
        this.prefixes = prefixes;
    }

    /** As reports call it. */
    public String word() {
        return word;
    }

    /** Whether a class works for this phase. */
    boolean has(String className) {
        return prefixes.stream().anyMatch(className::startsWith);
    }
}
