package isotherm.network;

import isotherm.model.LatentHeat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heat that each node holds at a temperature, latent heat included (N13): {@code C u + sum of L thawed(u)}, a rising line with
 * kinks where thawing begins and ends, and the way back from heat to temperature. Where thawing goes over a narrow range a temperature says
 * next to nothing of the heat, so a state keeps the heat of nodes that thaw.
 *
 * <pre>
 *   J/m          /
 *               /            C: outside the ranges
 *       _ . - '              much more inside of one
 *      /
 *     /     from    to       degC
 * </pre>
 */
public final class Enthalpy {
    /** J/(m K) outside the ranges, by node; empty where nothing thaws, as a network tells it slowly. */
    private final double[] capacities;

    private final Network network;
    /** Where a node's kinks begin in the arrays below; empty where nothing thaws. */
    private final int[] first;
    /** In degrees Celsius, rising for each node. */
    private final double[] kinks;
    /** J/m held at each kink. */
    private final double[] heats;
    /** J/(m K) from each kink to the next. */
    private final double[] slopes;

    /** Of free nodes. */
    public Enthalpy(Network network) {
        this(network, network.thaws());
    }

    private Enthalpy(Network network, List<Thaw> thaws) {
        this.network = network;
        int total = thaws.stream().mapToInt(Thaw::count).sum();
        first = new int[total == 0 ? 0 : network.size() + 1];
        capacities = new double[total == 0 ? 0 : network.size()];
        Arrays.setAll(capacities, network::capacity);
        double[] from = new double[total];
        double[] to = new double[total];
        double[] amount = new double[total];
        if (total > 0) {
            collect(thaws, from, to, amount);
        }
        kinks = new double[2 * total];
        heats = new double[2 * total];
        slopes = new double[2 * total];
        int used = 0;
        for (int node = 0; total > 0 && node < network.size(); node++) {
            int begin = first[node];
            first[node] = used;
            used = line(node, used, begin, first[node + 1], from, to, amount);
        }
        if (total > 0) {
            first[network.size()] = used;
        }
    }

    /** Of free and of held nodes. */
    public static Enthalpy ofAll(Network network) {
        List<Thaw> all = new ArrayList<>(network.thaws());
        all.addAll(network.held().thaws());
        return new Enthalpy(network, all);
    }

    /** Each node's materials side by side; {@code first} says where they begin. */
    private void collect(List<Thaw> thaws, double[] from, double[] to, double[] amount) {
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

    /** Sets a node's kinks from its materials; returns where the next node's begin. */
    private int line(int node, int place, int begin, int end, double[] from, double[] to, double[] amount) {
        double[] own = new double[2 * (end - begin)];
        System.arraycopy(from, begin, own, 0, end - begin);
        System.arraycopy(to, begin, own, end - begin, end - begin);
        own = Arrays.stream(own).sorted().distinct().toArray();
        for (int k = 0; k < own.length; k++) {
            double heat = network.capacity(node) * own[k];
            for (int m = begin; m < end; m++) {
                heat += amount[m] * Math.clamp((own[k] - from[m]) / (to[m] - from[m]), 0, 1);
            }
            kinks[place + k] = own[k];
            heats[place + k] = heat;
            slopes[place + k] = network.capacity(node);
            if (k > 0) {
                double slope = (heat - heats[place + k - 1]) / (own[k] - own[k - 1]);
                slopes[place + k - 1] = Math.max(slope, network.capacity(node));
            }
        }
        return place + own.length;
    }

    /** Whose nodes these are. */
    public Network network() {
        return network;
    }

    private double capacity(int node) {
        return capacities.length == 0 ? network.capacity(node) : capacities[node];
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
        int k = last(kinks, node, u);
        return k < 0 ? capacity(node) * u : heats[k] + slopes[k] * (u - kinks[k]);
    }

    /** The temperature at which a node holds so many J/m; where one material thaws, to the bit as {@link ThawingBand} has it. */
    public double temperature(int node, double heat) {
        if (hasLatent() && kinks(node) == 2) {
            int from = first[node];
            int to = from + 1;
            double outside = 1 / slopes[to];
            double warming = kinks[from] + (heat - heats[from]) * (1 / slopes[from]);
            return Math.max(Math.min(heat * outside, warming), kinks[to] + (heat - heats[to]) * outside);
        }
        int k = last(heats, node, heat);
        return k < 0 ? heat / capacity(node) : kinks[k] + (heat - heats[k]) / slopes[k];
    }

    /** Nodes side by side; null where none of them thaws. */
    public @Nullable ThawingBand band(int firstNode, int count) {
        return hasLatent() && first[firstNode + count] > first[firstNode]
                ? new ThawingBand(this, firstNode, count)
                : null;
    }

    /** How many kinks a node's line has. */
    int kinks(int node) {
        return first[node + 1] - first[node];
    }

    /** The temperature of a node's k-th kink. */
    double kink(int node, int k) {
        return kinks[first[node] + k];
    }

    /** What one more kelvin takes at a temperature, in J/(m K); at a kink what it takes above. */
    public double slope(int node, double u) {
        int k = last(kinks, node, u);
        return k < 0 ? capacity(node) : slopes[k];
    }

    /** What one more kelvin takes where a node holds so many J/m, in J/(m K); at a kink what it takes above. */
    public double slopeHolding(int node, double heat) {
        int k = last(heats, node, heat);
        return k < 0 ? capacity(node) : slopes[k];
    }

    /** The last of a node's kinks that is not above a value; -1 where all are, or there are none. */
    private int last(double[] numbers, int node, double value) {
        if (first.length == 0) {
            return -1;
        }
        int begin = first[node];
        int k = first[node + 1] - 1;
        while (k >= begin && numbers[k] > value) {
            k--;
        }
        return k < begin ? -1 : k;
    }
}
