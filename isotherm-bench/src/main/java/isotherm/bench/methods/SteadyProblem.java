package isotherm.bench.methods;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;

/** A square plate with a disc that conducts a thousand times better, 0 degrees on its left edge and 1 on its right one. */
final class SteadyProblem {
    private static final double CONTRAST = 1000;
    /** So much more exactly than any row of the table that it stands for the answer. */
    private static final double EXACT = 1e-9;

    private final int cells;
    private final Execution execution;

    /**
     * The problem at one size.
     *
     * @param cells along each side
     */
    SteadyProblem(int cells, int threads) {
        this.cells = cells;
        this.execution = new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, threads);
    }

    /** A steady state, and what it took. */
    record Answer(Field field, double work, double seconds) {}

    Answer exact() {
        return solve(EXACT);
    }

    /** Plans untimed, then solves. */
    Answer solve(double tolerance) {
        Plan plan = plan(tolerance);
        Field field = plan.initialField();
        long begin = System.nanoTime();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            stepper.advance(field, 1);
            return new Answer(field, stepper.work(), (System.nanoTime() - begin) * 1e-9);
        }
    }

    Plan plan(double tolerance) {
        Scenario scenario = Scenario.on(Grid.ofNodes(cells + 1, cells + 1, 1.0 / cells))
                .material(Material.of(1, 1000, 1000))
                .regions(Region.of("disc", new Shape.Circle(0.5, 0.5, 0.3), Material.of(CONTRAST, 1000, 1000)))
                .edges(new Edges(
                        new Boundary.Fixed(0),
                        new Boundary.Fixed(1),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .initial(Initial.uniform(0))
                .timing(Timing.until(1).by(Method.STEADY))
                .build();
        return Plan.of(scenario.within(tolerance));
    }

    /** The largest difference at the nodes of the coarser of two fields, whose cells are so many times as long. */
    static double furthest(Field coarse, Field fine, int times) {
        double most = 0;
        for (int row = 0; row < coarse.rows(); row++) {
            for (int column = 0; column < coarse.columns(); column++) {
                most = Math.max(most, Math.abs(coarse.at(column, row) - fine.at(column * times, row * times)));
            }
        }
        return most;
    }
}
