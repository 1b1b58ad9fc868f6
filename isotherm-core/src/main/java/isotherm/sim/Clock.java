package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.step.Stepper;
import org.jspecify.annotations.Nullable;

/** How far a run is, and the last look at it. */
final class Clock {
    final Stepper stepper;
    final HeatAccounts accounts;
    long step;
    /** Steps that the stepper took in an earlier run, from whose state this one goes on. */
    long takenBefore;

    @Nullable
    Snapshot seen;

    Clock(Stepper stepper, HeatAccounts accounts) {
        this.stepper = stepper;
        this.accounts = accounts;
    }
}
