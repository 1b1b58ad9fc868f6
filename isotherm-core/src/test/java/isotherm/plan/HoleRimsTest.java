package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import org.junit.jupiter.api.Test;

class HoleRimsTest {
    private static final Boundary.Convection AIR = new Boundary.Convection(7, 20);

    private static double[] lengths(Scenario.Builder scenario) {
        double[] sums = new double[2];
        for (Film film :
                Plan.of(scenario.timing(Timing.until(1)).build()).network().films()) {
            for (int k = 0; k < film.air().count(); k++) {
                sums[film.isHorizontal() ? 0 : 1] += film.length(k);
            }
        }
        return sums;
    }

    @Test
    void theAirTouchesTheWholeRimOfAHole() {
        Grid grid = new Grid(Axis.graded(0, 0.1, 0.3, 0.6, 1), Axis.even(11, 0.1));
        double[] inside =
                lengths(Scenario.on(grid).regions(Region.room("a", new Shape.Rectangle(0.1, 0.2, 0.6, 0.5), AIR)));
        assertThat(inside[0]).isCloseTo(2 * 0.5, within(1e-12));
        assertThat(inside[1]).isCloseTo(2 * 0.3, within(1e-12));
    }

    /** A hole at the plate's edge has no rim there, and none where another hole begins. */
    @Test
    void nothingCrossesWhereNothingIsBeyond() {
        Grid grid = Grid.ofCells(1, 1, 10, 10);
        double[] found = lengths(Scenario.on(grid)
                .regions(
                        new Region("b", new Shape.Rectangle(0.5, 0, 1, 0.4), null, null, null, null, true),
                        Region.room("a", new Shape.Rectangle(0, 0, 0.5, 0.4), AIR)));
        assertThat(found[0]).isCloseTo(0.5, within(1e-12));
        assertThat(found[1]).isZero();
    }

    @Test
    void aRimGoesRoundAPeriodicPlate() {
        Grid grid = new Grid(Axis.periodic(10, 0.1), Axis.even(11, 0.1));
        Boundary round = new Boundary.Periodic();
        double[] found = lengths(Scenario.on(grid)
                .edges(new Edges(round, round, new Boundary.Insulated(), new Boundary.Insulated()))
                .regions(Region.room("a", new Shape.Rectangle(0.7, 0.2, 1, 0.5), AIR)));
        assertThat(found[0]).isCloseTo(2 * 0.3, within(1e-12));
        assertThat(found[1]).isCloseTo(2 * 0.3, within(1e-12));
    }

    @Test
    void airNeedsAHole() {
        assertThatThrownBy(() ->
                        new Region("a", new Shape.Circle(0, 0, 1), Material.of(1, 1, 1), null, null, null, false, AIR))
                .hasMessage("the region \"a\" has air in it, so it must be a hole: hole = true");
    }
}
