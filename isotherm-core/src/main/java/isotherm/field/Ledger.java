package isotherm.field;

import isotherm.model.Edge;
import isotherm.model.Region;

/**
 * What entered the plate, by where: in joules per metre of depth since the start, or in watts at one moment. Its accounts are the four
 * edges, then each region's source, then each region's held nodes, or the air in it.
 */
public final class Ledger {
    private static final int EDGES = Edge.values().length;

    private final double[] amounts;
    private final int regions;

    private Ledger(double[] amounts, int regions) {
        this.amounts = amounts;
        this.regions = regions;
    }

    /** How many accounts a plate with some regions has. */
    public static int accounts(int regions) {
        return EDGES + 2 * regions;
    }

    public static int edgeAccount(Edge edge) {
        return edge.ordinal();
    }

    public static int sourceAccount(int region) {
        return EDGES + region;
    }

    public static int heldAccount(int region, int regions) {
        return EDGES + regions + region;
    }

    /** A ledger from the amounts of all accounts. */
    public static Ledger of(double[] amounts, int regions) {
        return new Ledger(amounts, regions);
    }

    /** This ledger with more in its accounts. */
    public Ledger plus(double[] more) {
        double[] all = amounts.clone();
        for (int k = 0; k < all.length; k++) {
            all[k] += more[k];
        }
        return new Ledger(all, regions);
    }

    /** How many regions it has accounts of. */
    public int regions() {
        return regions;
    }

    /** Through an edge. */
    public double edge(Edge edge) {
        return amounts[edgeAccount(edge)];
    }

    /** From a region's source. */
    public double source(int region) {
        return amounts[sourceAccount(region)];
    }

    /** From a region's source, or from the air in it where it is a room. */
    public double given(int number, Region region) {
        return region.rim() == null ? source(number) : held(number);
    }

    /** From a region's held nodes, or the air in it. */
    public double held(int region) {
        return amounts[heldAccount(region, regions)];
    }

    /** Through all edges. */
    public double edges() {
        return sum(0, sourceAccount(0));
    }

    /** From all sources. */
    public double sources() {
        return sum(sourceAccount(0), heldAccount(0, regions));
    }

    /** From all held regions, and the air in rooms. */
    public double helds() {
        return sum(heldAccount(0, regions), amounts.length);
    }

    /** The sum of all magnitudes. */
    public double magnitude() {
        double sum = 0;
        for (double amount : amounts) {
            sum += Math.abs(amount);
        }
        return sum;
    }

    private double sum(int from, int to) {
        Sum sum = new Sum();
        for (int k = from; k < to; k++) {
            sum.add(amounts[k]);
        }
        return sum.value();
    }
}
