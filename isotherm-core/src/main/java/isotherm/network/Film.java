package isotherm.network;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

    /** The same film without some of its nodes. */
    public Film without(IntPredicate left) {
        int[] kept = IntStream.range(0, lengths.length)
                .filter(k -> !left.test(air.node(k)))
                .toArray();
        return kept.length == lengths.length
                ? this
                : new Film(
                        account,
                        horizontal,
                        coefficient.at(kept),
                        air.at(kept),
                        Arrays.stream(kept).mapToDouble(k -> lengths[k]).toArray());
    }

    /** What of it lies in a window of the plate. */
    Film in(Cutting.Picked nodes) {
        return new Film(
                account,
                horizontal,
                coefficient.at(nodes.chosen(), nodes.numbers()),
                air.at(nodes.chosen(), nodes.numbers()),
                nodes.of(lengths));
    }

    public int account() {
        return account;
    }

    /** True where its edge runs along x. */
    public boolean isHorizontal() {
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
