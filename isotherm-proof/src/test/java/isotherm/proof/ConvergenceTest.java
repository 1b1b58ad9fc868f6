package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.sim.Simulation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Second order in space, first in time: slopes of the error against closed forms of the unit square. */
class ConvergenceTest {
    private static final double SLOPE_TOLERANCE = 0.05;

    @SuppressWarnings("ImmutableEnumChecker") // expressions and boundaries are immutable
    enum Decay {
        FIXED("sin(pi*x)*sin(pi*y)", new Boundary.Fixed(0), 2 * Math.PI * Math.PI, 0.5),
        INSULATED("cos(pi*x)*cos(pi*y)", new Boundary.Insulated(), 2 * Math.PI * Math.PI, 0),
        PERIODIC("cos(2*pi*x)*cos(2*pi*y)", new Boundary.Periodic(), 8 * Math.PI * Math.PI, 0);

        final Expression start;
        final Boundary edge;
        /** Per second, of the exact solution at diffusivity 1. */
        final double rate;
        /** Where the start is 1. */
        final double crest;

        Decay(String start, Boundary edge, double rate, double crest) {
            this.start = Expression.parse(start);
            this.edge = edge;
            this.rate = rate;
            this.crest = crest;
        }

        /** The crest's temperature on {@code cells} by {@code cells * aspect} cells. */
        double run(int cells, int aspect, double until, double dt) {
            boolean ring = edge instanceof Boundary.Periodic;
            Grid grid = ring
                    ? new Grid(Axis.periodic(cells, 1.0 / cells), Axis.periodic(cells * aspect, 1.0 / (cells * aspect)))
                    : Grid.ofCells(1, 1, cells, cells * aspect);
            return Simulation.of(Scenario.on(grid)
                            .edges(Edges.all(edge))
                            .initial(Initial.formula(start))
                            .timing(Timing.until(until).inStepsOf(dt))
                            .probes(new Probe("crest", crest, crest))
                            .build())
                    .run()
                    .values()
                    .probes()
                    .get("crest");
        }
    }

    /** The error that halving the step leaves is of second order in the step: extrapolated, it is space's alone. */
    private static double spaceError(Decay decay, int cells, int aspect) {
        double until = 0.25 / decay.rate;
        double limit = 0.5 / ((double) cells * cells * (1 + aspect * aspect));
        long steps = (long) Math.ceil(until / (0.25 * limit));
        double coarse = decay.run(cells, aspect, until, until / steps);
        double fine = decay.run(cells, aspect, until, until / (2 * steps));
        return Math.abs(2 * fine - coarse - Math.exp(-0.25));
    }

    @ParameterizedTest
    @EnumSource(Decay.class)
    void secondOrderInSpace(Decay decay) {
        for (int aspect : new int[] {1, 2}) {
            for (int cells : new int[] {16, 32}) {
                double slope = slope(spaceError(decay, cells, aspect), spaceError(decay, 2 * cells, aspect));
                report("space", decay + " cells 1:" + aspect + ", " + cells + " to " + 2 * cells, slope);
                assertThat(slope).isCloseTo(2, within(SLOPE_TOLERANCE));
            }
        }
    }

    /** Against the exact exponential of the difference equations, so that space leaves no error. */
    @Test
    void firstOrderInTime() {
        int cells = 16;
        double sine = Math.sin(Math.PI / (2.0 * cells));
        double rate = 8.0 * cells * cells * sine * sine;
        double until = 0.05;
        for (int steps : new int[] {100, 200, 400}) {
            double exact = Math.exp(-rate * until);
            double coarse = Math.abs(Decay.FIXED.run(cells, 1, until, until / steps) - exact);
            double fine = Math.abs(Decay.FIXED.run(cells, 1, until, until / (2 * steps)) - exact);
            report("time", steps + " to " + 2 * steps + " steps", slope(coarse, fine));
            assertThat(slope(coarse, fine)).isCloseTo(1, within(SLOPE_TOLERANCE));
        }
    }

    private static double slope(double coarse, double fine) {
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static void report(String what, String where, double slope) {
        System.out.printf(Locale.ROOT, "order in %s, %s: %.4f%n", what, where, slope);
    }
}
