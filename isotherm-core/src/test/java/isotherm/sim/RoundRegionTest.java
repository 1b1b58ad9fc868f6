package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Timing;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a disc stores, conducts and gives: what it stores and gives is exact; what it conducts depends on how its border falls into cells, less on each finer grid (N12). */
class RoundRegionTest {
    private static final double X = 0.503;
    private static final double Y = 0.487;
    private static final double RADIUS = 0.2;
    private static final double AREA = Math.PI * RADIUS * RADIUS;
    /** Conductivity of the disc; that of the plate is 1. */
    private static final double DISC = 10;

    private static final double TURN = (1 - DISC) / (1 + DISC);

    private static RunReport run(int cells) {
        Shape.Circle disc = new Shape.Circle(X, Y, RADIUS);
        // a disc in an even field (J. C. Maxwell's solution): u = x (1 + TURN (R / r)^2) outside, with x from its
        // middle
        String away = "max((x-%1$s)^2+(y-%2$s)^2,%3$s^2)".formatted(X, Y, RADIUS);
        String field = "(x-%s)*(1+%s*%s^2/(%s))".formatted(X, TURN, RADIUS, away);
        Signal edge = new Signal.Formula(Expression.parse(field));
        return Simulation.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                        .material(Material.of(1, 1, 1))
                        .regions(
                                Region.of("disc", disc, Material.of(DISC, 1, 2)),
                                Region.heated("nothing", disc, Source.density(new Signal.Constant(0))))
                        .edges(Edges.all(new Boundary.Fixed(edge)))
                        .initial(Initial.uniform(1))
                        .timing(Timing.steady())
                        .tolerance(1e-9)
                        .build())
                .run();
    }

    /** W/m through the right edge, by the middles of many pieces. */
    private static double exactFlow() {
        int pieces = 100_000;
        double sum = 0;
        for (int k = 0; k < pieces; k++) {
            double x = 1 - X;
            double y = (k + 0.5) / pieces - Y;
            double r2 = x * x + y * y;
            sum += 1 + TURN * RADIUS * RADIUS * (1 / r2 - 2 * x * x / (r2 * r2));
        }
        return sum / pieces;
    }

    private static double stored(int cells) {
        return Simulation.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                        .material(Material.of(1, 1, 1))
                        .regions(Region.of("disc", new Shape.Circle(X, Y, RADIUS), Material.of(1, 1, 2)))
                        .initial(Initial.uniform(1))
                        .timing(Timing.steps(1))
                        .build())
                .run()
                .heat()
                .energy()
                .initial();
    }

    @Test
    void storesAndGivesExactlyAndConductsBetterThanInSteps() {
        for (int cells = 20; cells <= 160; cells = cells * 3 / 2) {
            double conducted = run(cells).heat().edgeFlows().getOrDefault(Edge.RIGHT, Double.NaN) / exactFlow() - 1;
            double kept = (stored(cells) - 1) / AREA - 1;
            System.out.printf(
                    Locale.ROOT,
                    "disc on %d cells: conducts %.1e, stores %.1e; times cells to the power of 1.5 %.3f%n",
                    cells,
                    conducted,
                    kept,
                    conducted * Math.pow(cells, 1.5));
            assertThat(Math.abs(conducted) * Math.pow(cells, 1.5)).isLessThan(0.12);
            assertThat(Math.abs(kept)).isLessThan(1e-7);
            assertThat(StonePlates.region(run(cells), "nothing").area()).isCloseTo(AREA, within(1e-9));
        }
    }
}
