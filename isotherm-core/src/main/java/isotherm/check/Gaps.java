package isotherm.check;

import isotherm.field.Sum;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.network.CellMap;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;

/** What a plate is made of must be said everywhere, where it is said anywhere: a forgotten region would conduct like nothing in it. */
public final class Gaps {
    /** The number of the plate's own material in the map of cells. */
    private static final int PLATE = 0;

    private Gaps() {}

    /**
     * Looks for cells of which nobody says what they are made of. Those between held nodes conduct nothing.
     *
     * @throws RefusedScenarioException where there are such cells, with their area and a place among them
     */
    public static void refuse(Scenario scenario, CellMap cells, Network network) {
        if (scenario.filled()) {
            return;
        }
        Sum area = new Sum();
        double largest = 0;
        int largestColumn = 0;
        int largestRow = 0;
        for (int row = 0; row < cells.up(); row++) {
            for (int column = 0; column < cells.across(); column++) {
                if (cells.materialOf(column, row) == PLATE && !isHeld(network, column, row)) {
                    double size = cells.width(column) * cells.height(row);
                    area.add(size);
                    if (size > largest) {
                        largest = size;
                        largestColumn = column;
                        largestRow = row;
                    }
                }
            }
        }
        if (largest > 0) {
            Grid grid = scenario.grid();
            double x = grid.x().at(largestColumn) + cells.width(largestColumn) / 2;
            double y = grid.y().at(largestRow) + cells.height(largestRow) / 2;
            throw new RefusedScenarioException(
                    firstMaterial(scenario),
                    "no material is given for " + Digits.of(area.value(), 3)
                            + " m^2 of the plate, for example at x = " + Digits.of(x, 4) + " m, y = "
                            + Digits.of(y, 4) + " m: regions have materials, but there is no [material] for the rest;"
                            + " add the region that is missing there, or [material]");
        }
    }

    /** The first region that says what it is made of: there a reader thinks of the rest. */
    private static KeyPath firstMaterial(Scenario scenario) {
        int first = 0;
        while (scenario.regions().get(first).material() == null) {
            first++;
        }
        return KeyPath.region(first).then("material");
    }

    private static boolean isHeld(Network network, int column, int row) {
        int node = row * network.columns() + column;
        int above = network.northOf(node);
        return network.kind(node) == Network.HELD
                && network.kind(network.eastOf(node)) == Network.HELD
                && network.kind(above) == Network.HELD
                && network.kind(network.eastOf(above)) == Network.HELD;
    }
}
