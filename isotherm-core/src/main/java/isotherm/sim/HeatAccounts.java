package isotherm.sim;

import isotherm.field.Accounts;
import isotherm.field.ExactSum;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Reductions;
import isotherm.field.Slice;
import isotherm.heat.HeldStorage;
import isotherm.heat.RegionRates;
import isotherm.model.Method;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.step.Stepper;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the heat went, in joules per metre of depth (N7, N8): content is summed over what the nodes hold, what entered comes from the
 * stepper's ledger, summed where it crossed, and from what the cells of held nodes stored. Neither is derived from the other.
 */
final class HeatAccounts {
    private final Plan plan;
    private final Network network;
    private final Reductions reductions;
    private final Enthalpy enthalpy;
    private final HeldStorage held;
    /** Where held nodes may store heat in regions' cells. */
    private final @Nullable RegionRates storing;

    private final Content initial;

    /**
     * Heat of some nodes, in J/m.
     *
     * @param size the sum of the magnitudes
     */
    private record Content(double heat, double size) {}

    /** Accounts from the initial state on: held nodes count in it as they are before they are held. */
    HeatAccounts(Plan plan, Field field, Reductions reductions) {
        this.plan = plan;
        this.network = plan.network();
        this.reductions = reductions;
        this.enthalpy = Enthalpy.ofAll(network);
        Plan plate = plan.plate();
        this.held = new HeldStorage(plate, plate == plan ? enthalpy : Enthalpy.ofAll(plate.network()));
        this.storing = network.regions() > 0 && held.variesInTime() ? new RegionRates(plate) : null;
        this.initial = content(field, held::initial, _ -> Double.NaN);
    }

    /** The accounts after some steps. */
    Accounts after(long steps, Field field, Stepper stepper) {
        Ledger flows = stepper.flows(field);
        double[] given = stepper.regionFlows(field);
        if (steps == 0) { // nothing has entered, not even what held nodes take up at once
            Ledger nothing = Ledger.of(new double[network.accounts()], network.regions());
            double[] stored = held.rates(0);
            List<Double> regions = boxed(outOfRegions(given, stored, 0));
            return new Accounts(flows.plus(stored), regions, nothing, initial.heat, initial.heat, 0);
        }
        double time = plan.timeAfter(steps);
        Content last = content(field, _ -> Double.NaN, stepper::held);
        return accounts(time, last, flows, given, stepper.entered());
    }

    private Accounts accounts(double time, Content last, Ledger crossing, double[] given, Ledger crossed) {
        if (plan.method() == Method.STEADY) {
            double imbalance = share(total(crossed), crossed.magnitude());
            return new Accounts(crossing, boxed(given), crossed, last.heat, last.heat, imbalance);
        }
        double[] stored = held.rates(time);
        Ledger entered = crossed.plus(held.until(time));
        double difference = (last.heat - initial.heat) - total(entered);
        double imbalance = share(difference, (initial.size + last.size) + entered.magnitude());
        List<Double> regions = boxed(outOfRegions(given, stored, time));
        return new Accounts(crossing.plus(stored), regions, entered, initial.heat, last.heat, imbalance);
    }

    private static double total(Ledger ledger) {
        return (ledger.edges() + ledger.sources()) + ledger.helds();
    }

    /** What held nodes' cells store comes from whoever holds them, and stays in the regions that they are of. */
    private double[] outOfRegions(double[] given, double[] stored, double time) {
        RegionRates rates = storing;
        if (rates == null) {
            return given;
        }
        double[] all = given.clone();
        double[] inside = held.inRegions(rates, time);
        for (int k = 0; k < all.length; k++) {
            all[k] += stored[Ledger.heldAccount(k, all.length)] - inside[k];
        }
        return all;
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.abs(part) / whole;
    }

    /**
     * What the nodes hold.
     *
     * @param heldBefore by number on the plate, temperatures of held nodes before they are held; NaN where they are as the field says
     * @param kept J/m of nodes of which a stepper knows more than their temperatures say; NaN of others
     */
    private Content content(Field field, IntToDoubleFunction heldBefore, IntToDoubleFunction kept) {
        double[] row = new double[field.columns()];
        double[] heats = new double[field.columns()];
        ExactSum sum = new ExactSum();
        ExactSum sizes = new ExactSum();
        Slice x = network.window().x();
        Slice y = network.window().y();
        for (int j = y.ownFrom(); j < y.ownTo(); j++) {
            field.copyRow(j, row);
            byte[] kinds = network.kinds(j);
            double[] capacity = network.nodes(j).capacity();
            int count = 0;
            for (int i = x.ownFrom(); i < x.ownTo(); i++) {
                if (kinds[i] == Network.HOLE) {
                    continue;
                }
                int node = j * row.length + i;
                double heat = kinds[i] == Network.FREE && enthalpy.thaws(node) ? kept.applyAsDouble(node) : Double.NaN;
                if (Double.isNaN(heat)) {
                    double before = kinds[i] == Network.HELD
                            ? heldBefore.applyAsDouble(network.window().global(node))
                            : Double.NaN;
                    double temperature = Double.isNaN(before) ? row[i] : before;
                    heat = enthalpy.hasLatent() ? enthalpy.at(node, temperature) : capacity[i] * temperature;
                }
                heats[count++] = heat;
            }
            sum.add(heats, count);
            Arrays.setAll(heats, k -> Math.abs(heats[k]));
            sizes.add(heats, count);
        }
        double[] all = reductions.values(sum, sizes);
        return new Content(all[0], all[1]);
    }
}
