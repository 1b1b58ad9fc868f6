package isotherm.network;

import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Air beyond an edge: {@code coefficient * length * (air - u)} W/m enters at each node. */
public final class Film {
    private static final int SHOWN = 4;
    /** Moments of a run at which a film is looked at. */
    private static final int LOOKS = 32;

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

    /**
     * What is wrong with the film at a time: a sentence, with the resistance too, since it may have been given so; null where nothing is.
     *
     * @param values of its coefficient
     */
    @Nullable
    String fault(double[] values, double time) {
        for (int k = 0; k < values.length; k++) {
            if (values[k] < 0) {
                return coefficient.what() + " is " + Digits.of(values[k], SHOWN) + " W/(m^2 K), a resistance of "
                        + Digits.of(1 / values[k], SHOWN) + " m^2 K/W, at "
                        + (values.length > 1 ? coefficient.place(k) + ", " : "") + "t = " + Digits.of(time, SHOWN)
                        + " s; it must not be negative";
            }
        }
        return null;
    }

    /**
     * Looks along a run for coefficients that no film can have.
     *
     * @param duration seconds
     * @throws RefusedScenarioException where there is one
     */
    public void check(double duration) {
        int moments = coefficient.variesInTime() && Double.isFinite(duration) ? LOOKS : 0;
        for (int k = 0; k <= moments; k++) {
            double time = k == 0 ? 0 : duration * k / moments;
            String fault;
            try {
                fault = fault(coefficient.sample(time), time);
            } catch (NotFiniteException e) { // the run says where
                return;
            }
            if (fault != null) {
                throw new RefusedScenarioException(coefficient.key(), fault);
            }
        }
    }
}
