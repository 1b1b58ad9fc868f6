package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Timing.Span;
import isotherm.network.CellMap;
import isotherm.network.Film;
import isotherm.network.MaterialAround;
import isotherm.network.Network;
import java.util.HashMap;
import java.util.Map;

/**
 * The longest explicit step that keeps every update a weighted mean of old temperatures: dt at most C / (sum of the
 * node's conductances) at each node (N5). Below it no temperature leaves the range of its neighbours.
 *
 * @param seconds infinite where nothing is free or nothing conducts
 * @param node the first that allows no longer step, row by row from the bottom; -1 where all allow the same
 */
record StabilityLimit(double seconds, int node) {
    /** Film coefficients that vary are looked at this often. */
    private static final int SAMPLES = 1000;

    /** The limit of a plate. */
    static StabilityLimit of(Scenario scenario, CellMap cells, Network network) {
        Span span = scenario.timing().span();
        Map<Integer, Double> films = films(network, span instanceof Span.Until until ? until.seconds() : 0);
        double[] inside = inside(scenario.grid(), cells);
        MaterialAround around = new MaterialAround(cells, network);
        double limit = Double.POSITIVE_INFINITY;
        int first = -1;
        boolean anyOther = false;
        for (int row = 0; row < network.rows(); row++) {
            boolean alike = row > 1
                    && row < network.rows() - 1
                    && films.isEmpty()
                    && network.pattern(row) == network.pattern(row - 1)
                    && cells.pattern(row) == cells.pattern(row - 1)
                    && cells.pattern(row - 1) == cells.pattern(row - 2);
            for (int column = 0; column < network.columns() && !alike; column++) {
                int node = row * network.columns() + column;
                if (network.kind(node) == Network.FREE) {
                    double own = of(network, node, films.getOrDefault(node, 0.0), inside, around);
                    anyOther |= own != limit && first >= 0;
                    first = own < limit ? node : first;
                    limit = Math.min(limit, own);
                }
            }
        }
        return new StabilityLimit(limit, anyOther ? first : -1);
    }

    private static double of(Network network, int node, double film, double[] inside, MaterialAround around) {
        int material = film > 0 ? CellMap.NONE : around.of(node % network.columns(), node / network.columns());
        return material == CellMap.NONE || inside.length == 0
                ? network.capacity(node) / (network.links(node) + film)
                : inside[material];
    }

    /** By material, the limit of a node inside it, mirrored ones at an edge included; none on a graded grid. */
    private static double[] inside(Grid grid, CellMap cells) {
        double[] limits = new double[grid.isEven() ? cells.materials() : 0];
        for (int k = 0; k < limits.length; k++) {
            Material material = cells.material(k);
            double x = material.conductivityX() * inverseSquares(grid.x());
            double y = material.conductivityY() * inverseSquares(grid.y());
            limits[k] = material.volumetricHeatCapacity() / (x + y);
        }
        return limits;
    }

    /** By node, its largest conductance to the air, in W/(m K): of several films the sum of each one's largest. */
    private static Map<Integer, Double> films(Network network, double duration) {
        Map<Integer, Double> most = new HashMap<>();
        for (Film film : network.films()) {
            int samples = film.coefficient().variesInTime() ? SAMPLES : 1;
            double[] largest = new double[film.air().count()];
            for (int sample = 0; sample < samples; sample++) {
                double[] coefficients = film.coefficient().sample(duration * sample / samples);
                for (int k = 0; k < largest.length; k++) {
                    largest[k] = Math.max(largest[k], coefficients[coefficients.length == 1 ? 0 : k]);
                }
            }
            for (int k = 0; k < largest.length; k++) {
                most.merge(film.air().node(k), largest[k] * film.length(k), Double::sum);
            }
        }
        return most;
    }

    private static double inverseSquares(Axis axis) {
        return 2 / (axis.spacing() * axis.spacing());
    }
}
