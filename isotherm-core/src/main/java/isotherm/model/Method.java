package isotherm.model;

import java.util.Locale;

/** How the state is carried forward. */
public enum Method {
    /** The plan picks. */
    AUTO,
    /** Every node's next temperature from the last ones around it; many short steps. */
    EXPLICIT,
    /** Runge-Kutta-Legendre: a few stages of the explicit kind cover a long step. */
    STABILISED,
    /** Transforms jump to any time at once; plates of one material with constant edges. */
    SPECTRAL,
    /** The plate in a few modes that go exactly from one turn of what drives it to the next; linear plates. */
    EXPONENTIAL,
    /** A system of equations each step; steps as long as accuracy allows. */
    IMPLICIT,
    /** The state that never changes again, at once. */
    STEADY;

    /** The word used in scenario files and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
