package isotherm.cholesky;

import java.util.List;

/**
 * A part of the elimination: its pivots are eliminated together, when those of the fronts below have been.
 *
 * @param pivots numbers of the nodes that are eliminated here
 * @param border numbers of the nodes, eliminated later, that these are then linked to
 * @param below the fronts whose borders lie in this one
 */
@SuppressWarnings("ArrayRecordComponent") // inner side: nobody compares fronts
record Front(int[] pivots, int[] border, List<Front> below) {
    int order() {
        return pivots.length + border.length;
    }
}
