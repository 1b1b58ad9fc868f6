package isotherm.field;

import java.util.List;

/**
 * The heat of a plate at one moment (N7, N8), per metre of depth, positive into the plate.
 *
 * @param flows what enters now, in W/m
 * @param regions what each region gives to the rest of the plate now, in W/m, in the scenario's order
 * @param entered what entered since the start, in J/m; of the steady state, what enters it, in W/m
 * @param initial heat content at the start, in J/m; of the steady state, its own
 * @param content heat content now, in J/m
 * @param imbalance what is unaccounted for, relative to the sum of the magnitudes
 */
public record Accounts(
        Ledger flows, List<Double> regions, Ledger entered, double initial, double content, double imbalance) {
    public Accounts {
        regions = List.copyOf(regions);
    }
}
