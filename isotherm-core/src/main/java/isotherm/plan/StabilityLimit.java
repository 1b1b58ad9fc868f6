package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Timing.Span;

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

    /** The limit for one material on an even grid; edge nodes, mirrored, have the same limit. */
    static StabilityLimit of(Grid grid, Material material) {
        double x = material.conductivityX() * inverseSquares(grid.x());
        double y = material.conductivityY() * inverseSquares(grid.y());
        return new StabilityLimit(material.volumetricHeatCapacity() / (x + y), -1);
    }

    /** The limit for a network. */
    static StabilityLimit of(Network network, Span span) {
        double[] film = films(network, span instanceof Span.Until until ? until.seconds() : 0);
        double limit = Double.POSITIVE_INFINITY;
        int first = -1;
        for (int node = 0; node < network.size(); node++) {
            if (network.kind(node) == Network.FREE) {
                double own = network.capacity(node) / (network.links(node) + film[node]);
                if (own < limit) {
                    limit = own;
                    first = node;
                }
            }
        }
        return new StabilityLimit(limit, first);
    }

    /** Each node's largest conductance to the air, in W/(m K): of several films the sum of each one's largest. */
    private static double[] films(Network network, double duration) {
        double[] most = new double[network.size()];
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
                most[film.air().node(k)] += largest[k] * film.length(k);
            }
        }
        return most;
    }

    private static double inverseSquares(Axis axis) {
        return 2 / (axis.spacing() * axis.spacing());
    }
}
