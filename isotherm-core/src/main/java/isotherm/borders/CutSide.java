package isotherm.borders;

import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One side of a cell as stretches of layers, the topmost of those that lie there.
 *
 * @param ends where stretches end, from the side's beginning; one more than there are stretches
 * @param layers of each stretch, counted from 1; 0 is the plate's own material
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record CutSide(double[] ends, int[] layers) {
    /** Stretches at its ends that are shorter, in parts of it, are none. */
    private static final double NO_LENGTH = 4e-9;

    /**
     * A side.
     *
     * @param along true where it runs along x
     * @param at where it lies across its direction
     * @param centre of the cell: colours take whole cells
     */
    static CutSide of(List<Region> layers, boolean along, double at, double from, double to, Shape.Point centre) {
        double slack = NO_LENGTH * (to - from);
        List<double[]> chords = layers.stream()
                .map(layer -> chords(layer.shape(), along, at, from, to, centre))
                .toList();
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(from, to),
                        chords.stream()
                                .flatMapToDouble(Arrays::stream)
                                .filter(end -> end > from + slack && end < to - slack))
                .sorted()
                .distinct()
                .toArray();
        int[] top = new int[ends.length - 1];
        for (int k = 0; k < top.length; k++) {
            double middle = (ends[k] + ends[k + 1]) / 2;
            for (int layer = 0; layer < chords.size(); layer++) {
                top[k] = isIn(chords.get(layer), middle) ? layer + 1 : top[k];
            }
        }
        return new CutSide(ends, top);
    }

    private static double[] chords(Shape shape, boolean along, double at, double from, double to, Shape.Point centre) {
        if (shape instanceof Shape.Colour colour) {
            return colour.contains(centre.x(), centre.y(), 0) ? new double[] {from, to} : Chords.NONE;
        }
        return Chords.of(along ? shape : QuarterArea.turned(shape), at);
    }

    private static boolean isIn(double[] chords, double place) {
        int before = 0;
        while (before < chords.length && chords[before] <= place) {
            before++;
        }
        return before % 2 == 1;
    }

    /** The layer at its beginning, or at its end. */
    int end(boolean last) {
        return layers[last ? layers.length - 1 : 0];
    }

    /** The share of it that each of so many layers has, 0 to 1, rounded as areas are; they add up to 1. */
    double[] shares(int count) {
        double[] shares = new double[count];
        double whole = ends[ends.length - 1] - ends[0];
        for (int k = 0; k < layers.length; k++) {
            shares[layers[k]] += (ends[k + 1] - ends[k]) / whole;
        }
        QuarterArea.roundToOne(shares);
        return shares;
    }
}
