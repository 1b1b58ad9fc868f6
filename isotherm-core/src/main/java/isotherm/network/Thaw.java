package isotherm.network;

import isotherm.model.LatentHeat;

/** Latent heat of one material. */
public final class Thaw {
    private final LatentHeat heat;
    private final int[] nodes;
    private final double[] amounts;

    Thaw(LatentHeat heat, int[] nodes, double[] amounts) {
        this.heat = heat;
        this.nodes = nodes;
        this.amounts = amounts;
    }

    /** What of it lies in a window of the plate. */
    Thaw in(Cutting cutting) {
        Cutting.Picked picked = cutting.pick(nodes);
        return new Thaw(heat, picked.numbers(), picked.of(amounts));
    }

    public LatentHeat heat() {
        return heat;
    }

    public int count() {
        return nodes.length;
    }

    public int node(int k) {
        return nodes[k];
    }

    /** J/m that the k-th node takes up from frozen to thawed. */
    public double amount(int k) {
        return amounts[k];
    }
}
