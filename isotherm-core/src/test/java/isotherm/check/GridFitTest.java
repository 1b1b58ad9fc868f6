package isotherm.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Pixels;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.network.CellMap;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridFitTest {
    private static final Material STEEL = Material.of(50, 7800, 450);

    private static GridFit fit(Grid grid, Shape shape) {
        Signal.Constant cold = new Signal.Constant(0);
        return GridFit.of(
                Scenario.on(grid).regions(Region.held("part", shape, cold)).build());
    }

    @Test
    void saysHowFarASideMovesAndWhichCellsWouldFit() {
        GridFit fit = fit(Grid.ofCells(1, 1, 10, 10), new Shape.Rectangle(0.13, 0.2, 0.5, 1));
        assertThat(fit.misfits()).hasSize(1);
        GridFit.Misfit misfit = fit.misfits().getFirst();
        assertThat(misfit.region()).isEqualTo("part");
        assertThat(misfit.alongX()).isTrue();
        assertThat(misfit.place()).isEqualTo(0.13);
        assertThat(misfit.moved()).isCloseTo(-0.03, within(1e-12));
        assertThat(fit.fittingY()).isEqualTo(10);
        assertThat(fit.fittingX()).isZero(); // 100 cells would fit, more than eight times as many
        assertThat(fit(Grid.ofCells(1, 1, 20, 10), new Shape.Rectangle(0.13, 0.2, 0.5, 1))
                        .fittingX())
                .isEqualTo(100);
    }

    @Test
    void theGridMovesWhereTheFitSays() {
        Grid grid = Grid.ofCells(1, 1, 10, 10);
        Plan plan = Plan.of(Scenario.on(grid)
                .material(Material.of(1, 1000, 1000))
                .regions(Region.of("part", new Shape.Rectangle(0.13, 0, 1, 1), STEEL))
                .build());
        assertThat(plan.cells().regionOf(0, 5)).isEqualTo(CellMap.NONE);
        assertThat(plan.cells().regionOf(1, 5)).isZero();
    }

    @Test
    void gradedGridsFitAndCurvedBordersAreNamed() {
        var axis = new Grading(0.01, 0.1, 1.3).axis(1, List.of(0.13), List.of());
        assertThat(fit(new Grid(axis, axis), new Shape.Rectangle(0.13, 0.13, 1, 1))
                        .misfits())
                .isEmpty();
        assertThat(fit(Grid.ofCells(1, 1, 10, 10), new Shape.Circle(0.5, 0.5, 0.3))
                        .curved())
                .containsExactly("part");
    }

    @Test
    void aBorderBetweenMaterialsMovesNowhereAndCutsCells() {
        for (Shape shape : List.of(new Shape.Circle(0.5, 0.5, 0.3), new Shape.Rectangle(0.13, 0.2, 0.5, 1))) {
            GridFit fit = GridFit.of(Scenario.on(Grid.ofCells(1, 1, 10, 10))
                    .regions(Region.of("part", shape, STEEL))
                    .build());
            assertThat(fit.misfits()).isEmpty();
            assertThat(fit.curved()).isEmpty();
            assertThat(fit.isBetweenLines()).isTrue();
        }
    }

    private static Shape.Colour image(int width, int height, int... colours) {
        return new Shape.Colour(new Pixels(width, height, colours), 1, new Shape.Rectangle(0, 0, 1, 1));
    }

    /** The colour fills the right half of four pixels along x, of which the upper one along y. */
    @Test
    void bordersOfAnImagesColourMoveLikeSides() {
        Shape.Colour half = image(4, 2, 0, 0, 1, 1, 0, 0, 0, 0);
        assertThat(fit(Grid.ofCells(1, 1, 10, 10), half).misfits()).isEmpty();
        GridFit fit = fit(Grid.ofCells(1, 1, 9, 9), half);
        assertThat(fit.misfits()).extracting(GridFit.Misfit::alongX).containsExactly(true, false);
        assertThat(fit.misfits()).allSatisfy(misfit -> {
            assertThat(misfit.place()).isEqualTo(0.5);
            assertThat(Math.abs(misfit.moved())).isCloseTo(0.5 / 9, within(1e-12));
        });
        assertThat(fit.warnings())
                .singleElement()
                .asString()
                .startsWith("the region \"part\" is moved to grid lines, at x = 0.5 m by")
                .endsWith("cells = [10, 10], or finest instead of cells, would fit");
    }

    @Test
    void aDrawingWithManyBordersIsFollowedInSteps() {
        int[] stairs = new int[100];
        for (int k = 0; k < stairs.length; k++) {
            stairs[k] = k % 10 > k / 10 ? 1 : 0;
        }
        GridFit fit = fit(Grid.ofCells(1, 1, 19, 19), image(10, 10, stairs));
        assertThat(fit.misfits()).isEmpty();
        assertThat(fit.curved()).containsExactly("part");
        assertThat(fit(Grid.ofCells(1, 1, 20, 20), image(10, 10, stairs)).curved())
                .isEmpty();
    }
}
