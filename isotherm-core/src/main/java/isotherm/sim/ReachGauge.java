package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.model.Axis;
import isotherm.model.Reach;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads how far the cold or the heat reaches along a line. */
public final class ReachGauge {
    private ReachGauge() {}

    /**
     * Metres from the begin of the line to the farthest place that is at the limit or beyond it; 0 where none is. Between two places where the
     * line crosses the grid the temperature is taken as linear.
     */
    public static double metres(Reach reach, Snapshot state) {
        double[] shares = shares(reach, state);
        double[] temperatures =
                DoubleStream.of(shares).map(share -> at(reach, state, share)).toArray();
        int last = shares.length - 1;
        while (last >= 0 && !reach.includes(temperatures[last])) {
            last--;
        }
        if (last < 0) {
            return 0;
        }
        if (last == shares.length - 1 || Double.isNaN(temperatures[last + 1])) {
            return shares[last] * reach.length();
        }
        double beyond = (reach.limit() - temperatures[last]) / (temperatures[last + 1] - temperatures[last]);
        return (shares[last] + beyond * (shares[last + 1] - shares[last])) * reach.length();
    }

    /** Where the line begins, crosses lines of the grid, and ends: from 0 to 1. */
    private static double[] shares(Reach reach, Snapshot state) {
        return Stream.of(
                        DoubleStream.of(0, 1),
                        crossings(state.grid().x(), reach.fromX(), reach.toX()),
                        crossings(state.grid().y(), reach.fromY(), reach.toY()))
                .flatMapToDouble(each -> each)
                .sorted()
                .distinct()
                .toArray();
    }

    private static DoubleStream crossings(Axis axis, double from, double to) {
        return IntStream.range(0, axis.nodes())
                .mapToDouble(node -> (axis.at(node) - from) / (to - from))
                .filter(share -> share > 0 && share < 1);
    }

    private static double at(Reach reach, Snapshot state, double share) {
        double x = (1 - share) * reach.fromX() + share * reach.toX();
        double y = (1 - share) * reach.fromY() + share * reach.toY();
        return state.atPlace(x, y);
    }
}
