package isotherm.implicit;

import isotherm.field.Sum;
import isotherm.network.Components;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the parts of a plate hold, latent heat included, and how far temperatures must be shifted to hold it again (N15): a part that loses
 * heat nowhere has its steady state up to that.
 */
final class KeptHeat {
    /** Each round goes where the straight piece that it is on leads, or halves what is left. */
    private static final int ROUNDS = 200;
    /** What is lacking is rounding, in parts of what nodes hold. */
    private static final double ROUNDING = 1e-15;

    private final Network network;
    private final Components parts;
    private final Enthalpy enthalpy;
    private final double[] kept;
    /** The sum of the magnitudes that nodes hold. */
    private final double[] sizes;

    /** Takes note of what the parts hold at temperatures. */
    KeptHeat(Network network, Components parts, double[] u) {
        this.network = network;
        this.parts = parts;
        this.enthalpy = new Enthalpy(network);
        this.kept = sums(node -> enthalpy.at(node, u[node]));
        this.sizes = sums(node -> Math.abs(enthalpy.at(node, u[node])));
    }

    /** The shift of each part, in kelvin, at which it holds what it did. */
    double[] shifts(double[] u) {
        double[] now = new double[kept.length];
        double[] lacking = lacking(u, now);
        double[] before = new double[kept.length];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        double[] capacities = sums(network::capacity);
        double[] low = new double[kept.length];
        double[] high = new double[kept.length];
        for (int part = 0; part < kept.length; part++) {
            low[part] = Math.min(0, lacking[part] / capacities[part]);
            high[part] = Math.max(0, lacking[part] / capacities[part]);
        }
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            double[] slopes = sums(node -> enthalpy.slope(node, u[node] + now[parts.of(node)]));
            moved = false;
            for (int part = 0; part < now.length; part++) {
                double left = lacking[part];
                if (Math.abs(left) > ROUNDING * sizes[part]) {
                    low[part] = left > 0 ? now[part] : low[part];
                    high[part] = left < 0 ? now[part] : high[part];
                    double wanted = now[part] + left / slopes[part];
                    boolean inside = wanted >= low[part] && wanted <= high[part];
                    boolean fast = inside && Math.abs(left) < before[part] / 2;
                    double next = fast ? wanted : low[part] + (high[part] - low[part]) / 2;
                    before[part] = Math.abs(left);
                    moved |= next != now[part];
                    now[part] = next;
                }
            }
            lacking = lacking(u, now);
        }
        return now;
    }

    private double[] lacking(double[] u, double[] shifts) {
        double[] held = sums(node -> enthalpy.at(node, u[node] + shifts[parts.of(node)]));
        Arrays.setAll(held, part -> kept[part] - held[part]);
        return held;
    }

    /** The sum over the nodes of each part. */
    private double[] sums(IntToDoubleFunction ofNode) {
        Sum[] sums = new Sum[parts.count()];
        Arrays.setAll(sums, part -> new Sum());
        for (int node = 0; node < network.size(); node++) {
            if (parts.of(node) >= 0) {
                sums[parts.of(node)].add(ofNode.applyAsDouble(node));
            }
        }
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }
}
