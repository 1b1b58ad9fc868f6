package isotherm.heat;

import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Grid;
import isotherm.model.Signal;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import java.util.Arrays;
import java.util.List;

/**
 * What the cells of held nodes store (N7): whoever holds a node gives its cell the heat that its temperature asks for. Held temperatures are
 * known at all times, so this follows from the two ends of a time alone, whatever the method. A jump is stored at once, the one from the
 * initial temperature to the first held one too.
 */
public final class HeldStorage {
    private final Plan plan;
    private final Grid grid;
    private final Network network;
    private final Holders holders;
    private final Enthalpy enthalpy;

    /**
     * The storage of a plan's held nodes.
     *
     * @param enthalpy of all its nodes
     */
    public HeldStorage(Plan plan, Enthalpy enthalpy) {
        this.plan = plan;
        this.grid = plan.grid();
        this.network = plan.network();
        this.holders = new Holders(network);
        this.enthalpy = enthalpy;
    }

    /** Whether anything is stored after the start. */
    public boolean variesInTime() {
        return network.holds().stream().anyMatch(hold -> hold.temperature().variesInTime());
    }

    /** The temperature that a node has before it is held, in degrees Celsius. */
    public double initial(int node) {
        double initial = plan.scenario().initial().at(grid, node % grid.columns(), node / grid.columns());
        return plan.precision().rounded(initial);
    }

    /** What was stored from the start to a time, in J/m by account. */
    public double[] until(double time) {
        Sum[] sums = sums();
        for (int k = 0; k < holders.count(); k++) {
            int node = holders.node(k);
            double before = enthalpy.at(node, initial(node));
            double now = enthalpy.at(node, plan.precision().rounded(at(k, time)));
            share(k, now, sums);
            share(k, -before, sums);
        }
        return values(sums);
    }

    /** What is being stored at a time, in W/m by account; a jump is over at once. */
    public double[] rates(double time) {
        Sum[] sums = sums();
        for (int k = 0; k < holders.count() && variesInTime(); k++) {
            share(k, enthalpy.slope(holders.node(k), at(k, time)) * rate(k, time), sums);
        }
        return values(sums);
    }

    /** What is being stored at a time in each region's own cells around held nodes, in W/m in the scenario's order. */
    public double[] inRegions(RegionRates regions, double time) {
        double[] temperatures = new double[network.size()];
        double[] changes = new double[temperatures.length];
        for (int k = 0; k < holders.count(); k++) {
            temperatures[holders.node(k)] = at(k, time);
            changes[holders.node(k)] = rate(k, time);
        }
        return regions.stored(node -> temperatures[node], changes);
    }

    private void share(int k, double amount, Sum[] sums) {
        List<Integer> accounts = holders.accounts(k);
        for (int account : accounts) {
            sums[account].add(amount / accounts.size());
        }
    }

    private double at(int k, double time) {
        return signal(k).at(x(k), y(k), time) + 0.0;
    }

    private double rate(int k, double time) {
        return signal(k).rate(x(k), y(k), time, plan.duration());
    }

    private Signal signal(int k) {
        return holders.hold(k).temperature().signal();
    }

    private double x(int k) {
        return grid.x().at(holders.node(k) % grid.columns());
    }

    private double y(int k) {
        return grid.y().at(holders.node(k) / grid.columns());
    }

    private Sum[] sums() {
        Sum[] sums = new Sum[Ledger.accounts(network.regions())];
        Arrays.setAll(sums, k -> new Sum());
        return sums;
    }

    private static double[] values(Sum[] sums) {
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }
}
