package isotherm.plan;

/** Air beyond an edge: {@code coefficient * length * (air - u)} W/m enters at each node. */
public final class Film {
    private final int account;
    private final boolean horizontal;
    private final Drive coefficient;
    private final Drive air;
    private final double[] lengths;

    Film(int account, boolean horizontal, Drive coefficient, Drive air, double[] lengths) {
        this.account = account;
        this.horizontal = horizontal;
        this.coefficient = coefficient;
        this.air = air;
        this.lengths = lengths;
    }

    public int account() {
        return account;
    }

    /** True where its edge runs along x. */
    boolean isHorizontal() {
        return horizontal;
    }

    /** In W/(m^2 K), at the film's nodes. */
    public Drive coefficient() {
        return coefficient;
    }

    /** In degrees Celsius, at the same nodes. */
    public Drive air() {
        return air;
    }

    /** Metres of edge that belong to the k-th node. */
    public double length(int k) {
        return lengths[k];
    }
}
