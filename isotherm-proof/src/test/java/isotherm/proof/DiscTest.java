package isotherm.proof;

import isotherm.field.Snapshot;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import org.junit.jupiter.api.Test;

/** The disc of CSC's heat-equation exercise: 2000 x 2000 inner nodes, 500 steps exactly on the step limit. */
class DiscTest {
    private static final int INNER = 2000;
    private static final double SPACING = 0.01;
    private static final double TOLERANCE = 1e-12;

    @Test
    void afterFiveHundredSteps() {
        double centre = 999 * SPACING;
        Edges edges = new Edges(
                new Boundary.Fixed(20), new Boundary.Fixed(70), new Boundary.Fixed(85), new Boundary.Fixed(5));
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(INNER + 2, INNER + 2, SPACING))
                .material(Material.ofDiffusivity(0.5))
                .edges(edges)
                .initial(Initial.uniform(65).with(new Shape.Circle(centre, centre, INNER / 6.0 * SPACING), 5))
                .timing(Timing.steps(500).inStepsOf(5e-5))
                .build());
        Simulation.of(plan, Execution.auto())
                .observe(Schedule.everySteps(plan, 500), snapshot -> {
                    if (snapshot.step() == 0) {
                        Measured.relative("T2 mean at the start", innerMean(snapshot, false), 59.763305, TOLERANCE);
                    } else {
                        check(snapshot);
                    }
                })
                .run();
    }

    private static void check(Snapshot end) {
        Measured.relative("T2 mean", innerMean(end, false), 59.281238917126, TOLERANCE);
        Measured.relative("T2 root mean square", Math.sqrt(innerMean(end, true)), 61.641894225511, TOLERANCE);
        Measured.relative("T2 u[5][5]", end.at(5, 5), 53.268642757132, TOLERANCE);
    }

    /**
     * The published means are plain sums, row by row, of four million numbers: they carry that order's rounding, 1e-12 of
     * the mean. Summed without rounding the mean is 59.2812389171879.
     */
    private static double innerMean(Snapshot snapshot, boolean squared) {
        double[] row = new double[INNER + 2];
        double sum = 0;
        for (int j = 1; j <= INNER; j++) {
            snapshot.copyRow(j, row);
            for (int i = 1; i <= INNER; i++) {
                sum += squared ? row[i] * row[i] : row[i];
            }
        }
        return sum / ((double) INNER * INNER);
    }
}
