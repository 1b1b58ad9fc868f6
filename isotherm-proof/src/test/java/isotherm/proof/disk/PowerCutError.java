package isotherm.proof.disk;

import java.io.Serial;

/** The power is gone: whatever the process would have done next, it does not. */
final class PowerCutError extends Error {
    @Serial
    private static final long serialVersionUID = 1;

    PowerCutError() {
        super("the power is gone");
    }
}
