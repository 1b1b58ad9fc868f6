package isotherm.plan;

import isotherm.field.Sum;

/** Heat that enters whatever the temperature: {@code density * size} W/m at each node. */
public final class Inflow {
    private final int account;
    private final int region;
    private final Drive density;
    private final double[] sizes;
    private final double wholeSize;

    Inflow(int account, int region, Drive density, double[] sizes) {
        this.account = account;
        this.region = region;
        this.density = density;
        this.sizes = sizes;
        Sum whole = new Sum();
        for (double size : sizes) {
            whole.add(size);
        }
        this.wholeSize = whole.value();
    }

    public int account() {
        return account;
    }

    /** The region whose source it is, or {@link CellMap#NONE}. */
    public int region() {
        return region;
    }

    /** In W/m^2 on an edge, W/m^3 inside. */
    public Drive density() {
        return density;
    }

    /** Metres or square metres in all. */
    double wholeSize() {
        return wholeSize;
    }

    /** Metres or square metres that belong to the k-th node. */
    public double size(int k) {
        return sizes[k];
    }
}
