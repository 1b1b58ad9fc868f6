package isotherm.network;

import isotherm.field.Sum;
import java.util.Arrays;

/** Heat that enters whatever the temperature: {@code density * size} W/m at each node. */
public final class Inflow {
    private final int account;
    private final int region;
    private final Drive density;
    private final double[] sizes;
    private final double wholeSize;
    private final double area;

    /**
     * Heat from an edge's flux or from a region's source.
     *
     * @param sizes metres or square metres by node
     * @param isPower whether {@code density} is what all nodes give together: then sizes become their shares of it
     */
    Inflow(int account, int region, Drive density, double[] sizes, boolean isPower) {
        this.account = account;
        this.region = region;
        this.density = density;
        this.area = sum(sizes);
        this.sizes = isPower ? Arrays.stream(sizes).map(size -> size / area).toArray() : sizes;
        this.wholeSize = isPower ? 1 : area;
    }

    private Inflow(Inflow whole, Drive density, double[] sizes) {
        this.account = whole.account;
        this.region = whole.region;
        this.density = density;
        this.sizes = sizes;
        this.wholeSize = whole.wholeSize;
        this.area = whole.area;
    }

    /** What of it enters in a window of the plate. */
    Inflow in(Cutting.Picked nodes) {
        return new Inflow(this, density.at(nodes.chosen(), nodes.numbers()), nodes.of(sizes));
    }

    private static double sum(double[] sizes) {
        Sum whole = new Sum();
        for (double size : sizes) {
            whole.add(size);
        }
        return whole.value();
    }

    public int account() {
        return account;
    }

    /** The region whose source it is, or {@link CellMap#NONE}. */
    public int region() {
        return region;
    }

    /** In W/m^2 on an edge, W/m^3 inside; of a region's power in W/m. */
    public Drive density() {
        return density;
    }

    /** Metres or square metres on which it enters. */
    public double area() {
        return area;
    }

    /** Metres or square metres in all; of a power 1. */
    public double wholeSize() {
        return wholeSize;
    }

    /** Metres or square metres that belong to the k-th node; of a power the node's share of it. */
    public double size(int k) {
        return sizes[k];
    }
}
