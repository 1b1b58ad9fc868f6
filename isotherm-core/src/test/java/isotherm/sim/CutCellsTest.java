package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Plates whose borders cut cells, against closed forms that their edges are held at (N12). */
class CutCellsTest {
    private static final double X = 0.503;
    private static final double Y = 0.497;
    private static final double RADIUS = 0.3;
    /** The angle between x and the layers. */
    private static final double TURN = 0.5;

    /** The mean error in kelvin at 9 x 9 nodes. */
    private static double error(int cells, Shape shape, double inside, String exact) {
        List<Probe> probes = new ArrayList<>();
        for (int k = 0; k < 81; k++) {
            double node = 1.0 / cells;
            double x = Math.rint((k % 9 + 1) * 0.1 * cells) * node;
            double y = Math.rint((k / 9 + 1) * 0.1 * cells) * node;
            probes.add(new Probe("p" + k, x, y));
        }
        Signal.Formula field = new Signal.Formula(Expression.parse(exact));
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                        .material(Material.of(1, 1, 1))
                        .regions(Region.of("other", shape, Material.of(inside, 1, 1)))
                        .edges(Edges.all(new Boundary.Fixed(field)))
                        .initial(Initial.uniform(0))
                        .probes(probes.toArray(Probe[]::new))
                        .timing(Timing.steady())
                        .tolerance(1e-10)
                        .build())
                .run();
        double sum = 0;
        for (Probe probe : probes) {
            double right = Expression.parse(exact).at(probe.x(), probe.y(), 0);
            sum += Math.abs(report.values().probes().getOrDefault(probe.name(), Double.NaN) - right);
        }
        return sum / probes.size();
    }

    /** A cylinder in an even field: u = x outside, far away, and u = x (1 - b) inside, b = (k - 1) / (k + 1). */
    private static String cylinder(double inside) {
        double b = (inside - 1) / (inside + 1);
        return String.format(
                Locale.ROOT, "(x-%s)*(1-%s*%s^2/max((x-%s)^2+(y-%s)^2,%s^2))", X, "(" + b + ")", RADIUS, X, Y, RADIUS);
    }

    @Test
    void aCylinderInAnEvenField() {
        for (double inside : new double[] {1000, 10, 0.1, 0.001}) {
            Shape circle = new Shape.Circle(X, Y, RADIUS);
            double coarse = error(20, circle, inside, cylinder(inside));
            double fine = error(160, circle, inside, cylinder(inside));
            double order = Math.log(coarse / fine) / Math.log(8);
            System.out.printf(Locale.ROOT, "cylinder of %s: %.1e, %.1e, order %.2f%n", inside, coarse, fine, order);
            assertThat(order).isGreaterThan(inside == 1000 ? 1.8 : 1.1);
        }
    }

    /** Heat flows across layers that are turned, and along them. */
    @Test
    void turnedLayers() {
        double c = Math.cos(TURN);
        double s = Math.sin(TURN);
        // beyond a line through the middle, at right angles to (-s, c)
        Shape beyond = new Shape.Polygon(List.of(
                new Shape.Point(0.5 - 2 * c, 0.5 - 2 * s),
                new Shape.Point(0.5 + 2 * c, 0.5 + 2 * s),
                new Shape.Point(0.5 + 2 * c - 2 * s, 0.5 + 2 * s + 2 * c),
                new Shape.Point(0.5 - 2 * c - 2 * s, 0.5 - 2 * s + 2 * c)));
        String across = String.format(Locale.ROOT, "((y-0.5)*%s-(x-0.5)*%s)", c, s);
        String along = String.format(Locale.ROOT, "((x-0.5)*%s+(y-0.5)*%s)", c, s);
        String exact = "min(" + across + ",0)+max(" + across + ",0)/10+" + along;
        double coarse = error(20, beyond, 10, exact);
        double fine = error(160, beyond, 10, exact);
        double order = Math.log(coarse / fine) / Math.log(8);
        System.out.printf(Locale.ROOT, "turned layers: %.1e, %.1e, order %.2f%n", coarse, fine, order);
        assertThat(order).isGreaterThan(1.2);
    }

    @Test
    void levelLayersBetweenGridLinesAreExact() {
        double rounding = 0x1p-22 / 20; // of the share that a layer has of a link, in kelvin at a slope of 1
        Shape upper = new Shape.Rectangle(0, 0.53, 1, 1);
        assertThat(error(20, upper, 10, "min(y-0.53,0)+max(y-0.53,0)/10+0.5*x")).isLessThan(rounding);
    }
}
