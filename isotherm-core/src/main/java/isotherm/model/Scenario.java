package isotherm.model;

import isotherm.number.Digits;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The complete question: what the plate is, how it starts, what happens at its edges, for how long, and what to keep.
 *
 * @param material what fills the plate where no region says otherwise
 * @param filled false where nobody says so, though regions have materials: then these must leave nothing of the plate
 * @param regions later ones on top of earlier ones
 * @param tolerance the error allowed to methods that choose their step or iterate, relative to the range of temperatures
 * @param section what is asked of a steady section of a building
 * @param start what t = 0 is, or null where nothing has dates
 * @param source the text it was read from, or empty; it travels in the files a run writes
 */
public record Scenario(
        String title,
        Grid grid,
        Material material,
        boolean filled,
        List<Region> regions,
        Edges edges,
        Initial initial,
        Timing timing,
        Precision precision,
        double tolerance,
        List<Probe> probes,
        List<Reach> reaches,
        Output output,
        SectionQuestion section,
        @Nullable Instant start,
        String source) {
    /** The tolerance where none is given. */
    public static final double TOLERANCE = 1e-5;

    private static final double LEAST_TOLERANCE = 1e-12;
    private static final double MOST_TOLERANCE = 0.1;

    public Scenario {
        probes = List.copyOf(probes);
        reaches = List.copyOf(reaches);
        regions = List.copyOf(regions);
        checkTolerance(tolerance);
        Set<String> names = new HashSet<>();
        for (Probe probe : probes) {
            if (!names.add(probe.name())) {
                throw new IllegalArgumentException("two probes are named \"" + probe.name() + "\"");
            }
            checkOnPlate("probe", probe.name(), grid, probe.x(), probe.y());
        }
        for (Reach reach : reaches) {
            if (!names.add(reach.name())) {
                throw new IllegalArgumentException("two probes or reaches are named \"" + reach.name() + "\"");
            }
            checkOnPlate("reach", reach.name(), grid, reach.fromX(), reach.fromY());
            checkOnPlate("reach", reach.name(), grid, reach.toX(), reach.toY());
        }
        checkPeriodic("left and right", edges.left(), grid.x());
        checkPeriodic("bottom and top", edges.bottom(), grid.y());
        checkRegions(regions, probes.stream().map(Probe::name).collect(Collectors.toSet()));
    }

    private static void checkTolerance(double tolerance) {
        if (!(tolerance >= LEAST_TOLERANCE && tolerance <= MOST_TOLERANCE)) {
            throw new IllegalArgumentException("the tolerance must be " + Digits.of(LEAST_TOLERANCE) + " to "
                    + MOST_TOLERANCE + ", was " + Digits.of(tolerance)
                    + (tolerance < LEAST_TOLERANCE
                            ? "; sums of temperatures are rounded by about that much, so no method gets below it"
                            : ""));
        }
    }

    private static void checkRegions(List<Region> regions, Set<String> probes) {
        Set<String> names = new HashSet<>();
        for (Region region : regions) {
            if (!names.add(region.name())) {
                throw new IllegalArgumentException("two regions are named \"" + region.name() + "\"");
            }
            Thermostat thermostat = region.thermostat();
            if (thermostat != null && !probes.contains(thermostat.probe())) {
                throw new IllegalArgumentException("the thermostat of the region \"" + region.name()
                        + "\" uses the probe \"" + thermostat.probe() + "\", but there is no such probe");
            }
        }
    }

    private static void checkOnPlate(String what, String name, Grid grid, double x, double y) {
        checkOnAxis(what, name, "x", x, grid.x());
        checkOnAxis(what, name, "y", y, grid.y());
    }

    private static void checkOnAxis(String what, String name, String axisName, double place, Axis axis) {
        if (!(place >= 0 && place <= axis.length())) {
            throw new IllegalArgumentException(what + " \"" + name + "\" lies outside the plate: " + axisName + " = "
                    + Digits.of(place) + " m, the plate ends at " + Digits.of(axis.length()) + " m");
        }
    }

    private static void checkPeriodic(String edges, Boundary boundary, Axis axis) {
        if (boundary instanceof Boundary.Periodic != axis.isPeriodic()) {
            throw new IllegalArgumentException(
                    "the " + edges + " edges and the axis between them must be periodic together");
        }
    }

    /** The same question over another time. */
    public Scenario timed(Timing other) {
        return like(grid).timing(other).build();
    }

    /** The same question with another tolerance. */
    public Scenario within(double relative) {
        return like(grid).tolerance(relative).build();
    }

    /** The same question on another grid, in other steps, with nothing written. */
    public Scenario on(Grid other, Timing steps, double otherTolerance) {
        return like(other)
                .timing(steps)
                .tolerance(otherTolerance)
                .output(Output.none())
                .build();
    }

    /** Collects the parts of another scenario, on a grid; what is not said is as here. */
    public Builder like(Grid other) {
        Builder builder = new Builder(other);
        builder.title = title;
        builder.material = filled ? material : null;
        builder.regions = regions;
        builder.tolerance = tolerance;
        builder.edges = edges;
        builder.initial = initial;
        builder.timing = timing;
        builder.precision = precision;
        builder.probes = probes;
        builder.reaches = reaches;
        builder.output = output;
        builder.section = section;
        builder.start = start;
        builder.source = source;
        return builder;
    }

    /** The defaults: insulated edges, initial temperature 0, double precision, a NetCDF file and a PNG at the end. */
    public static Builder on(Grid grid) {
        return new Builder(grid);
    }

    /** Collects the parts of a scenario; what is not said keeps its default. */
    public static final class Builder {
        private final Grid grid;
        private String title = "untitled";
        private @Nullable Material material;
        private List<Region> regions = List.of();
        private double tolerance = TOLERANCE;
        private Edges edges;
        private Initial initial = Initial.uniform(0);
        private Timing timing = Timing.steps(1);
        private Precision precision = Precision.DOUBLE;
        private List<Probe> probes = List.of();
        private List<Reach> reaches = List.of();
        private Output output = Output.standard();
        private SectionQuestion section = SectionQuestion.none();
        private @Nullable Instant start;
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

        public Builder regions(Region... parts) {
            this.regions = List.of(parts);
            return this;
        }

        public Builder tolerance(double relative) {
            this.tolerance = relative;
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

        public Builder reaches(Reach... lines) {
            this.reaches = List.of(lines);
            return this;
        }

        public Builder output(Output whatToKeep) {
            this.output = whatToKeep;
            return this;
        }

        public Builder section(SectionQuestion asked) {
            this.section = asked;
            return this;
        }

        public Builder start(@Nullable Instant moment) {
            this.start = moment;
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
            boolean filled = material != null || regions.stream().allMatch(each -> each.material() == null);
            Material plate = material == null ? Material.ofDiffusivity(1) : material;
            return new Scenario(
                    title, grid, plate, filled, regions, edges, initial, timing, precision, tolerance, probes, reaches,
                    output, section, start, source);
        }
    }
}
