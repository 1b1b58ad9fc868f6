package isotherm.plan;

import isotherm.model.Precision;
import java.io.Serial;

/** A temperature that is not a finite number, where one was asked from a formula. */
public final class NotFiniteException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotFiniteException(String message) {
        super(message);
    }

    NotFiniteException(String message, Throwable cause) {
        super(message, cause);
    }

    static double checked(HeldEdge held, int node, double time) {
        double value = held.at(node, time);
        if (!Double.isFinite(value)) {
            throw new NotFiniteException("the temperature of the " + held.edge().word() + " edge is " + value
                    + " at t = " + time + " s, node (" + held.column(node) + ", " + held.row(node) + ")"
                    + (held.precision() == Precision.SINGLE ? ", in single precision" : ""));
        }
        return value;
    }
}
