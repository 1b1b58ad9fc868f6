package isotherm.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThatThrownBy(() -> new Region(
                        "a", new Shape.Circle(0, 0, 1), Material.of(1, 1, 1), null, null, null, false, Rim.of(AIR)))
                .hasMessage("the region \"a\" has air in it, so it must be a hole: hole = true");
    }

    private static final Rim FACES =
            new Rim(new Signal.Constant(1), new Signal.Constant(10), new Signal.Constant(100), new Signal.Constant(0));

    /** W/(m K) of all films together. */
    private static double conductance(Scenario.Builder scenario) {
        double sum = 0;
        for (Film film :
                Plan.of(scenario.timing(Timing.until(1)).build()).network().films()) {
            for (int k = 0; k < film.air().count(); k++) {
                sum += film.coefficient().constant() * film.length(k);
            }
        }
        return sum;
    }

    @Test
    void floorWallsAndCeilingHaveFilmsOfTheirOwn() {
        Grid grid = new Grid(Axis.graded(0, 0.1, 0.3, 0.6, 1), Axis.even(11, 0.1));
        Region box = Region.room("a", new Shape.Rectangle(0.1, 0.2, 0.6, 0.5), FACES);
        assertThat(conductance(Scenario.on(grid).regions(box)))
                .isCloseTo(0.5 * 1 + 2 * 0.3 * 10 + 0.5 * 100, within(1e-12));
        Region atTop = Region.room("a", new Shape.Rectangle(0.1, 0.2, 0.6, 1), FACES);
        assertThat(conductance(Scenario.on(grid).regions(atTop)))
                .as("no ceiling at the plate's own edge")
                .isCloseTo(0.5 * 1 + 2 * 0.8 * 10, within(1e-12));
    }

    /** A roof at 45 degrees is a ceiling, one at 70 degrees a wall; the mirrored ones are floor and wall. */
    @ParameterizedTest
    @CsvSource({"0.4, 100", "1.1, 10", "-0.4, 1", "-1.1, 10"})
    void aSlantIsWhatItLeansTo(double rise, double coefficient) {
        Grid grid = Grid.ofCells(0.4, 2.4, 160, 960);
        double from = 1.2 - rise / 2;
        double to = 1.2 + rise / 2;
        // air to the left of a slant that rises is above it: its floor; so the air is put below rising ones
        List<Shape.Point> points = rise > 0
                ? List.of(point(0, from), point(0.4, to), point(0.4, 0), point(0, 0))
                : List.of(point(0, from), point(0.4, to), point(0.4, 2.4), point(0, 2.4));
        Region air = Region.room("a", new Shape.Polygon(points), FACES);
        assertThat(conductance(Scenario.on(grid).regions(air)))
                .isCloseTo(coefficient * Math.hypot(0.4, rise), withinPercentage(1));
    }

    private static Shape.Point point(double x, double y) {
        return new Shape.Point(x, y);
    }

    /** Where its normal is within 30 degrees of the level, on a third of the circle, it is a wall; above and below another third each. */
    @Test
    void aPipeHasAllThree() {
        Grid grid = Grid.ofCells(1, 1, 400, 400);
        Region pipe = Region.room("a", new Shape.Circle(0.5, 0.5, 0.25), FACES);
        double third = 2 * Math.PI * 0.25 / 3;
        assertThat(conductance(Scenario.on(grid).regions(pipe))).isCloseTo(third * (1 + 10 + 100), withinPercentage(1));
    }
}
