package isotherm.network;

import isotherm.borders.CutCell;
import isotherm.model.LatentHeat;
import isotherm.model.Region;
import isotherm.model.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latent heat of nodes: that of what thaws in the quarters of cells around them. */
final class ThawAreas {
    private final CellMap cells;
    private final NetworkBuilder network;
    /** By number of a material, that of its region; {@link CellMap#NONE} of the plate's own. */
    private final List<Integer> regions = new ArrayList<>(List.of(CellMap.NONE));

    ThawAreas(Scenario scenario, CellMap cells, NetworkBuilder network) {
        this.cells = cells;
        this.network = network;
        for (Region region : scenario.regions()) {
            if (region.material() != null) {
                regions.add(scenario.regions().indexOf(region));
            }
        }
    }

    void add() {
        Map<LatentHeat, double[]> amounts = new LinkedHashMap<>();
        for (int k = 0; k < cells.materials(); k++) {
            LatentHeat heat = cells.material(k).latentHeat();
            if (heat != null) {
                amounts.merge(heat, areas(k), (a, b) -> {
                    Arrays.setAll(a, n -> a[n] + b[n]);
                    return a;
                });
            }
        }
        amounts.forEach((heat, area) -> {
            NodeList list = NodeList.of(area, network);
            thaw(heat, list, 0, list.free(), network.thaws);
            thaw(heat, list, list.free(), list.size(), network.heldThaws);
        });
    }

    private static void thaw(LatentHeat heat, NodeList area, int from, int to, List<Thaw> into) {
        if (from < to) {
            int[] nodes = Arrays.copyOfRange(area.nodes(), from, to);
            double[] joules = Arrays.stream(area.sizes(), from, to)
                    .map(a -> a * heat.heat())
                    .toArray();
            into.add(new Thaw(heat, nodes, joules));
        }
    }

    /** Square metres of a material that belong to each node: what of it is in the quarters of cells around. */
    private double[] areas(int material) {
        double[] areas = new double[network.columns * network.rows];
        for (int node = 0; node < areas.length; node++) {
            int right = node % network.columns;
            int above = node / network.columns;
            int left = right == 0 && network.periodicX ? cells.across() - 1 : right - 1;
            int below = above == 0 && network.periodicY ? cells.up() - 1 : above - 1;
            // diagonal pairs: mirroring and transposing exchange them as wholes, so rounding prefers no side
            areas[node] = (quarter(material, left, below, 3) + quarter(material, right, above, 0))
                    + (quarter(material, right, below, 2) + quarter(material, left, above, 1));
        }
        return areas;
    }

    private double quarter(int material, int column, int row, int corner) {
        boolean outside = column < 0 || row < 0 || column >= cells.across() || row >= cells.up();
        if (outside) {
            return 0;
        }
        double whole = cells.width(column) * cells.height(row) / 4;
        CutCell cut = cells.cut(column, row);
        if (cut == null) {
            return cells.materialOf(column, row) == material ? whole : 0;
        }
        double share = 0;
        for (int layer = 0; layer < cut.layers(); layer++) {
            share += cut.region(layer) == regions.get(material) ? cut.quarter(corner, layer) : 0;
        }
        return share * whole;
    }
}
