package isotherm.sim;

import isotherm.field.Accounts;
import isotherm.field.Snapshot;
import isotherm.model.Method;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.util.List;

/** Whether the heat of a run adds up; where it does not, whatever was computed was lost in rounding. */
final class LostHeat {
    /** Of what moved and was held; ordinary runs have less than a millionth. */
    private static final double MOST = 1e-4;
    /** A steady state is left as it is when it is good enough. */
    private static final double MOST_TOLERANCES = 10;

    /** K, and of the temperature: a plate that is all alike has no flows but those of rounding. */
    private static final double AT_REST = 1e-9;

    private LostHeat() {}

    static List<String> warnings(Plan plan, Snapshot end) {
        Accounts accounts = end.accounts();
        double most = plan.method() == Method.STEADY
                ? Math.max(MOST, MOST_TOLERANCES * plan.scenario().tolerance())
                : MOST;
        boolean rests = plan.method() == Method.STEADY
                && end.summary().max() - end.summary().min()
                        <= AT_REST * (1 + Math.abs(end.summary().max()));
        if (accounts.imbalance() <= most || rests) {
            return List.of();
        }
        return List.of("the heat does not add up: " + Digits.of(100 * accounts.imbalance(), 2)
                + " % of what moved and was held is lost or made up, so the numbers may be wrong; another method or cells that are "
                + "less oblong may help");
    }
}
