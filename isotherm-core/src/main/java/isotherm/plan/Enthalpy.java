package isotherm.plan;

import isotherm.model.LatentHeat;
import java.util.ArrayList;
import java.util.List;

/**
 * The heat that each node holds at a temperature, latent heat included (N13): {@code C u + sum of L thawed(u)}, a rising line with
 * kinks where thawing begins and ends.
 */
public final class Enthalpy {
    private final Network network;
    /** Where a node's thaws begin in the arrays below; empty where nothing thaws. */
    private final int[] first;

    private final double[] from;
    private final double[] to;
    private final double[] amount;

    /** Of free nodes. */
    public Enthalpy(Network network) {
        this(network, network.thaws());
    }

    private Enthalpy(Network network, List<Thaw> thaws) {
        this.network = network;
        int total = thaws.stream().mapToInt(Thaw::count).sum();
        first = new int[total == 0 ? 0 : network.size() + 1];
        from = new double[total];
        to = new double[total];
        amount = new double[total];
        if (total > 0) {
            fill(thaws);
        }
    }

    /** Of free and of held nodes. */
    public static Enthalpy ofAll(Network network) {
        List<Thaw> all = new ArrayList<>(network.thaws());
        all.addAll(network.held().thaws());
        return new Enthalpy(network, all);
    }

    private void fill(List<Thaw> thaws) {
        for (Thaw thaw : thaws) {
            for (int k = 0; k < thaw.count(); k++) {
                first[thaw.node(k) + 1]++;
            }
        }
        for (int node = 0; node < network.size(); node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        for (Thaw thaw : thaws) {
            LatentHeat heat = thaw.heat();
            for (int k = 0; k < thaw.count(); k++) {
                int place = next[thaw.node(k)]++;
                from[place] = heat.from();
                to[place] = heat.to();
                amount[place] = thaw.amount(k);
            }
        }
    }

    /** True where some node thaws. */
    public boolean hasLatent() {
        return first.length > 0;
    }

    /** True where a node thaws. */
    public boolean thaws(int node) {
        return hasLatent() && first[node + 1] > first[node];
    }

    /** J/m at a temperature. */
    public double at(int node, double u) {
        double heat = network.capacity(node) * u;
        if (hasLatent()) {
            for (int k = first[node]; k < first[node + 1]; k++) {
                heat += amount[k] * Math.clamp((u - from[k]) / (to[k] - from[k]), 0, 1);
            }
        }
        return heat;
    }

    /** What one more kelvin takes at a temperature, in J/(m K); at a kink what it takes above. */
    public double slope(int node, double u) {
        double slope = network.capacity(node);
        if (hasLatent()) {
            for (int k = first[node]; k < first[node + 1]; k++) {
                slope += u >= from[k] && u < to[k] ? amount[k] / (to[k] - from[k]) : 0;
            }
        }
        return slope;
    }

    /** The temperature after a node at {@code u} took up some J/m. */
    public double after(int node, double u, double heat) {
        double left = heat;
        double now = u;
        boolean up = heat > 0;
        while (left != 0) {
            double kink = nextKink(node, now, up);
            double slope = slope(node, up ? now : Math.nextDown(now));
            double there = (kink - now) * slope;
            if (Double.isInfinite(kink) || Math.abs(left) <= Math.abs(there)) {
                return now + left / slope;
            }
            left -= there;
            now = kink;
        }
        return now;
    }

    /** A new temperature, but not beyond the first kink on the way to it; a temperature at a kink lies above it, as its {@link #slope} does. */
    public double notBeyondKink(int node, double old, double wanted) {
        if (wanted > old) {
            return Math.min(wanted, nextKink(node, old, true));
        }
        return Math.max(wanted, Math.nextDown(nextKink(node, Math.nextUp(old), false)));
    }

    private double nextKink(int node, double u, boolean up) {
        double nearest = up ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (int k = first[node]; k < first[node + 1]; k++) {
            nearest = nearer(nearest, from[k], u, up);
            nearest = nearer(nearest, to[k], u, up);
        }
        return nearest;
    }

    private static double nearer(double nearest, double kink, double u, boolean up) {
        if (up) {
            return kink > u ? Math.min(nearest, kink) : nearest;
        }
        return kink < u ? Math.max(nearest, kink) : nearest;
    }
}
