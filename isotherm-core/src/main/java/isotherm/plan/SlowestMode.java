package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Scenario;

/**
 * The mode of the plate that lives longest, and how wrong the scheme has its decay (N10): an estimate of the error that
 * is left once the finer detail has died away.
 */
final class SlowestMode {
    private SlowestMode() {}

    /** The relative error of the slowest mode's decay rate under steps of {@code dt} seconds. */
    static double relativeError(Scenario scenario, double dt) {
        Edges edges = scenario.edges();
        double kx = waveNumber(scenario.grid().x(), edges.left(), edges.right());
        double ky = waveNumber(scenario.grid().y(), edges.bottom(), edges.top());
        boolean restsAlongX = !(edges.left() instanceof Boundary.Fixed) && !(edges.right() instanceof Boundary.Fixed);
        boolean restsAlongY = !(edges.bottom() instanceof Boundary.Fixed) && !(edges.top() instanceof Boundary.Fixed);
        // A mode may be constant along an axis without held ends, unless it is constant along both.
        if (restsAlongX && (!restsAlongY || ky <= kx)) {
            kx = 0;
        } else if (restsAlongY) {
            ky = 0;
        }
        double alpha = scenario.material().diffusivity();
        double exact = alpha * (kx * kx + ky * ky);
        double discrete = alpha
                * (discrete(kx, scenario.grid().x())
                        + discrete(ky, scenario.grid().y()));
        double rate = -Math.log1p(-dt * discrete) / dt;
        return Math.abs(rate / exact - 1);
    }

    /** Radians per metre of the longest wave that fits between two ends and is not constant. */
    private static double waveNumber(Axis axis, Boundary low, Boundary high) {
        if (low instanceof Boundary.Periodic) {
            return 2 * Math.PI / axis.length();
        }
        boolean quarter = low instanceof Boundary.Fixed != high instanceof Boundary.Fixed;
        return (quarter ? Math.PI / 2 : Math.PI) / axis.length();
    }

    /** What the second difference makes of k^2. */
    private static double discrete(double waveNumber, Axis axis) {
        double half = Math.sin(waveNumber * axis.spacing() / 2) * 2 / axis.spacing();
        return half * half;
    }
}
