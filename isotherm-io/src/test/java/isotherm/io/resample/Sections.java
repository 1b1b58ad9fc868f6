package isotherm.io.resample;

import isotherm.field.Field;
import isotherm.field.FieldTemperatures;
import isotherm.field.Snapshot;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.function.DoubleBinaryOperator;

/** Plates with regions, one metre by half a metre. */
public final class Sections {
    public static final Grid GRID = Grid.ofCells(1, 0.5, 100, 50);
    public static final Material BRICK = new Material("brick", 0.8, 1800, 900);
    public static final Material STEEL = new Material("steel", 50, 7850, 460);

    private Sections() {}

    public static Plan plan(Grid grid, Region... regions) {
        return Plan.of(Scenario.on(grid)
                .material(BRICK)
                .regions(regions)
                .edges(Edges.all(new Boundary.Fixed(0)))
                .timing(Timing.until(1))
                .build());
    }

    public static Region hole(double left, double bottom, double right, double top) {
        return new Region("hole", new Shape.Rectangle(left, bottom, right, top), null, null, null, null, true);
    }

    public static Region of(String name, Material material, double left, double right) {
        return Region.of(name, new Shape.Rectangle(left, 0, right, 0.5), material);
    }

    /** A state with NaN where the plan has holes. */
    public static Snapshot state(Plan plan, DoubleBinaryOperator temperature) {
        Grid grid = plan.grid();
        Field field = Field.allocate(grid.columns(), grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double x = grid.x().at(column);
                field.set(column, row, temperature.applyAsDouble(x, grid.y().at(row)));
            }
        }
        return new Snapshot(grid, new FieldTemperatures(field, plan.holes()), 1, 1, () -> {
            throw new IllegalStateException("a picture needs no accounts");
        });
    }
}
