package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Timing.Span;

/**
 * The longest explicit step that keeps every update a weighted mean of old temperatures: dt at most C / (sum of the
 * node's conductances) at each node (N5). Below it no temperature leaves the range of its neighbours.
 */
final class StabilityLimit {
    /** Film coefficients that vary are looked at this often. */
    private static final int SAMPLES = 1000;

    private StabilityLimit() {}

    /** The limit in seconds for one material on an even grid; edge nodes, mirrored, have the same limit. */
    static double of(Grid grid, Material material) {
        double x = material.conductivityX() * inverseSquares(grid.x());
        double y = material.conductivityY() * inverseSquares(grid.y());
        return material.volumetricHeatCapacity() / (x + y);
    }

    /** The limit in seconds for a network; infinite where nothing is free or nothing conducts. */
    static double of(Network network, Span span) {
        double[] film = films(network, span instanceof Span.Until until ? until.seconds() : 0);
        double limit = Double.POSITIVE_INFINITY;
        for (int node = 0; node < network.size(); node++) {
            if (network.kind(node) == Network.FREE) {
                limit = Math.min(limit, network.capacity(node) / (network.links(node) + film[node]));
            }
        }
        return limit;
    }

    /** Each node's largest conductance to the air, in W/(m K). */
    private static double[] films(Network network, double duration) {
        double[] most = new double[network.size()];
        boolean varies =
                network.films().stream().anyMatch(film -> film.coefficient().variesInTime());
        int samples = varies ? SAMPLES : 1;
        for (int sample = 0; sample < samples; sample++) {
            double[] now = new double[network.size()];
            for (Network.Film film : network.films()) {
                double[] coefficients = film.coefficient().sample(duration * sample / samples);
                for (int k = 0; k < film.air().count(); k++) {
                    now[film.air().node(k)] += coefficients[coefficients.length == 1 ? 0 : k] * film.length(k);
                }
            }
            for (int node = 0; node < most.length; node++) {
                most[node] = Math.max(most[node], now[node]);
            }
        }
        return most;
    }

    private static double inverseSquares(Axis axis) {
        return 2 / (axis.spacing() * axis.spacing());
    }
}
