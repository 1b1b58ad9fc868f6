package isotherm.proof;

import isotherm.field.Snapshot;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import org.junit.jupiter.api.Test;

/** The lecture's cross: 128 x 128 nodes, 100 steps, known to fifteen digits. */
class LectureCrossTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void afterAHundredSteps() {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(128, 128, 1))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(0)
                        .with(new Shape.Rectangle(58, 32, 70, 96), 1)
                        .with(new Shape.Rectangle(32, 58, 96, 70), 1))
                .timing(Timing.steps(100).inStepsOf(0.1))
                .build());
        Simulation.of(plan, Execution.auto())
                .observe(Schedule.everySteps(plan, 100), snapshot -> {
                    if (snapshot.step() == 0) {
                        Measured.relative("T1 ones at the start", sum(snapshot), 1521, 0);
                    } else {
                        check(snapshot);
                    }
                })
                .run();
    }

    private static void check(Snapshot end) {
        Measured.relative("T1 sum", sum(end), 1520.99999999924, TOLERANCE);
        Measured.relative("T1 max", end.summary().max(), 0.979390897809353, TOLERANCE);
        Measured.relative("T1 u[64][64]", end.at(64, 64), 0.979390897809353, TOLERANCE);
        Measured.relative("T1 u[32][64]", end.at(64, 32), 0.465705302662814, TOLERANCE);
        Measured.relative("T1 u[64][32]", end.at(32, 64), 0.465705302662814, TOLERANCE);
        Measured.relative("T1 u[58][58]", end.at(58, 58), 0.790321489432519, TOLERANCE);
        Measured.relative("T1 u[20][64]", end.at(64, 20), 0.00439742400427888, TOLERANCE);
    }

    private static double sum(Snapshot snapshot) {
        return snapshot.summary().mean() * 128 * 128;
    }
}
