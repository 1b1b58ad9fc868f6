package isotherm.bench.methods;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem that methods are compared on.
 *
 * @param reference the same in a way whose error is far below all others'
 * @param range of temperatures at the start and around the plate, in kelvin
 */
record MethodsProblem(String name, Scenario scenario, Scenario reference, double range) {
    private static final double DAY = 86_400;

    /** The lecture's cross at four times, and a wall of three layers over a day. */
    static List<MethodsProblem> all() {
        List<MethodsProblem> all = new ArrayList<>();
        for (int time : new int[] {10, 100, 1000, 100_000}) {
            Scenario cross = cross(time);
            all.add(new MethodsProblem(
                    "cross, t = " + time, cross, cross.timed(cross.timing().by(Method.SPECTRAL)), 1));
        }
        Scenario wall = wall();
        all.add(new MethodsProblem(
                "wall, a day",
                wall,
                wall.timed(wall.timing().by(Method.STABILISED)).within(1e-9),
                30));
        return all;
    }

    private static Scenario cross(double time) {
        return Scenario.on(Grid.ofNodes(128, 128, 1))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(0)
                        .with(new Shape.Rectangle(58, 32, 70, 96), 1)
                        .with(new Shape.Rectangle(32, 58, 96, 70), 1))
                .timing(Timing.until(time))
                .build();
    }

    /** Plaster, brick and insulation with a concrete slab through it; the sun's day outside. */
    private static Scenario wall() {
        Grading grading = new Grading(0.0025, 0.02, 1.3);
        Grid grid = new Grid(
                grading.axis(0.4, List.of(0.015, 0.255), List.of()), grading.axis(1, List.of(0.4, 0.6), List.of()));
        Signal outside = new Signal.Sinusoid(0, 10, DAY, 0);
        return Scenario.on(grid)
                .material(Material.of(0.035, 30, 1450))
                .regions(
                        Region.of("brick", new Shape.Rectangle(0.015, 0, 0.255, 1), Material.of(0.6, 1600, 1000)),
                        Region.of("slab", new Shape.Rectangle(0.015, 0.4, 0.255, 0.6), Material.of(2, 2400, 1000)),
                        Region.of("plaster", new Shape.Rectangle(0, 0, 0.015, 1), Material.of(0.57, 1300, 1000)))
                .edges(new Edges(
                        new Boundary.Convection(7.7, 20),
                        new Boundary.Convection(new Signal.Constant(25), outside),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .initial(Initial.uniform(10))
                .timing(Timing.until(DAY))
                .build();
    }
}
