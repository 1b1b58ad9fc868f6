package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * T6: {@code T = sin(pi x) sin(pi y) cos(4 t)} on the unit square, held at 0 around, with {@code k = 1 + 0.5 sin(2 pi x) cos(pi y)} in each
 * cell and the source that makes it so. Orders are slopes over halved cells and steps.
 */
class ManufacturedTest {
    private static final double END = 1;

    private static double conductivity(double x, double y) {
        return 1 + 0.5 * Math.sin(2 * Math.PI * x) * Math.cos(Math.PI * y);
    }

    /** A region for each cell, and the source over all. */
    private static Scenario plate(int cells, double tolerance, Timing timing) {
        double h = 1.0 / cells;
        List<Region> regions = new ArrayList<>();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double k = conductivity((column + 0.5) * h, (row + 0.5) * h);
                Shape cell = new Shape.Rectangle(column * h, row * h, (column + 1) * h, (row + 1) * h);
                regions.add(Region.of("cell " + column + " " + row, cell, Material.of(k, 1, 1)));
            }
        }
        String shape = "sin(pi*x)*sin(pi*y)";
        String k = "(1 + 0.5*sin(2*pi*x)*cos(pi*y))";
        String alongX = "pi^2*cos(2*pi*x)*cos(pi*y)*cos(pi*x)*sin(pi*y)";
        String alongY = "0.5*pi^2*sin(2*pi*x)*sin(pi*y)*sin(pi*x)*cos(pi*y)";
        String source = "-4*sin(4*t)*" + shape + " + cos(4*t)*(2*pi^2*" + k + "*" + shape + " - " + alongX + " + "
                + alongY + ")";
        Signal heating = new Signal.Formula(Expression.parse(source));
        regions.add(new Region("source", new Shape.Rectangle(0, 0, 1, 1), null, null, heating, null, false));
        return Scenario.on(new Grid(Axis.even(cells + 1, h), Axis.even(cells + 1, h)))
                .material(Material.of(1, 1, 1))
                .regions(regions.toArray(Region[]::new))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.formula(Expression.parse(shape)))
                .timing(timing)
                .tolerance(tolerance)
                .build();
    }

    private static Field run(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        try (Stepper stepper =
                Steppers.of(plan, new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, 1), new Alone())) {
            for (long look = 0; look < plan.steps(); look++) {
                stepper.advance(field, 1);
            }
        }
        return field;
    }

    private static double difference(Field a, Field b) {
        double most = 0;
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < a.columns(); column++) {
                most = Math.max(most, Math.abs(a.at(column, row) - b.at(column, row)));
            }
        }
        return most;
    }

    private static double error(Field field, int cells) {
        double most = 0;
        for (int row = 0; row <= cells; row++) {
            for (int column = 0; column <= cells; column++) {
                double exact = Math.sin(Math.PI * column / cells) * Math.sin(Math.PI * row / cells) * Math.cos(4 * END);
                most = Math.max(most, Math.abs(field.at(column, row) - exact));
            }
        }
        return most;
    }

    @Test
    void secondOrderInSpace() {
        double before = Double.NaN;
        for (int cells : new int[] {8, 16, 32}) {
            double error = error(run(plate(cells, 1e-7, Timing.until(END).by(Method.IMPLICIT))), cells);
            double order = Math.log(before / error) / Math.log(2);
            System.out.printf(Locale.ROOT, "T6 in space, %d cells: error %.3e, order %.2f%n", cells, error, order);
            if (cells > 8) {
                assertThat(order).isBetween(1.85, 2.15);
            }
            before = error;
        }
    }

    @Test
    void secondOrderInTime() {
        int cells = 12;
        Timing implicit = Timing.until(END).by(Method.IMPLICIT);
        Field exact = run(plate(cells, 1e-9, implicit.inStepsOf(END / 1280)));
        double before = Double.NaN;
        for (int steps : new int[] {10, 20, 40, 80}) {
            double error = difference(run(plate(cells, 1e-9, implicit.inStepsOf(END / steps))), exact);
            double order = Math.log(before / error) / Math.log(2);
            System.out.printf(Locale.ROOT, "T6 in time, %d steps: error %.3e, order %.2f%n", steps, error, order);
            if (steps > 20) {
                assertThat(order).isBetween(1.85, 2.2);
            }
            before = error;
        }
    }
}
