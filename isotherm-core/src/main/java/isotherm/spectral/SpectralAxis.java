package isotherm.spectral;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.transform.LineTransform;
import isotherm.transform.LineTransform.End;

/**
 * One direction of a plate as waves that fit its edges (N19). A held edge is an odd end: the waves stand for what differs from it. An
 * insulated one is an even end, as the mirrored neighbour of N6 has it.
 */
final class SpectralAxis {
    private final LineTransform transform;
    private final boolean heldLow;
    private final boolean heldHigh;
    private final double[] rates;
    private final double[] drivenLow;
    private final double[] drivenHigh;
    private final double[] besideLow;
    private final double[] besideHigh;
    private final double[] whole;

    /**
     * The waves of an axis.
     *
     * @param diffusivity along it, in m^2/s
     */
    SpectralAxis(Axis axis, Boundary low, Boundary high, double diffusivity) {
        heldLow = low instanceof Boundary.Fixed;
        heldHigh = high instanceof Boundary.Fixed;
        transform = axis.isPeriodic()
                ? LineTransform.ring(axis.nodes())
                : LineTransform.between(end(heldLow), end(heldHigh), axis.cells());
        int waves = transform.points();
        rates = new double[waves];
        drivenLow = new double[waves];
        drivenHigh = new double[waves];
        besideLow = new double[waves];
        besideHigh = new double[waves];
        whole = new double[waves];
        double strength = diffusivity / (axis.spacing() * axis.spacing());
        for (int k = 0; k < waves; k++) {
            rates[k] = strength * transform.bend(k);
            whole[k] = axis.spacing() * transform.whole(k);
            if (heldLow) {
                drivenLow[k] = strength * transform.atFirst(k);
                besideLow[k] = transform.scale() * transform.atFirst(k);
            }
            if (heldHigh) {
                drivenHigh[k] = strength * transform.atLast(k);
                besideHigh[k] = transform.scale() * transform.atLast(k);
            }
        }
    }

    private static End end(boolean held) {
        return held ? End.ODD : End.EVEN;
    }

    LineTransform transform() {
        return transform;
    }

    /** The first node that is computed. */
    int first() {
        return heldLow ? 1 : 0;
    }

    /** Nodes that are computed. */
    int count() {
        return transform.points();
    }

    boolean isHeld(boolean high) {
        return high ? heldHigh : heldLow;
    }

    /** How fast each wave fades, in 1/s. */
    double[] rates() {
        return rates;
    }

    /** What a kelvin at a held end adds to each wave, in K/s. */
    double[] driven(boolean high) {
        return high ? drivenHigh : drivenLow;
    }

    /** What each wave is at the node beside a held end, in parts of itself. */
    double[] beside(boolean high) {
        return high ? besideHigh : besideLow;
    }

    /** The integral of each wave over the computed nodes, in metres. */
    double[] whole() {
        return whole;
    }
}
