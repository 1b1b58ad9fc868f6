package isotherm.network;

import java.util.Arrays;

/**
 * Nodes side by side that thaw, and how warm they are with some heat: of a node in which one material thaws the line of its {@link Enthalpy} is
 * three straight ones, of which the middle one is the flattest, so a temperature is
 *
 * <pre>
 *   max(min(before, while), after) thawing           degC  |        / after
 *                                                          |    _.-'
 *                                                          |  /   while
 *                                                          | / before     J/m
 * </pre>
 *
 * which is computed in vectors, to the bit as {@link Enthalpy#temperature} has it.
 */
public final class ThawingBand {
    private final Enthalpy enthalpy;
    private final int first;
    /** (m K)/J outside the range. */
    private final double[] outside;
    /** (m K)/J within it. */
    private final double[] within;
    /** In degrees Celsius and J/m, where thawing begins and ends. */
    private final double[] from;

    private final double[] fromHeat;
    private final double[] to;
    private final double[] toHeat;
    /** Places of nodes that do not thaw, and of those where several materials do. */
    private final int[] dry;

    private final int[] mixed;

    ThawingBand(Enthalpy enthalpy, int first, int count) {
        this.enthalpy = enthalpy;
        this.first = first;
        outside = new double[count];
        within = new double[count];
        from = new double[count];
        fromHeat = new double[count];
        to = new double[count];
        toHeat = new double[count];
        int[] still = new int[count];
        int[] several = new int[count];
        int stills = 0;
        int severals = 0;
        for (int k = 0; k < count; k++) {
            switch (enthalpy.kinks(first + k)) {
                case 0 -> still[stills++] = k;
                case 2 -> set(k);
                default -> several[severals++] = k;
            }
        }
        dry = Arrays.copyOf(still, stills);
        mixed = Arrays.copyOf(several, severals);
    }

    private void set(int k) {
        int node = first + k;
        from[k] = enthalpy.kink(node, 0);
        to[k] = enthalpy.kink(node, 1);
        fromHeat[k] = enthalpy.at(node, from[k]);
        toHeat[k] = enthalpy.at(node, to[k]);
        within[k] = 1 / enthalpy.slope(node, from[k]);
        outside[k] = 1 / enthalpy.slope(node, to[k]);
    }

    /**
     * Brings the nodes from a state to what they are after each took up J/m.
     *
     * @param heat J/m held by nodes that thaw
     * @param u degrees Celsius
     * @param taken J/m; a node that took up nothing keeps its temperature to the bit
     * @param inverse (m K)/J of nodes that do not thaw
     * @param newHeat J/m then held by nodes that thaw
     * @param newU degrees Celsius then
     */
    public void take(double[] heat, double[] u, double[] taken, double[] inverse, double[] newHeat, double[] newU) {
        for (int k = 0; k < from.length; k++) {
            double held = heat[k] + taken[k];
            double warming = from[k] + (held - fromHeat[k]) * within[k];
            double thawed = to[k] + (held - toHeat[k]) * outside[k];
            newHeat[k] = held;
            newU[k] = Math.max(Math.min(held * outside[k], warming), thawed);
        }
        for (int k : mixed) {
            newU[k] = enthalpy.temperature(first + k, newHeat[k]);
        }
        for (int k = 0; k < from.length; k++) {
            if (taken[k] == 0) {
                newU[k] = u[k];
            }
        }
        for (int k : dry) {
            newHeat[k] = 0;
            newU[k] = u[k] + taken[k] * inverse[k];
        }
    }

    /**
     * What nodes hold at temperatures; nothing where they do not thaw.
     *
     * @param u degrees Celsius
     * @param heat J/m
     */
    public void hold(double[] u, double[] heat) {
        for (int k = 0; k < from.length; k++) {
            heat[k] = enthalpy.at(first + k, u[k]);
        }
        for (int k : dry) {
            heat[k] = 0;
        }
    }

    /** Whether some of the nodes do not thaw. */
    public boolean hasDry() {
        return dry.length > 0;
    }

    /** Gives the nodes that do not thaw the temperatures of another state. */
    public void keepDry(double[] other, double[] u) {
        for (int k : dry) {
            u[k] = other[k];
        }
    }
}
