package isotherm.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The complete question: what the plate is, how it starts, what happens at its edges, for how long, and what to keep.
 *
 * @param source the text it was read from, or empty; it travels in the files a run writes
 */
public record Scenario(
        String title,
        Grid grid,
        Material material,
        Edges edges,
        Initial initial,
        Timing timing,
        Precision precision,
        List<Probe> probes,
        Output output,
        String source) {
    public Scenario {
        probes = List.copyOf(probes);
        Set<String> names = new HashSet<>();
        for (Probe probe : probes) {
            if (!names.add(probe.name())) {
                throw new IllegalArgumentException("two probes are named \"" + probe.name() + "\"");
            }
            checkOnAxis(probe, "x", probe.x(), grid.x());
            checkOnAxis(probe, "y", probe.y(), grid.y());
        }
        checkPeriodic("left and right", edges.left(), grid.x());
        checkPeriodic("bottom and top", edges.bottom(), grid.y());
    }

    private static void checkOnAxis(Probe probe, String axisName, double place, Axis axis) {
        if (!(place >= 0 && place <= axis.length())) {
            throw new IllegalArgumentException("probe \"" + probe.name() + "\" lies outside the plate: " + axisName
                    + " = " + place + " m, the plate ends at " + axis.length() + " m");
        }
    }

    private static void checkPeriodic(String edges, Boundary boundary, Axis axis) {
        if (boundary instanceof Boundary.Periodic != axis.isPeriodic()) {
            throw new IllegalArgumentException(
                    "the " + edges + " edges and the axis between them must be periodic together");
        }
    }

    /** The defaults: insulated edges, initial temperature 0, double precision, a NetCDF file and a PNG at the end. */
    public static Builder on(Grid grid) {
        return new Builder(grid);
    }

    /** Collects the parts of a scenario; what is not said keeps its default. */
    public static final class Builder {
        private final Grid grid;
        private String title = "untitled";
        private Material material = Material.ofDiffusivity(1);
        private Edges edges;
        private Initial initial = Initial.uniform(0);
        private Timing timing = Timing.steps(1);
        private Precision precision = Precision.DOUBLE;
        private List<Probe> probes = List.of();
        private Output output = Output.standard();
        private String source = "";

        private Builder(Grid grid) {
            this.grid = grid;
            Boundary x = grid.x().isPeriodic() ? new Boundary.Periodic() : new Boundary.Insulated();
            Boundary y = grid.y().isPeriodic() ? new Boundary.Periodic() : new Boundary.Insulated();
            this.edges = new Edges(x, x, y, y);
        }

        public Builder title(String text) {
            this.title = text;
            return this;
        }

        public Builder material(Material plate) {
            this.material = plate;
            return this;
        }

        public Builder edges(Edges boundaries) {
            this.edges = boundaries;
            return this;
        }

        public Builder initial(Initial start) {
            this.initial = start;
            return this;
        }

        public Builder timing(Timing howLong) {
            this.timing = howLong;
            return this;
        }

        public Builder precision(Precision digits) {
            this.precision = digits;
            return this;
        }

        public Builder probes(Probe... places) {
            this.probes = List.of(places);
            return this;
        }

        public Builder output(Output whatToKeep) {
            this.output = whatToKeep;
            return this;
        }

        public Builder source(String text) {
            this.source = text;
            return this;
        }

        /**
         * Puts the parts together.
         *
         * @throws IllegalArgumentException where the parts do not fit together, naming the value and the limit
         */
        public Scenario build() {
            return new Scenario(title, grid, material, edges, initial, timing, precision, probes, output, source);
        }
    }
}
