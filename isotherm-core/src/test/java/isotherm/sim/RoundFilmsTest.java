package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Boundary;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films on borders that no grid line follows are as long as the borders, not as the stairs of cells along them. */
class RoundFilmsTest {
    private static final Material WALL = new Material("wall", 0.5, 1000, 1000);

    private static Region air(String name, Shape shape, double temperature, double coefficient) {
        Boundary.Convection film =
                new Boundary.Convection(new Signal.Constant(coefficient), new Signal.Constant(temperature));
        return Region.room(name, shape, film);
    }

    private static RunReport steady(int cells, double side, Region... regions) {
        return Simulation.of(Scenario.on(Grid.ofCells(side, side, cells, cells))
                        .material(WALL)
                        .regions(regions)
                        .timing(Timing.steady())
                        .build())
                .run();
    }

    private static double source(RunReport report, String region) {
        return report.heat()
                .regions()
                .getOrDefault(region, new RunReport.RegionHeat(0, 0, 0))
                .source();
    }

    /** A quarter of a pipe with films on both faces: 1 / (1 / (2 pi r1 h1) + ln(r2 / r1) / (2 pi k) + 1 / (2 pi r2 h2)) of heat. */
    @ParameterizedTest
    @ValueSource(ints = {55, 110, 220})
    void aPipe(int cells) {
        RunReport report = steady(
                cells,
                0.11,
                air("outside", new Shape.Rectangle(0, 0, 0.11, 0.11), 20, 10),
                Region.of("pipe", new Shape.Circle(0, 0, 0.1), WALL),
                air("inside", new Shape.Circle(0, 0, 0.05), 80, 200));
        double resistance = (1 / (0.05 * 200) + Math.log(2) / 0.5 + 1 / (0.1 * 10)) / (2 * Math.PI);
        double exact = 60 / resistance / 4;
        double heat = source(report, "inside");
        System.out.printf(Locale.ROOT, "pipe, %d cells: %.3f of %.3f W/m, tolerance 0.5 %%%n", cells, heat, exact);
        assertThat(heat).isCloseTo(exact, within(0.005 * exact));
        assertThat(source(report, "outside")).isCloseTo(-heat, within(1e-9 * exact));
    }

    /** A bar of good conductor in air all round gives what its surface lets through: ellipse, slanted square, circle. */
    @Test
    void barsThatAreWarmThroughout() {
        Material metal = new Material("metal", 1e6, 1000, 1000);
        double a = 0.4;
        double b = 0.25;
        double h = Math.pow((a - b) / (a + b), 2);
        double ellipse = Math.PI * (a + b) * (1 + 3 * h / (10 + Math.sqrt(4 - 3 * h))); // Ramanujan
        check(new Shape.Ellipse(0.5, 0.5, a, b), ellipse, metal);
        check(new Shape.Circle(0.5, 0.5, 0.3), 2 * Math.PI * 0.3, metal);
        Shape.Polygon square = new Shape.Polygon(List.of(
                new Shape.Point(0.5, 0.1),
                new Shape.Point(0.9, 0.5),
                new Shape.Point(0.5, 0.9),
                new Shape.Point(0.1, 0.5)));
        check(square, 4 * 0.4 * Math.sqrt(2), metal);
        check(new Shape.Rectangle(0.2, 0.3, 0.7, 0.9), 2 * (0.5 + 0.6), metal);
    }

    private static void check(Shape shape, double length, Material metal) {
        RunReport report = steady(
                200,
                1,
                air("air", new Shape.Rectangle(0, 0, 1, 1), 0, 10),
                Region.of("bar", shape, metal),
                Region.held("heart", new Shape.Rectangle(0.45, 0.45, 0.55, 0.55), new Signal.Constant(100)));
        double heat = -source(report, "air") / (10 * 100);
        System.out.printf(Locale.ROOT, "%s: %.4f of %.4f m, tolerance 1 %%%n", shape, heat, length);
        assertThat(heat).isCloseTo(length, within(0.01 * length));
    }
}
