package isotherm.sim;

import isotherm.field.Accounts;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Thermostat;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import isotherm.plan.Plan;
import isotherm.plan.RegionRates;
import isotherm.step.Stepper;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the heat went, in joules per metre of depth (N7, N8): content is summed over what the computed nodes hold, what entered
 * comes from the stepper's ledger, summed where it crossed. Neither is derived from the other.
 */
final class HeatAccounts {
    private final Plan plan;
    private final Content initial;
    private @Nullable Enthalpy enthalpy;

    /**
     * Heat of some nodes, in J/m.
     *
     * @param size the sum of the magnitudes
     */
    private record Content(double heat, double size) {}

    /** Accounts from a state on. */
    HeatAccounts(Plan plan, Field field) {
        this.plan = plan;
        this.initial = content(field, node -> Double.NaN);
    }

    /** The accounts after some steps. */
    Accounts after(long steps, Field field, Stepper stepper) {
        if (steps == 0) {
            return atStart(field);
        }
        List<Double> regions = Arrays.stream(stepper.regionFlows(field)).boxed().toList();
        return accounts(content(field, stepper::held), stepper.flows(field), regions, stepper.entered());
    }

    /** A stepper may not know the state before it has advanced it. */
    private Accounts atStart(Field field) {
        Network network = plan.network();
        Conditions now = Conditions.at(network, 0, offAtStart(field));
        int columns = field.columns();
        IntToDoubleFunction temperature = node -> field.at(node % columns, node / columns);
        List<Double> regions = Arrays.stream(new RegionRates(plan).of(temperature, now))
                .boxed()
                .toList();
        Ledger nothing = Ledger.of(new double[network.accounts()], network.regions());
        return accounts(initial, new HeatRates(network).at(temperature, now), regions, nothing);
    }

    /** The regions whose thermostat leaves its source off at first sight of its probe. */
    private BitSet offAtStart(Field field) {
        BitSet off = new BitSet();
        List<Region> regions = plan.scenario().regions();
        for (int k = 0; k < regions.size(); k++) {
            Thermostat thermostat = regions.get(k).thermostat();
            for (Probe probe : plan.scenario().probes()) {
                if (thermostat != null && probe.name().equals(thermostat.probe())) {
                    double seen = plan.grid().mean(probe.x(), probe.y(), field::at);
                    off.set(k, !thermostat.isOn(seen, false));
                }
            }
        }
        return off;
    }

    private Accounts accounts(Content last, Ledger flows, List<Double> regions, Ledger entered) {
        double in = (entered.edges() + entered.sources()) + entered.helds();
        if (plan.method() == Method.STEADY) {
            double imbalance = share(in, entered.magnitude());
            return new Accounts(flows, regions, entered, last.heat, last.heat, imbalance);
        }
        double difference = (last.heat - initial.heat) - in;
        double imbalance = share(difference, (initial.size + last.size) + entered.magnitude());
        return new Accounts(flows, regions, entered, initial.heat, last.heat, imbalance);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.abs(part) / whole;
    }

    /** Of nodes that thaw the stepper knows more than their temperatures say. */
    private Content content(Field field, IntToDoubleFunction known) {
        Network network = plan.network();
        Enthalpy held = enthalpy == null ? new Enthalpy(network) : enthalpy;
        enthalpy = held;
        double[] row = new double[field.columns()];
        Sum sum = new Sum();
        Sum sizes = new Sum();
        for (int j = 0; j < field.rows(); j++) {
            field.copyRow(j, row);
            byte[] kinds = network.kinds(j);
            double[] capacity = network.nodes(j).capacity();
            for (int i = 0; i < row.length; i++) {
                if (kinds[i] == Network.FREE) {
                    int node = j * row.length + i;
                    double kept = held.thaws(node) ? known.applyAsDouble(node) : Double.NaN;
                    double heat = !Double.isNaN(kept)
                            ? kept
                            : held.hasLatent() ? held.at(node, row[i]) : capacity[i] * row[i];
                    sum.add(heat);
                    sizes.add(Math.abs(heat));
                }
            }
        }
        return new Content(sum.value(), sizes.value());
    }
}
